"""The words in which a story is told: who, when, and what is reported.

Dates are written as on paper (D3) and shift with the demo. People are read anew for
each act, since what they may do depends on the day.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from typing import Any

from django.db.models import QuerySet

from cases.models.case import Case
from cases.models.incident import Incident
from cases.services.reporting import (
    Involved,
    Report,
    add_recurrence,
    report_incident,
)
from escalation.protocol.lists import ParticipantRole
from people.models.classes import SchoolClass, TeachingGroup
from people.models.pupils import Pupil
from people.models.staff import Staff
from pestprotocol.demo.days import demo_day, demo_moment


def when(day: str, hour: str) -> datetime:
    """A moment on paper, as a moment of the demo."""
    return demo_moment(date.fromisoformat(day), time.fromisoformat(hour))


def day(written: str) -> date:
    """A day on paper, as a day of the demo."""
    return demo_day(date.fromisoformat(written))


def colleague(code: str) -> Staff:
    return Staff.objects.get(code=code)


def pupil(given_name: str) -> Pupil:
    """Somebody of the cast; nobody else at school has that given name."""
    return Pupil.objects.select_related("school_class").get(given_name=given_name)


def last_year(names: Sequence[str]) -> dict[str, SchoolClass | None]:
    """Put these pupils back in the class of last year; gives the ones of now.

    Rights and lines follow the class, so the roster stands as it was on that day.
    """
    now = {name: pupil(name).school_class for name in names}
    before = {
        name: pupil(name).enrolments.earliest("since").school_class for name in names
    }
    put_in(before)
    return now


def put_in(classes: Mapping[str, SchoolClass | None]) -> None:
    """Each pupil, by given name, in this class."""
    for name, school_class in classes.items():
        child = pupil(name)
        child.school_class = school_class
        child.save(update_fields=["school_class"])


@contextmanager
def back_in_lessons(names: Sequence[str]) -> Iterator[QuerySet[Staff]]:
    """The lessons of the class of that day, given by who gives them to it now."""
    lessons = TeachingGroup.objects.filter(
        name__startswith=f"{pupil(names[0]).school_class}."
    )
    children = [pupil(name) for name in names]
    for group in lessons:
        group.pupils.add(*children)
    yield Staff.objects.filter(teaching_groups__in=lessons).distinct()
    for group in lessons:
        group.pupils.remove(*children)


def victim(given_name: str) -> Involved:
    return Involved(role=ParticipantRole.VICTIM, pupil=pupil(given_name))


def bully(given_name: str) -> Involved:
    return Involved(role=ParticipantRole.BULLY, pupil=pupil(given_name))


def follower(given_name: str) -> Involved:
    return Involved(role=ParticipantRole.FOLLOWER, pupil=pupil(given_name))


def unknown(role: ParticipantRole, description: str) -> Involved:
    return Involved(role=role, description=description)


def report(
    involved: Sequence[Involved],
    *,
    by: str,
    happened: str,
    school_class: SchoolClass | None = None,
    about_staff: bool = False,
    **told: Any,
) -> Case:
    """A new case; `told` are fields of the incident."""
    incident = Incident(happened_on=day(happened), **told)
    found = Report(
        incident=incident,
        involved=involved,
        school_class=school_class,
        about_staff=about_staff,
    )
    return report_incident(found, by=colleague(by))


def report_again(
    case: Case, involved: Sequence[Involved], *, by: str, happened: str, **told: Any
) -> Case:
    """The same pupils, in the same case."""
    incident = Incident(happened_on=day(happened), **told)
    found = Report(incident=incident, involved=involved)
    return add_recurrence(case, found, by=colleague(by))
