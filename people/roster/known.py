"""What the database knows, read whole before a roster is compared with it."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import Self
from uuid import UUID

from audit.clock import today
from people.models.classes import SchoolClass, TeachingGroup, YearLayer
from people.models.guardians import Guardian, Guardianship
from people.models.pupils import Mentorship, Pupil
from people.models.staff import Staff
from people.roster.roster import StaffEntry

# Of a group: who is in it (code or number), and by which row.
Members = dict[UUID, dict[str, int]]


@dataclass(frozen=True)
class Known:
    """Everybody by the key that a roster uses. The number of queries is fixed."""

    pupils: dict[str, Pupil]
    staff: dict[str, Staff]
    classes: dict[str, SchoolClass]
    earlier_classes: dict[str, SchoolClass]
    layers: dict[int, YearLayer]
    mentorships: list[Mentorship]
    guardians: dict[str, Guardian]
    guardianships: dict[tuple[str, str], Guardianship]
    groups: dict[tuple[str, str], TeachingGroup]
    group_teachers: Members
    group_pupils: Members

    @classmethod
    def read(cls, school_year: str) -> Self:
        """Read it all, with the classes of this school year apart from earlier ones."""
        pupils = Pupil.objects.select_related("school_class__school_year")
        classes = _classes_by_year()
        ties = Guardianship.objects.select_related("guardian", "pupil")
        groups = TeachingGroup.objects.select_related("school_year")
        return cls(
            pupils={pupil.number: pupil for pupil in pupils.order_by()},
            staff={staff.code: staff for staff in Staff.objects.order_by()},
            classes={c.name: c for n, c in classes if n == school_year},
            earlier_classes={c.name: c for n, c in classes if n < school_year},
            layers={layer.year_level: layer for layer in YearLayer.objects.reverse()},
            mentorships=_mentorships(),
            guardians={g.number: g for g in Guardian.objects.order_by()},
            guardianships={(t.guardian.number, t.pupil.number): t for t in ties},
            groups={(g.school_year.name, g.name): g for g in groups},
            group_teachers=_teachers(),
            group_pupils=_pupils(),
        )

    def mentors_of_class(self, name: str) -> list[Mentorship]:
        """Who mentors this class of this school year today."""
        found = self.classes.get(name)
        return self.mentors_by_class.get(found.pk, []) if found else []

    def staff_of(self, guardian: Guardian | None) -> Staff | None:
        """The colleague whom this parent is, if any."""
        if guardian is None or guardian.staff_id is None:
            return None
        return self.staff_by_id[guardian.staff_id]

    def staff_addresses(self, entries: dict[str, StaffEntry]) -> dict[str, str]:
        """Whose code goes with which address, here and in the file."""
        here = {staff.email.lower(): code for code, staff in self.staff.items()}
        return here | {entry.email: code for code, entry in entries.items()}

    @cached_property
    def staff_by_id(self) -> dict[UUID, Staff]:
        return {staff.pk: staff for staff in self.staff.values()}

    @cached_property
    def codes_from_roster(self) -> set[str]:
        """Of these colleagues a file of staff decides whether they work here."""
        return {code for code, staff in self.staff.items() if staff.from_roster}

    @cached_property
    def mentors_by_class(self) -> dict[UUID, list[Mentorship]]:
        found = defaultdict(list)
        for mentorship in self.mentorships:
            if mentorship.school_class_id:
                found[mentorship.school_class_id].append(mentorship)
        return dict(found)

    @cached_property
    def mentors_by_pupil(self) -> dict[UUID, list[Mentorship]]:
        found = defaultdict(list)
        for mentorship in self.mentorships:
            if mentorship.pupil_id:
                found[mentorship.pupil_id].append(mentorship)
        return dict(found)


def _classes_by_year() -> list[tuple[str, SchoolClass]]:
    """Oldest first, so that of classes with one name the latest wins."""
    classes = SchoolClass.objects.select_related("school_year", "layer")
    found = classes.order_by("school_year__starts_on")
    return [(school_class.school_year.name, school_class) for school_class in found]


def _mentorships() -> list[Mentorship]:
    in_force = Mentorship.objects.in_force(today())
    return list(
        in_force.select_related("staff", "school_class__school_year", "pupil").order_by(
            "staff__code"
        )
    )


def _teachers() -> Members:
    rows = TeachingGroup.teachers.through.objects.values_list(
        "teachinggroup_id", "staff__code", "pk"
    )
    return _members(list(rows))


def _pupils() -> Members:
    rows = TeachingGroup.pupils.through.objects.values_list(
        "teachinggroup_id", "pupil__number", "pk"
    )
    return _members(list(rows))


def _members(rows: list[tuple[UUID, str, int]]) -> Members:
    found: Members = defaultdict(dict)
    for group, member, row in rows:
        found[group][member] = row
    return found
