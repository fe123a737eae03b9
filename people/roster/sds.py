"""School Data Sync V2.1: UTF-8 CSV files with exact, case-sensitive headers.

Taken: who is a pupil, who teaches, the classes (as lesgroepen), parents and birth
dates. Never read: passwords, sex, origin, flags. What SDS does not know (stamklas,
mentor) stays as it is in the database.
"""

from collections import Counter

from django.utils.translation import gettext as _

from audit.clock import today
from people.roster.problems import Problems
from people.roster.roster import (
    GroupEntry,
    GuardianEntry,
    GuardianshipEntry,
    Name,
    PupilEntry,
    Roster,
    StaffEntry,
    school_year_of,
)
from people.roster.source import SourceFile
from people.roster.table import missing_columns, read_header, read_lines
from people.roster.values import Row, without_prefix

COLUMNS = {
    "users.csv": ["sourcedId", "username", "givenName", "familyName"],
    "roles.csv": ["userSourcedId", "role"],
    "orgs.csv": ["sourcedId", "name", "type"],
    "classes.csv": ["sourcedId", "title"],
    "enrollments.csv": ["classSourcedId", "userSourcedId", "role"],
    "academicSessions.csv": ["sourcedId", "startDate"],
    "relationships.csv": [
        "userSourcedId",
        "relationshipUserSourcedId",
        "relationshipRole",
    ],
    "demographics.csv": ["userSourcedId", "birthDate"],
}
REQUIRED = ("orgs.csv", "users.csv", "roles.csv")
STUDENT = "student"
RELATIVES = {"parent", "guardian", "legalguardian", "relative"}
WITH_AUTHORITY = {"guardian", "parent", "legalguardian"}
Rows = dict[str, list[Row]]


def is_sds(files: list[SourceFile]) -> bool:
    """Do these files look like School Data Sync? Its files have fixed names."""
    names = {source.name for source in files}
    return "users.csv" in names and not names.isdisjoint({"orgs.csv", "roles.csv"})


def read_sds(files: list[SourceFile], problems: Problems) -> Roster:
    """Make one roster of the files; what is wrong goes to `problems`."""
    rows = _rows(files, problems)
    roster = Roster(school_year_of(today()), pupil_column="userSourcedId")
    if problems.found:
        return roster
    users = {row.text("sourcedId", 64, required=True): row for row in rows["users.csv"]}
    if len(users) < len(rows["users.csv"]):
        problems.add(_("Een sourcedId staat er twee keer."), file="users.csv")
    pupils = _pupil_numbers(rows)
    _read_pupils(rows, users, pupils, roster)
    _read_staff(rows, users, pupils, roster)
    if "relationships.csv" in rows:
        _read_guardians(rows["relationships.csv"], users, roster)
    if "classes.csv" in rows:
        _read_groups(rows, users, roster)
    return roster


def _rows(files: list[SourceFile], problems: Problems) -> Rows:
    """The rows of each file that we read; the others are not even looked at."""
    sources = {source.name: source for source in files if source.name in COLUMNS}
    for name in REQUIRED:
        if name not in sources:
            problems.add(_("Dit bestand ontbreekt."), file=name)
    rows = {}
    for name, source in sources.items():
        header = read_header(source, problems)
        if header and not missing_columns(header, COLUMNS[name], problems):
            lines = read_lines(source, header, problems)
            rows[name] = [Row(line, problems) for line in lines]
    return rows


def _roles(rows: Rows) -> list[tuple[str, str, Row]]:
    """Who is what, from the roles and, where these are silent, from the classes."""
    found = rows["roles.csv"] + rows.get("enrollments.csv", [])
    return [
        (row.text("userSourcedId", 64), row.text("role", 60).lower(), row)
        for row in found
    ]


def _pupil_numbers(rows: Rows) -> set[str]:
    return {user for user, role, _row in _roles(rows) if role == STUDENT}


def _read_pupils(
    rows: Rows, users: dict[str, Row], pupils: set[str], roster: Roster
) -> None:
    born = {
        row.text("userSourcedId", 64): row for row in rows.get("demographics.csv", [])
    }
    for number, row in users.items():
        if number not in pupils:
            continue
        roster.pupils[number] = PupilEntry(
            number=number,
            name=_name(row),
            birth_date=born[number].birth_date("birthDate") if number in born else None,
            email=_email(row),
            class_name=None,
            mentor="",
            place=row.place,
        )


