"""Bad values: each is named by file, line and column, and nothing is imported."""

from datetime import date

import pytest

from audit.clock import at
from people.models.guardians import Guardian
from people.models.pupils import Pupil
from people.models.staff import Staff
from people.roster.roster import Name
from people.roster.values import split_name
from tests.people.rosters import EVA, JAN, MOTHER, complaints, school

pytestmark = pytest.mark.django_db

BAD_PUPILS = {
    '100001;"=HYPERLINK(""x"")";;Wit;2013-05-31;1;1a;RAD': (
        "roepnaam: Begint met “=”."
    ),
    "100001;Jan;;+Wit;2013-05-31;1;1a;RAD": "achternaam: Begint met “+”.",
    "100001;@Jan;;Wit;2013-05-31;1;1a;RAD": "roepnaam: Begint met “@”.",
    "100001;Jan;-;Wit;2013-05-31;1;1a;RAD": "tussenvoegsel: Begint met “-”.",
    "100001;Jan\u202e;;Wit;2013-05-31;1;1a;RAD": (
        "roepnaam: Bevat tekens die niet te zien zijn."
    ),
    "100001;Jan\x07;;Wit;2013-05-31;1;1a;RAD": (
        "roepnaam: Bevat tekens die niet te zien zijn."
    ),
    ";Jan;;Wit;2013-05-31;1;1a;RAD": "stamnr: Hier moet iets staan.",
    "100001;;;Wit;2013-05-31;1;1a;RAD": "roepnaam: Hier moet iets staan.",
    f"100001;{'J' * 61};;Wit;2013-05-31;1;1a;RAD": "roepnaam: Langer dan 60 tekens.",
    "100001;Jan;;Wit;31/05/2013;1;1a;RAD": (
        "geboortedatum: Dit is geen datum, zoals 2013-05-31 of 31-05-2013."
    ),
    "100001;Jan;;Wit;2013-02-30;1;1a;RAD": (
        "geboortedatum: Dit is geen datum, zoals 2013-05-31 of 31-05-2013."
    ),
    "100001;Jan;;Wit;2027-01-01;1;1a;RAD": (
        "geboortedatum: Deze geboortedatum kan niet kloppen."
    ),
    "100001;Jan;;Wit;1989-12-31;1;1a;RAD": (
        "geboortedatum: Deze geboortedatum kan niet kloppen."
    ),
    "100001;Jan;;Wit;2013-05-31;9;1a;RAD": (
        "leerjaar: Hieruit blijkt geen leerjaar 1 tot 6."
    ),
    "100001;Jan;;Wit;2013-05-31;;schakel;RAD": (
        "klas: Hieruit blijkt geen leerjaar 1 tot 6."
    ),
    "100001;Jan;;Wit;2013-05-31;1;;RAD": "klas: Hier moet iets staan.",
    "100001;Jan;;Wit;2013-05-31;1;1a;XXX": "mentor: Medewerker XXX is niet bekend.",
}
BAD_GUARDIANS = {
    "100002;Els de Wit;moeder;misschien;06-1;els@thuis.example;n": (
        "gezag: Hier moet “j” of “n” staan."
    ),
    "100002;Els de Wit;moeder;;06-1;els@thuis.example;n": (
        "gezag: Hier moet “j” of “n” staan."
    ),
    "100002;Els de Wit;moeder;j;bel maar;els@thuis.example;n": (
        "telefoon: Dit is geen telefoonnummer."
    ),
    "100001;Els de Wit;moeder;j;06-1;els bij thuis;n": (
        "email: Dit is geen e-mailadres."
    ),
    "100009;Els de Wit;moeder;j;06-1;els@thuis.example;n": (
        "stamnr: Leerling 100009 staat niet in het bestand met leerlingen."
    ),
}
BAD_STAFF = {
    "RAD;Anna Raad;": "email: Hier moet iets staan.",
    "RAD;Anna Raad;anna": "email: Dit is geen e-mailadres.",
    ";Anna Raad;rad@school.example": "code: Hier moet iets staan.",
}


