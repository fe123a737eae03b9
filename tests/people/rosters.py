"""Writes small Magister-style exports for the tests."""

from pathlib import Path

from people.roster.apply import apply_roster
from people.roster.problems import RosterError
from people.roster.reading import read_roster

PUPILS = "stamnr;roepnaam;tussenvoegsel;achternaam;geboortedatum;leerjaar;klas;mentor"
GUARDIANS = "stamnr;naam;relatie;gezag;telefoon;email;contactbeperking"
STAFF = "code;naam;email"
GROUPS = "stamnr;lesgroep;docentcode"

JAN = "100001;Jan;de;Wit;2013-05-31;1;1a;RAD"
EVA = "100002;Eva;;Bos;2013-06-01;1;1a;RAD"
TIM = "100003;Tim;;Maas;2013-07-01;1;1b;BEN"
LOT = "100004;Lot;;Berg;2013-08-01;1;1b;BEN"
RAD = "RAD;Anna Raad;rad@school.example"
BEN = "BEN;Karel Ben;ben@school.example"
KUI = "KUI;Mia Kuip;kui@school.example"
MOTHER = "100001;Els de Wit;moeder;j;06-10000001;els@thuis.example;n"


def write(folder: Path, name: str, *lines: str) -> Path:
    """One file with these lines."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def school(
    folder: Path,
    *,
    pupils: tuple[str, ...] = (JAN, EVA, TIM, LOT),
    staff: tuple[str, ...] | None = (RAD, BEN, KUI),
    guardians: tuple[str, ...] | None = None,
    groups: tuple[str, ...] | None = None,
) -> Path:
    """A folder of exports; a part that is None is not handed in."""
    write(folder, "leerlingen.csv", PUPILS, *pupils)
    parts = {
        "personeel.csv": (STAFF, staff),
        "ouders.csv": (GUARDIANS, guardians),
        "lesgroepen.csv": (GROUPS, groups),
    }
    for name, (header, lines) in parts.items():
        if lines is not None:
            write(folder, name, header, *lines)
    return folder


def imported(path: Path, **options):
    """Read and apply; returns the plan."""
    return apply_roster(read_roster(path), by=None, **options)


def complaints(path: Path, **options) -> list[str]:
    """What an import of this says is wrong, and nothing when it is imported."""
    try:
        imported(path, **options)
    except RosterError as error:
        return str(error).splitlines()
    return []
