from datetime import UTC, date, datetime, timedelta

import pytest

from audit import clock


def test_clock_runs_in_utc():
    before = datetime.now(tz=UTC)

    moment = clock.now()

    assert before <= moment <= datetime.now(tz=UTC)
    assert moment.tzinfo is UTC


def test_clock_can_be_held_at_a_moment():
    moment = datetime(2026, 9, 7, 8, 30, tzinfo=UTC)

    with clock.at(moment):
        held = clock.now()

    assert held == moment
    assert clock.now() - moment > timedelta(0)


@pytest.mark.parametrize(
    ("day", "hour"), [(date(2026, 1, 15), 11), (date(2026, 7, 1), 10)]
)
def test_clock_held_at_a_day_means_noon_at_school(day, hour):
    with clock.at(day):
        moment, today = clock.now(), clock.today()

    assert moment == datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    assert today == day


def test_today_is_the_day_at_school_and_not_in_utc():
    with clock.at(datetime(2026, 6, 30, 22, 30, tzinfo=UTC)):
        today = clock.today()

    assert today == date(2026, 7, 1)


def test_clocks_may_be_held_within_each_other():
    with clock.at(date(2026, 9, 7)):
        with clock.at(date(2026, 9, 8)):
            inner = clock.today()
        outer = clock.today()

    assert (inner, outer) == (date(2026, 9, 8), date(2026, 9, 7))


def test_clock_runs_again_after_a_failure():
    with pytest.raises(LookupError), clock.at(date(2020, 1, 1)):
        raise LookupError

    assert clock.today() > date(2020, 1, 2)


def test_clock_refuses_a_moment_without_a_time_zone():
    with pytest.raises(ValueError, match="time zone"), clock.at(datetime(2026, 9, 7)):  # noqa: DTZ001 that is the point
        pass
