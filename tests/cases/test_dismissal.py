"""Geen pesten: a reason, support instead, and four eyes (S-42, H-26, P2.1.2)."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from audit.clock import today
from cases.models.dismissal import Dismissal
from cases.services.dismissing import dismissals_for, see_dismissal
from cases.services.moving import NotYet, move_case
from cases.services.reporting import report_incident, take_on
from people.calendar import add_school_days
from people.models.roles import Role
from tests.cases.pages import said, words
from tests.cases.school import fresh, not_fitting
from tests.cases.test_move import pressed, shown


def url(name, case):
    return reverse(name, args=[case.number, case.dismissals.get().pk])


def reported_and_dismissed_by(school, who):
    """The same colleague reported it and closes it."""
    case = report_incident(school.report(), by=who)
    take_on(case, by=who, assessment="quarrel")
    school.talk(case, "victim_talk", school.involved(case)[0], by=who)
    answers = not_fitting("S-35", "S-42")
    move_case(fresh(case), "dismiss", by=who, note="Ruzie.", answers=answers)
    return fresh(case)


def test_mentor_closes_with_support_and_the_coordinator_looks(school, client):
    case = school.dismissed()

    kept = case.dismissals.get()
    assert (case.stage, case.outcome) == ("closed", "no_bullying")
    assert (kept.support, kept.see_before) == (
        "mediation",
        add_school_days(today(), 5),
    )
    assert list(dismissals_for(school.coordinator)) == [kept]
    client.force_login(school.coordinator)
    page = words(client.get(reverse("today")))
    assert f"{case.number}, gesloten door {school.mentor}" in page


def test_second_colleague_agrees_once(school, client):
    case = school.dismissed()
    client.force_login(school.coordinator)

    page = words(client.get(url("dismissal", case)))
    client.post(url("dismissal_seen", case))
    client.post(url("dismissal_seen", case))

    assert "Een ruzie over en weer." in page
    assert "samen de ruzie uitpraten" in page
    kept = Dismissal.objects.get()
    assert (kept.seen_by, kept.waits()) == (school.coordinator, False)
    assert list(dismissals_for(school.coordinator)) == []


def test_second_colleague_takes_it_up_after_all(school):
    case = school.dismissed()

    move_case(case, "reopen", by=school.coordinator, note="Toch pesten.")

    assert fresh(case).stage == "coordinator"
    assert Dismissal.objects.get().seen_by == school.coordinator


def test_who_closed_it_does_not_count_as_the_second(school, client):
    case = school.dismissed()
    client.force_login(school.mentor)

    assert client.get(url("dismissal", case)).status_code == 404
    assert client.post(url("dismissal_seen", case)).status_code == 404
    with pytest.raises(PermissionDenied):
        see_dismissal(case.dismissals.get(), by=school.mentor)


def test_coordinator_who_closes_anothers_report_needs_no_second(school):
    case = school.dismissed(by=school.coordinator)

    assert case.dismissals.get().see_before is None


def test_dismissal_by_the_reporter_needs_a_second_also_of_a_coordinator(school):
    case = reported_and_dismissed_by(school, school.coordinator)
    head = school.staff(head_of=school.school_class.division)
    other = school.staff(coordinator_of=school.school_class.layer)

    kept = case.dismissals.get()
    assert kept.waits() is True
    assert list(dismissals_for(school.coordinator)) == []
    assert list(dismissals_for(head)) == [kept]
    assert list(dismissals_for(other)) == [kept]


@pytest.mark.parametrize("role", [Role.TEACHER, Role.COUNSELOR, Role.ADMIN])
def test_nobody_else_looks(school, client, role):
    case = school.dismissed()
    client.force_login(school.staff(works_as=[role]))

    assert client.get(url("dismissal", case)).status_code == 404
    assert client.post(url("dismissal_seen", case)).status_code == 404


def test_pupil_is_heard_first(school):
    case = take_on(school.reported(), by=school.mentor, assessment="quarrel")

    with pytest.raises(NotYet) as refused:
        move_case(
            fresh(case),
            "dismiss",
            by=school.mentor,
            note="Ruzie.",
            answers=not_fitting("S-35", "S-42"),
        )

    assert refused.value.sentences == (
        "Praat eerst met de leerling die misschien gepest wordt.",
    )


def test_page_asks_what_it_was_and_what_support_comes(school, client):
    case = school.reported()

    response = pressed(client, school.coordinator, case, "dismiss", note="Ruzie.")

    form = response.context["page"].form
    assert form.errors == {
        "outcome": ["Kies wat het was."],
        "support": ["Kies welke steun er komt."],
    }
    assert "Wat was het?" in words(shown(client, school.coordinator, case, "dismiss"))
    assert said(response) == []
