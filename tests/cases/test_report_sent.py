"""The page of an own report: who has it, what happens next, and nothing else."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from audit import clock
from cases.services.following import Followed, Holder, Progress
from cases.services.reporting import add_recurrence, report_incident, take_on
from escalation.protocol.lists import Assessment, CyberForm
from tests.cases.school import fresh

MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


def page_of(client, case, user):
    client.force_login(user)
    return client.get(reverse("report_sent", args=[case.incidents.first().pk]))


def followed(case):
    return Followed.of(case.incidents.last())


def test_reporter_sees_who_has_it(client, school):
    page = page_of(client, school.reported(), school.teacher).content.decode()

    name = school.mentor.full_name
    assert f"Uw melding is bij de mentor: {name}" in " ".join(page.split())


def test_reporter_hears_by_when(school):
    with clock.at(MONDAY):
        case = school.reported()

    state = followed(case)
    assert (state.taken_on_before, state.word_back_days) == (date(2026, 11, 24), 5)


@pytest.mark.parametrize("who", ["mentor", "coordinator"])
def test_report_of_another_is_not_there(client, school, who):
    response = page_of(client, school.reported(), getattr(school, who))

    assert response.status_code == 404


def test_report_that_does_not_exist_looks_the_same(client, school):
    client.force_login(school.teacher)

    absent = client.get(reverse("report_sent", args=[school.teacher.pk]))
    foreign = page_of(client, school.reported(), school.mentor)

    assert (absent.status_code, foreign.status_code) == (404, 404)


def test_reporter_without_a_right_gets_no_number_and_no_pupil(client, school):
    case = school.handed_over()

    page = page_of(client, case, school.teacher).content.decode()

    told = [case.number, school.victim.full_name, "Samen afspraken gemaakt."]
    assert [one for one in told if one in page] == []


def test_mentor_who_reports_goes_on_to_the_dossier(client, school):
    case = report_incident(school.report(), by=school.mentor)

    page = page_of(client, case, school.mentor)

    assert page.context["is_mine"] is True
    assert f'href="{case.get_absolute_url()}"' in page.content.decode()


def test_status_follows_the_case(school):
    states = [followed(school.reported()).progress]
    case = take_on(school.reported(), by=school.mentor, assessment=Assessment.BULLYING)
    states += [followed(case).progress, followed(school.closed()).progress]

    assert states == [Progress.RECEIVED, Progress.TAKEN_ON, Progress.DONE]


def test_report_that_joined_counts_from_itself(school):
    case = school.at_mentor()
    add_recurrence(case, school.report(), by=school.teacher)
    before = followed(case).progress

    school.talk(fresh(case), "victim_talk", school.involved(case)[0])

    assert (before, followed(case).progress) == (
        Progress.RECEIVED,
        Progress.TAKEN_ON,
    )


def test_holder_is_the_function_for_this_case(school, principal):
    mentor = school.reported()
    coordinator = report_incident(
        school.report(forms=[CyberForm.CHAT_ABUSE]), by=school.teacher
    )

    assert (followed(mentor).holder, followed(coordinator).holder) == (
        Holder.MENTOR,
        Holder.COORDINATOR,
    )


def test_case_of_nobody_is_the_principals(school):
    school.mentor.mentorships.all().delete()
    school.coordinator.role_assignments.all().delete()

    case = school.reported()

    assert (case.owner, followed(case).holder) == (None, Holder.PRINCIPAL)


@pytest.mark.parametrize("more", [0, 2])
def test_page_takes_a_constant_number_of_queries(
    client, school, django_assert_num_queries, more
):
    case = school.reported()
    for _more in range(more):
        add_recurrence(case, school.report(), by=school.teacher)
    page_of(client, case, school.teacher)

    with django_assert_num_queries(25):
        page_of(client, case, school.teacher)
