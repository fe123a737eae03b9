"""School days and terms by law: the two ways in which this application counts time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice
from typing import Self

import holidays

from people.models.calendar import SchoolCalendarDay

DAY = timedelta(days=1)
SATURDAY = 5
# Algemene termijnenwet, article 4: more than 90 days or 12 weeks does not move.
LONGEST_TERM_THAT_MOVES = 90


@dataclass(frozen=True)
class SchoolDays:
    """The days off, read once, for many questions about school days (C10)."""

    off: frozenset[date]

    @classmethod
    def read(cls, *, since: date | None = None, until: date | None = None) -> Self:
        """Everything in the school's calendar, or a part of it, in one query."""
        days = SchoolCalendarDay.objects.order_by()
        if since:
            days = days.filter(day__gte=since)
        if until:
            days = days.filter(day__lte=until)
        return cls(frozenset(days.values_list("day", flat=True)))

    def is_school_day(self, day: date) -> bool:
        return day.weekday() < SATURDAY and day not in self.off

    def add(self, day: date, n: int) -> date:
        """The n-th school day after `day`, before it, or the first from it on (0)."""
        step = -DAY if n < 0 else DAY
        start = day if n == 0 else day + step
        found = (day for day in _days_from(start, step) if self.is_school_day(day))
        return next(islice(found, max(abs(n) - 1, 0), None))

    def between(self, first: date, last: date) -> int:
        """How many school days it takes from `first` to `last`; back in time is < 0."""
        if last < first:
            return -self._counted(last, first - DAY)
        return self._counted(first + DAY, last)

    def _counted(self, first: date, last: date) -> int:
        days = (first + DAY * n for n in range((last - first).days + 1))
        return sum(self.is_school_day(day) for day in days)


def is_school_day(day: date) -> bool:
    """Is there school on this day? Not in a weekend, nor on a day off (C10)."""
    return SchoolDays.read(since=day, until=day).is_school_day(day)


def add_school_days(day: date, n: int) -> date:
    """The n-th school day after `day`, or before it; 0: this day or the next (C10)."""
    if n < 0:
        return SchoolDays.read(until=day).add(day, n)
    return SchoolDays.read(since=day).add(day, n)


def school_days_between(first: date, last: date) -> int:
    """How many school days it takes from `first` to `last`; back in time is < 0."""
    since, until = sorted((first, last))
    return SchoolDays.read(since=since, until=until).between(first, last)


def statutory_term(start: date, *, weeks: int = 0, days: int = 0) -> date:
    """The last day of a term by law, in calendar days (Algemene termijnenwet 1, 4)."""
    length = timedelta(weeks=weeks, days=days)
    end = start + length
    if length.days > LONGEST_TERM_THAT_MOVES:
        return end
    while end.weekday() >= SATURDAY or end in public_holidays(end.year):
        end += DAY
    return end


@lru_cache(maxsize=64)
def public_holidays(year: int) -> dict[date, str]:
    """The days of Algemene termijnenwet 3, with their names.

    Good Friday counts as equal there. 5 May is "optional" in the package, since not
    every employer gives it; the law names it.
    """
    days = holidays.country_holidays(
        "NL", years=year, categories=("public", "optional"), language="nl"
    )
    return dict(days.items())


def _days_from(day: date, step: timedelta) -> Iterator[date]:
    while True:
        yield day
        day += step
