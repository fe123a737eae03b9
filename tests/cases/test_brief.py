"""A short word to the teachers of one pupil."""

import pytest
from django.urls import reverse

from audit.clock import today
from cases.models.briefing import Briefing
from cases.models.case import Exclusion
from cases.services.briefing import brief_teachers
from cases.services.rectifying import NotKept
from people.calendar import add_school_days
from people.models.staff import Staff
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


def test_brief_to_who_stopped_teaching_keeps_what_was_typed(case, teachers, client):
    stays, leaves = teachers
    Staff.objects.filter(pk=leaves.pk).update(is_active=False)

    response = client.post(url(case), word(*teachers))

    form = response.context["form"]
    assert wrong(response) == {
        "teachers": [
            "Een docent die u koos, geeft deze leerling geen les meer of is niet meer "
            "op school. Kijk de lijst na en plaats het bericht opnieuw."
        ]
    }
    assert form["text"].value() == "Let op de sfeer."
    assert [one.data["selected"] for one in form["teachers"]] == [True]
    assert [one.choice_label for one in form["teachers"]] == [str(stays)]


def test_service_refuses_who_stopped_teaching_meanwhile(school, case, teachers):
    with pytest.raises(NotKept):
        brief_teachers(
            school.victim,
            case=case,
            by=school.mentor,
            text="Let op de sfeer.",
            teachers=[school.coordinator],
            expires_on=today(),
        )


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


def test_brief_names_no_other_pupil(case, teachers, client):
    named = client.post(url(case), word(*teachers, text="Houd Bo in de gaten."))

    assert wrong(named) == {
        "text": [
            "Hier staat de naam van een andere leerling. Schrijf: een medeleerling."
        ]
    }


def test_brief_has_280_signs_and_says_how_much_is_too_much(case, teachers, client):
    long = client.post(url(case), word(*teachers, text="a" * 300))
    full = client.post(url(case), word(*teachers, text="a\r\n" * 140))

    assert wrong(long) == {
        "text": [
            "Dit bericht heeft 300 tekens; 280 is het meeste. Maak het 20 tekens "
            "korter."
        ]
    }
    assert long.context["form"]["text"].value() == "a" * 300
    assert 'maxlength="' not in long.content.decode()
    assert full.status_code == 302


def test_brief_tells_no_cause_unless_it_is_chosen(case, teachers, client):
    """PB1.7: no cause and no role, but for one careful sentence."""
    client.post(url(case), word(*teachers))
    client.post(url(case), word(*teachers, says_bullying="on"))

    plain, told = Briefing.objects.all()
    assert client.get(url(case)).context["form"]["says_bullying"].value() is None
    assert plain.text == "Let op de sfeer."
    assert told.text == (
        "Let op de sfeer.\nEr is een melding van pesten waar deze leerling bij hoort. "
        "Houd dit binnen het team."
    )


def test_sentence_about_the_cause_counts_too(case, teachers, client):
    form = word(*teachers, text="a" * 270, says_bullying="on")

    response = client.post(url(case), form)

    (remark,) = wrong(response)["text"]
    assert remark.startswith("Dit bericht heeft 35")
    assert response.context["form"]["text"].value() == "a" * 270


def test_brief_first_asks_about_which_pupil(case, client):
    page = client.get(reverse("brief", args=[case.number])).content.decode()

    assert f"?leerling={row(case)}" in page
    assert "Over welke leerling?" in page
