"""What comes with a stage: the owner, how far each pupil is, checks and papers."""

from collections.abc import Callable, Mapping, Sequence

from audit.clock import now, today
from audit.models import Sealed
from cases.models.aftercare import AftercareCheck
from cases.models.case import Case, StageChange
from cases.models.handover import Handover
from cases.models.holding import Pause
from cases.models.involvement import Involvement
from cases.models.support import HelpOffer
from cases.services.agenda import school_deadlines
from cases.services.dismissing import end_dismissals, write_dismissal
from cases.services.freezing import frozen_dossier
from cases.services.routing import coordinator_of, mentor_of, principals
from escalation.protocol.lists import CaseOutcome, ParticipantRole
from escalation.stages import STEP_NUMBER, Stage
from people.calendar import add_school_days
from people.models.roles import Role
from people.models.staff import Staff
from people.notifying import Kind, notify

Arrival = Callable[[Case, StageChange, Staff], list[Sealed]]
SENT_BACK = ("return_to_mentor", "return_to_coordinator")


def arrive(
    case: Case, change: StageChange, *, by: Staff, chosen: Mapping[str, str]
) -> list[Sealed]:
    """Set what belongs to the new stage; the caller saves the case.

    `chosen` is what the arrow asked besides: outcome and support of a dismissal.

    Returns the other rows that were written.
    """
    if change.source == Stage.REPORTED and case.taken_on_at is None:
        case.taken_on_at, case.taken_on_by = now(), by
    if change.source == Stage.CLOSED:
        case.closed_at, case.outcome = None, ""
    arrival = ARRIVALS.get(Stage(change.target))
    written = arrival(case, change, by) if arrival else []
    if change.arrow == "dismiss":
        written.append(write_dismissal(case, change, chosen, by=by))
    if change.source == Stage.CLOSED:
        written += end_dismissals(case, by=by)
    return [*written, *_raise_levels(change), *end_pause(case, by=by)]


def end_pause(case: Case, *, by: Staff) -> list[Pause]:
    """Whoever takes a step takes the case up again (T26); the caller saves it."""
    if case.paused_until is None:
        return []
    rested = list(case.pauses.filter(resumed_at=None))
    for pause in rested:
        pause.resumed_at, pause.resumed_by = now(), by
        pause.save(update_fields=["resumed_at", "resumed_by"])
    case.paused_until = None
    return rested


def line_of(change: StageChange) -> str:
    """The registration line that this arrow leaves in each pupil's file."""
    if change.source == Stage.CLOSED:
        return "reopened"
    if change.arrow == "hand_over":
        return "handed_over"
    if change.arrow in SENT_BACK:
        return "returned"
    return {Stage.AFTERCARE: "to_aftercare", Stage.CLOSED: "closed"}.get(
        Stage(change.target), "moved"
    )


def _raise_levels(change: StageChange) -> list[Sealed]:
    """Each pestende leerling keeps the highest stage reached (workflow 1)."""
    step = STEP_NUMBER.get(Stage(change.target), 0)
    raised = [
        one
        for one in change.involvements.filter(role=ParticipantRole.BULLY)
        if step > (STEP_NUMBER[Stage(one.level)] if one.level else 0)
    ]
    for one in raised:
        one.level = change.target
    Involvement.objects.bulk_update(raised, ["level"])
    return list(raised)


def _at_mentor(case: Case, change: StageChange, by: Staff) -> list[Sealed]:
    """The mentor has it; in safety mode no mentor reads it, so the owner stays."""
    if case.worked_on_by(by, Role.MENTOR):
        case.owner = by
    elif not case.safety_mode:
        case.owner = mentor_of(case) or case.owner
    return _receive_all(case, by) if change.arrow == "return_to_mentor" else []


def _receive_all(case: Case, by: Staff) -> list[Sealed]:
    """Whoever sends the case back has received what was handed over (P4.1.4b).

    A receipt that was given stays; a later hand-over gets one of its own.
    """
    waiting = [one for one in case.handovers.all() if one.received_at is None]
    for one in waiting:
        one.received_by, one.received_at = by, now()
        one.save(update_fields=["received_by", "received_at"])
    return list(waiting)


def _at_coordinator(case: Case, change: StageChange, by: Staff) -> list[Sealed]:
    """The dossier goes along, frozen; whoever pulls it has received it (P4.1.4b)."""
    coordinates = case.worked_on_by(by, Role.STUDENT_COORDINATOR)
    case.owner = by if coordinates else coordinator_of(case) or case.owner
    if coordinates and change.source != Stage.MENTOR:
        return []
    handover = Handover.objects.create(
        case=case,
        stage_change=change,
        dossier=frozen_dossier(case),
        made_by=by,
        received_by=by if coordinates else None,
        received_at=now() if coordinates else None,
    )
    if case.owner and case.owner.pk != by.pk:
        notify(case.owner, Kind.HANDOVER, key=handover.pk)
    return [handover]


def _at_aftercare(case: Case, change: StageChange, by: Staff) -> list[Sealed]:
    """Each gepeste and pestende leerling is asked how it goes (workflow 9)."""
    case.last_step = change.source
    people = case.known_in(ParticipantRole.VICTIM, ParticipantRole.BULLY)
    return list(plan_checks(case, people, by=by))


def plan_checks(
    case: Case, people: Sequence[Involvement], *, by: Staff
) -> list[AftercareCheck]:
    """Plan the days on which these pupils are asked, by the step that it was in."""
    days = _check_days(Stage(case.last_step))
    rows = [
        AftercareCheck(
            case=case,
            involvement=one,
            due_on=add_school_days(today(), number),
            made_by=by,
        )
        for one in people
        for number in days[one.role]
    ]
    return AftercareCheck.objects.bulk_create(rows)


def _check_days(source: Stage) -> dict[str, tuple[int, ...]]:
    days = school_deadlines()
    early = source in (Stage.MENTOR, Stage.COORDINATOR)
    return {
        ParticipantRole.VICTIM: (
            days.victim_checks if early else days.victim_checks_after_step_3
        ),
        ParticipantRole.BULLY: days.bully_checks,
    }


def _at_closed(case: Case, change: StageChange, by: Staff) -> list[Sealed]:
    case.closed_at = now()
    helped = any(
        one.answer == HelpOffer.Answer.ACCEPTED for one in case.help_offers.all()
    )
    solved = CaseOutcome.RESOLVED_WITH_HELP if helped else CaseOutcome.RESOLVED
    case.outcome = {
        "close_rerouted": CaseOutcome.TRANSFERRED_OTHER_PROCEDURE,
    }.get(change.arrow, solved)
    return []


def _at_rerouted(case: Case, change: StageChange, by: Staff) -> list[Sealed]:
    if case.staff_accused:
        case.owner = principals().order_by("code").first() or case.owner
    return []


ARRIVALS: dict[Stage, Arrival] = {
    Stage.MENTOR: _at_mentor,
    Stage.COORDINATOR: _at_coordinator,
    Stage.AFTERCARE: _at_aftercare,
    Stage.CLOSED: _at_closed,
    Stage.REROUTED: _at_rerouted,
}
