"""Aftercare: the answer of a pupil at a planned moment."""

import pytest
from django.urls import reverse

from audit.clock import today
from tests.cases.act_pages import said, wrong


@pytest.fixture
def case(school, client):
    client.force_login(school.mentor)
    return school.in_aftercare()


def url(case, check=None):
    check = check or case.checks.first()
    return reverse("check", args=[case.number, check.pk])


@pytest.mark.parametrize("wellbeing", ["good", "fair", "poor"])
def test_check_keeps_how_it_goes(wellbeing, case, client):
    answer = {"held_on": today(), "wellbeing": wellbeing, "note": "Samen gefietst."}

    client.post(url(case), answer)

    kept = case.checks.exclude(held_on=None).get()
    assert (kept.held_on, kept.wellbeing, kept.note) == (
        today(),
        wellbeing,
        "Samen gefietst.",
    )


def test_check_that_was_answered_stays_as_it_was(case, client):
    check = case.checks.first()
    client.post(url(case, check), {"held_on": today(), "wellbeing": "good"})

    again = client.post(url(case, check), {"held_on": today(), "wellbeing": "poor"})

    check.refresh_from_db()
    assert check.wellbeing == "good"
    assert "Deze vraag is al beantwoord." in said(again)


def test_check_refuses_a_word_of_its_own(case, client):
    response = client.post(url(case), {"held_on": today(), "wellbeing": "top"})

    assert wrong(response) == {
        "wellbeing": ["Deze keuze is er niet (meer). Kies opnieuw."]
    }


def test_check_of_another_case_is_not_found(school, case, client):
    other = school.in_aftercare()
    page = reverse("check", args=[case.number, other.checks.first().pk])

    assert client.get(page).status_code == 404
