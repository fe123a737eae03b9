"""One agreement apart from a talk."""

import pytest
from django.urls import reverse

from audit.clock import today
from cases.models.agreement import Agreement
from tests.cases.act_pages import row, said, wrong


@pytest.fixture
def case(school, client):
    client.force_login(school.mentor)
    return school.at_mentor()


def url(case):
    return reverse("agreement", args=[case.number])


def promise(**fields):
    return {"text": "We groeten elkaar.", "review_on": today()} | fields


def test_agreement_of_a_pupil_names_the_pupil(case, client):
    client.post(url(case), promise(keeper=row(case, "bully")))

    made = Agreement.objects.get()
    assert (made.keeper, made.involvement.role) == ("pupil", "bully")


@pytest.mark.parametrize("keeper", ["class", "staff"])
def test_agreement_of_the_others_names_no_pupil(keeper, case, client):
    client.post(url(case), promise(keeper=keeper))

    made = Agreement.objects.get()
    assert (made.keeper, made.involvement) == (keeper, None)


def test_agreement_tells_what_comes_next(case, client):
    response = client.post(url(case), promise(keeper="class"))

    assert said(response) == [
        "De afspraak staat vast. Volgende stap: Praat met de gepeste leerling."
    ]


@pytest.mark.parametrize("keeper", ["pupil", "nobody", "\x00"])
def test_agreement_refuses_a_keeper_who_is_not_there(keeper, case, client):
    response = client.post(url(case), promise(keeper=keeper))

    assert wrong(response) == {
        "keeper": ["Deze keuze is er niet (meer). Kies opnieuw."]
    }
    assert not Agreement.objects.exists()


def test_agreement_refuses_a_pupil_of_another_case(school, case, client):
    response = client.post(url(case), promise(keeper=row(school.reported())))

    assert list(wrong(response)) == ["keeper"]
