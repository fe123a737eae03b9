"""The calendar of one school year: free days as periods, and what a preset changes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from audit.clock import today
from people.calendar import DAY, SATURDAY, SchoolDays
from people.models.calendar import SchoolCalendarDay
from people.models.classes import SchoolYear
from people.presets import VACATIONS
from people.roster.roster import new_school_year, school_year_of

# A summer holiday runs from one school year into the next.
AROUND = timedelta(days=70)


@dataclass(frozen=True)
class Period:
    """Free days in a row, weekends in between not counted."""

    kind: str
    label: str
    first: date
    last: date
    days: int

    @property
    def can_go(self) -> bool:
        """What is past stays; of what runs now, the rest can go."""
        return self.last >= today()


@dataclass(frozen=True)
class Year:
    """One school year: its free periods, and how many days there is school."""

    name: str
    periods: list[Period]
    school_days: int
    can_fill: bool


def year_names() -> list[str]:
    """The years here and those whose vacations are known, from this year on."""
    known = {name for name, _region in VACATIONS}
    here = set(SchoolYear.objects.values_list("name", flat=True))
    return sorted(name for name in known | here if name >= school_year_of(today()))


def year_called(name: str) -> Year:
    """The year with this name; it may have nothing in it yet."""
    year = SchoolYear.objects.filter(name=name).first() or new_school_year(name)
    first, last = year.starts_on - AROUND, year.ends_on + AROUND
    rows = SchoolCalendarDay.objects.filter(day__range=(first, last))
    inside = [
        one
        for one in periods_of(rows)
        if one.last >= year.starts_on and one.first <= year.ends_on
    ]
    days = SchoolDays.read(since=year.starts_on, until=year.ends_on)
    number = days.between(year.starts_on - DAY, year.ends_on)
    known = {name for name, _region in VACATIONS}
    return Year(name, inside, number, can_fill=name in known)


def periods_of(rows: Iterable[SchoolCalendarDay]) -> list[Period]:
    """Days with one kind and name become one period."""
    periods: list[Period] = []
    for row in sorted(rows, key=lambda one: one.day):
        before = periods[-1] if periods else None
        if before and _goes_on(before, row):
            days = before.days + 1
            periods[-1] = Period(row.kind, row.label, before.first, row.day, days)
        else:
            periods.append(Period(row.kind, row.label, row.day, row.day, 1))
    return periods


def _goes_on(before: Period, row: SchoolCalendarDay) -> bool:
    same = (before.kind, before.label) == (row.kind, row.label)
    return same and all(day.weekday() >= SATURDAY for day in _gap(before.last, row.day))


def _gap(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=n) for n in range(1, (last - first).days))
