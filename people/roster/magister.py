"""Magister-style CSV exports: pupils, guardians, staff and groups (C8)."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from audit.clock import today
from people.roster import magister_people, magister_pupils
from people.roster.problems import Problems
from people.roster.roster import Roster, school_year_of
from people.roster.source import SourceFile
from people.roster.table import missing_columns, read_header, read_lines
from people.roster.values import Row

# How Magister's own layout, its ADFuncties and Dutch schools call the same column.
ALIASES = {
    other: name
    for name, others in {
        "stamnr": ["stamnummer", "leerlingnummer", "stamnrstr", "llnr"],
        "roepnaam": ["firstname", "voornaam", "voornamen"],
        "tussenvoegsel": ["prefix", "tussenvoegsels", "tussenv", "voorvoegsel"],
        "achternaam": ["lastname", "familienaam"],
        "naam": ["volledigenaam", "name"],
        "geboortedatum": ["birthdate", "gebdatum"],
        "leerjaar": ["leerfaseleerjaar", "jaarlaag"],
        "klas": ["class", "stamklas"],
        "schooljaar": ["studyperiod", "periode"],
        "mentor": ["cmentorcode", "mentorcode", "klassenmentor"],
        "persoonlijkmentor": ["pmentorcode", "persoonlijkementor"],
        "email": ["emailadres", "mail"],
        "telefoon": ["telefoonnummer", "mobiel", "phone"],
        "code": ["afkorting", "personeelscode", "medewerkercode", "stamcode"],
        "lesgroep": ["groep", "group", "groepscode"],
        "docentcode": ["docent", "docentafkorting"],
        "kenmerk": ["oudernummer", "verzorgernummer", "relatienummer"],
    }.items()
    for other in [name, *others]
} | {
    "persoonlijkmentorcode": "persoonlijkmentor",
    "persoonlijkementorcode": "persoonlijkmentor",
}

NAME = ["achternaam"]
COLUMNS = {
    "pupils": ["stamnr", "roepnaam", "achternaam", "klas"],
    "guardians": ["stamnr", "naam", "relatie", "gezag"],
    "staff": ["code", "naam", "email"],
    "groups": ["stamnr", "lesgroep", "docentcode"],
}
FILE_NAMES = {
    "pupils": ("leerling", "pupil", "student"),
    "guardians": ("ouder", "verzorger", "guardian"),
    "staff": ("personeel", "medewerker", "docenten", "staff"),
    "groups": ("lesgroep", "groep", "group"),
}


@dataclass
class Rows:
    """The rows of all files, sorted by what they are about."""

    pupils: list[Row] = field(default_factory=list)
    guardians: list[Row] | None = None
    staff: list[Row] | None = None
    groups: list[Row] | None = None


def read_magister(files: list[SourceFile], problems: Problems) -> Roster:
    """Make one roster of the exports; what is wrong goes to `problems`."""
    rows = _sorted_rows(files, problems)
    roster = Roster(school_year=school_year_of(today()))
    magister_pupils.read(rows.pupils, roster, problems)
    if rows.staff is not None:
        magister_people.read_staff(rows.staff, roster)
    if rows.guardians is not None:
        magister_people.read_guardians(rows.guardians, roster)
    if rows.groups is not None:
        magister_people.read_groups(rows.groups, roster)
    return roster


def _sorted_rows(files: list[SourceFile], problems: Problems) -> Rows:
    rows = Rows()
    kinds = []
    for source in files:
        kind, found = _read_file(source, problems)
        kinds.append(kind)
        if kind:
            setattr(rows, kind, (getattr(rows, kind) or []) + found)
    # A file that is empty or unknown has been named already.
    if "pupils" not in kinds and not problems.found:
        problems.add(_("Er is geen bestand met leerlingen bij."))
    return rows


def _read_file(source: SourceFile, problems: Problems) -> tuple[str, list[Row]]:
    header = read_header(source, problems, ALIASES)
    if header is None:
        return "", []
    kind = _kind(source.name, set(header.places))
    if not kind:
        problems.add(
            _("Dit bestand wordt niet herkend: geen bekende kolommen."),
            file=source.name,
        )
        return "", []
    wanted = COLUMNS[kind]
    if "achternaam" in header.places:
        wanted = [column for column in wanted if column != "naam"]
    if missing_columns(header, wanted, problems):
        return kind, []
    return kind, [Row(line, problems) for line in read_lines(source, header, problems)]


def _kind(name: str, columns: set[str]) -> str:
    """What a file is about: its columns tell, else its name does."""
    if "lesgroep" in columns:
        return "groups"
    if "gezag" in columns or "relatie" in columns:
        return "guardians"
    if "stamnr" in columns:
        return "pupils"
    if "code" in columns:
        return "staff"
    for kind, words in FILE_NAMES.items():
        if any(word in name.lower() for word in words):
            return kind
    return ""
