"""When things happen in the demo: as on paper, but seen from today (D3)."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, time, timedelta
from functools import cache

from django.utils import timezone

from audit.clock import now
from people.calendar import SchoolDays, public_holidays
from people.models.calendar import SchoolSettings
from people.presets import VACATIONS

# The demo cases were written down on this Monday.
ANCHOR = date(2026, 11, 23)
REGION = SchoolSettings.Region.NORTH
# The last report of the stories comes in before this time of the last school day.
MORNING_IS_OVER = time(9)

_seen_from: ContextVar[date | None] = ContextVar("seen_from", default=None)


@contextmanager
def seen_from_today() -> Iterator[None]:
    """Keep counting from the day it is now, also while the clock stands in a story."""
    token = _seen_from.set(last_school_day())
    try:
        yield
    finally:
        _seen_from.reset(token)


def last_school_day() -> date:
    """The day that the stories lead up to: the last one of which the morning is over.

    An hour earlier the newest report would stand in the log with a time to come.
    """
    if fixed := _seen_from.get():
        return fixed
    moment = timezone.localtime(now(), timezone.get_default_timezone())
    day = moment.date()
    if moment.time() < MORNING_IS_OVER:
        day -= timedelta(days=1)
    calendar = SchoolDays.read()
    return day if calendar.is_school_day(day) else calendar.add(day, -1)


def demo_day(written: date) -> date:
    """As many school days before the last one as it was on paper (D3)."""
    distance = _calendar_on_paper().between(written, ANCHOR)
    day = last_school_day()
    return SchoolDays.read().add(day, -distance) if distance else day


def demo_moment(written: date, at: time) -> datetime:
    """A day on paper and a time at school, as a moment of the demo."""
    return datetime.combine(
        demo_day(written), at, tzinfo=timezone.get_default_timezone()
    )


def school_year_start(day: date) -> date:
    """1 August of the school year that holds this day (WVO 2020 1.1)."""
    return date(day.year - (day.month < 8), 8, 1)


def years_before(day: date, years: int) -> date:
    """The same day of another year; after the 28th, the 28th."""
    return date(day.year - years, day.month, min(day.day, 28))


@cache
def _calendar_on_paper() -> SchoolDays:
    """The days off that the stories were written with, whatever the school changes."""
    spans = [
        span
        for (_year, region), vacations in VACATIONS.items()
        for span in vacations
        if region == REGION
    ]
    off = {day for _name, first, last in spans for day in _days(first, last)}
    holidays = {day for year in (2025, 2026, 2027) for day in public_holidays(year)}
    return SchoolDays(frozenset(off | holidays))


def _days(first: date, last: date) -> Iterator[date]:
    for n in range((last - first).days + 1):
        yield first + timedelta(days=n)