@pytest.mark.parametrize("row", BAD_PUPILS, ids=range(len(BAD_PUPILS)))
def test_a_bad_value_of_a_pupil_is_named_and_nothing_is_imported(tmp_path, row):
    with at(date(2026, 11, 23)):
        found = complaints(school(tmp_path / "in", pupils=(EVA, row)))

    assert found == [f"leerlingen.csv, regel 3, kolom {BAD_PUPILS[row]}"]
    assert (Pupil.objects.count(), Staff.objects.count()) == (0, 0)


@pytest.mark.parametrize("row", BAD_GUARDIANS, ids=range(len(BAD_GUARDIANS)))
def test_a_bad_value_of_a_guardian_is_named_and_nothing_is_imported(tmp_path, row):
    found = complaints(school(tmp_path / "in", guardians=(MOTHER, row)))

    assert found == [f"ouders.csv, regel 3, kolom {BAD_GUARDIANS[row]}"]
    assert (Pupil.objects.count(), Guardian.objects.count()) == (0, 0)


@pytest.mark.parametrize("row", BAD_STAFF, ids=range(len(BAD_STAFF)))
def test_a_bad_value_of_a_colleague_is_named(tmp_path, row):
    folder = school(tmp_path / "in", pupils=(JAN.replace("RAD", ""),), staff=(row,))

    assert complaints(folder) == [f"personeel.csv, regel 2, kolom {BAD_STAFF[row]}"]


def test_two_colleagues_with_one_address_are_named(tmp_path):
    staff = ("RAD;Anna Raad;a@school.example", "BEN;Karel Ben;A@school.example")

    assert complaints(school(tmp_path / "in", staff=staff)) == [
        "personeel.csv, regel 3, kolom email: "
        "“a@school.example” staat er twee keer, met andere gegevens."
    ]


def test_a_number_twice_with_other_data_is_named_by_both_lines(tmp_path):
    other = JAN.replace("Wit", "Zwart")

    assert complaints(school(tmp_path / "in", pupils=(JAN, EVA, other))) == [
        "leerlingen.csv, regel 4, kolom stamnr: "
        "100001 staat ook op regel 2, met andere gegevens."
    ]


def test_the_same_row_twice_is_one_pupil(tmp_path):
    assert complaints(school(tmp_path / "in", pupils=(JAN, JAN))) == []
    assert Pupil.objects.count() == 1


def test_an_unknown_teacher_or_pupil_in_a_group_is_named(tmp_path):
    groups = ("100001;1a.wis;XXX", "100009;1a.wis;BEN")

    assert complaints(school(tmp_path / "in", groups=groups)) == [
        "lesgroepen.csv, regel 2, kolom docentcode: Medewerker XXX is niet bekend.",
        "lesgroepen.csv, regel 3, kolom stamnr: "
        "Leerling 100009 staat niet in het bestand met leerlingen.",
    ]


def test_all_problems_are_counted_and_fifty_are_shown(tmp_path):
    rows = tuple(f"{n};;;Bos;2013-06-01;1;1a;RAD" for n in range(60))

    found = complaints(school(tmp_path / "in", pupils=rows))

    assert len(found) == 51
    assert found[-1] == "… en nog 10 problemen."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna de Wit", Name("Anna", "de", "Wit")),
        ("Anna van der Wit-Bos", Name("Anna", "van der", "Wit-Bos")),
        ("Wit, Anna de", Name("Anna", "de", "Wit")),
        ("Wit, Anna Maria", Name("Anna Maria", "", "Wit")),
        ("Wit", Name("", "", "Wit")),
        ("Jan de", Name("Jan", "", "de")),
    ],
)
def test_a_name_in_one_column_is_split(text, name):
    assert split_name(text) == name
