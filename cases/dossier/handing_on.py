"""Who still has to hand over after a change of mentor, and whose cases have nobody.

For the administrator: names of colleagues and numbers, never a pupil or a case.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q

from audit.clock import today
from cases.models.case import Case
from people.models.pupils import MentorChange
from people.models.staff import Staff

SHOWN_FOR = timedelta(days=60)


@dataclass(frozen=True)
class Exchange:
    """One old and one new mentor: of which classes, how many pupils, talked or not."""

    old: Staff
    new: Staff
    since: date
    classes: list[str]
    pupils: int
    is_done: bool


@dataclass(frozen=True)
class Left:
    """A colleague who is gone, and how many open cases still stand on that name."""

    staff: Staff
    cases: int


def exchanges() -> list[Exchange]:
    """Every pair that still has to talk, and those who did in the last two months."""
    recent = Q(done_at=None) | Q(done_at__date__gte=today() - SHOWN_FOR)
    changes = MentorChange.objects.filter(recent).select_related(
        "school_class", "old_mentor", "new_mentor"
    )
    return sorted(_paired(changes), key=lambda one: (one.is_done, one.since))


def owners_who_left() -> list[Left]:
    """Open cases of whoever left or cannot sign in any more, one query."""
    gone = Q(owner__left_on__isnull=False) | Q(owner__is_active=False)
    counted = (
        Case.objects.open()
        .filter(gone)
        .order_by()
        .values_list("owner")
        .annotate(number=Count("pk"))
    )
    number_of = dict(counted)
    staff = Staff.objects.filter(pk__in=number_of)
    return [Left(one, number_of[one.pk]) for one in staff]


def cases_of_nobody() -> int:
    """Open cases without an owner: these stand on the page of the principal."""
    return Case.objects.open().filter(owner=None).count()


def _paired(changes: Iterable[MentorChange]) -> Iterator[Exchange]:
    pairs: dict[tuple[object, ...], list[MentorChange]] = defaultdict(list)
    for one in changes:
        key = (one.old_mentor_id, one.new_mentor_id, one.changed_on, bool(one.done_at))
        pairs[key].append(one)
    for found in pairs.values():
        classes = {str(one.school_class) for one in found if one.school_class}
        yield Exchange(
            old=found[0].old_mentor,
            new=found[0].new_mentor,
            since=found[0].changed_on,
            classes=sorted(classes),
            pupils=sum(1 for one in found if one.pupil_id),
            is_done=bool(found[0].done_at),
        )
