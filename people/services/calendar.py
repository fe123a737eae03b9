"""Changes which days are free. What is past stays as it was counted."""

from datetime import date, timedelta

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from audit.clock import today
from audit.services import Action, record
from people.calendar import SATURDAY
from people.models.calendar import SchoolCalendarDay
from people.models.classes import SchoolYear
from people.models.staff import Staff
from people.presets import apply_region_preset, days_in_year
from people.roster.roster import new_school_year
from people.services.refusal import Refused

LONGEST = 70
ALREADY_FREE = _("Deze dagen zijn al vrij, of vallen in een weekend.")
NOT_BACK = _("Dagen die geweest zijn, blijven zoals ze zijn: termijnen zijn al geteld.")
NOTHING_FREE = _("Deze dagen zijn al weggehaald.")
TOO_LONG = _("Dit is langer dan tien weken. Klopt de laatste dag?")


@transaction.atomic
def add_days_off(first: date, last: date, *, kind: str, label: str, by: Staff) -> int:
    """Give the pupils these days off; gives how many. Raises Refused."""
    if first < today():
        raise Refused(NOT_BACK)
    if (last - first).days > LONGEST:
        raise Refused(TOO_LONG)
    taken = set(_between(first, last).values_list("day", flat=True))
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    free = [day for day in days if day.weekday() < SATURDAY and day not in taken]
    if not free:
        raise Refused(ALREADY_FREE)
    rows = [SchoolCalendarDay(day=day, kind=kind, label=label) for day in free]
    SchoolCalendarDay.objects.bulk_create(rows)
    _record("added", first, last, len(rows), by)
    return len(rows)


@transaction.atomic
def remove_days_off(first: date, last: date, *, by: Staff) -> int:
    """Make these days school days again, from today on. Raises Refused."""
    if last < today():
        raise Refused(NOT_BACK)
    first = max(first, today())
    removed, _by_table = _between(first, last).delete()
    if not removed:
        raise Refused(NOTHING_FREE)
    _record("removed", first, last, removed, by)
    return removed


@transaction.atomic
def fill_year(region: str, year_name: str, *, by: Staff) -> int:
    """Vacations of the region and holidays, in a year that may be new here."""
    year = SchoolYear.objects.filter(name=year_name).first()
    if year is None:
        year = new_school_year(year_name)
        year.save(force_insert=True)
    return apply_region_preset(region, year, by=by, since=first_day_to_change(year))


def first_day_to_change(year: SchoolYear) -> date | None:
    """Today; None for a year that nobody filled, where nothing was counted yet."""
    return today() if days_in_year(year).exists() else None


def _between(first: date, last: date) -> "models.QuerySet[SchoolCalendarDay]":
    return SchoolCalendarDay.objects.filter(day__range=(first, last))


def _record(state: str, first: date, last: date, days: int, by: Staff) -> None:
    record(
        Action.CALENDAR_CHANGED,
        by=by,
        state=state,
        first=str(first),
        last=str(last),
        days=days,
    )
