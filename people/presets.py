"""The days off that a school starts with: vacations of its region, and holidays.

Unverified: copied from what schools and newspapers published (law-and-practice C10),
not from the ministry's own table. The school must confirm them, and can change each
day. May and summer holidays above all differ from school to school.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import models, transaction
from django.utils.translation import gettext as _

from audit.services import record
from people.calendar import SATURDAY, public_holidays
from people.models.calendar import SchoolCalendarDay, SchoolSettings
from people.models.classes import SchoolYear
from people.models.staff import Staff

Kind = SchoolCalendarDay.Kind
Region = SchoolSettings.Region
Span = tuple[str, date, date]
CALENDAR_CHANGED = "calendar_changed"

AUTUMN, CHRISTMAS, SPRING = "herfstvakantie", "kerstvakantie", "voorjaarsvakantie"
MAY, SUMMER = "meivakantie", "zomervakantie"

VACATIONS: dict[tuple[str, str], tuple[Span, ...]] = {
    ("2025/2026", Region.NORTH): (
        (AUTUMN, date(2025, 10, 18), date(2025, 10, 26)),
        (CHRISTMAS, date(2025, 12, 20), date(2026, 1, 4)),
        (SPRING, date(2026, 2, 21), date(2026, 3, 1)),
        (MAY, date(2026, 4, 25), date(2026, 5, 3)),
        (SUMMER, date(2026, 7, 4), date(2026, 8, 16)),
    ),
    ("2025/2026", Region.MIDDLE): (
        (AUTUMN, date(2025, 10, 18), date(2025, 10, 26)),
        (CHRISTMAS, date(2025, 12, 20), date(2026, 1, 4)),
        (SPRING, date(2026, 2, 14), date(2026, 2, 22)),
        (MAY, date(2026, 4, 25), date(2026, 5, 3)),
        (SUMMER, date(2026, 7, 18), date(2026, 8, 30)),
    ),
    ("2025/2026", Region.SOUTH): (
        (AUTUMN, date(2025, 10, 11), date(2025, 10, 19)),
        (CHRISTMAS, date(2025, 12, 20), date(2026, 1, 4)),
        (SPRING, date(2026, 2, 14), date(2026, 2, 22)),
        (MAY, date(2026, 4, 25), date(2026, 5, 3)),
        (SUMMER, date(2026, 7, 11), date(2026, 8, 23)),
    ),
    ("2026/2027", Region.NORTH): (
        (AUTUMN, date(2026, 10, 10), date(2026, 10, 18)),
        (CHRISTMAS, date(2026, 12, 19), date(2027, 1, 3)),
        (SPRING, date(2027, 2, 20), date(2027, 2, 28)),
        (MAY, date(2027, 4, 24), date(2027, 5, 2)),
        (SUMMER, date(2027, 7, 10), date(2027, 8, 22)),
    ),
    ("2026/2027", Region.MIDDLE): (
        (AUTUMN, date(2026, 10, 17), date(2026, 10, 25)),
        (CHRISTMAS, date(2026, 12, 19), date(2027, 1, 3)),
        (SPRING, date(2027, 2, 20), date(2027, 2, 28)),
        (MAY, date(2027, 4, 24), date(2027, 5, 9)),
        (SUMMER, date(2027, 7, 17), date(2027, 8, 29)),
    ),
    ("2026/2027", Region.SOUTH): (
        (AUTUMN, date(2026, 10, 17), date(2026, 10, 25)),
        (CHRISTMAS, date(2026, 12, 19), date(2027, 1, 3)),
        (SPRING, date(2027, 2, 6), date(2027, 2, 14)),
        (MAY, date(2027, 4, 24), date(2027, 5, 9)),
        (SUMMER, date(2027, 7, 17), date(2027, 8, 29)),
    ),
}


class NoPresetError(LookupError):
    """Nobody has published this year's vacations yet, as far as we know."""


@dataclass(frozen=True)
class PresetChange:
    """What filling a year would do; the days that are right already stay."""

    added: list[SchoolCalendarDay]
    removed: list[SchoolCalendarDay]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed)


def preset_change(
    region: str, school_year: SchoolYear, *, since: date | None = None
) -> PresetChange:
    """Vacations and holidays that come and go, from `since` on; study days stay (C10).

    The year runs from October to September here, so that a summer holiday is whole.
    Raises NoPresetError.
    """
    if (school_year.name, region) not in VACATIONS:
        message = _("Voor schooljaar %(year)s zijn nog geen vakanties bekend.")
        raise NoPresetError(message % {"year": school_year.name})
    first = since or date.min
    here = {one.day: one for one in days_in_year(school_year) if one.day >= first}
    wanted = {one.day: one for one in _preset(region, school_year) if one.day >= first}
    kept = {day for day, one in here.items() if one.kind == Kind.STUDY_DAY}
    kept |= {day for day, one in here.items() if _same(one, wanted.get(day))}
    return PresetChange(
        added=[one for day, one in wanted.items() if day not in kept],
        removed=[one for day, one in here.items() if day not in kept],
    )


@transaction.atomic
def apply_region_preset(
    region: str, school_year: SchoolYear, *, by: Staff | None, since: date | None = None
) -> int:
    """Fill the year, from `since` on; gives how many days are added."""
    change = preset_change(region, school_year, since=since)
    gone = [one.pk for one in change.removed]
    SchoolCalendarDay.objects.filter(pk__in=gone).delete()
    SchoolCalendarDay.objects.bulk_create(change.added)
    SchoolSettings.objects.update_or_create(pk=1, defaults={"region": region})
    days = len(change.added)
    record(
        CALENDAR_CHANGED,
        by=by,
        on=school_year,
        region=region,
        days=days,
        removed=len(gone),
    )
    return days


def days_in_year(school_year: SchoolYear) -> "models.QuerySet[SchoolCalendarDay]":
    """The free days of this year as a preset sees it."""
    return SchoolCalendarDay.objects.filter(day__range=_window(school_year))


def _same(one: SchoolCalendarDay, other: SchoolCalendarDay | None) -> bool:
    return other is not None and (one.kind, one.label) == (other.kind, other.label)


@transaction.atomic
def add_study_day(day: date, *, label: str, by: Staff | None) -> SchoolCalendarDay:
    """Give the pupils this day off; a day that was off already stays as it was."""
    found, _created = SchoolCalendarDay.objects.get_or_create(
        day=day, defaults={"kind": Kind.STUDY_DAY, "label": label}
    )
    record(CALENDAR_CHANGED, by=by, on=found, kind=found.kind)
    return found


def _preset(region: str, school_year: SchoolYear) -> Iterator[SchoolCalendarDay]:
    """Weekdays only: there is no school in a weekend anyway."""
    spans = VACATIONS[school_year.name, region]
    first, last = _window(school_year)
    off = {day: (Kind.VACATION, name) for name, *span in spans for day in _days(*span)}
    for year in (school_year.starts_on.year, school_year.ends_on.year):
        off |= {d: (Kind.HOLIDAY, name) for d, name in public_holidays(year).items()}
    for day, (kind, label) in sorted(off.items()):
        if day.weekday() < SATURDAY and first <= day <= last:
            yield SchoolCalendarDay(day=day, kind=kind, label=label)


def _window(school_year: SchoolYear) -> tuple[date, date]:
    year = school_year.starts_on.year
    return date(year, 10, 1), date(year + 1, 9, 30)


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]
