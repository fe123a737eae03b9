"""The roster as the application sees it, whatever system it came from.

None means "the file does not say": then the database keeps what it has.
"""

from dataclasses import dataclass, field
from datetime import date

from people.models.classes import SchoolYear

FIRST_MONTH = 8


@dataclass(frozen=True)
class Place:
    """Where it was read, to point at when something is wrong."""

    file: str
    line: int


@dataclass(frozen=True)
class Name:
    given_name: str
    prefix: str
    family_name: str

    @property
    def full_name(self) -> str:
        parts = (self.given_name, self.prefix, self.family_name)
        return " ".join(part for part in parts if part)


@dataclass(frozen=True)
class PupilEntry:
    number: str
    name: Name
    birth_date: date | None
    email: str | None
    class_name: str | None
    mentor: str
    place: Place = field(compare=False)


@dataclass
class ClassEntry:
    """Codes of mentors: none when the class has none, None if the file has no say."""

    name: str
    year_level: int
    mentors: dict[str, Place] | None
    place: Place


@dataclass(frozen=True)
class StaffEntry:
    code: str
    name: Name
    email: str
    place: Place = field(compare=False)


@dataclass(frozen=True)
class GuardianEntry:
    number: str
    name: Name
    email: str | None
    phone: str | None
    place: Place = field(compare=False)


@dataclass(frozen=True)
class GuardianshipEntry:
    guardian: str
    pupil: str
    relation: str
    has_authority: bool
    contact_restricted: bool | None
    place: Place = field(compare=False)


@dataclass
class GroupEntry:
    """A lesgroep; codes of teachers and numbers of pupils, with where they stand."""

    name: str
    school_year: str
    teachers: dict[str, Place]
    pupils: dict[str, Place]


@dataclass
class Roster:
    """Everybody in the files. A part that is None was not handed in, and stays."""

    school_year: str
    # How the files call the number of a pupil, to name it in a problem.
    pupil_column: str = "stamnr"
    pupils: dict[str, PupilEntry] = field(default_factory=dict)
    # Pupils of an earlier or later year: known, but not here now.
    elsewhere: set[str] = field(default_factory=set)
    classes: dict[str, ClassEntry] = field(default_factory=dict)
    has_class_mentors: bool = False
    has_personal_mentors: bool = False
    staff: dict[str, StaffEntry] | None = None
    guardians: dict[str, GuardianEntry] | None = None
    guardianships: dict[tuple[str, str], GuardianshipEntry] = field(
        default_factory=dict
    )
    groups: dict[tuple[str, str], GroupEntry] | None = None


def school_year_of(day: date) -> str:
    """The school year that holds this day, as Magister writes it: "2026/2027"."""
    start = day.year if day.month >= FIRST_MONTH else day.year - 1
    return f"{start}/{start + 1}"


def new_school_year(name: str) -> SchoolYear:
    """1 August up to and including 31 July (WVO 2020 1.1)."""
    start = int(name[:4])
    return SchoolYear(
        name=name,
        starts_on=date(start, FIRST_MONTH, 1),
        ends_on=date(start + 1, FIRST_MONTH - 1, 31),
    )
