"""Gives functions and ends them. Each is on record, and none is ever deleted."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from audit.clock import now, today
from audit.services import Action, record
from people.models.classes import Division, YearLayer
from people.models.roles import Role, RoleAssignment
from people.models.staff import Staff
from people.services.refusal import Refused

FOR_ONESELF = _(
    "U kunt uzelf geen functie geven. Vraag het een andere functioneel beheerder of de"
    " directeur: zo kijkt er altijd een tweede mee."
)
HAS_LEFT = _("Deze collega is uit dienst en kan geen functie krijgen.")
HAS_IT = _("Deze collega heeft deze functie al in die periode.")
NOT_LONGER = _(
    "Een functie kan hier alleen eerder stoppen. Geef de functie opnieuw als die langer"
    " moet duren."
)
LAST_ADMINISTRATOR = _(
    "Dit is de enige functioneel beheerder. Geef eerst een collega die functie, zonder"
    " einddatum."
)


@dataclass(frozen=True)
class Function:
    """A function with its reach: a layer, a division, or the whole school."""

    role: Role
    layer: YearLayer | None = None
    division: Division | None = None


@transaction.atomic
def give_function(
    staff: Staff,
    function: Function,
    *,
    by: Staff,
    since: date,
    until: date | None = None,
) -> RoleAssignment:
    """Let this colleague work in this function. Raises Refused, and then nothing.

    A mentor is no function to give: who mentors whom comes from the roster.
    """
    if staff.pk == by.pk:
        raise Refused(FOR_ONESELF)
    staff = Staff.objects.select_for_update(of=("self",)).get(pk=staff.pk)
    if staff.left_on:
        raise Refused(HAS_LEFT)
    if _held(staff, function, since, until):
        raise Refused(HAS_IT)
    given = RoleAssignment.objects.create(
        staff=staff,
        role=function.role,
        layer=function.layer,
        division=function.division,
        since=since,
        until=until,
    )
    record(Action.ROLE_GIVEN, by=by, on=given, **_facts(given))
    return given


@transaction.atomic
def end_function(
    assignment: RoleAssignment, *, by: Staff, last_day: date | None = None
) -> None:
    """Let it stop after `last_day`, or right now. Raises Refused, and then nothing."""
    lock_administrators()
    assignment = RoleAssignment.objects.select_for_update(of=("self",)).get(
        pk=assignment.pk
    )
    if last_day and assignment.until and last_day > assignment.until:
        raise Refused(NOT_LONGER)
    if assignment.role == Role.ADMIN:
        refuse_last_administrator(assignment.staff, last_day=last_day)
    _close(assignment, last_day)
    assignment.save(update_fields=["until", "withdrawn_at"])
    record(Action.ROLE_ENDED, by=by, on=assignment, **_facts(assignment))


@transaction.atomic
def appoint_administrator(staff: Staff) -> None:
    """Let the first administrator in, from the command line; again changes nothing."""
    staff.is_active = True
    staff.save(update_fields=["is_active"])
    if not staff.works_as(Role.ADMIN):
        given = RoleAssignment.objects.create(
            staff=staff, role=Role.ADMIN, since=today()
        )
        record(Action.ROLE_GIVEN, by=None, on=given, **_facts(given))


def lock_administrators() -> None:
    """Two administrators who end each other at one moment would leave nobody."""
    list(RoleAssignment.objects.select_for_update().filter(role=Role.ADMIN))


def refuse_last_administrator(staff: Staff, *, last_day: date | None = None) -> None:
    """Somebody else must go on as administrator after that day."""
    after = last_day or today()
    lasting = Q(until=None) | Q(until__gt=after)
    others = RoleAssignment.objects.in_force(today()).filter(lasting, role=Role.ADMIN)
    if not others.filter(staff__is_active=True).exclude(staff=staff).exists():
        raise Refused(LAST_ADMINISTRATOR)


def _held(staff: Staff, function: Function, since: date, until: date | None) -> bool:
    same = RoleAssignment.objects.not_over(since).filter(
        staff=staff,
        role=function.role,
        layer=function.layer,
        division=function.division,
    )
    return (same.filter(since__lte=until) if until else same).exists()


def _close(assignment: RoleAssignment, last_day: date | None) -> None:
    """Right now is: yesterday was the last day. On the first day there is none."""
    last = last_day or today() - timedelta(days=1)
    if last < assignment.since:
        assignment.withdrawn_at = now()
    else:
        assignment.until = last


def _facts(assignment: RoleAssignment) -> dict[str, Any]:
    return {
        "staff": str(assignment.staff_id),
        "function": assignment.role,
        "layer": str(assignment.layer_id or ""),
        "division": str(assignment.division_id or ""),
        "since": str(assignment.since),
        "until": str(assignment.until or ""),
        "withdrawn": "yes" if assignment.withdrawn_at else "",
    }
