"""Setting right what was recorded: a new version, the old one kept (decisions 8)."""

import uuid
from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.utils.translation import gettext as _

from audit.models import Sealed
from audit.services import Action
from cases.models.aftercare import AftercareCheck
from cases.models.agreement import Agreement
from cases.models.case import Case
from cases.models.conversation import ClassFollowUp, Conversation
from cases.models.correction import Correction
from cases.models.fact import CaseFact
from cases.models.incident import Incident
from cases.models.involvement import Involvement
from cases.models.parents import ParentContact
from cases.services.handing import keep_in_hands
from cases.services.rectifying import NotKept, rectified
from cases.services.routing import scope_of
from cases.services.settling import settle
from escalation.protocol.lists import SAFETY_FORMS, SEVERE_FORMS, CyberForm, Place
from people.models.staff import Staff

Kind = Correction.Kind
MODELS: dict[str, type[CaseFact]] = {
    Kind.INCIDENT: Incident,
    Kind.TALK: Conversation,
    Kind.FOLLOW_UP: ClassFollowUp,
    Kind.AGREEMENT: Agreement,
    Kind.PARENTS: ParentContact,
    Kind.CHECK: AftercareCheck,
}
PEOPLE = "involvements"


@transaction.atomic
def correct(
    row: CaseFact,
    values: Mapping[str, Any],
    *,
    by: Staff,
    reason: str,
    seen: str,
) -> Correction:
    """Write a new version of the row; `seen` is the number that the page corrects.

    Raises PermissionDenied when it is not theirs, NotKept when there is a newer
    version already, or when nothing changes.
    """
    case = rectified(row.case, by=by)
    row = type(row)._base_manager.get(pk=row.pk)
    number = _next_number(row, seen)
    before = {name: plain(row, name) for name in values}
    after = {name: plain_value(value) for name, value in values.items()}
    changed = [name for name in values if before[name] != after[name]]
    if not changed:
        raise NotKept(_("Er is niets veranderd. Verbeter eerst wat niet klopt."))
    was = _flags(case)
    _write(row, {name: values[name] for name in changed})
    correction = Correction.objects.create(
        case=case,
        kind=kind_of(row),
        subject=row.pk,
        number=number,
        before={name: before[name] for name in changed},
        after={name: after[name] for name in changed},
        reason=reason,
        made_by=by,
    )
    settle(
        case,
        Action.FACT_CORRECTED,
        by=by,
        touched=[row, correction, *_follow(case, was, by=by)],
        line="corrected",
        kind=correction.kind,
        subject=str(row.pk),
    )
    return correction


def kind_of(row: CaseFact) -> str:
    """Of which kind this row is."""
    return next(kind for kind, model in MODELS.items() if isinstance(row, model))


def version(row: CaseFact) -> str:
    """How often it was corrected: what a page remembers of the version it shows."""
    return str(Correction.objects.filter(subject=row.pk).count())


def plain(row: CaseFact, name: str) -> Any:
    """The value of a field as it is kept in a correction."""
    value = getattr(row, name)
    return plain_value(value.all() if name == PEOPLE else value)


def plain_value(value: Any) -> Any:
    """A day as text, a row by its key and name, pupils by their keys: plain data."""
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Model):
        return {"id": str(value.pk), "name": str(value)}
    if isinstance(value, Iterable) and not isinstance(value, str):
        rows = list(value)
        found = [str(one.pk) if isinstance(one, Involvement) else one for one in rows]
        return sorted(found) if rows and isinstance(rows[0], Involvement) else found
    return value


def _next_number(row: CaseFact, seen: str) -> int:
    newest = version(row)
    if seen != newest:
        raise NotKept(
            _(
                "Er is al een nieuwere versie. Hierboven staat hoe het nu is, "
                "hieronder wat u typte. Klopt dat nog? Sla het dan opnieuw op."
            ),
            now=newest,
        )
    return int(newest) + 1


def _write(row: CaseFact, values: Mapping[str, Any]) -> None:
    columns = {name: value for name, value in values.items() if name != PEOPLE}
    for name, value in columns.items():
        setattr(row, name, value)
    row.save(update_fields=list(columns))
    if PEOPLE in values:
        getattr(row, PEOPLE).set(values[PEOPLE])


def _flags(case: Case) -> dict[str, bool]:
    """What the incidents say of the whole case, as they are now."""
    incidents = list(Incident.objects.filter(case=case))
    forms = {form for one in incidents for form in one.forms}
    places = {one.place for one in incidents}
    return {
        "is_cyber": Place.ONLINE in places or bool(forms & set(CyberForm.values)),
        "safety_mode": bool(forms & SAFETY_FORMS),
        "is_severe": bool(forms & SEVERE_FORMS),
        "outside": Place.OUTSIDE_SCHOOL in places,
    }


def _follow(case: Case, was: Mapping[str, bool], *, by: Staff) -> list[Sealed]:
    """What the case says of itself follows where the correction made a difference."""
    now = _flags(case)
    differ = {name: holds for name, holds in now.items() if holds != was[name]}
    if not differ:
        return []
    case = Case.objects.with_people().get(pk=case.pk)
    if "outside" in differ:
        case.scope = Case.Scope.OUTSIDE if differ.pop("outside") else Case.Scope.UNKNOWN
        case.scope = scope_of(case)
    for name, holds in differ.items():
        setattr(case, name, holds)
    case.save()
    # In safety mode a mentor cannot be the owner; the roster says who can.
    handed = keep_in_hands(case, by=by) if case.is_open() else []
    case.save(update_fields=["owner"])
    return handed


def found_fact(case: Case, kind: str, pk: uuid.UUID) -> CaseFact | None:
    """The row of this case that can be corrected; a planned check says nothing yet."""
    model = MODELS.get(kind)
    row = model._base_manager.filter(case=case, pk=pk).first() if model else None
    if isinstance(row, AftercareCheck) and row.held_on is None:
        return None
    return row
