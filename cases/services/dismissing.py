"""Four eyes on "geen pesten" (S-42): who looks, and what it leaves behind."""

from collections.abc import Mapping

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q, QuerySet

from audit.clock import now, today
from audit.services import Action
from cases.models.case import Case, StageChange
from cases.models.dismissal import Dismissal
from cases.models.involvement import Involvement
from cases.services.agenda import school_deadlines
from cases.services.settling import lock, settle
from escalation.protocol.lists import CaseOutcome
from people.calendar import add_school_days
from people.models.roles import Role
from people.models.staff import Staff
from people.notifying import Kind, notify

OUTCOMES = (CaseOutcome.NO_BULLYING, CaseOutcome.UNFOUNDED)


def write_dismissal(
    case: Case, change: StageChange, chosen: Mapping[str, str], *, by: Staff
) -> Dismissal:
    """Keep what support comes instead; the caller saves the case and settles.

    Nobody else has to look when a coordinator closed what another reported.
    """
    asked = chosen.get("outcome", "")
    case.outcome = asked if asked in OUTCOMES else CaseOutcome.NO_BULLYING
    alone = case.coordinator_knows_of_dismissal()
    days = school_deadlines().dismissal_seen
    dismissal = Dismissal.objects.create(
        case=case,
        stage_change=change,
        support=chosen.get("support") or Dismissal.Support.NONE,
        see_before=None if alone else add_school_days(today(), days),
        made_by=by,
    )
    _ask_second_eyes(dismissal)
    return dismissal


def _ask_second_eyes(dismissal: Dismissal) -> None:
    """Mail everybody on whose Vandaag it waits."""
    looking = (Role.STUDENT_COORDINATOR, Role.DIVISION_HEAD)
    for one in Staff.objects.working_as(*looking):
        if dismissals_for(one).filter(pk=dismissal.pk).exists():
            notify(one, Kind.DISMISSAL, key=dismissal.pk)


def may_see_dismissal(dismissal: Dismissal, by: Staff) -> bool:
    """A coordinator of this case or its division head, but never who closed it."""
    looks = dismissal.case.worked_on_by(
        by, Role.STUDENT_COORDINATOR, Role.DIVISION_HEAD
    )
    return looks and dismissal.made_by_id != by.pk


def dismissals_for(user: Staff) -> QuerySet[Dismissal]:
    """What waits for this person's eyes: of mentors for the coordinator of the layer,
    of a coordinator for another one or the division head (S-42)."""
    reach = user.reach
    involved = Involvement.objects.filter(ended_on=None)
    layers = involved.filter(pupil__school_class__layer__in=reach.layers)
    divisions = involved.filter(pupil__school_class__division__in=reach.divisions)
    coordinators = Staff.objects.working_as(Role.STUDENT_COORDINATOR)
    mine = (
        Q(case__in=layers.values("case"))
        | Q(case__school_class__layer__in=reach.layers)
        | Q(case__in=divisions.values("case"), made_by__in=coordinators)
    )
    return (
        Dismissal.objects.filter(mine, seen_at=None, see_before__isnull=False)
        .filter(case__in=Case.objects.visible_to(user))
        .exclude(made_by=user)
        .select_related("case", "made_by")
        .order_by("see_before")
    )


@transaction.atomic
def see_dismissal(dismissal: Dismissal, *, by: Staff) -> Dismissal:
    """A second colleague looked and agrees; once is enough.

    Raises PermissionDenied for who closed it and for whoever has no part in it.
    """
    case = lock(dismissal.case)
    held = Dismissal.objects.select_for_update(of=("self",)).get(pk=dismissal.pk)
    if not may_see_dismissal(held, by):
        raise PermissionDenied
    if held.waits():
        held.seen_by, held.seen_at = by, now()
        held.save(update_fields=["seen_by", "seen_at"])
        settle(case, Action.DISMISSAL_SEEN, by=by, touched=[held])
    return held


def end_dismissals(case: Case, *, by: Staff) -> list[Dismissal]:
    """Whoever reopens the case has looked; the caller settles."""
    waiting = [one for one in case.dismissals.all() if one.waits()]
    for one in waiting:
        one.seen_by, one.seen_at = by, now()
        one.save(update_fields=["seen_by", "seen_at"])
    return waiting
