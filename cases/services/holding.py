"""Another pair of hands, and a case that rests: acts beside the stages (T26)."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from audit.services import Action
from cases.models.case import Case
from cases.models.holding import OwnerChange, Pause
from cases.models.reach import STEP_TWO_AND_UP
from cases.services.arriving import end_pause
from cases.services.moving import NotYet
from cases.services.settling import lock, settle
from escalation import guards
from escalation.stages import Stage
from people.models.roles import Role
from people.models.staff import Staff

MENTORS_STAGES = (Stage.REPORTED, Stage.MENTOR)
LEADERS = (Role.STUDENT_COORDINATOR, Role.ANTI_BULLYING_COORDINATOR)


def may_take_over(case: Case, by: Staff) -> bool:
    """May this colleague take the case in hand now?"""
    return case.is_open() and case.owner_id != by.pk and can_own(case, by)


def can_own(case: Case, by: Staff) -> bool:
    """In whose hands the case may be (workflow 2, column owner).

    In step 1 the mentor's or a coordinator's, further up a coordinator's. What is
    said of a colleague stays with the principal (H-22).
    """
    if case.staff_accused:
        return False
    above = case.stage not in MENTORS_STAGES and (
        case.last_step not in ("", Stage.MENTOR) or case.stage in STEP_TWO_AND_UP
    )
    return case.worked_on_by(by, *LEADERS, *(() if above else (Role.MENTOR,)))


@transaction.atomic
def take_over(case: Case, *, by: Staff, reason: str) -> Case:
    """Take the case in hand from a colleague who left or asked for it (workflow 7).

    Raises PermissionDenied when it is not this person's to take over.
    """
    case = lock(case)
    if not may_take_over(case, by):
        raise PermissionDenied
    change = OwnerChange.objects.create(
        case=case, old_owner=case.owner, reason=reason, made_by=by
    )
    case.owner = by
    case.save(update_fields=["owner"])
    settle(case, Action.OWNER_CHANGED, by=by, touched=[change])
    return case


def may_pause(case: Case, by: Staff) -> bool:
    """The owner, or a division head or principal (T26)."""
    return case.owned_by(by) or case.worked_on_by(by, Role.DIVISION_HEAD)


@transaction.atomic
def pause_case(
    case: Case, *, by: Staff, kind: str, reason: str, until: date, safety_plan: str = ""
) -> Pause:
    """Let the case rest until a day, on which it asks to be taken up again (T26).

    Raises PermissionDenied when it is not this person's to pause, NotYet when it
    rests already or a legal term runs (H-25).
    """
    case = lock(case)
    if not (case.is_open() and may_pause(case, by)):
        raise PermissionDenied
    if case.paused_until:
        raise NotYet([str(_("Deze zaak is al gepauzeerd. Hervat haar eerst."))])
    if not guards.H_25.holds(case):
        raise NotYet([guards.H_25.sentence_for(case)], [guards.H_25])
    pause = Pause.objects.create(
        case=case,
        kind=kind,
        reason=reason,
        until=until,
        safety_plan=safety_plan,
        made_by=by,
    )
    case.paused_until = until
    case.save(update_fields=["paused_until"])
    settle(case, Action.CASE_PAUSED, by=by, touched=[pause], line="paused", kind=kind)
    return pause


@transaction.atomic
def resume_case(case: Case, *, by: Staff) -> Case:
    """Take the case up again; once is enough (T26)."""
    case = lock(case)
    if not may_pause(case, by):
        raise PermissionDenied
    if rested := end_pause(case, by=by):
        case.save(update_fields=["paused_until"])
        settle(case, Action.CASE_RESUMED, by=by, touched=rested, line="resumed")
    return case
