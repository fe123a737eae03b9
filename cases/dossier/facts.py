"""Who is in a case, what was agreed, and who around them was told."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from cases.dossier.entry import Versions
from cases.dossier.links import next_look, review_url
from cases.dossier.reading import Reader
from cases.dossier.versions import Corrections
from cases.dossier.words import Due, due_in_words
from cases.models.agreement import Agreement
from cases.models.case import Case
from cases.models.correction import Correction
from cases.models.involvement import Involvement
from cases.models.reach import IN_TRACK
from escalation.protocol.lists import ParticipantRole
from people.calendar import SchoolDays
from people.models.pupils import Pupil

Kind = Correction.Kind


@dataclass(frozen=True)
class Person:
    """Somebody involved, as this reader may know them."""

    name: str
    school_class: str = ""
    role: str = ""
    certainty: str = ""
    level: str = ""
    ended_on: date | None = None
    url: str = ""


@dataclass(frozen=True)
class Agreed:
    """An agreement, what it did, and when somebody looks at it again."""

    text: str
    keeper: str
    effect: str
    note: str
    due: Due | None
    url: str
    versions: Versions | None = None


@dataclass(frozen=True)
class Told:
    """Word to or from somebody around a pupil, on one line."""

    on: date
    who: str
    what: str
    text: str = ""
    versions: Versions | None = None


@dataclass(frozen=True)
class Planned:
    """A check of the aftercare that is still to come."""

    who: str
    due: Due | None
    url: str


@dataclass(frozen=True)
class Registered:
    """How many pupils have their lines, and how many lines Magister has (P4.2.8)."""

    pupils: int
    of_pupils: int
    taken_over: int
    of_lines: int


def people_of(case: Case, reader: Reader) -> list[Person]:
    """Everybody involved: the gepeste leerlingen first, those who left it last."""
    order = list(ParticipantRole.values)
    people = sorted(
        case.involvements.all(),
        key=lambda one: (one.ended_on is not None, order.index(one.role)),
    )
    opens = _openable(case, reader)
    if reader.whole:
        return [_person(one, opens) for one in people]
    # A bystander is nobody's business here, not even as a number (H-12).
    in_track = [
        one
        for one in people
        if one.role in IN_TRACK and (reader.sees(one) or one.ended_on is None)
    ]
    return [
        _person(one, opens) if reader.sees(one) else Person(reader.name(one))
        for one in in_track
    ]


def agreements_of(
    case: Case, reader: Reader, days: SchoolDays, *, acts: bool
) -> list[Agreed]:
    """The agreements, those that are looked at first on top."""
    mine = [
        one
        for one in case.agreements.all()
        if reader.whole or reader.sees(one.involvement)
    ]
    mine.sort(key=lambda one: next_look(one) or date.max)
    corrections = Corrections.of(case, reader)
    return [
        replace(
            _agreed(one, case, reader, days, acts=acts),
            versions=corrections.versions(Kind.AGREEMENT, one.pk),
        )
        for one in mine
    ]


def contacts_of(case: Case, reader: Reader) -> list[Told]:
    """Contact with parents, or why there was none (PB1.8)."""
    corrections = Corrections.of(case, reader)
    return [
        Told(
            one.contacted_on,
            reader.name(one.involvement),
            _reached(str(one.guardian or ""), one.get_channel_display(), one.reached),
            one.summary,
            corrections.versions(Kind.PARENTS, one.pk),
        )
        for one in reversed(case.parent_contacts.all())
        if reader.sees(one.involvement)
    ]


def help_of(case: Case, reader: Reader) -> list[Told]:
    """Help that was offered, with the answer and never the content (P3.2.2d)."""
    return [
        Told(one.offered_on, reader.name(one.involvement), str(one))
        for one in reversed(case.help_offers.all())
        if reader.sees(one.involvement)
    ]


def checks_of(
    case: Case, reader: Reader, days: SchoolDays, *, acts: bool
) -> Iterator[Planned]:
    """The checks of this aftercare that were not held yet."""
    for one in case.checks_now():
        if one.held_on is None and reader.sees(one.involvement):
            url = reverse("check", args=[case.number, one.pk]) if acts else ""
            yield Planned(
                reader.name(one.involvement), due_in_words(one.due_on, days), url
            )


def registered_of(case: Case, reader: Reader) -> Registered:
    """Of the pupils in the track whom this reader sees: who has lines (decisions 9)."""
    track = {
        one.pupil_id
        for one in case.known_in(*IN_TRACK)
        if reader.whole or one.pupil_id in reader.own
    }
    lines = [
        one
        for one in case.registrations.all()
        if reader.whole or one.pupil_id in reader.own
    ]
    return Registered(
        pupils=len(track & {one.pupil_id for one in lines}),
        of_pupils=len(track),
        taken_over=sum(one.taken_over_at is not None for one in lines),
        of_lines=len(lines),
    )


def _openable(case: Case, reader: Reader) -> set[UUID]:
    """Of whom this reader may open the own page."""
    known = [one.pupil_id for one in case.known() if one.pupil_id]
    mine = Pupil.objects.visible_to(reader.user).filter(pk__in=known)
    return set(mine.order_by().values_list("pk", flat=True))


def _person(one: Involvement, opens: Collection[UUID]) -> Person:
    school_class = one.pupil.school_class if one.pupil else None
    return Person(
        url=reverse("pupil", args=[one.pupil_id]) if one.pupil_id in opens else "",
        name=str(one),
        school_class=str(school_class or ""),
        role=one.get_role_display(),
        certainty=one.get_certainty_display(),
        level=one.get_level_display() if one.level else "",
        ended_on=one.ended_on,
    )


def _agreed(
    one: Agreement, case: Case, reader: Reader, days: SchoolDays, *, acts: bool
) -> Agreed:
    review = one.latest_review()
    day = next_look(one) if case.is_open() else None
    kept_by = reader.name(one.involvement) if one.involvement else ""
    return Agreed(
        text=one.text,
        keeper=kept_by or one.get_keeper_display(),
        effect=review.get_effect_display() if review else "",
        note=review.note if review and reader.whole else "",
        due=due_in_words(day, days),
        url=review_url(one, case) if acts and day else "",
    )


def _reached(guardian: str, channel: str, reached: bool) -> str:
    words = [guardian, channel] if guardian else [channel]
    if guardian and not reached:
        words.append(_("niet bereikt"))
    return ", ".join(words)
