"""Who teaches whom at the demo school: lesson groups of a class, and chosen ones."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from random import Random

from pestprotocol.demo.classes import (
    CHOICES,
    CHOOSES_FROM_LEVEL,
    CLASSES,
    FEWEST_CHOICES,
    GIVEN_BY,
    LARGEST_GROUP,
    MOST_CHOICES,
    TAUGHT,
    DemoClass,
)
from pestprotocol.demo.pupils import Draft
from pestprotocol.demo.staff import Colleague


@dataclass(frozen=True)
class DraftGroup:
    """A lesson group on the way to the roster."""

    name: str
    teacher: str
    pupils: tuple[str, ...]


class Teachers:
    """Deals out the lessons: a mentor teaches the own class, the rest in turn."""

    def __init__(self, colleagues: list[Colleague]) -> None:
        codes: dict[str, list[str]] = defaultdict(list)
        for one in colleagues:
            if one.subject:
                codes[one.subject].append(one.code)
        self._turns = {subject: cycle(found) for subject, found in codes.items()}

    def of(self, school_class: DemoClass, subject: str) -> str:
        if school_class.subject == subject:
            return school_class.mentor
        fixed = GIVEN_BY.get((school_class.name, subject))
        return fixed or self.next_for(subject)

    def next_for(self, subject: str) -> str:
        return next(self._turns[subject])


def draw_groups(
    rng: Random, pupils: list[Draft], colleagues: list[Colleague]
) -> list[DraftGroup]:
    """Nine to twelve groups for every pupil (D2)."""
    teachers = Teachers(colleagues)
    return [*_of_classes(pupils, teachers), *_chosen(rng, pupils, teachers)]


def _of_classes(pupils: list[Draft], teachers: Teachers) -> Iterator[DraftGroup]:
    for one in CLASSES:
        members = tuple(p.number for p in pupils if p.class_name == one.name)
        for subject in TAUGHT[one.level]:
            teacher = teachers.of(one, subject)
            yield DraftGroup(f"{one.name}.{subject}", teacher, members)


def _chosen(
    rng: Random, pupils: list[Draft], teachers: Teachers
) -> Iterator[DraftGroup]:
    for (course, subject), members in sorted(_choices(rng, pupils).items()):
        for first in range(0, len(members), LARGEST_GROUP):
            yield DraftGroup(
                f"{course}.{subject}{first // LARGEST_GROUP + 1}",
                teachers.next_for(subject),
                tuple(members[first : first + LARGEST_GROUP]),
            )


def _choices(rng: Random, pupils: list[Draft]) -> dict[tuple[str, str], list[str]]:
    chosen: dict[tuple[str, str], list[str]] = defaultdict(list)
    for one in pupils:
        if one.level < CHOOSES_FROM_LEVEL:
            continue
        for subject in rng.sample(CHOICES, rng.randint(FEWEST_CHOICES, MOST_CHOICES)):
            chosen[one.class_name[:-1], subject].append(one.number)
    return chosen
