"""The preview of an import: every change that it would make, fifty on a page."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from people.roster.changes import (
    Change,
    Edit,
    GroupChange,
    Kind,
    NewClass,
    NewGuardianship,
    NewPupil,
    NewStaff,
    Plan,
    labels,
)

ON_A_PAGE = 50
NOBODY = "–"
# Of these the kind says it all.
WITHOUT_VALUES = frozenset(
    {Kind.STAFF_LEFT, Kind.PUPIL_LEFT, Kind.PUPIL_RETURNED, Kind.GUARDIAN_ENDED}
)


@dataclass(frozen=True)
class Group:
    """One kind of change, how many of it, and whether it is being looked at."""

    kind: Kind
    number: int
    chosen: bool


@dataclass(frozen=True)
class Line:
    """One change: about whom, and each value as it was and as it becomes."""

    heading: str
    subject: str
    values: list[str]


@dataclass(frozen=True)
class Preview:
    """What would change, one page of it, and the groups to choose from."""

    groups: list[Group]
    number: int
    lines: list[Line]
    page: "Page[Change]"
    kind: str


def preview_of(plan: Plan, *, kind: str, page: str) -> Preview:
    """The changes of one kind, or all in the order of `Kind`; a wrong page is one."""
    counts = plan.counts()
    wanted = kind if kind in counts else ""
    order = list(Kind)
    found = [one for one in plan.changes if not wanted or one.kind == wanted]
    found.sort(key=lambda one: (order.index(one.kind), one.subject))
    shown = Paginator(found, ON_A_PAGE).get_page(page)
    return Preview(
        groups=[Group(one, n, one == wanted) for one, n in counts.items()],
        number=len(plan.changes),
        lines=list(_lines(shown)),
        page=shown,
        kind=wanted,
    )


def _lines(page: "Page[Change]") -> Iterator[Line]:
    """A heading where another kind begins."""
    before = None
    for change in page:
        heading = "" if change.kind == before else str(change.kind.label)
        yield Line(heading, _subject(change), values_of(change))
        before = change.kind


def _subject(change: Change) -> str:
    """Without the names of the fields: those stand below, with their values."""
    if isinstance(change, Edit):
        return change.subject.removesuffix(f": {labels(change.row, change.values)}")
    return change.subject


def values_of(change: Change) -> list[str]:
    """The values of one change, as before → after where there was a before."""
    if isinstance(change, Edit):
        return [] if change.kind in WITHOUT_VALUES else _edited(change)
    if isinstance(change, GroupChange):
        return _members(change)
    return [str(value) for value in _of_new(change) if value]


def _edited(edit: Edit) -> list[str]:
    fields = {field.name: field.verbose_name for field in edit.row._meta.fields}
    return [
        f"{fields[name]}: {_shown(getattr(edit.row, name))} → {_shown(value)}"
        for name, value in edit.values.items()
    ]


def _of_new(change: Change) -> list[Any]:
    if isinstance(change, NewStaff):
        return [change.entry.email]
    if isinstance(change, NewClass):
        return [_("leerjaar %(level)s") % {"level": change.entry.year_level}]
    if isinstance(change, NewPupil):
        entry = change.entry
        in_class = _("klas %(name)s") % {"name": entry.class_name or NOBODY}
        return [in_class, _shown(entry.birth_date) if entry.birth_date else ""]
    if isinstance(change, NewGuardianship):
        has_it = change.entry.has_authority
        authority = _("heeft gezag") if has_it else _("heeft geen gezag")
        return [change.entry.relation, authority]
    return []


def _members(change: GroupChange) -> list[str]:
    """The new teachers by their code; of the rest only the rows are known."""
    teachers = ", ".join(change.new_teachers)
    told = [
        (_("docent erbij: %(n)s"), teachers),
        (_("docenten eraf: %(n)s"), len(change.lost_teachers)),
        (_("leerlingen erbij: %(n)s"), len(change.new_pupils)),
        (_("leerlingen eraf: %(n)s"), len(change.lost_pupils)),
    ]
    return [sentence % {"n": number} for sentence, number in told if number]


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if isinstance(value, date):
        return date_format(value, "j F Y")
    return str(value) if value else NOBODY
