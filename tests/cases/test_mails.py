"""Which act tells whom by mail, and that no mail says what is in a case (MAIL)."""

from datetime import timedelta

import pytest

from audit.clock import at, now
from cases.services.consulting import consult
from cases.services.reporting import add_recurrence, report_incident
from people.models.outbox import OutgoingMail
from people.models.roles import Role
from people.outbox import send_due
from tests.cases.acts import do
from tests.cases.canaries import Cage
from tests.factories import MentorshipFactory
from tests.undoing import undone


def told():
    """Who was told what, in the order of the acts."""
    return [(mail.recipient, mail.kind) for mail in OutgoingMail.objects.all()]


def test_report_is_told_to_whoever_has_to_take_it_on(school):
    case = school.reported()

    assert told() == [(school.mentor, "report")]
    assert OutgoingMail.objects.get().key == str(case.incidents.get().pk)


def test_new_report_in_a_running_case_is_told_too(school):
    add_recurrence(school.reported(), school.report(), by=school.teacher)

    assert told() == [(school.mentor, "report")] * 2


def test_who_reports_to_oneself_gets_no_mail(school):
    report_incident(school.report(), by=school.mentor)

    assert told() == []


def test_report_that_nobody_has_is_told_to_the_principal(school, principal):
    school.mentor.mentorships.all().delete()
    school.coordinator.role_assignments.all().delete()

    school.reported()

    assert told() == [(principal, "report")]


def test_report_about_a_colleague_is_not_told_to_that_colleague(school, principal):
    report = school.report()
    about = type(report)(
        **vars(report) | {"about_staff": True, "accused": [school.mentor]}
    )
    report_incident(about, by=school.teacher)

    assert told() == [(principal, "report")]


def test_hand_over_is_told_to_the_coordinator(school):
    school.handed_over()

    assert told()[-1] == (school.coordinator, "handover")


def test_briefing_is_told_to_its_teachers(school):
    do("briefed", school, school.at_mentor(), school.mentor)

    assert told()[-1] == (school.teacher, "briefing")


def test_question_for_advice_is_told_to_the_colleague(school):
    counselor = school.staff(works_as=[Role.COUNSELOR])

    consult(counselor, case=school.at_mentor(), by=school.mentor, question="Hoe?")

    assert told()[-1] == (counselor, "consultation")


def test_dismissal_is_told_to_the_second_pair_of_eyes_alone(school):
    school.staff(head_of=school.school_class.division)
    school.staff(works_as=[Role.ANTI_BULLYING_COORDINATOR])

    school.dismissed()

    assert [one for one in told() if one[1] == "dismissal"] == [
        (school.coordinator, "dismissal")
    ]


def test_act_stands_when_the_mail_server_is_away(school, settings):
    settings.EMAIL_BACKEND = "tests.people.mail_servers.Away"

    case = school.reported()

    assert (send_due(), case.stage) == (0, "reported")


def test_report_that_is_rolled_back_tells_nobody(school):
    with undone():
        school.reported()
        assert len(told()) == 1

    assert told() == []


@pytest.mark.parametrize("arrow", ["hand_over", "start_aftercare_from_mentor"])
def test_no_mail_holds_a_word_a_name_or_a_number_of_a_case(db, mailoutbox, arrow):
    cage = Cage()
    case = cage.case(arrow)

    with at(now() + timedelta(minutes=1)):
        send_due()

    school = cage.school
    secrets = {*cage.words, case.number}
    secrets |= {one.given_name for one in (school.mentor, school.teacher)}
    raw = [str(mail.message()) for mail in mailoutbox]
    assert len(raw) >= 3
    assert [one for one in secrets for mail in raw if one in mail] == []


def test_a_planted_mail_with_a_name_is_noticed(db, mailoutbox, settings, tmp_path):
    (tmp_path / "mail").mkdir()
    spoilt = "{{ mail.recipient.given_name }}"
    (tmp_path / "mail" / "waiting.txt").write_text(spoilt)
    settings.TEMPLATES = [settings.TEMPLATES[0] | {"DIRS": [tmp_path]}]
    cage = Cage()
    cage.case("hand_over")

    send_due()

    assert cage.school.mentor.given_name in str(mailoutbox[0].message())


def test_new_mentor_of_a_pupil_hears_nothing_of_a_case(school):
    school.at_mentor()

    MentorshipFactory(pupil=school.victim)

    assert [kind for _who, kind in told()] == ["report"]
