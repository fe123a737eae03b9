"""Writes the people of an import: staff, pupils with their classes, guardians."""

from dataclasses import asdict
from datetime import timedelta

from django.contrib.auth.hashers import make_password

from audit.clock import today
from people.models.guardians import Guardian, Guardianship
from people.models.pupils import Enrolment, Pupil
from people.models.staff import Staff
from people.roster.changes import (
    ClassMove,
    Edit,
    Kind,
    NewGuardian,
    NewGuardianship,
    NewPupil,
    NewStaff,
    StaffLink,
)
from people.roster.writing import Writing, in_batches


def write_staff(writing: Writing) -> None:
    """New colleagues: no password, no function, and the door stays shut."""
    rows = [
        Staff(
            **asdict(change.entry.name),
            code=change.entry.code,
            email=change.entry.email,
            is_active=False,
            from_roster=True,
            password=make_password(None),
        )
        for change in writing.plan.of(NewStaff)
    ]
    Staff.objects.bulk_create(rows)
    writing.staff |= {staff.code: staff for staff in rows}


def write_pupils(writing: Writing) -> None:
    """New pupils, and for everybody who moves the time in each class."""
    rows = [
        Pupil(
            **asdict(change.entry.name),
            number=change.entry.number,
            birth_date=change.entry.birth_date,
            email=change.entry.email or "",
            school_class=writing.classes.get(change.entry.class_name or ""),
        )
        for change in writing.plan.of(NewPupil)
    ]
    Pupil.objects.bulk_create(rows)
    writing.pupils |= {pupil.number: pupil for pupil in rows}
    moved = _moved(writing)
    _close_enrolments(moved + _of_kind(writing, Kind.PUPIL_LEFT))
    back = _of_kind(writing, Kind.PUPIL_RETURNED)
    _open_enrolments(list(dict.fromkeys(rows + moved + back)))


def _moved(writing: Writing) -> list[Pupil]:
    pupils = []
    for move in writing.plan.of(ClassMove):
        move.pupil.school_class = writing.classes[move.class_name]
        pupils.append(move.pupil)
    Pupil.objects.bulk_update(pupils, ["school_class"], batch_size=500)
    return pupils


def _of_kind(writing: Writing, kind: Kind) -> list[Pupil]:
    edits = [edit for edit in writing.plan.of(Edit) if edit.kind == kind]
    return [edit.row for edit in edits if isinstance(edit.row, Pupil)]


def _close_enrolments(pupils: list[Pupil]) -> None:
    yesterday = today() - timedelta(days=1)
    for batch in in_batches(pupil.pk for pupil in pupils):
        running = Enrolment.objects.filter(pupil__in=batch, until=None)
        running.update(until=yesterday)


def _open_enrolments(pupils: list[Pupil]) -> None:
    rows = [
        Enrolment(pupil=pupil, school_class=pupil.school_class, since=today())
        for pupil in pupils
        if pupil.school_class
    ]
    # Back in the class of this morning: the same row runs on.
    Enrolment.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["pupil", "school_class", "since"],
        update_fields=["until"],
    )


def write_guardians(writing: Writing) -> None:
    """New parents, what they are to whom, and who of them works here (H-23)."""
    rows = [
        Guardian(
            **asdict(change.entry.name),
            number=change.entry.number,
            email=change.entry.email or "",
            phone=change.entry.phone or "",
        )
        for change in writing.plan.of(NewGuardian)
    ]
    Guardian.objects.bulk_create(rows)
    writing.guardians |= {guardian.number: guardian for guardian in rows}
    _write_ties(writing)
    _write_links(writing)


def _write_ties(writing: Writing) -> None:
    Guardianship.objects.bulk_create(
        Guardianship(
            guardian=writing.guardians[change.entry.guardian],
            pupil=writing.pupils[change.entry.pupil],
            relation=change.entry.relation,
            has_authority=change.entry.has_authority,
            contact_restricted=bool(change.entry.contact_restricted),
        )
        for change in writing.plan.of(NewGuardianship)
    )


def _write_links(writing: Writing) -> None:
    linked = []
    for link in writing.plan.of(StaffLink):
        guardian = writing.guardians[link.guardian_number]
        guardian.staff = writing.staff[link.staff_code]
        linked.append(guardian)
    Guardian.objects.bulk_update(linked, ["staff"], batch_size=500)
