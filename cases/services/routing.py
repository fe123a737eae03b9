"""Whose case it becomes, and why: roster and protocol say (4.1, 4.2, 5.3)."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from cases.models.case import Case
from escalation.protocol.lists import ParticipantRole, Place
from people.models.classes import SchoolClass
from people.models.pupils import Pupil
from people.models.roles import Role
from people.models.staff import Staff

# Why it went there: code in the case, sentence and source on the screen.
REASONS: dict[str, tuple[StrOrPromise, str]] = {
    "staff": (
        _("De melding gaat over een medewerker: de directeur pakt haar op."),
        "WVO 2020 3.39",
    ),
    "cyber": (_("Online pesten gaat naar de leerlingcoördinator."), "P5.3.3"),
    "unknown": (
        _("De gepeste leerling is nog onbekend: de leerlingcoördinator zoekt het uit."),
        "P4.4.4",
    ),
    "outside": (
        _("Het gebeurde buiten school: dat gaat naar de leerlingcoördinator."),
        "P4.1.1",
    ),
    "cross_class": (
        _("De leerlingen zitten niet in één klas: de leerlingcoördinator begint."),
        "P4.2.1",
    ),
    "in_class": (_("Het gebeurde binnen één klas: de mentor begint."), "P4.1.1"),
    "asked": (_("De melder koos hiervoor."), "P4.4.4"),
    "no_mentor": (
        _("Er staat geen mentor in het rooster: de leerlingcoördinator pakt het op."),
        "P4.4.4",
    ),
    "no_coordinator": (
        _("Er is geen leerlingcoördinator: de anti-pestcoördinator pakt het op."),
        "WVO 2020 3.40",
    ),
    "nobody": (
        _("Er is nog niemand aangewezen. De directeur ziet de zaak."),
        "WVO 2020 3.40",
    ),
}


@dataclass(frozen=True)
class Route:
    """Who gets the report, why, and how far it reaches."""

    owner: Staff | None
    reason: str
    scope: str


@dataclass(frozen=True)
class Facts:
    """What routing needs to know of a report."""

    victims: Sequence[Pupil]
    others: Sequence[Pupil]
    place: str
    is_cyber: bool
    staff_accused: bool = False
    school_class: SchoolClass | None = None
    prefers: str = ""


def route(facts: Facts, *, without: Sequence[Staff] = ()) -> Route:
    """Find the owner of a new case; `without` are colleagues who are party to it."""
    scope = _scope(facts)
    reason = _reason(facts, scope)
    if reason == "staff":
        return Route(_first(principals(), without), reason, scope)
    if reason == "in_class" or (reason == "asked" and facts.prefers == Role.MENTOR):
        if mentor := find_mentor(facts.victims, without=without):
            return Route(mentor, reason, scope)
        reason = "no_mentor"
    if owner := find_coordinator(_classes(facts), without=without):
        return Route(owner, reason, scope)
    guard = _first(Staff.objects.working_as(Role.ANTI_BULLYING_COORDINATOR), without)
    return Route(guard, "no_coordinator" if guard else "nobody", scope)


def find_mentor(
    victims: Sequence[Pupil], *, without: Sequence[Staff] = ()
) -> Staff | None:
    """The mentor of the first gepeste leerling who has one; the personal one first."""
    for pupil in victims:
        mentors = Staff.objects.mentors_of(pupil)
        personal = mentors.filter(mentorships__pupil=pupil)
        if found := _first(personal, without) or _first(mentors, without):
            return found
    return None


def mentor_of(case: Case) -> Staff | None:
    """The mentor whose case it is; of the class while no gepeste leerling is known."""
    victims = [one.pupil for one in case.known_in(ParticipantRole.VICTIM) if one.pupil]
    if victims or case.school_class_id is None:
        return find_mentor(victims)
    return _first(Staff.objects.mentors_of_class(case.school_class_id), ())


def find_coordinator(
    classes: Sequence[SchoolClass], *, without: Sequence[Staff] = ()
) -> Staff | None:
    """The coordinator of the first layer that has one (A12-28)."""
    for school_class in classes:
        found = Staff.objects.coordinating(school_class.layer_id)
        if coordinator := _first(found, without):
            return coordinator
    return None


def coordinator_of(case: Case, *, without: Sequence[Staff] = ()) -> Staff | None:
    """The lead coordinator: that of the gepeste leerling's layer (A12-28)."""
    pupils = [one.pupil for one in case.with_role("victim", "bully") if one.pupil]
    classes = [pupil.school_class for pupil in pupils if pupil.school_class]
    if case.school_class:
        classes.append(case.school_class)
    return find_coordinator(classes, without=without)


def scope_of(case: Case) -> str:
    """How far it reaches with whom it is about now; outside school stays outside."""
    if case.scope == Case.Scope.OUTSIDE:
        return case.scope
    victims = case.known_in(ParticipantRole.VICTIM)
    others = case.known_in(ParticipantRole.BULLY, ParticipantRole.FOLLOWER)
    now = Facts(
        victims=[one.pupil for one in victims if one.pupil],
        others=[one.pupil for one in others if one.pupil],
        place="",
        is_cyber=case.is_cyber,
    )
    return _scope(now)


def principals() -> QuerySet[Staff]:
    return Staff.objects.working_as(Role.PRINCIPAL)


def _reason(facts: Facts, scope: str) -> str:
    if facts.staff_accused:
        return "staff"
    if facts.is_cyber:
        return "cyber"
    if facts.prefers:
        return "asked"
    return {
        Case.Scope.UNKNOWN: "unknown",
        Case.Scope.OUTSIDE: "outside",
        Case.Scope.CROSS_CLASS: "cross_class",
    }.get(Case.Scope(scope), "in_class")


def _scope(facts: Facts) -> str:
    classes = {one.school_class_id for one in (*facts.victims, *facts.others)}
    if facts.place == Place.OUTSIDE_SCHOOL:
        return Case.Scope.OUTSIDE
    if not facts.victims or None in classes:
        return Case.Scope.UNKNOWN
    return Case.Scope.IN_CLASS if len(classes) == 1 else Case.Scope.CROSS_CLASS


def _classes(facts: Facts) -> list[SchoolClass]:
    pupils = (*facts.victims, *facts.others)
    found = [one.school_class for one in pupils if one.school_class]
    return [*found, facts.school_class] if facts.school_class else found


def _first(found: QuerySet[Staff], without: Sequence[Staff]) -> Staff | None:
    barred = [one.pk for one in without]
    return found.exclude(pk__in=barred).order_by("code").first()