def _read_staff(
    rows: Rows, users: dict[str, Row], pupils: set[str], roster: Roster
) -> None:
    """Everybody with a function at school; a relative's role is not one."""
    roster.staff = {}
    owners: dict[str, str] = {}
    for user, role, row in _roles(rows):
        if user not in users:
            row.wrong("userSourcedId", _("Deze persoon staat niet in users.csv."))
        elif user not in pupils and role not in RELATIVES:
            entry = _staff(users[user], user)
            roster.staff[user] = entry
            if owners.setdefault(entry.email, user) != user:
                users[user].wrong("email", _("Dit adres staat er twee keer."))


def _staff(row: Row, code: str) -> StaffEntry:
    row.text("sourcedId", 40)
    email = _email(row)
    if not email:
        row.wrong("email", _("Een medewerker heeft een e-mailadres nodig."))
    return StaffEntry(code, _name(row), email or "", row.place)


def _read_guardians(rows: list[Row], users: dict[str, Row], roster: Roster) -> None:
    roster.guardians = {}
    for row in rows:
        pupil = row.text("userSourcedId", 64, required=True)
        number = row.text("relationshipUserSourcedId", 64, required=True)
        relation = row.text("relationshipRole", 40)
        if number not in users:
            row.wrong(
                "relationshipUserSourcedId", _("Deze persoon staat niet in users.csv.")
            )
            continue
        roster.guardians[number] = _guardian(users[number], number)
        roster.guardianships[number, pupil] = GuardianshipEntry(
            guardian=number,
            pupil=pupil,
            relation=relation,
            has_authority=relation.lower() in WITH_AUTHORITY,
            contact_restricted=None,
            place=row.place,
        )


def _guardian(row: Row, number: str) -> GuardianEntry:
    known = row.has("phone") or row.has("sms")
    phone = row.phone("phone") or row.phone("sms") if known else None
    return GuardianEntry(number, _name(row), _email(row), phone, row.place)


def _read_groups(rows: Rows, users: dict[str, Row], roster: Roster) -> None:
    """A class of SDS is a lesgroep; the stamklas is something that SDS has not."""
    roster.groups = {}
    years = _years(rows.get("academicSessions.csv", []))
    titles = Counter(row.text("title", 60) for row in rows["classes.csv"])
    found: dict[str, GroupEntry] = {}
    for row in rows["classes.csv"]:
        number = row.text("sourcedId", 64, required=True)
        title = row.text("title", 60, required=True)
        name = f"{title} ({number})"[-60:] if titles[title] > 1 else title
        session = row.line.value("sessionSourcedIds").split(",")[0].strip()
        year = years.get(session, roster.school_year)
        found[number] = roster.groups[year, name] = GroupEntry(name, year, {}, {})
    for row in rows.get("enrollments.csv", []):
        _enrol(row, found, users, roster)


def _enrol(
    row: Row, groups: dict[str, GroupEntry], users: dict[str, Row], roster: Roster
) -> None:
    group = groups.get(row.line.value("classSourcedId").strip())
    user = row.text("userSourcedId", 64)
    if group is None:
        row.wrong("classSourcedId", _("Deze klas staat niet in classes.csv."))
    elif user in roster.pupils:
        group.pupils[user] = row.place
    elif user in users:
        group.teachers[user] = row.place


def _years(rows: list[Row]) -> dict[str, str]:
    """The school year in which each session starts."""
    found = {}
    for row in rows:
        if start := row.day("startDate"):
            found[row.text("sourcedId", 64)] = school_year_of(start)
    return found


def _name(row: Row) -> Name:
    given = row.text("givenName", 60)
    prefix, family = without_prefix(row.text("familyName", 80, required=True))
    return Name(given, prefix, family)


def _email(row: Row) -> str | None:
    """Sign-in names are mail addresses at most schools; the sample has only those."""
    if row.line.value("email").strip():
        return row.email("email")
    if "@" in row.line.value("username"):
        return row.email("username")
    return "" if row.has("email") else None
