"""What the steps of an import share: the plan, and rows by the key of the roster."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from people.models.classes import SchoolClass, SchoolYear
from people.models.guardians import Guardian
from people.models.pupils import MentorChange, Pupil
from people.models.staff import Staff
from people.roster.changes import Plan
from people.roster.known import Known
from people.roster.roster import Roster, new_school_year

T = TypeVar("T")


@dataclass
class Writing:
    """Grows while the steps add rows, so that later steps can point at them."""

    roster: Roster
    known: Known
    plan: Plan
    staff: dict[str, Staff] = field(init=False)
    classes: dict[str, SchoolClass] = field(init=False)
    pupils: dict[str, Pupil] = field(init=False)
    guardians: dict[str, Guardian] = field(init=False)
    handovers: list[MentorChange] = field(default_factory=list)
    years: dict[str, SchoolYear] = field(init=False)

    def __post_init__(self) -> None:
        self.staff = dict(self.known.staff)
        self.classes = dict(self.known.classes)
        self.pupils = dict(self.known.pupils)
        self.guardians = dict(self.known.guardians)
        self.years = {year.name: year for year in SchoolYear.objects.all()}

    def school_year(self, name: str) -> SchoolYear:
        """This school year, made when nobody had it yet."""
        if name not in self.years:
            self.years[name] = new_school_year(name)
            self.years[name].save(force_insert=True)
        return self.years[name]


def in_batches(things: Iterable[T], size: int = 500) -> list[list[T]]:
    """A database takes a limited number of values in one statement."""
    found = list(things)
    return [found[n : n + size] for n in range(0, len(found), size)]
