"""Looking back at an agreement."""

import uuid

import pytest
from django.urls import reverse

from audit.clock import today
from cases.models.agreement import AgreementReview
from tests.cases.act_pages import said, wrong


@pytest.fixture
def case(school, client):
    client.force_login(school.mentor)
    return school.talked()


def url(case, pk=None):
    return reverse("agreement_review", args=[case.number, pk or _made(case).pk])


def _made(case):
    return case.agreements.get()


@pytest.mark.parametrize("effect", ["stopped", "less", "same", "worse"])
def test_review_keeps_what_the_agreement_did(effect, case, client):
    client.post(url(case), {"reviewed_on": today(), "effect": effect})

    kept = AgreementReview.objects.get()
    assert (kept.agreement, kept.effect, kept.review_again_on) == (
        _made(case),
        effect,
        None,
    )


def test_review_that_went_worse_says_what_to_do(case, client):
    response = client.post(url(case), {"reviewed_on": today(), "effect": "worse"})

    assert said(response)[0].startswith(
        "Het is erger geworden. Leg vast wat er gebeurde. Volgende stap:"
    )


def test_review_shows_the_agreement_and_earlier_reviews(case, client):
    client.post(
        url(case), {"reviewed_on": today(), "effect": "same", "note": "Nog stil."}
    )

    page = client.get(url(case)).content.decode()

    assert _made(case).text in page
    assert "gelijk. Nog stil." in page


def test_review_refuses_an_effect_that_does_not_exist(case, client):
    response = client.post(url(case), {"reviewed_on": today(), "effect": "great"})

    assert wrong(response) == {
        "effect": ["Deze keuze is er niet (meer). Kies opnieuw."]
    }


def test_review_of_an_agreement_in_another_case_is_not_found(school, case, client):
    other = school.talked()

    assert client.get(url(case, _made(other).pk)).status_code == 404
    assert client.get(url(case, uuid.uuid4())).status_code == 404
