"""Advice of a colleague: the case stays, reading along ends (P3.2.2c, PB1.4, S-06)."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from audit.clock import at, now, today
from cases.models.case import Case
from cases.models.consultation import Consultation
from cases.services.consulting import advise, advisers_for, consult, end_consultation
from cases.services.moving import NotYet, move_case
from escalation.guards import S_06
from people.models.roles import Role, RoleAssignment
from tests.cases.act_pages import wrong
from tests.cases.school import fresh, not_fitting
from tests.factories import GuardianFactory, GuardianshipFactory

ADVICE = "Begin met de gepeste leerling en maak het klein."


@pytest.fixture
def counselor(school):
    return school.staff(works_as=[Role.COUNSELOR])


@pytest.fixture
def asked(school, counselor):
    case = school.at_mentor()
    return consult(counselor, case=case, by=school.mentor, question="Hoe begin ik?")


def may_read(user, case):
    person = type(user).objects.get(pk=user.pk)
    return Case.objects.visible_to(person).filter(pk=case.pk).exists()


def url(name, asked):
    return reverse(name, args=[asked.case.number, asked.pk])


def test_mentor_asks_and_the_case_stays(school, counselor, client):
    case = school.at_mentor()
    client.force_login(school.mentor)

    client.post(
        reverse("consultation", args=[case.number]),
        {"adviser": counselor.pk, "question": "Hoe begin ik?"},
    )

    case = fresh(case)
    assert (case.owner, case.stage) == (school.mentor, "mentor")
    assert Consultation.objects.get().adviser == counselor
    assert S_06.holds(case) is True


def test_asked_colleague_reads_along_and_does_nothing_else(asked, counselor, client):
    client.force_login(counselor)

    today_page = client.get(reverse("today")).content.decode()
    dossier = client.get(asked.case.get_absolute_url())

    assert url("consultation_advice", asked) in today_page
    assert "Hoe begin ik?" in dossier.content.decode()
    for act in ("agreement", "consultation", "parents", "recurrence"):
        there = reverse(act, args=[asked.case.number])
        assert client.get(there).status_code == 404, act


def test_advice_stands_in_the_dossier_and_comes_once(asked, counselor, client, school):
    client.force_login(counselor)

    client.post(url("consultation_advice", asked), {"advice": ADVICE})
    client.post(url("consultation_advice", asked), {"advice": "Toch anders."})

    client.force_login(school.mentor)
    page = client.get(asked.case.get_absolute_url()).content.decode()
    assert ADVICE in page
    assert "Toch anders." not in page


def test_reading_along_ends_on_its_day(asked, counselor):
    assert may_read(counselor, asked.case)

    with at(now() + timedelta(days=(asked.reads_until - today()).days + 1)):
        assert not may_read(counselor, asked.case)


def test_reading_along_ends_soon_after_the_advice(asked, counselor):
    before = asked.reads_until

    given = advise(asked, by=counselor, advice=ADVICE)

    assert today() < given.reads_until < before


def test_mentor_ends_it_and_the_open_session_sees_nothing_more(
    asked, counselor, client, school
):
    client.force_login(counselor)
    assert client.get(asked.case.get_absolute_url()).status_code == 200

    end_consultation(asked, by=school.mentor)

    assert client.get(asked.case.get_absolute_url()).status_code == 404
    assert client.get(url("consultation_advice", asked)).status_code == 404


def test_right_ends_with_the_function(asked, counselor):
    RoleAssignment.objects.filter(staff=counselor).update(
        until=today() - timedelta(days=1)
    )

    assert not may_read(counselor, asked.case)


def test_counselor_does_not_go_along_to_step_2(asked, counselor, school):
    answers = not_fitting("S-08", "S-16", "S-30", "S-31")
    school.talk(asked.case, "victim_talk", *school.involved(asked.case)[:1])
    case = fresh(asked.case)
    case.agreements.create(
        text="x", keeper="class", review_on=today(), made_by=school.mentor
    )

    move_case(case, "hand_over", by=school.mentor, answers=answers)

    assert not may_read(counselor, asked.case)


def test_no_counselor_reads_along_in_safety_mode(asked, counselor, school):
    Case.objects.filter(pk=asked.case.pk).update(safety_mode=True)

    assert not may_read(counselor, asked.case)
    offered = advisers_for(fresh(asked.case), by=school.coordinator)
    assert counselor not in offered
    assert school.coordinator not in offered


def test_who_is_asked_cannot_be_oneself_or_party_to_it(school, counselor, client):
    case = school.at_mentor()
    GuardianshipFactory(guardian=GuardianFactory(staff=counselor), pupil=school.bully)
    client.force_login(school.coordinator)

    for refused in (school.coordinator, counselor, school.teacher):
        response = client.post(
            reverse("consultation", args=[case.number]),
            {"adviser": refused.pk, "question": "Hoe begin ik?"},
        )
        assert wrong(response) == {
            "adviser": [
                "Kies een leerlingcoördinator, zorgcoördinator of counselor die nog "
                "niet meeleest, en niet uzelf."
            ]
        }


def test_service_asks_nobody_who_cannot_be_asked(school):
    with pytest.raises(NotYet):
        consult(school.teacher, case=school.at_mentor(), by=school.mentor, question="?")


def test_only_the_asked_colleague_advises(asked, school, client):
    other = school.staff(works_as=[Role.COUNSELOR])
    client.force_login(school.coordinator)

    assert client.get(url("consultation_advice", asked)).status_code == 404
    with pytest.raises(PermissionDenied):
        advise(asked, by=other, advice=ADVICE)
    with pytest.raises(PermissionDenied):
        end_consultation(asked, by=other)
