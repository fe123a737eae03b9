"""Help that is offered: to both sides, freely, with the answer alone."""

import pytest
from django.urls import reverse

from audit.clock import today
from cases.models.support import HelpOffer
from tests.cases.act_pages import row, wrong


@pytest.fixture
def case(school, client):
    client.force_login(school.mentor)
    return school.at_mentor()


def url(case):
    return reverse("help_offer", args=[case.number])


def offer(case, role="victim", **fields):
    return {
        "involvement": row(case, role),
        "offered_on": today(),
        "kind": "confidant",
        "answer": "accepted",
    } | fields


@pytest.mark.parametrize("role", ["victim", "bully"])
@pytest.mark.parametrize("answer", ["accepted", "declined", "later"])
def test_help_is_offered_to_both_sides(role, answer, case, client):
    client.post(url(case), offer(case, role, answer=answer))

    kept = HelpOffer.objects.get()
    assert (kept.involvement.role, kept.kind, kept.answer) == (
        role,
        "confidant",
        answer,
    )


def test_help_says_that_no_has_no_consequence(case, client):
    page = client.get(url(case)).content.decode()

    assert "Hulp is vrijwillig: nee zeggen heeft geen gevolg." in page


@pytest.mark.parametrize("field", ["involvement", "kind", "answer"])
def test_help_refuses_a_choice_that_is_not_there(field, school, case, client):
    foreign = {"involvement": row(school.reported()), "kind": "x", "answer": "x"}

    response = client.post(url(case), offer(case) | {field: foreign[field]})

    assert wrong(response) == {field: ["Deze keuze is er niet (meer). Kies opnieuw."]}
