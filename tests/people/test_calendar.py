"""School days and terms by law, against a second and naive count (figure TIME)."""

import random
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from people.calendar import (
    SchoolDays,
    add_school_days,
    is_school_day,
    public_holidays,
    school_days_between,
    statutory_term,
)
from tests.factories import SchoolCalendarDayFactory

DAY = timedelta(days=1)
DATES = st.dates(date(2000, 1, 1), date(2099, 12, 31))


def naive_add(day, n, off):
    """Walk day by day and count, as somebody with a paper calendar would."""
    if n == 0:
        while day.weekday() in (5, 6) or day in off:
            day += DAY
    for _turn in range(abs(n)):
        day += DAY if n > 0 else -DAY
        while day.weekday() in (5, 6) or day in off:
            day += DAY if n > 0 else -DAY
    return day


def naive_between(first, last, off):
    count, day = 0, first
    while day < last:
        day += DAY
        count += day.weekday() not in (5, 6) and day not in off
    return count


def easter(year):
    """Gauss's rule as Butcher wrote it down."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def naive_holidays(year):
    """Article 3 of the Algemene termijnenwet by hand, weekends left out."""
    king = date(year, 4, 27) if year >= 2014 else date(year, 4, 30)
    king -= DAY * (king.weekday() == 6)
    moving = [easter(year) + n * DAY for n in (-2, 1, 39, 50)]
    fixed = [date(year, m, d) for m, d in ((1, 1), (5, 5), (12, 25), (12, 26))]
    return {day for day in [king, *moving, *fixed] if day.weekday() < 5}


def test_ten_thousand_drawn_dates_agree_with_counting_by_hand():
    draw = random.Random(2026)  # noqa: S311 the same draw every time
    start = date(2026, 1, 1)

    for _turn in range(10_000):
        first = start + DAY * draw.randrange(700)
        off = {first + DAY * draw.randrange(-60, 60) for _day in range(30)}
        n = draw.randrange(-30, 31)
        calendar = SchoolDays(frozenset(off))
        last = first + DAY * draw.randrange(60)

        assert calendar.add(first, n) == naive_add(first, n, off)
        assert calendar.between(first, last) == naive_between(first, last, off)


@settings(max_examples=300, deadline=None)
@given(first=DATES, n=st.integers(1, 60), off=st.sets(st.integers(-90, 90)))
def test_counting_there_and_back_gives_the_same_number(first, n, off):
    calendar = SchoolDays(frozenset(first + DAY * days for days in off))

    assert calendar.between(first, calendar.add(first, n)) == n
    assert calendar.between(first, calendar.add(first, -n)) == -n


@settings(max_examples=2000, deadline=None)
@given(start=DATES, days=st.integers(0, 200))
def test_statutory_term_agrees_with_the_law_read_by_hand(start, days):
    end = start + days * DAY
    if days <= 90:
        while end.weekday() in (5, 6) or end in naive_holidays(end.year):
            end += DAY

    assert statutory_term(start, days=days) == end


@pytest.mark.parametrize(
    ("start", "weeks", "end"),
    [
        (date(2026, 11, 4), 6, date(2026, 12, 16)),  # demo case 11, removal
        (date(2026, 11, 13), 6, date(2026, 12, 28)),  # ends on Christmas, a Friday
        (date(2027, 2, 12), 6, date(2027, 3, 30)),  # Good Friday until Easter Monday
        (date(2027, 3, 24), 6, date(2027, 5, 7)),  # 5 May, and Ascension Day after it
        (date(2026, 8, 1), 13, date(2026, 10, 31)),  # more than 12 weeks: a Saturday
        (date(2026, 8, 8), 12, date(2026, 11, 2)),  # 12 weeks do move
    ],
)
def test_statutory_term_moves_to_a_working_day_unless_it_is_long(start, weeks, end):
    assert statutory_term(start, weeks=weeks) == end


def test_good_friday_and_liberation_day_count_as_holidays():
    names = public_holidays(2027)

    assert names[date(2027, 3, 26)] == "Goede vrijdag"
    assert names[date(2027, 5, 5)] == "Bevrijdingsdag"


@pytest.mark.django_db
def test_a_day_off_in_the_table_is_skipped(django_assert_num_queries):
    friday, monday = date(2026, 11, 20), date(2026, 11, 23)
    SchoolCalendarDayFactory(day=monday)

    with django_assert_num_queries(4):
        assert add_school_days(friday, 1) == date(2026, 11, 24)
        assert add_school_days(monday, 0) == date(2026, 11, 24)
        assert add_school_days(date(2026, 11, 24), -1) == friday
        assert school_days_between(friday, date(2026, 11, 25)) == 2


@pytest.mark.django_db
def test_weekend_and_day_off_are_no_school_days():
    SchoolCalendarDayFactory(day=date(2026, 11, 23))

    days = [date(2026, 11, 20) + DAY * n for n in range(5)]

    assert [is_school_day(day) for day in days] == [True, False, False, False, True]
