"""The demo always ends today: dates on paper shift by school days."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from audit.clock import at
from people.models.calendar import SchoolCalendarDay
from pestprotocol.demo.days import (
    ANCHOR,
    demo_day,
    demo_moment,
    last_school_day,
    seen_from_today,
    years_before,
)
from tests.factories import SchoolCalendarDayFactory

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def _moment(day: str) -> datetime:
    return datetime.fromisoformat(day).replace(tzinfo=AMSTERDAM)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-24T15:00", date(2026, 11, 24)),
        ("2026-11-24T08:59", date(2026, 11, 23)),
        ("2026-11-29T15:00", date(2026, 11, 27)),
        ("2026-11-30T07:00", date(2026, 11, 27)),
    ],
)
def test_last_school_day_is_the_last_one_of_which_the_morning_is_over(moment, expected):
    with at(_moment(moment)):
        found = last_school_day()

    assert found == expected


@pytest.mark.django_db
def test_last_school_day_is_before_a_holiday():
    SchoolCalendarDayFactory(
        day=date(2026, 12, 25), kind=SchoolCalendarDay.Kind.HOLIDAY
    )

    with at(_moment("2026-12-25T12:00")):
        found = last_school_day()

    assert found == date(2026, 12, 24)


@pytest.mark.django_db
def test_the_day_of_writing_is_the_last_school_day():
    with at(_moment("2027-03-02T12:00")):
        found = demo_day(ANCHOR)

    assert found == date(2027, 3, 2)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("written", "expected"),
    [
        # Five school days and a weekend earlier, and as many later.
        (date(2026, 11, 16), date(2027, 2, 23)),
        (date(2026, 11, 30), date(2027, 3, 9)),
        # The autumn holiday of 2026 does not count: 9 and 19 October are neighbours.
        (date(2026, 10, 19), date(2027, 1, 26)),
        (date(2026, 10, 9), date(2027, 1, 25)),
    ],
)
def test_dates_shift_by_school_days(written, expected):
    with at(_moment("2027-03-02T12:00")):
        found = demo_day(written)

    assert found == expected


@pytest.mark.django_db
def test_days_are_counted_from_today_while_the_clock_stands_in_a_story():
    with at(_moment("2027-03-02T12:00")), seen_from_today(), at(date(2026, 12, 1)):
        found = demo_moment(ANCHOR, time(10, 30))

    assert found == _moment("2027-03-02T10:30")


def test_years_before_a_leap_day_is_the_day_before():
    assert years_before(date(2028, 2, 29), 18) == date(2010, 2, 28)
