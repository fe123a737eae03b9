"""What Magister's own exports look like, and what is made of them (C8)."""

from datetime import date

import pytest

from audit.clock import at
from people.models.pupils import Pupil
from people.roster.reading import read_roster
from people.roster.roster import Name
from tests.people.rosters import JAN, MOTHER, complaints, imported, school, write

LAYOUT = (
    "Stamnr;INITIALS;FIRSTNAME;PREFIX;LASTNAME;Email;BIRTHDATE;CLASS;STUDY;"
    "STUDYPERIOD;PMENTORCODE;CMENTORCODE"
)


@pytest.fixture(autouse=True)
def clock():
    with at(date(2026, 11, 23)):
        yield


def layout_row(number="100001", school_class="2b", period="2026/2027"):
    return (
        f"{number};J;Jan;de;Wit;J@leerling.example;20130531;{school_class};M2;{period};"
        "KUI;RAD"
    )


def test_the_layout_of_magister_itself_is_read(tmp_path):
    path = write(tmp_path, "GetData.csv", LAYOUT, layout_row())

    roster = read_roster(path)

    pupil = roster.pupils["100001"]
    assert pupil.name == Name("Jan", "de", "Wit")
    assert pupil.birth_date == date(2013, 5, 31)
    assert (pupil.email, pupil.mentor) == ("j@leerling.example", "KUI")
    assert roster.classes["2b"].year_level == 2
    assert list(roster.classes["2b"].mentors) == ["RAD"]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0)])
def test_of_several_enrolments_the_one_of_this_year_counts(tmp_path, order):
    rows = [
        layout_row(school_class="1b", period="2025/2026"),
        layout_row(school_class="2b"),
        layout_row(school_class="3b", period="2027/2028"),
    ]
    path = write(tmp_path, "GetData.csv", LAYOUT, *(rows[n] for n in order))

    roster = read_roster(path)

    assert roster.pupils["100001"].class_name == "2b"
    assert (set(roster.classes), roster.elsewhere) == ({"2b"}, set())


def test_somebody_of_another_year_is_known_but_not_here(tmp_path):
    other = layout_row(number="100002", period="2025/2026")
    path = write(tmp_path, "GetData.csv", LAYOUT, layout_row(), other)

    roster = read_roster(path)

    assert (set(roster.pupils), roster.elsewhere) == ({"100001"}, {"100002"})


def test_a_file_of_only_another_year_is_refused(tmp_path):
    path = write(tmp_path, "GetData.csv", LAYOUT, layout_row(period="2025/2026"))

    assert complaints(path) == [
        "GetData.csv: Geen enkele leerling hoort bij schooljaar 2026/2027."
    ]


def test_a_period_that_is_no_school_year_is_named(tmp_path):
    path = write(tmp_path, "GetData.csv", LAYOUT, layout_row(period="2026/2028"))

    assert complaints(path) == [
        "GetData.csv, regel 2, kolom STUDYPERIOD: "
        "Dit is geen schooljaar, zoals 2026/2027."
    ]


@pytest.mark.django_db
def test_parents_of_a_pupil_of_another_year_are_left_out(tmp_path):
    folder = tmp_path / "in"
    school(folder, pupils=(), guardians=(MOTHER,))
    one, other = layout_row("100002"), layout_row("100001", period="2025/2026")
    write(folder, "leerlingen.csv", LAYOUT, one, other)

    plan = imported(folder)

    assert Pupil.objects.get().number == "100002"
    assert [change for change in plan.lines() if "Els de Wit" in change] == []


def test_commas_capitals_and_blank_lines_do_not_matter(tmp_path):
    header = "STAMNR,Roepnaam,Tussenvoegsel,Achternaam,E-mail adres,Klas,,"
    row = '100001,Jan,de,"Wit, junior",,1a,,'
    path = write(tmp_path, "export.csv", header, "", row, ",,,,,,,")

    roster = read_roster(path)

    assert roster.pupils["100001"].name == Name("Jan", "de", "Wit, junior")


@pytest.mark.parametrize("written", ["2013-05-31", "31-05-2013", "20130531"])
def test_three_ways_to_write_a_birth_date_are_read(tmp_path, written):
    row = JAN.replace("2013-05-31", written)

    roster = read_roster(school(tmp_path / "in", pupils=(row,)))

    assert roster.pupils["100001"].birth_date == date(2013, 5, 31)


def test_one_parent_of_two_pupils_is_one_person(tmp_path):
    brother = MOTHER.replace("100001", "100002")

    roster = read_roster(school(tmp_path / "in", guardians=(MOTHER, brother)))

    assert len(roster.guardians) == 1
    assert [pupil for _guardian, pupil in roster.guardianships] == ["100001", "100002"]


def test_parents_of_one_name_without_address_are_two_people(tmp_path):
    rows = [f"10000{n};Els de Wit;moeder;j;;;" for n in (1, 2)]

    roster = read_roster(school(tmp_path / "in", guardians=tuple(rows)))

    assert len(roster.guardians) == 2
