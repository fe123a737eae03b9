"""Vandaag beside the cases: own reports, briefings, and mentors who changed."""

from datetime import timedelta

from django.urls import reverse

from audit.clock import at, now, today
from audit.models import AuditEvent
from cases.models.briefing import BriefingReceipt
from cases.services.reporting import add_recurrence, take_on
from escalation.protocol.lists import Assessment
from tests.cases.acts import do
from tests.cases.pages import open_today, said, words
from tests.factories import MentorChangeFactory


def test_reporter_follows_the_own_report_without_content(client, school):
    case = school.reported()

    before = words(open_today(client, school.teacher))
    take_on(case, by=school.mentor, assessment=Assessment.BULLYING)
    after = words(open_today(client, school.teacher))

    assert ("Ontvangen" in before, "Opgepakt" in after) == (True, True)
    assert case.number not in after


def test_report_is_done_when_the_case_is_closed(client, school):
    school.closed()

    assert "Afgerond" in words(open_today(client, school.teacher))


def test_briefing_is_ticked_as_read_by_its_teacher(client, school):
    briefing = do("briefed", school, school.at_mentor(), school.mentor)
    client.force_login(school.teacher)

    response = client.post(reverse("briefing_read", args=[briefing.pk]))

    assert response.url == reverse("today")
    assert said(response) == ["Genoteerd dat u dit bericht hebt gelezen."]
    assert BriefingReceipt.objects.get().read_at is not None
    assert AuditEvent.objects.last().action == "briefing_read"


def test_briefing_shows_its_text_to_the_teacher_alone(client, school):
    do("briefed", school, school.at_mentor(), school.mentor)

    assert "Let op de sfeer." in words(open_today(client, school.teacher))
    assert "Let op de sfeer." not in words(open_today(client, school.coordinator))


def test_briefing_of_another_cannot_be_ticked(client, school):
    briefing = do("briefed", school, school.at_mentor(), school.mentor)
    client.force_login(school.coordinator)

    foreign = client.post(reverse("briefing_read", args=[briefing.pk]))

    assert foreign.status_code == 404


def test_briefing_that_expired_is_gone_and_its_tick_says_so(client, school):
    briefing = do("briefed", school, school.at_mentor(), school.mentor)

    with at(now() + timedelta(days=31)):
        page = words(open_today(client, school.teacher))
        response = client.post(reverse("briefing_read", args=[briefing.pk]))

    assert "Let op de sfeer." not in page
    assert said(response) == [
        "Dit bericht is ingetrokken of verlopen. U hoeft niets te doen."
    ]
    assert BriefingReceipt.objects.get().read_at is None


def test_mentors_tick_that_they_talked(client, school):
    change = MentorChangeFactory(
        school_class=school.school_class, new_mentor=school.mentor
    )
    asked = words(open_today(client, school.mentor))

    response = client.post(reverse("mentor_change_done", args=[change.pk]))

    change.refresh_from_db()
    assert "Klas 1c heeft een nieuwe mentor" in asked
    assert (response.url, change.done_at.date()) == (reverse("today"), today())
    assert AuditEvent.objects.last().action == "mentor_changed"
    assert "nieuwe mentor" not in words(open_today(client, school.mentor))


def test_mentor_change_of_others_is_not_there(client, school):
    change = MentorChangeFactory(school_class=school.school_class)
    client.force_login(school.teacher)

    response = client.post(reverse("mentor_change_done", args=[change.pk]))

    assert response.status_code == 404


def test_ticks_take_no_get(client, school):
    change = MentorChangeFactory(new_mentor=school.mentor)
    client.force_login(school.mentor)

    response = client.get(reverse("mentor_change_done", args=[change.pk]))

    assert response.status_code == 405


def test_report_that_joined_a_running_case_tells_nothing_of_before(client, school):
    case = school.at_mentor()
    colleague = school.staff(works_as=["teacher"])
    add_recurrence(case, school.report(), by=colleague)

    assert "Ontvangen" in words(open_today(client, colleague))
