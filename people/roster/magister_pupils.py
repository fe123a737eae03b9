"""Pupils, their class and their mentors from a Magister-style export (C8)."""

import re

from django.utils.translation import gettext as _

from people.roster.problems import Problems
from people.roster.roster import ClassEntry, Place, PupilEntry, Roster
from people.roster.values import Row

PERIOD = re.compile(r"(20\d\d)\s*[/\-]\s*(?:20)?(\d\d)")
HIGHEST_YEAR = 6


def read(rows: list[Row], roster: Roster, problems: Problems) -> None:
    """Fill the roster with the pupils who are here this school year.

    Magister gives a row per enrolment, past and future ones too.
    """
    roster.has_class_mentors = any(row.has("mentor") for row in rows)
    roster.has_personal_mentors = any(row.has("persoonlijkmentor") for row in rows)
    for row in rows:
        period = _period(row, roster)
        if period == roster.school_year:
            _read_pupil(row, roster)
        elif period:
            roster.elsewhere.add(row.text("stamnr", 64, required=True))
    roster.elsewhere -= roster.pupils.keys()
    if roster.elsewhere and not roster.pupils:
        problems.add(
            _("Geen enkele leerling hoort bij schooljaar %(year)s.")
            % {"year": roster.school_year},
            file=rows[0].place.file,
        )


def _period(row: Row, roster: Roster) -> str:
    """The school year of this row; without the column it is about now."""
    if not row.has("schooljaar"):
        return roster.school_year
    text = row.text("schooljaar", 20, required=True)
    found = PERIOD.fullmatch(text)
    if found and (int(found[1]) + 1) % 100 == int(found[2]):
        return f"{found[1]}/{int(found[1]) + 1}"
    if text:
        row.wrong("schooljaar", _("Dit is geen schooljaar, zoals 2026/2027."))
    return ""


def _read_pupil(row: Row, roster: Roster) -> None:
    entry = PupilEntry(
        number=row.text("stamnr", 64, required=True),
        name=row.name(given_required=True),
        birth_date=row.birth_date("geboortedatum"),
        email=row.email("email") if row.has("email") else None,
        class_name=row.text("klas", 20, required=True),
        mentor=row.text("persoonlijkmentor", 40).upper(),
        place=row.place,
    )
    earlier = roster.pupils.setdefault(entry.number, entry)
    if entry.number and earlier != entry:
        row.wrong(
            "stamnr",
            _("%(number)s staat ook op regel %(line)s, met andere gegevens.")
            % {"number": entry.number, "line": earlier.place.line},
        )
    if entry.class_name:
        _read_class(row, entry.class_name, roster)


def _read_class(row: Row, name: str, roster: Roster) -> None:
    """A class has the mentors that its pupils' rows name; two is possible."""
    level = _year_level(row, name)
    mentors: dict[str, Place] | None = {} if row.has("mentor") else None
    entry = roster.classes.setdefault(name, ClassEntry(name, level, mentors, row.place))
    code = row.text("mentor", 40).upper()
    if code and entry.mentors is not None:
        entry.mentors.setdefault(code, row.place)


def _year_level(row: Row, name: str) -> int:
    """The leerjaar, else the first digit in the name of the class (h3a is 3)."""
    written = row.text("leerjaar", 10)
    digits = re.search(r"[0-9]", written or name)
    level = int(digits[0]) if digits else 0
    if not 1 <= level <= HIGHEST_YEAR:
        column = "leerjaar" if written else "klas"
        row.wrong(column, _("Hieruit blijkt geen leerjaar 1 tot 6."))
    return level
