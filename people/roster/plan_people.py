"""Compares the people of a roster with the database: staff, pupils, guardians."""

from collections.abc import Container
from typing import Any

from django.utils.translation import gettext as _

from audit.clock import today
from people.models.pupils import Pupil
from people.models.staff import Staff
from people.roster.changes import (
    Edit,
    Kind,
    NewPupil,
    NewStaff,
    Plan,
    differences,
    labels,
)
from people.roster.known import Known
from people.roster.problems import Problems
from people.roster.roster import (
    Name,
    Place,
    PupilEntry,
    Roster,
    StaffEntry,
)


def plan_staff(roster: Roster, known: Known, plan: Plan, problems: Problems) -> None:
    """New and changed colleagues, and those who left. Nobody's rights go up."""
    if roster.staff is None:
        return
    owners = {staff.email.lower(): staff for staff in known.staff.values()}
    for entry in roster.staff.values():
        owner = owners.get(entry.email)
        if owner and owner.code != entry.code:
            _refuse_address(entry, owner, problems)
        elif staff := known.staff.get(entry.code):
            _plan_known_staff(entry, staff, plan)
        else:
            plan.changes.append(NewStaff(Kind.STAFF_NEW, _of_staff(entry), entry))
    for staff in known.staff.values():
        if staff.from_roster and not staff.left_on and staff.code not in roster.staff:
            gone = {"left_on": today(), "is_active": False}
            plan.changes.append(Edit(Kind.STAFF_LEFT, _of_staff(staff), staff, gone))


def _refuse_address(entry: StaffEntry, owner: Staff, problems: Problems) -> None:
    problems.add(
        _("%(email)s hoort al bij %(code)s.")
        % {"email": entry.email, "code": owner.code},
        file=entry.place.file,
        line=entry.place.line,
        column=_("e-mail"),
    )


def _plan_known_staff(entry: StaffEntry, staff: Staff, plan: Plan) -> None:
    wanted = name_fields(entry.name) | {"from_roster": True}
    if staff.email.lower() != entry.email and not staff.is_active:
        wanted["email"] = entry.email
    elif staff.email.lower() != entry.email:
        # The address is where a new password goes: a file may not move it.
        plan.warnings.append(
            _("%(staff)s heeft in het bestand een ander e-mailadres; dat blijft zo.")
            % {"staff": _of_staff(staff)}
        )
    values = differences(staff, wanted)
    if staff.left_on:
        values["left_on"] = None
    if values:
        subject = f"{_of_staff(staff)}: {labels(staff, values)}"
        plan.changes.append(Edit(Kind.STAFF_CHANGED, subject, staff, values))


def plan_pupils(roster: Roster, known: Known, plan: Plan) -> None:
    """New, changed, returned and leaving pupils; nobody is ever deleted."""
    for entry in roster.pupils.values():
        pupil = known.pupils.get(entry.number)
        if pupil is None:
            plan.changes.append(NewPupil(Kind.PUPIL_NEW, of_pupil(entry), entry))
        else:
            _plan_known_pupil(entry, pupil, plan)
    for pupil in known.pupils.values():
        if not pupil.left_on and pupil.number not in roster.pupils:
            gone = {"left_on": today()}
            plan.changes.append(Edit(Kind.PUPIL_LEFT, of_pupil(pupil), pupil, gone))


def _plan_known_pupil(entry: PupilEntry, pupil: Pupil, plan: Plan) -> None:
    if pupil.left_on:
        back: dict[str, Any] = {"left_on": None}
        plan.changes.append(Edit(Kind.PUPIL_RETURNED, of_pupil(pupil), pupil, back))
    wanted = name_fields(entry.name) | {
        "birth_date": entry.birth_date,
        "email": entry.email,
    }
    if values := differences(pupil, wanted):
        subject = f"{of_pupil(pupil)}: {labels(pupil, values)}"
        plan.changes.append(Edit(Kind.PUPIL_CHANGED, subject, pupil, values))


def refuse_unknown_pupil(
    number: str, place: Place, roster: Roster, known: Known, problems: Problems
) -> None:
    """A number in another file must be of a pupil, of this year or another."""
    if any(number in known_numbers for known_numbers in _numbers(roster, known)):
        return
    problems.add(
        _("Leerling %(number)s staat niet in het bestand met leerlingen.")
        % {"number": number},
        file=place.file,
        line=place.line,
        column=roster.pupil_column,
    )


def _numbers(roster: Roster, known: Known) -> tuple[Container[str], ...]:
    return roster.pupils, roster.elsewhere, known.pupils


def name_fields(name: Name) -> dict[str, Any]:
    return {
        "given_name": name.given_name,
        "prefix": name.prefix,
        "family_name": name.family_name,
    }


def of_pupil(pupil: Pupil | PupilEntry) -> str:
    """Two pupils can share a name, so the number is always there."""
    name = pupil.name.full_name if isinstance(pupil, PupilEntry) else pupil.full_name
    return f"{name} ({pupil.number})"


def _of_staff(staff: Staff | StaffEntry) -> str:
    name = staff.name.full_name if isinstance(staff, StaffEntry) else staff.full_name
    return f"{name} ({staff.code})"
