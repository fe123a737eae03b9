"""Carries out an import: all or nothing, in one transaction, many rows at a time."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from django.db import models, transaction

from audit.services import Action, record
from people.models.classes import SchoolYear
from people.models.pupils import MentorChange
from people.models.staff import Staff
from people.roster.changes import Edit, Plan
from people.roster.fingerprint import fingerprint
from people.roster.known import Known
from people.roster.plan import make_plan
from people.roster.refusing import refuse_misuse
from people.roster.roster import Roster
from people.roster.writing import Writing
from people.roster.writing_groups import write_groups
from people.roster.writing_people import write_guardians, write_pupils, write_staff
from people.roster.writing_school import write_classes, write_mentors

BATCH = 500
STEPS: tuple[Callable[[Writing], None], ...] = (
    write_staff,
    write_classes,
    write_pupils,
    write_mentors,
    write_guardians,
    write_groups,
)


class PlanChanged(Exception):  # noqa: N818 it reads as what it is
    """The school is not as it was when the plan was shown; nothing was done."""


def plan_roster(
    roster: Roster, *, by: Staff | None = None, accept_leavers: bool = False
) -> Plan:
    """What an import would do now, without doing it. Raises RosterError."""
    known = Known.read(roster.school_year)
    return _planned(roster, known, by=by, accept_leavers=accept_leavers)


@transaction.atomic
def apply_roster(
    roster: Roster,
    *,
    by: Staff | None,
    accept_leavers: bool = False,
    shown: str = "",
) -> Plan:
    """Import a roster and return what changed. Raises RosterError, and then nothing.

    Gives no functions, lets nobody in, and deletes nobody; mentors get and lose their
    pupils at once. `shown` is the fingerprint of the plan that somebody agreed to;
    raises PlanChanged when it would be another one by now.
    """
    # Two imports at the same time would each add the same pupils.
    list(SchoolYear.objects.select_for_update())
    known = Known.read(roster.school_year)
    plan = _planned(roster, known, by=by, accept_leavers=accept_leavers)
    if shown and fingerprint(plan) != shown:
        raise PlanChanged
    writing = Writing(roster, known, plan)
    for step in STEPS:
        step(writing)
    _write_edits(plan)
    _record_import(plan, writing.handovers, by)
    return plan


def _planned(
    roster: Roster, known: Known, *, by: Staff | None, accept_leavers: bool
) -> Plan:
    plan = make_plan(roster, known, accept_leavers=accept_leavers)
    refuse_misuse(plan, by=by)
    return plan


def _write_edits(plan: Plan) -> None:
    rows: dict[type[models.Model], dict[object, models.Model]] = defaultdict(dict)
    names: dict[type[models.Model], set[str]] = defaultdict(set)
    for edit in plan.of(Edit):
        for name, value in edit.values.items():
            setattr(edit.row, name, value)
        rows[type(edit.row)][edit.row.pk] = edit.row
        names[type(edit.row)] |= edit.values.keys()
    for model, found in rows.items():
        model._default_manager.bulk_update(
            list(found.values()), sorted(names[model]), batch_size=BATCH
        )


def _record_import(plan: Plan, handovers: list[MentorChange], by: Staff | None) -> None:
    """One entry for each pair of mentors, however many pupils went along."""
    pairs: dict[tuple[Staff, Staff], list[str]] = defaultdict(list)
    for change in handovers:
        pairs[change.old_mentor, change.new_mentor].append(str(change.pk))
    for (old, new), changes in pairs.items():
        facts: dict[str, Any] = {"old": str(old.pk), "new": str(new.pk)}
        record(Action.MENTOR_CHANGED, by=by, changes=changes, **facts)
    counts: dict[str, Any] = {kind.value: n for kind, n in plan.counts().items()}
    record(Action.ROSTER_IMPORTED, by=by, **counts)
