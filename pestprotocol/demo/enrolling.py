"""Puts the drawn pupils in the roster: classes, parents, lessons, personal mentors."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from people.models.classes import TeachingGroup
from people.models.guardians import Guardian, Guardianship
from people.models.pupils import Enrolment, Mentorship, Pupil
from pestprotocol.demo.classes import CLASSES
from pestprotocol.demo.days import last_school_day
from pestprotocol.demo.families import families
from pestprotocol.demo.groups import DraftGroup, draw_groups
from pestprotocol.demo.pupils import Draft, draw_pupils
from pestprotocol.demo.school import Frame, build_frame
from pestprotocol.demo.staff import MAIL_DOMAIN

SEED = 2026
PERSONAL_MENTORS_UP_TO_LEVEL = 3
# A colleague with a child at school may not open a case about that child (H-23).
COLLEAGUE_WITH_A_CHILD = "FAB"
CLASS_OF_THAT_CHILD = "1e"


@dataclass(frozen=True)
class Intake:
    """The drawn pupils, the rows they became by number, and where they go."""

    frame: Frame
    drafts: list[Draft]
    pupils: dict[str, Pupil]


def build_school() -> int:
    """Build the whole demo school; gives the number of pupils (D2)."""
    # Made-up people have to be the same at every load, not hard to guess.
    rng = Random(SEED)  # noqa: S311
    frame = build_frame(rng)
    drafts = draw_pupils(rng, on=last_school_day())
    pupils = {one.number: _pupil(one, frame) for one in drafts}
    intake = Intake(frame, drafts, pupils)
    Pupil.objects.bulk_create(pupils.values())
    Enrolment.objects.bulk_create(_enrolments(intake))
    _add_families(rng, intake)
    groups = draw_groups(rng, drafts, frame.colleagues)
    _add_groups(intake, groups)
    Mentorship.objects.bulk_create(_personal_mentors(rng, intake, groups))
    return len(drafts)


def _pupil(one: Draft, frame: Frame) -> Pupil:
    return Pupil(
        number=one.number,
        given_name=one.given_name,
        prefix=one.prefix,
        family_name=one.family_name,
        birth_date=one.birth_date,
        email=f"{one.number}@leerling.{MAIL_DOMAIN}",
        school_class=frame.classes[one.class_name],
    )


def _enrolments(intake: Intake) -> Iterator[Enrolment]:
    frame = intake.frame
    for one in intake.drafts:
        pupil = intake.pupils[one.number]
        yield Enrolment(
            pupil=pupil,
            school_class=frame.classes[one.class_name],
            since=frame.years.since,
        )
        if one.last_class:
            yield Enrolment(
                pupil=pupil,
                school_class=frame.old_classes[one.last_class],
                since=frame.years.before.starts_on,
                until=frame.years.until,
            )


def _add_families(rng: Random, intake: Intake) -> None:
    guardians, ties = families(rng, intake.drafts, intake.pupils)
    _make_parent(intake, guardians)
    Guardian.objects.bulk_create(guardians)
    Guardianship.objects.bulk_create(ties)


def _make_parent(intake: Intake, guardians: list[Guardian]) -> None:
    colleague = intake.frame.staff[COLLEAGUE_WITH_A_CHILD]
    numbers = {
        f"{one.number}-2"
        for one in intake.drafts
        if one.class_name == CLASS_OF_THAT_CHILD
    }
    parent = next(one for one in guardians if one.number in numbers)
    parent.staff = colleague
    parent.given_name = colleague.given_name
    parent.prefix = colleague.prefix
    parent.family_name = colleague.family_name


def _add_groups(intake: Intake, groups: list[DraftGroup]) -> None:
    year = intake.frame.years.now
    rows = {one.name: TeachingGroup(name=one.name, school_year=year) for one in groups}
    TeachingGroup.objects.bulk_create(rows.values())
    members, teachers = TeachingGroup.pupils.through, TeachingGroup.teachers.through
    members.objects.bulk_create(
        members(teachinggroup_id=rows[one.name].pk, pupil_id=intake.pupils[number].pk)
        for one in groups
        for number in one.pupils
    )
    teachers.objects.bulk_create(
        teachers(
            teachinggroup_id=rows[one.name].pk,
            staff_id=intake.frame.staff[one.teacher].pk,
        )
        for one in groups
    )


def _personal_mentors(
    rng: Random, intake: Intake, groups: list[DraftGroup]
) -> Iterator[Mentorship]:
    """Montessori: in each lower class somebody has a teacher as a mentor of their own.

    Nobody of the stories: their cases go to the mentor of the class.
    """
    for one in CLASSES:
        if one.level > PERSONAL_MENTORS_UP_TO_LEVEL:
            continue
        of_class = [group for group in groups if group.name.startswith(f"{one.name}.")]
        teachers = sorted({group.teacher for group in of_class} - {one.mentor})
        pupil = rng.choice(
            [p for p in intake.drafts if p.class_name == one.name and p.age is None]
        )
        yield Mentorship(
            staff=intake.frame.staff[rng.choice(teachers)],
            pupil=intake.pupils[pupil.number],
            since=intake.frame.years.since,
        )
