"""Guardians, staff and teaching groups from Magister-style exports (C8)."""

import hashlib

from django.utils.translation import gettext as _

from people.roster.roster import (
    GroupEntry,
    GuardianEntry,
    GuardianshipEntry,
    Name,
    Roster,
    StaffEntry,
)
from people.roster.values import Row


def read_staff(rows: list[Row], roster: Roster) -> None:
    """Colleagues. What the file says about their functions gives no rights here."""
    staff: dict[str, StaffEntry] = {}
    owners: dict[str, str] = {}
    for row in rows:
        entry = StaffEntry(
            code=row.text("code", 40, required=True).upper(),
            name=row.name(given_required=False),
            email=row.email("email", required=True),
            place=row.place,
        )
        if entry.code and staff.setdefault(entry.code, entry) != entry:
            row.wrong("code", _twice(entry.code))
        if entry.email and owners.setdefault(entry.email, entry.code) != entry.code:
            row.wrong("email", _twice(entry.email))
    roster.staff = staff


def read_guardians(rows: list[Row], roster: Roster) -> None:
    """Parents and others, with what they are to each pupil."""
    roster.guardians = {}
    for row in rows:
        pupil = row.text("stamnr", 64, required=True)
        guardian = _guardian(row, pupil)
        roster.guardians.setdefault(guardian.number, guardian)
        tie = GuardianshipEntry(
            guardian=guardian.number,
            pupil=pupil,
            relation=row.text("relatie", 40),
            has_authority=bool(row.yes_no("gezag", required=True)),
            contact_restricted=row.yes_no("contactbeperking"),
            place=row.place,
        )
        if roster.guardianships.setdefault((guardian.number, pupil), tie) != tie:
            row.wrong("stamnr", _twice(guardian.name.full_name))


def read_groups(rows: list[Row], roster: Roster) -> None:
    """Who teaches whom: a row for each pupil in each group."""
    roster.groups = {}
    for row in rows:
        name = row.text("lesgroep", 60, required=True)
        pupil = row.text("stamnr", 64, required=True)
        teacher = row.text("docentcode", 40).upper()
        if not name:
            continue
        group = roster.groups.setdefault(
            (roster.school_year, name), GroupEntry(name, roster.school_year, {}, {})
        )
        if pupil:
            group.pupils.setdefault(pupil, row.place)
        if teacher:
            group.teachers.setdefault(teacher, row.place)


def _guardian(row: Row, pupil: str) -> GuardianEntry:
    name = row.name(given_required=False)
    email = row.email("email") if row.has("email") else None
    return GuardianEntry(
        number=row.text("kenmerk", 160) or _key(name, email or pupil),
        name=name,
        email=email,
        phone=row.phone("telefoon") if row.has("telefoon") else None,
        place=row.place,
    )


def _key(name: Name, apart: str) -> str:
    """Exports give parents no number: one name at one address is one person.

    Without an address it is one person per pupil. The key tells nothing by itself.
    """
    text = f"{name.full_name.casefold()}|{apart}"
    return "m-" + hashlib.sha256(text.encode()).hexdigest()[:32]


def _twice(what: str) -> str:
    return _("“%(what)s” staat er twee keer, met andere gegevens.") % {"what": what}
