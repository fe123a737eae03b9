"""What filling a year with the vacations of a region would change."""

from dataclasses import dataclass
from datetime import date

from people.desk.calendar import Period, periods_of
from people.models.calendar import SchoolSettings
from people.models.classes import SchoolYear
from people.presets import VACATIONS, preset_change
from people.roster.roster import new_school_year
from people.services.calendar import first_day_to_change


@dataclass(frozen=True)
class Filling:
    """The periods that come and go; from which day on, if not the whole year."""

    year: str
    region: str
    region_name: str
    added: list[Period]
    removed: list[Period]
    since: date | None


def filling_of(year_name: str, region: str) -> Filling | None:
    """The preview; None for a year whose vacations nobody knows."""
    if (year_name, region) not in VACATIONS:
        return None
    year = SchoolYear.objects.filter(name=year_name).first()
    year = year or new_school_year(year_name)
    since = first_day_to_change(year)
    change = preset_change(region, year, since=since)
    return Filling(
        year=year_name,
        region=region,
        region_name=str(SchoolSettings.Region(region).label),
        added=periods_of(change.added),
        removed=periods_of(change.removed),
        since=since,
    )
