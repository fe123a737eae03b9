"""The school years and the calendar of the demo school, as seen from today."""

from dataclasses import dataclass
from datetime import date, timedelta

from audit.clock import at, today
from people.calendar import SATURDAY, public_holidays
from people.models.calendar import SchoolCalendarDay
from people.models.classes import SchoolYear
from people.presets import NoPresetError, apply_region_preset
from pestprotocol.demo.days import REGION, demo_day, last_school_day, school_year_start

DAY = timedelta(days=1)
# On paper, the last day of school before the summer and the first one after it.
OLD_CLASSES_ON_PAPER = date(2026, 7, 3)
NEW_CLASSES_ON_PAPER = date(2026, 8, 24)


@dataclass(frozen=True)
class Years:
    """This school year and the last, and until when the classes of each count.

    Seen from spring, stories of "last year" lie in this one: then the classes of two
    years overlap, which does no harm, since a pupil is in one class at a time.
    """

    now: SchoolYear
    before: SchoolYear
    since: date
    until: date


def build_years() -> Years:
    """The years around the last school day, with vacations and holidays (C10)."""
    start = school_year_start(today())
    for year in (start.year - 1, start.year):
        # Before the first story, so that the log is in order of time.
        with at(date(start.year - 1, 8, 1)):
            _fill_calendar(_school_year(year))
    current = school_year_start(last_school_day()).year
    now, before = _school_year(current), _school_year(current - 1)
    return Years(
        now,
        before,
        since=min(now.starts_on, demo_day(NEW_CLASSES_ON_PAPER)),
        until=max(now.starts_on - DAY, demo_day(OLD_CLASSES_ON_PAPER)),
    )


def _school_year(start: int) -> SchoolYear:
    found, _created = SchoolYear.objects.get_or_create(
        name=f"{start}/{start + 1}",
        defaults={
            "starts_on": date(start, 8, 1),
            "ends_on": date(start + 1, 7, 31),
        },
    )
    return found


def _fill_calendar(year: SchoolYear) -> None:
    """The vacations of the region, or holidays only while nobody knows them yet."""
    try:
        apply_region_preset(REGION, year, by=None)
    except NoPresetError:
        SchoolCalendarDay.objects.bulk_create(
            SchoolCalendarDay(day=day, kind=SchoolCalendarDay.Kind.HOLIDAY, label=label)
            for day, label in public_holidays(year.ends_on.year).items()
            if day.weekday() < SATURDAY
        )
