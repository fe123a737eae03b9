"""The daily digest: on school mornings, a number, to whom something waits."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command

from audit.clock import at
from cases.digests import cases_waiting_for, queue_digests
from cases.services.consulting import consult
from people.models.outbox import OutgoingMail
from people.models.roles import Role
from tests.factories import SchoolCalendarDayFactory

# A Tuesday, 08:00 at school.
MORNING = datetime(2026, 11, 24, 7, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def monday(school):
    """A report of the day before, that the mentor has not taken on."""
    with at(MORNING - DAY):
        school.reported()
    return school


def digests():
    mails = OutgoingMail.objects.filter(kind="digest")
    return [(mail.recipient, mail.key, mail.number) for mail in mails]


def test_digest_goes_to_who_has_something_waiting_and_nobody_else(monday):
    with at(MORNING):
        assert queue_digests() == 1

    assert digests() == [(monday.mentor, "2026-11-24", 1)]


def test_digest_is_queued_once_a_day(monday):
    for moment in (MORNING, MORNING + timedelta(hours=1), MORNING + DAY):
        with at(moment):
            queue_digests()

    days = [key for who, key, _number in digests() if who == monday.mentor]
    assert days == ["2026-11-24", "2026-11-25"]


def test_report_that_the_mentor_let_lie_reaches_the_coordinator(monday):
    """Workflow 7: after a school day the task is the coordinator's too."""
    with at(MORNING + DAY):
        queue_digests()

    assert {who for who, _key, _number in digests()} == {
        monday.mentor,
        monday.coordinator,
    }


def test_what_is_due_later_waits_for_its_own_day(monday):
    with at(MORNING):
        queue_digests()
    with at(MORNING - DAY):
        assert cases_waiting_for(monday.mentor) == 0


@pytest.mark.parametrize(
    "moment",
    [
        MORNING.replace(hour=5, minute=59),
        MORNING.replace(hour=11),
        MORNING + 4 * DAY,
        MORNING + 7 * DAY,
    ],
    ids=["too early", "afternoon", "saturday", "day off"],
)
def test_digest_is_of_school_mornings_alone(monday, moment):
    SchoolCalendarDayFactory(day=(MORNING + 7 * DAY).date())

    with at(moment):
        assert queue_digests() == 0

    assert digests() == []


def test_question_for_advice_counts_once_for_its_case(monday):
    counselor = monday.staff(works_as=[Role.COUNSELOR])
    with at(MORNING):
        case = monday.at_mentor()
        consult(counselor, case=case, by=monday.mentor, question="Hoe?")
        queue_digests()

    assert (counselor, "2026-11-24", 1) in digests()


def test_who_cannot_sign_in_gets_no_digest(monday):
    monday.mentor.is_active = False
    monday.mentor.save()

    with at(MORNING):
        queue_digests()

    assert monday.mentor not in {who for who, _key, _number in digests()}


def test_colleague_who_is_kept_out_of_the_case_gets_no_digest(monday):
    case = monday.mentor.owned_cases.get()
    case.exclusions.create(staff=monday.mentor, reason="relative")

    with at(MORNING):
        queue_digests()

    assert monday.mentor not in {who for who, _key, _number in digests()}


def test_command_says_for_how_many_a_mail_is_ready(monday, capsys):
    with at(MORNING):
        call_command("queue_digests")
    with at(MORNING + 4 * DAY):
        call_command("queue_digests")

    assert capsys.readouterr().out.splitlines() == [
        "Collega's voor wie vandaag een mail klaarstaat: 1.",
        "Het is geen schoolochtend: er is niets klaargezet.",
    ]


def test_digest_costs_the_same_whatever_waits(monday, django_assert_max_num_queries):
    with at(MORNING - DAY):
        for _more in range(3):
            monday.reported()

    with at(MORNING), django_assert_max_num_queries(10):
        assert cases_waiting_for(monday.mentor) == 4
