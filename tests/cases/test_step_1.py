"""The way of step 1 through the services, from report to hand-over and to close."""

import pytest
from django.core.exceptions import PermissionDenied
from django_fsm import TransitionNotAllowed

from audit.models import AuditEvent
from audit.verification import verify
from cases.models.case import Deviation, StageChange
from cases.models.registration import Registration
from cases.services.moving import NotYet, move_case
from cases.services.receiving import receive_handover
from escalation.stages import Stage
from tests.cases.school import fresh, not_fitting


def test_report_goes_to_the_mentor_of_the_class(school):
    case = school.reported()

    assert (case.stage, case.owner, case.routed_because) == (
        Stage.REPORTED,
        school.mentor,
        "in_class",
    )


def test_report_leaves_a_line_for_each_pupil(school):
    case = school.reported()

    lines = Registration.objects.filter(case=case).values_list("pupil", "text")
    assert set(lines) == {
        (school.victim.pk, "Melding ontvangen: de leerling wordt mogelijk gepest."),
        (
            school.bully.pk,
            "Melding ontvangen: de leerling is mogelijk betrokken bij pesten.",
        ),
    }


def test_hand_over_freezes_the_dossier_for_the_coordinator(school):
    case = school.handed_over()

    handover = case.handovers.get()
    assert case.stage == Stage.COORDINATOR
    assert case.owner == school.coordinator
    assert handover.received_at is None
    assert len(handover.dossier["talks"]) == 4
    assert case.next_step == "receive"


def test_receipt_is_confirmed_by_the_coordinator_alone(school):
    case = school.handed_over()

    with pytest.raises(PermissionDenied):
        receive_handover(case.handovers.get(), by=school.mentor)
    receive_handover(case.handovers.get(), by=school.coordinator)

    assert fresh(case).handovers.get().received_by == school.coordinator


def test_move_keeps_what_was_answered(school):
    case = school.handed_over()

    kept = Deviation.objects.filter(case=case).values_list("guard", "reason")
    assert set(kept) == {("S-30", "Past hier niet."), ("S-31", "Past hier niet.")}


def test_move_says_what_is_missing_and_changes_nothing(school):
    case = school.at_mentor()

    with pytest.raises(NotYet) as refusal:
        move_case(case, "hand_over", by=school.mentor)

    assert [one.id for one in refusal.value.guards] == [
        "H-01",
        "S-08",
        "S-16",
        "S-30",
        "S-31",
    ]
    assert fresh(case).stage == Stage.MENTOR
    assert StageChange.objects.filter(case=case).count() == 1
    assert AuditEvent.objects.order_by("seq").last().outcome == "refused"


def test_move_is_not_for_a_teacher(school):
    case = school.talked()

    with pytest.raises(PermissionDenied):
        move_case(case, "hand_over", by=school.teacher)


def test_move_from_a_stale_page_is_refused(school):
    case = school.talked()
    answers = not_fitting("S-30", "S-31")
    move_case(case, "hand_over", by=school.mentor, answers=answers)

    with pytest.raises(TransitionNotAllowed):
        move_case(case, "hand_over", by=school.mentor, answers=answers)


def test_whole_way_to_close_leaves_a_sound_log(school):
    case = school.closed()

    report = verify()
    assert (case.stage, case.outcome, report.ok) == (Stage.CLOSED, "resolved", True)
