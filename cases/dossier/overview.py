"""Zaken: filters, the search in one's own scope, and pages by their last row."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import Q, QuerySet

from audit.clock import today
from cases.dossier.rows import Row, for_rows, row_of
from cases.forms.listing import Wanted
from cases.models.case import Case
from cases.models.involvement import Involvement
from cases.models.reach import IN_TRACK
from escalation.protocol.lists import ParticipantRole
from escalation.stages import Stage
from people.calendar import SchoolDays
from people.models.pupils import Pupil
from people.models.roles import Role
from people.models.staff import Staff

PAGE = 25
MOMENT = "%Y%m%dT%H%M%S.%f"


@dataclass(frozen=True)
class Page:
    """The rows, and where the next older page begins ("" at the end)."""

    rows: list[Row]
    older: str


def page_of(user: Staff, wanted: Wanted, *, before: str) -> Page:
    """One page of what was asked for in this person's reach, the newest on top."""
    cases = Case.objects.visible_to(user)
    for condition in (*_kind(wanted), *_whose(wanted, user), *_older(before)):
        cases = cases.filter(condition)
    found = list(for_rows(cases).order_by("-opened_at", "-pk")[: PAGE + 1])
    days = SchoolDays.read()
    rows = [row_of(case, user, days) for case in found[:PAGE]]
    return Page(rows, _cursor(found[PAGE - 1]) if len(found) > PAGE else "")


def _kind(wanted: Wanted) -> Iterator[Q]:
    closed = Q(stage=Stage.CLOSED)
    if wanted.state == "":
        yield ~closed
    if wanted.state == "closed":
        yield closed
    if wanted.stage:
        yield Q(stage=wanted.stage)
    if wanted.overdue:
        yield Q(next_due__lt=today()) & ~closed
    if wanted.cyber:
        yield Q(is_cyber=True)


def _whose(wanted: Wanted, user: Staff) -> Iterator[Q]:
    """Nobody finds a case by a pupil whom he or she may not see in it."""
    pupils = Pupil.objects.all()
    if wanted.owner:
        yield Q(owner=user) if wanted.owner == "mine" else ~Q(owner=user)
    if wanted.layer:
        named = Q(school_class__layer=wanted.layer) & read_wholly(user)
        yield named | _with(pupils.filter(school_class__layer=wanted.layer), user)
    if wanted.school_class:
        named = Q(school_class=wanted.school_class) & read_wholly(user)
        yield named | _with(pupils.filter(school_class=wanted.school_class), user)
    if wanted.q:
        named = Q(school_class__name__istartswith=wanted.q) & read_wholly(user)
        number = Q(number__icontains=wanted.q)
        yield number | named | _with(pupils.matching(wanted.q), user)


def _with(pupils: QuerySet[Pupil], user: Staff) -> Q:
    involved = Involvement.objects.filter(pupil__in=pupils)
    whole = involved.filter(case__in=Case.objects.filter(read_wholly(user)))
    own = involved.filter(pupil__in=user.reach.pupils, role__in=IN_TRACK, ended_on=None)
    return Q(pk__in=whole.values("case")) | Q(pk__in=own.values("case"))


def read_wholly(user: Staff) -> Q:
    """The cases of which this person sees every line: `reach.reads_whole` in SQL."""
    if user.works_as(Role.PRINCIPAL, Role.CARE_COORDINATOR, Role.SUPPORT_TEAM_CHAIR):
        return Q()
    whole = _of_own_part(user) | _of_own_victims(user)
    if user.works_as(Role.STUDENT_COORDINATOR, Role.ANTI_BULLYING_COORDINATOR):
        whole |= Q(owner=user)
    return whole


def _of_own_part(user: Staff) -> Q:
    """The cases in the own layers and divisions."""
    layers, divisions = user.reach.layers, user.reach.divisions
    involved = _running().filter(
        Q(pupil__school_class__layer__in=layers)
        | Q(pupil__school_class__division__in=divisions),
        role__in=IN_TRACK,
    )
    named = Q(school_class__layer__in=layers) | Q(school_class__division__in=divisions)
    return named | Q(pk__in=involved.values("case"))


def _of_own_victims(user: Staff) -> Q:
    """The cases that a mentor handles; by class while no gepeste leerling is known."""
    victims = _running().filter(role=ParticipantRole.VICTIM)
    unknown = ~Q(pk__in=victims.values("case"))
    own = victims.filter(pupil__in=user.reach.pupils)
    by_class = Q(school_class__in=user.reach.classes) & unknown
    return by_class | Q(pk__in=own.values("case"))


def _running() -> QuerySet[Involvement]:
    return Involvement.objects.filter(ended_on=None, pupil__isnull=False)


def _cursor(case: Case) -> str:
    return f"{case.opened_at.astimezone(UTC).strftime(MOMENT)}_{case.pk.hex}"


def _older(before: str) -> Iterator[Q]:
    """Past the last row of the page before; a cursor that is none means page one."""
    moment, _mark, pk = before.partition("_")
    try:
        at = datetime.strptime(moment, MOMENT).replace(tzinfo=UTC)
        last = uuid.UUID(pk)
    except ValueError:
        return
    yield Q(opened_at__lt=at) | Q(opened_at=at, pk__lt=last)
