"""Vacations of the region, holidays and study days."""

from datetime import date

import pytest

from audit.clock import at
from audit.models import AuditEvent
from people.calendar import add_school_days
from people.models.calendar import SchoolCalendarDay, SchoolSettings
from people.presets import (
    VACATIONS,
    NoPresetError,
    add_study_day,
    apply_region_preset,
)
from tests.factories import SchoolYearFactory, StaffFactory

pytestmark = pytest.mark.django_db
Kind = SchoolCalendarDay.Kind


@pytest.fixture
def school_year():
    with at(date(2026, 11, 23)):
        yield SchoolYearFactory()


def days_of(kind):
    found = SchoolCalendarDay.objects.filter(kind=kind)
    return set(found.values_list("day", flat=True))


@pytest.mark.parametrize("key", VACATIONS)
def test_every_vacation_starts_on_saturday_and_ends_on_sunday(key):
    for _name, first, last in VACATIONS[key]:
        assert (first.weekday(), last.weekday()) == (5, 6)


def test_preset_of_the_north_fills_vacations_and_holidays(school_year):
    apply_region_preset("noord", school_year, by=None)

    assert add_school_days(date(2026, 12, 18), 1) == date(2027, 1, 4)
    assert date(2027, 3, 26) in days_of(Kind.HOLIDAY)
    assert date(2027, 2, 22) in days_of(Kind.VACATION)
    assert SchoolSettings.load().region == "noord"


def test_another_region_replaces_vacations_and_keeps_study_days(school_year):
    apply_region_preset("noord", school_year, by=None)
    add_study_day(date(2026, 11, 27), label="studiedag", by=None)

    apply_region_preset("zuid", school_year, by=None)

    assert days_of(Kind.STUDY_DAY) == {date(2026, 11, 27)}
    assert date(2027, 2, 8) in days_of(Kind.VACATION)
    assert date(2027, 2, 22) not in days_of(Kind.VACATION)


def test_preset_twice_gives_the_same_days(school_year):
    first = apply_region_preset("noord", school_year, by=None)

    second = apply_region_preset("noord", school_year, by=None)

    assert (second, SchoolCalendarDay.objects.count()) == (0, first)


def test_two_years_beside_each_other_keep_the_summer_between_them(school_year):
    with at(date(2025, 11, 23)):
        apply_region_preset("noord", SchoolYearFactory(), by=None)

    apply_region_preset("noord", school_year, by=None)

    assert date(2026, 8, 14) in days_of(Kind.VACATION)


def test_a_year_nobody_knows_is_refused_with_its_name():
    with at(date(2031, 11, 23)):
        unknown = SchoolYearFactory()

    with pytest.raises(NoPresetError, match="2031/2032"):
        apply_region_preset("noord", unknown, by=None)


def test_study_day_leaves_a_vacation_day_as_it_was(school_year):
    apply_region_preset("noord", school_year, by=None)

    found = add_study_day(date(2026, 12, 21), label="studiedag", by=None)

    assert found.kind == Kind.VACATION


def test_a_change_of_the_calendar_is_in_the_log(school_year):
    staff = StaffFactory()

    add_study_day(date(2026, 11, 27), label="studiedag", by=staff)

    event = AuditEvent.objects.get()
    assert (event.action, event.actor) == ("calendar_changed", str(staff.pk))
