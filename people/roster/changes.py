"""What an import would do, one object per change, each with its line of preview."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from people.models.pupils import Mentorship, Pupil
from people.models.staff import Staff
from people.roster.roster import (
    ClassEntry,
    GroupEntry,
    GuardianEntry,
    GuardianshipEntry,
    PupilEntry,
    StaffEntry,
)


class Kind(models.TextChoices):
    STAFF_NEW = "staff_new", _("nieuwe medewerker, kan nog niet inloggen")
    STAFF_CHANGED = "staff_changed", _("gewijzigde medewerker")
    STAFF_LEFT = "staff_left", _("medewerker uit dienst, kan niet meer inloggen")
    CLASS_NEW = "class_new", _("nieuwe klas")
    PUPIL_NEW = "pupil_new", _("nieuwe leerling")
    PUPIL_CHANGED = "pupil_changed", _("gewijzigde leerling")
    PUPIL_LEFT = "pupil_left", _("leerling van school")
    PUPIL_RETURNED = "pupil_returned", _("leerling terug op school")
    CLASS_CHANGED = "class_changed", _("leerling naar andere klas")
    MENTOR_NEW = "mentor_new", _("nieuwe mentor")
    MENTOR_CHANGED = "mentor_changed", _("gewisselde mentor")
    MENTOR_ENDED = "mentor_ended", _("geen mentor meer")
    GUARDIAN_NEW = "guardian_new", _("nieuwe ouder of verzorger")
    TIE_NEW = "tie_new", _("nieuwe band van ouder en leerling")
    GUARDIAN_CHANGED = "guardian_changed", _("gewijzigde ouder of verzorger")
    GUARDIAN_ENDED = "guardian_ended", _("geen ouder of verzorger meer")
    GROUP_NEW = "group_new", _("nieuwe lesgroep")
    GROUP_CHANGED = "group_changed", _("gewijzigde lesgroep")


Handover = tuple[Staff, str]


@dataclass(frozen=True)
class Change:
    kind: Kind
    subject: str

    def __str__(self) -> str:
        return f"{self.kind.label}: {self.subject}"


@dataclass(frozen=True)
class NewStaff(Change):
    entry: StaffEntry


@dataclass(frozen=True)
class NewClass(Change):
    entry: ClassEntry


@dataclass(frozen=True)
class NewPupil(Change):
    entry: PupilEntry


@dataclass(frozen=True)
class Edit(Change):
    """Other values for a row that exists."""

    row: models.Model
    values: dict[str, Any]


@dataclass(frozen=True)
class ClassMove(Change):
    """A pupil to a class; `handovers` are old mentors with the code of a new one."""

    pupil: Pupil
    class_name: str
    handovers: tuple[Handover, ...]


@dataclass(frozen=True)
class MentorMove(Change):
    """Who stops and who starts as mentor of a class, or of one pupil."""

    class_name: str
    pupil_number: str
    ended: tuple[Mentorship, ...]
    started: tuple[str, ...]
    handovers: tuple[Handover, ...]


@dataclass(frozen=True)
class NewGuardian(Change):
    entry: GuardianEntry


@dataclass(frozen=True)
class NewGuardianship(Change):
    entry: GuardianshipEntry


@dataclass(frozen=True)
class StaffLink(Change):
    """This parent works here too (H-23)."""

    guardian_number: str
    staff_code: str


@dataclass(frozen=True)
class GroupChange(Change):
    """The members that a group gets and loses; the lost ones as rows."""

    entry: GroupEntry
    new_teachers: tuple[str, ...]
    new_pupils: tuple[str, ...]
    lost_teachers: tuple[int, ...]
    lost_pupils: tuple[int, ...]


C = TypeVar("C", bound=Change)


@dataclass
class Plan:
    """Everything that an import would change, and what somebody should look at."""

    changes: list[Change] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    # What looks like a broken export, until somebody says that it is right.
    doubts: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.changes)

    def of(self, sort: type[C]) -> list[C]:
        """The changes of one class."""
        return [change for change in self.changes if isinstance(change, sort)]

    def counts(self) -> dict[Kind, int]:
        """How many changes of each kind, in the order of `Kind`."""
        found = Counter(change.kind for change in self.changes)
        return {kind: found[kind] for kind in Kind if found[kind]}

    def lines(self) -> list[str]:
        """The plan in plain Dutch, one line a change."""
        order = list(Kind)
        return [str(c) for c in sorted(self.changes, key=lambda c: order.index(c.kind))]


def differences(row: models.Model, wanted: dict[str, Any]) -> dict[str, Any]:
    """The values that differ from the row; None means that nobody knows."""
    return {
        name: value
        for name, value in wanted.items()
        if value is not None and getattr(row, name) != value
    }


def labels(row: models.Model, names: dict[str, Any]) -> str:
    """The Dutch names of these fields, for a line of the plan."""
    fields = {field.name: field.verbose_name for field in row._meta.fields}
    return ", ".join(str(fields[name]) for name in names)
