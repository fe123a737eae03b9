"""School Data Sync V2.1: the public sample, and files that do not fit together."""

import shutil
import zipfile
from datetime import date
from pathlib import Path

import pytest

from people.models.classes import TeachingGroup
from people.models.guardians import Guardian, Guardianship
from people.models.pupils import Pupil
from people.models.roles import RoleAssignment
from people.models.staff import Staff
from people.roster.apply import plan_roster
from people.roster.reading import read_roster
from tests.people.rosters import complaints, imported

SAMPLE = Path(__file__).parent / "sds-v2.1"

pytestmark = pytest.mark.django_db


@pytest.fixture
def sample(tmp_path):
    return Path(shutil.copytree(SAMPLE, tmp_path / "sds"))


def change(folder, name, old, new):
    path = folder / name
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_the_public_sample_loads(sample):
    imported(sample)

    numbers = Pupil.objects.order_by("number").values_list("number", flat=True)
    assert list(numbers) == ["114001", "114003", "114004", "114008"]
    assert Pupil.objects.get(number="114001").birth_date == date(2001, 7, 2)
    assert set(Staff.objects.values_list("code", flat=True)) == {"114006", "114007"}
    biology = TeachingGroup.objects.get(name="Biology 10")
    assert (biology.school_year.name, biology.pupils.count()) == ("2021/2022", 3)
    assert [teacher.code for teacher in biology.teachers.all()] == ["114007"]


def test_guardians_of_the_sample_load_with_authority_only_where_it_says_so(sample):
    imported(sample)

    ties = Guardianship.objects.order_by("pupil__number").values_list(
        "guardian__given_name", "pupil__number", "relation", "has_authority"
    )
    assert list(ties) == [
        ("Jean", "114001", "guardian", True),
        ("Jean", "114003", "relative", False),
        ("Bob", "114004", "guardian", True),
    ]


def test_the_sample_a_second_time_changes_nothing(sample):
    imported(sample)

    assert plan_roster(read_roster(sample)).lines() == []


def test_the_sample_loads_as_a_zip_too(sample, tmp_path):
    path = tmp_path / "sds.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in sample.iterdir():
            archive.write(file, f"export/{file.name}")

    assert complaints(path) == []
    assert (Pupil.objects.count(), Guardian.objects.count()) == (4, 2)


def test_colleagues_of_the_sample_cannot_sign_in_and_hold_no_function(sample):
    imported(sample)

    doors = {(s.is_active, s.has_usable_password()) for s in Staff.objects.all()}
    assert doors == {(False, False)}
    assert not Staff.objects.filter(password__contains="P@ssword123").exists()
    assert not RoleAssignment.objects.exists()


def test_two_classes_of_one_title_stay_apart(sample):
    change(
        sample,
        "classes.csv",
        "112001,110001,Computer Science 101,FS2021HED",
        "112001,110003,Biology 10,SY2021K12",
    )

    imported(sample)

    names = TeachingGroup.objects.values_list("name", flat=True)
    assert list(names) == ["Biology 10 (112001)", "Biology 10 (112002)"]


def test_a_header_with_other_capitals_is_a_missing_column(sample):
    change(sample, "users.csv", "givenName", "givenname")

    assert complaints(sample) == [
        "users.csv, regel 1, kolom givenName: Deze kolom ontbreekt."
    ]


def test_a_missing_file_is_named(sample):
    (sample / "roles.csv").unlink()

    assert complaints(sample) == ["roles.csv: Dit bestand ontbreekt."]


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        (
            "enrollments.csv",
            "112001,114008",
            "999999,114008",
            "enrollments.csv, regel 2, kolom classSourcedId: "
            "Deze klas staat niet in classes.csv.",
        ),
        (
            "relationships.csv",
            "114001,114002",
            "114001,999999",
            "relationships.csv, regel 2, kolom relationshipUserSourcedId: "
            "Deze persoon staat niet in users.csv.",
        ),
        (
            "relationships.csv",
            "114001,114002",
            "999999,114002",
            "relationships.csv, regel 2, kolom userSourcedId: "
            "Leerling 999999 staat niet in het bestand met leerlingen.",
        ),
        (
            "users.csv",
            "kfein@classrmtest31.org",
            "kfein",
            "users.csv, regel 8, kolom email: "
            "Een medewerker heeft een e-mailadres nodig.",
        ),
    ],
)
def test_a_row_that_points_nowhere_is_named(sample, name, old, new, said):
    change(sample, name, old, new)

    assert said in complaints(sample)
    assert not Pupil.objects.exists()
