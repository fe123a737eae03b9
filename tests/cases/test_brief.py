"""A short word to the teachers of one pupil."""

import pytest
from django.urls import reverse

from audit.clock import today
from cases.models.briefing import Briefing
from cases.models.case import Exclusion
from people.calendar import add_school_days
from tests.cases.act_pages import row, wrong
from tests.factories import (
    GuardianFactory,
    GuardianshipFactory,
    StaffFactory,
    TeachingGroupFactory,
)


@pytest.fixture
def case(school, client):
    client.force_login(school.mentor)
    return school.at_mentor()


@pytest.fixture
def teachers(school):
    teachers = [StaffFactory(), StaffFactory()]
    everybody = [*teachers, school.mentor]
    TeachingGroupFactory(teachers=everybody, pupils=[school.victim])
    TeachingGroupFactory(teachers=teachers, pupils=[school.victim, school.bully])
    return teachers


def url(case):
    return reverse("brief", args=[case.number]) + f"?leerling={row(case)}"


def word(*teachers, **fields):
    return {
        "text": "Let op de sfeer.",
        "teachers": [one.pk for one in teachers],
        "expires_on": today(),
    } | fields


def test_brief_proposes_every_teacher_once_and_thirty_school_days(
    case, teachers, client
):
    form = client.get(url(case)).context["form"]

    assert set(form["teachers"].value()) == {one.pk for one in teachers}
    assert len(form["teachers"]) == 2
    assert form["expires_on"].value() == add_school_days(today(), 30)


def test_brief_goes_to_the_teachers_who_were_chosen(school, case, teachers, client):
    client.post(url(case), word(teachers[0]))

    kept = Briefing.objects.get()
    assert (kept.pupil, kept.text) == (school.victim, "Let op de sfeer.")
    assert [one.teacher for one in kept.receipts.all()] == [teachers[0]]


def test_brief_needs_a_teacher(case, teachers, client):
    assert wrong(client.post(url(case), word())) == {
        "teachers": ["Kies minstens één docent."]
    }


def test_brief_refuses_who_does_not_teach_the_pupil(school, case, teachers, client):
    response = client.post(url(case), word(school.coordinator))

    assert list(wrong(response)) == ["teachers"]
    assert not Briefing.objects.exists()


def test_brief_leaves_out_who_is_party_to_the_case(school, case, teachers, client):
    accused, parent = teachers
    Exclusion.objects.create(
        case=case, staff=accused, reason=Exclusion.Reason.COMPLAINT
    )
    guardian = GuardianFactory(staff=parent)
    GuardianshipFactory(guardian=guardian, pupil=school.bully)

    page = client.get(url(case))

    assert page.context["form"]["teachers"].value() == []
    assert "Er staat geen docent van deze leerling" in page.content.decode()


def test_brief_names_no_other_pupil_and_has_280_characters(case, teachers, client):
    named = client.post(url(case), word(*teachers, text="Houd Bo in de gaten."))
    long = client.post(url(case), word(*teachers, text="a" * 281))
    full = client.post(url(case), word(*teachers, text="a\r\n" * 140))

    assert wrong(named) == {
        "text": [
            "Hier staat de naam van een andere leerling. Schrijf: een medeleerling."
        ]
    }
    assert list(wrong(long)) == ["text"]
    assert full.status_code == 302


def test_brief_first_asks_about_which_pupil(case, client):
    page = client.get(reverse("brief", args=[case.number])).content.decode()

    assert f"?leerling={row(case)}" in page
    assert "Over welke leerling?" in page
