"""A case as one row of a list: enough to know it by, and no more."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django_stubs_ext import StrOrPromise

from cases.dossier.links import Link, step_link
from cases.dossier.reading import Reader
from cases.dossier.returned import Returned
from cases.dossier.track import Flag, flags_of
from cases.dossier.words import Due, due_in_words, name_and_class
from cases.models.case import Case, CaseQuerySet
from cases.models.reach import IN_TRACK
from cases.services.agenda import STEPS
from escalation.protocol.lists import ParticipantRole
from people.calendar import SchoolDays
from people.models.staff import Staff


@dataclass(frozen=True)
class Row:
    """What a list tells of a case; the button does what it asks next."""

    case: Case
    who: str
    flags: list[Flag]
    asks: StrOrPromise
    source: str
    due: Due | None
    link: Link
    returned: Returned | None = None


def for_rows(cases: CaseQuerySet) -> CaseQuerySet:
    """With what a row tells and what its button leads to, for however many rows."""
    return (
        cases.with_people()
        .select_related("owner")
        .prefetch_related(
            "agreements__reviews", "conversations__follow_ups", "checks", "handovers"
        )
    )


def row_of(case: Case, user: Staff, days: SchoolDays) -> Row:
    """The row of a case whose involvements were read with it."""
    sentence, source = STEPS[case.next_step]
    return Row(
        case=case,
        who=_who(case, Reader.of(case, user)),
        flags=flags_of(case),
        asks=sentence if case.is_open() else case.get_outcome_display(),
        source=source if case.is_open() else "",
        due=due_in_words(case.next_due, days) if case.is_open() else None,
        link=step_link(case, user),
    )


def _who(case: Case, reader: Reader) -> str:
    """The gepeste leerlingen; who reads a part sees the own pupils instead."""
    roles = (ParticipantRole.VICTIM,) if reader.whole else IN_TRACK
    seen = [
        name_and_class(one.pupil)
        for one in case.known_in(*roles)
        if one.pupil and reader.sees(one)
    ]
    if seen:
        return ", ".join(seen)
    if case.school_class and reader.whole:
        return _("klas %(name)s") % {"name": case.school_class}
    return _("leerling nog onbekend")
