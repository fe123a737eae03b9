"""Made-up people for tests. Nothing is added that a test did not ask for.

Numbers run on, names do not repeat, and nobody has a function, a class or a mentor
unless the test says so.
"""

from datetime import date
from functools import cache
from typing import Any

import factory
from django.contrib.auth.hashers import make_password
from factory.django import DjangoModelFactory

from audit.clock import today
from people.models.calendar import SchoolCalendarDay
from people.models.classes import (
    Division,
    SchoolClass,
    SchoolYear,
    TeachingGroup,
    YearLayer,
)
from people.models.guardians import Guardian, Guardianship
from people.models.pupils import Enrolment, MentorChange, Mentorship, Pupil
from people.models.roles import Role, RoleAssignment
from people.models.staff import Staff

PASSWORD = "een-lang-wachtwoord-voor-de-test"
LONG_AGO = date(2020, 8, 1)


@cache
def _hashed() -> str:
    """PASSWORD, hashed once: Argon2 is slow on purpose."""
    return make_password(PASSWORD)


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple | set) else [value]


class SchoolYearFactory(DjangoModelFactory[SchoolYear]):
    """The year that holds today, once."""

    class Meta:
        model = SchoolYear
        django_get_or_create = ("name",)

    class Params:
        start = factory.LazyFunction(
            lambda: today().year if today().month >= 8 else today().year - 1
        )

    name = factory.LazyAttribute(lambda o: f"{o.start}/{o.start + 1}")
    starts_on = factory.LazyAttribute(lambda o: date(o.start, 8, 1))
    ends_on = factory.LazyAttribute(lambda o: date(o.start + 1, 7, 31))


class DivisionFactory(DjangoModelFactory[Division]):
    class Meta:
        model = Division

    name = factory.Sequence(lambda n: f"Deelschool {n}")


class YearLayerFactory(DjangoModelFactory[YearLayer]):
    class Meta:
        model = YearLayer

    year_level = 1
    name = factory.Sequence(lambda n: f"Leerlaag {n}")


class SchoolClassFactory(DjangoModelFactory[SchoolClass]):
    """`mentor=` makes that colleague its mentor, since long ago."""

    class Meta:
        model = SchoolClass
        skip_postgeneration_save = True

    name = factory.Sequence(lambda n: f"1-{n}")
    school_year = factory.SubFactory(SchoolYearFactory)
    layer = factory.SubFactory(YearLayerFactory)
    division = factory.SubFactory(DivisionFactory)

    @factory.post_generation
    def mentor(self, create: bool, value: Any, **extra: Any) -> None:
        if value:
            MentorshipFactory(staff=value, school_class=self)


class StaffFactory(DjangoModelFactory[Staff]):
    """A colleague who may sign in with PASSWORD, and holds only what is asked.

    works_as=[Role.COUNSELOR], coordinator_of=layer, head_of=division, mentor_of=class
    or pupil; each takes one or a list.
    """

    class Meta:
        model = Staff
        skip_postgeneration_save = True

    code = factory.Sequence(lambda n: f"S{n:03}")
    given_name = factory.Sequence(lambda n: f"Collega{n}")
    family_name = "Voorbeeld"
    email = factory.LazyAttribute(lambda o: f"{o.code.lower()}@school.example")
    password = factory.LazyFunction(_hashed)

    @factory.post_generation
    def works_as(self, create: bool, value: Any, **extra: Any) -> None:
        for role in _listed(value) if value else []:
            RoleAssignmentFactory(staff=self, role=role)

    @factory.post_generation
    def coordinator_of(self, create: bool, value: Any, **extra: Any) -> None:
        for layer in _listed(value) if value else []:
            RoleAssignmentFactory(
                staff=self, role=Role.STUDENT_COORDINATOR, layer=layer
            )

    @factory.post_generation
    def head_of(self, create: bool, value: Any, **extra: Any) -> None:
        for division in _listed(value) if value else []:
            RoleAssignmentFactory(
                staff=self, role=Role.DIVISION_HEAD, division=division
            )

    @factory.post_generation
    def mentor_of(self, create: bool, value: Any, **extra: Any) -> None:
        for mentored in _listed(value) if value else []:
            key = "pupil" if isinstance(mentored, Pupil) else "school_class"
            MentorshipFactory(staff=self, **{key: mentored})


class RoleAssignmentFactory(DjangoModelFactory[RoleAssignment]):
    class Meta:
        model = RoleAssignment

    staff = factory.SubFactory(StaffFactory)
    role = Role.TEACHER
    since = LONG_AGO


class PupilFactory(DjangoModelFactory[Pupil]):
    """A pupil in a class of this year, without mentor and without parents."""

    class Meta:
        model = Pupil

    number = factory.Sequence(lambda n: f"{100000 + n}")
    given_name = factory.Sequence(lambda n: f"Leerling{n}")
    family_name = factory.Sequence(lambda n: f"Test{n}")
    birth_date = factory.LazyFunction(lambda: date(today().year - 13, 1, 1))
    school_class = factory.SubFactory(SchoolClassFactory)


class EnrolmentFactory(DjangoModelFactory[Enrolment]):
    class Meta:
        model = Enrolment

    pupil = factory.SubFactory(PupilFactory)
    school_class = factory.SelfAttribute("pupil.school_class")
    since = LONG_AGO


class MentorshipFactory(DjangoModelFactory[Mentorship]):
    """Name `school_class=` or `pupil=`."""

    class Meta:
        model = Mentorship

    staff = factory.SubFactory(StaffFactory)
    since = LONG_AGO


class MentorChangeFactory(DjangoModelFactory[MentorChange]):
    class Meta:
        model = MentorChange

    school_class = factory.SubFactory(SchoolClassFactory)
    old_mentor = factory.SubFactory(StaffFactory)
    new_mentor = factory.SubFactory(StaffFactory)
    changed_on = factory.LazyFunction(today)


class GuardianFactory(DjangoModelFactory[Guardian]):
    class Meta:
        model = Guardian

    number = factory.Sequence(lambda n: f"V{n:05}")
    given_name = factory.Sequence(lambda n: f"Ouder{n}")
    family_name = "Verzorger"


class GuardianshipFactory(DjangoModelFactory[Guardianship]):
    class Meta:
        model = Guardianship

    guardian = factory.SubFactory(GuardianFactory)
    pupil = factory.SubFactory(PupilFactory)
    relation = "ouder"


class TeachingGroupFactory(DjangoModelFactory[TeachingGroup]):
    """`teachers=` and `pupils=` take lists."""

    class Meta:
        model = TeachingGroup
        skip_postgeneration_save = True

    name = factory.Sequence(lambda n: f"groep-{n}")
    school_year = factory.SubFactory(SchoolYearFactory)

    @factory.post_generation
    def teachers(self, create: bool, value: Any, **extra: Any) -> None:
        self.teachers.set(value or [])

    @factory.post_generation
    def pupils(self, create: bool, value: Any, **extra: Any) -> None:
        self.pupils.set(value or [])


class SchoolCalendarDayFactory(DjangoModelFactory[SchoolCalendarDay]):
    class Meta:
        model = SchoolCalendarDay

    day = factory.LazyFunction(today)
    kind = SchoolCalendarDay.Kind.STUDY_DAY
    label = "studiedag"
