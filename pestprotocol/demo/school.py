"""Puts the demo school in the roster: made-up rows without history, so in bulk."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from random import Random

from django.contrib.auth.hashers import make_password

from people.models.calendar import SchoolSettings
from people.models.classes import Division, SchoolClass, SchoolYear, YearLayer
from people.models.pupils import Mentorship
from people.models.roles import RoleAssignment
from people.models.staff import Staff
from pestprotocol.demo import DEMO_PASSWORD
from pestprotocol.demo.classes import CLASSES, DIVISIONS, LEVELS
from pestprotocol.demo.days import REGION
from pestprotocol.demo.staff import Colleague, everybody
from pestprotocol.demo.years import Years, build_years

NAME = "Montessori Lyceum De Kadebrug"


@dataclass(frozen=True)
class Frame:
    """What the pupils are put into: classes of two years, and staff by code."""

    years: Years
    classes: dict[str, SchoolClass]
    old_classes: dict[str, SchoolClass]
    staff: dict[str, Staff]
    colleagues: list[Colleague]


def build_frame(rng: Random) -> Frame:
    """Settings, calendar, years, classes, staff and class mentors (D2)."""
    SchoolSettings.objects.update_or_create(
        pk=1, defaults={"name": NAME, "region": REGION, "is_demo": True}
    )
    years = build_years()
    divisions = {name: Division(name=name) for name in DIVISIONS}
    layers = {n: YearLayer(name=f"Leerjaar {n}", year_level=n) for n in LEVELS}
    colleagues = everybody(rng)
    Division.objects.bulk_create(divisions.values())
    YearLayer.objects.bulk_create(layers.values())
    classes = _classes(years.now, divisions, layers)
    old_classes = _classes(years.before, divisions, layers)
    frame = Frame(years, classes, old_classes, _staff(colleagues), colleagues)
    RoleAssignment.objects.bulk_create(_roles(frame, divisions, layers))
    Mentorship.objects.bulk_create(_class_mentors(frame))
    return frame


def _classes(
    year: SchoolYear, divisions: dict[str, Division], layers: dict[int, YearLayer]
) -> dict[str, SchoolClass]:
    rows = {
        one.name: SchoolClass(
            name=one.name,
            school_year=year,
            layer=layers[one.level],
            division=divisions[one.division],
        )
        for one in CLASSES
    }
    SchoolClass.objects.bulk_create(rows.values())
    return rows


def _staff(colleagues: Iterable[Colleague]) -> dict[str, Staff]:
    """Everybody signs in with the one published password, so one hash will do."""
    password = make_password(DEMO_PASSWORD)
    rows = {
        one.code: Staff(
            code=one.code,
            email=one.email,
            given_name=one.given_name,
            prefix=one.prefix,
            family_name=one.family_name,
            password=password,
        )
        for one in colleagues
    }
    Staff.objects.bulk_create(rows.values())
    return rows


def _roles(
    frame: Frame, divisions: dict[str, Division], layers: dict[int, YearLayer]
) -> Iterator[RoleAssignment]:
    for one in frame.colleagues:
        for role in one.roles:
            yield RoleAssignment(
                staff=frame.staff[one.code],
                role=role,
                layer=layers[one.level] if one.level else None,
                division=divisions[one.division] if one.division else None,
                since=frame.years.before.starts_on,
            )


def _class_mentors(frame: Frame) -> Iterator[Mentorship]:
    """The same mentors last year, for the classes of then."""
    years = frame.years
    for one in CLASSES:
        mentor = frame.staff[one.mentor]
        yield Mentorship(
            staff=mentor, school_class=frame.classes[one.name], since=years.since
        )
        yield Mentorship(
            staff=mentor,
            school_class=frame.old_classes[one.name],
            since=years.before.starts_on,
            until=years.until,
        )
