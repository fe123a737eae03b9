"""Who is in a case in which part, since when, and how that came to be (P2.6)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from cases.dossier.entry import Entry, Lines, filled
from cases.dossier.reading import Reader
from cases.models.case import Case
from cases.models.involvement import Involvement, InvolvementChange
from cases.models.reach import IN_TRACK
from escalation.protocol.lists import ParticipantRole, RoleCertainty

Kind = InvolvementChange.Kind
TITLES: dict[str, StrOrPromise] = {
    Kind.ADDED: _("Erbij gekomen: %(name)s"),
    Kind.CHANGED: _("Rol bijgewerkt: %(name)s"),
    Kind.IDENTIFIED: _("Nu bekend wie het is: %(name)s"),
    Kind.LEFT: _("Hoort niet meer bij de zaak: %(name)s"),
    Kind.WITHDRAWN: _("Ten onrechte genoemd: %(name)s"),
}


@dataclass(frozen=True)
class Part:
    """One pupil in one role, as it is now, and how it came to be."""

    name: str
    school_class: str
    role: str
    certainty: str
    since: date
    ended_on: date | None
    is_unknown: bool
    history: tuple[Entry, ...]
    change_url: str
    identify_url: str


def parts_of(case: Case) -> list[Part]:
    """Everybody, for who may change it: the running parts first, gepest on top."""
    order = list(ParticipantRole.values)
    people = sorted(
        with_changes().filter(case=case),
        key=lambda one: (one.ended_on is not None, order.index(one.role)),
    )
    return [part_of(one, case) for one in people]


def with_changes() -> "QuerySet[Involvement]":
    """The rows with their pupil and all that changed, in two queries."""
    changes = InvolvementChange.objects.select_related("made_by")
    rows = Involvement.objects.select_related("pupil__school_class")
    return rows.prefetch_related(Prefetch("changes", changes))


def part_of(one: Involvement, case: Case) -> Part:
    """One row with its changes, the newest on top."""
    keys = [case.number, one.pk]
    running = one.ended_on is None
    unknown = one.pupil is None
    return Part(
        name=str(one),
        school_class=str(one.pupil.school_class or "") if one.pupil else "",
        role=one.get_role_display(),
        certainty=one.get_certainty_display() if _has_certainty(one) else "",
        since=one.since,
        ended_on=one.ended_on,
        is_unknown=unknown,
        history=tuple(_entry(change, one) for change in reversed(one.changes.all())),
        change_url=reverse("involvement_change", args=keys),
        identify_url=(
            reverse("involvement_identify", args=keys)
            if unknown and running and case.is_open()
            else ""
        ),
    )


def changes_of(case: Case, reader: Reader) -> Iterator[Entry]:
    """The changes for the timeline; of another pupil a part-reader hears nothing.

    The reason may name others, so it is for who reads the whole case (H-12).
    """
    for change in case.involvement_changes.all():
        one = change.involvement
        if reader.whole or (one.role in IN_TRACK and reader.sees(one)):
            yield _entry(change, one, whole=reader.whole)


def _entry(change: InvolvementChange, one: Involvement, *, whole: bool = True) -> Entry:
    return Entry(
        on=change.changed_on,
        at=change.made_at,
        title=str(TITLES[change.kind]) % {"name": one},
        by=str(change.made_by) if whole else "",
        lines=_lines(change, whole=whole),
    )


def _lines(change: InvolvementChange, *, whole: bool) -> Lines:
    role = _became(change.get_old_role_display(), change.get_new_role_display())
    sure = _became(
        change.get_old_certainty_display(), change.get_new_certainty_display()
    )
    withdrawn = change.new_certainty == RoleCertainty.WITHDRAWN
    return filled(
        [
            (str(_("Rol")), role),
            (str(_("Zekerheid")), "" if withdrawn else sure),
            (str(_("Reden")), change.reason if whole else ""),
        ]
    )


def _became(before: str, after: str) -> str:
    return after if before in ("", after) else f"{before} → {after}"


def _has_certainty(one: Involvement) -> bool:
    """Of whoever only saw it, nothing has to be sure."""
    return one.role in IN_TRACK or one.certainty == RoleCertainty.WITHDRAWN
