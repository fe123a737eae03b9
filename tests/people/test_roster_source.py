"""Files that a school hands in by mistake, or somebody on purpose."""

import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from people.models.pupils import Pupil
from people.roster.problems import RosterError
from people.roster.reading import read_roster
from people.roster.source import LARGEST_FILE
from tests.people.rosters import BEN, JAN, PUPILS, complaints, school, write

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def folder_of_noise(tmp_path_factory):
    return tmp_path_factory.mktemp("noise")


def zipped(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


def test_a_roster_of_100_mb_is_refused_without_reading_it(tmp_path):
    path = tmp_path / "leerlingen.csv"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)

    assert complaints(path) == [
        "leerlingen.csv: Te groot: een bestand mag hoogstens 50 MB zijn, samen 200 MB."
    ]


def test_files_that_are_too_large_together_are_refused(tmp_path):
    for n in range(5):
        with (tmp_path / f"{n}.csv").open("wb") as file:
            file.truncate(LARGEST_FILE)

    assert len(complaints(tmp_path)) == 1
    assert "Te groot" in complaints(tmp_path)[0]


def test_a_zip_bomb_is_refused(tmp_path):
    path = zipped(tmp_path / "bom.zip", {"leerlingen.csv": b"0" * (LARGEST_FILE + 1)})

    assert complaints(path) == [
        "leerlingen.csv: Te groot: een bestand mag hoogstens 50 MB zijn, samen 200 MB."
    ]


@pytest.mark.parametrize("name", ["../leerlingen.csv", "/etc/x.csv", "a/../../x.csv"])
def test_a_zip_with_a_name_outside_its_folder_is_refused(tmp_path, name):
    path = zipped(tmp_path / "rooster.zip", {name: "x"})

    assert complaints(path) == [
        f"rooster.zip: Het zip-bestand bevat een bestand buiten zijn eigen map: {name}."
    ]


def test_a_zip_with_the_same_name_twice_is_refused(tmp_path):
    path = zipped(tmp_path / "r.zip", {"a/x.csv": "x", "b/x.csv": "x"})

    assert complaints(path) == ["r.zip: Het zip-bestand bevat twee keer dezelfde naam."]


def test_a_damaged_zip_is_refused(tmp_path):
    path = zipped(tmp_path / "r.zip", {"leerlingen.csv": f"{PUPILS}\n{JAN}\n" * 50})
    data = bytearray(path.read_bytes())
    data[60:70] = b"\xff" * 10
    path.write_bytes(data)

    assert complaints(path) == ["leerlingen.csv: Het zip-bestand is stuk of beveiligd."]


def test_a_zip_with_a_damaged_table_of_contents_is_refused(tmp_path):
    path = zipped(tmp_path / "r.zip", {"leerlingen.csv": f"{PUPILS}\n{JAN}\n" * 50})
    data = path.read_bytes()
    path.write_bytes(data[:20] + data[-60:])

    assert complaints(path) == ["r.zip: Het zip-bestand is stuk of beveiligd."]


def test_a_zip_with_a_folder_and_mac_copies_is_read(tmp_path):
    files = {
        "export/leerlingen.csv": f"{PUPILS}\n{JAN}\n",
        "export/personeel.csv": "code;naam;email\nRAD;Anna Raad;rad@school.example\n",
        "__MACOSX/export/._leerlingen.csv": "\x00",
    }

    assert complaints(zipped(tmp_path / "r.zip", files)) == []
    assert Pupil.objects.get().full_name == "Jan de Wit"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_names_arrive_whole_in_each_encoding(tmp_path, encoding):
    folder = school(tmp_path / "in", pupils=())
    row = "100001;Zoë;;Günçük;2013-05-31;1;1a;RAD"
    path = folder / "leerlingen.csv"
    path.write_bytes(f"{PUPILS}\r\n{row}\r\n".encode(encoding))

    assert complaints(folder) == []
    assert Pupil.objects.get().full_name == "Zoë Günçük"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_utf_16_is_refused_with_what_to_do(tmp_path, encoding):
    path = tmp_path / "leerlingen.csv"
    path.write_bytes(f"{PUPILS}\n{JAN}\n".encode(encoding))

    assert complaints(path) == [
        "leerlingen.csv: Dit is geen gewone tekst (NUL-tekens of UTF-16). "
        "Bewaar als CSV UTF-8."
    ]


def test_bytes_that_are_no_text_at_all_are_refused(tmp_path):
    path = tmp_path / "leerlingen.csv"
    path.write_bytes(PUPILS.encode() + b"\n\x81\x8d\xff\n")

    assert complaints(path) == [
        "leerlingen.csv: De tekens zijn niet te lezen. "
        "Bewaar het bestand als CSV UTF-8."
    ]


def test_a_path_that_does_not_exist_is_named(tmp_path):
    assert complaints(tmp_path / "weg.csv") == [
        "weg.csv: Dit bestand of deze map bestaat niet."
    ]


def test_a_folder_without_csv_is_named(tmp_path):
    (tmp_path / "lees mij.txt").write_text("hallo")

    assert complaints(tmp_path) == [
        f"{tmp_path.name}: Hier staan geen CSV-bestanden in."
    ]


def test_an_empty_file_is_named(tmp_path):
    (tmp_path / "leerlingen.csv").write_text("")

    assert complaints(tmp_path) == ["leerlingen.csv: Het bestand is leeg."]


def test_a_missing_column_is_named(tmp_path):
    path = write(tmp_path, "leerlingen.csv", "stamnr;roepnaam;klas", "1;Jan;1a")

    assert complaints(path) == [
        "leerlingen.csv, regel 1, kolom achternaam: Deze kolom ontbreekt."
    ]


def test_a_semicolon_file_with_a_comma_header_is_named_by_line(tmp_path):
    path = write(tmp_path, "leerlingen.csv", PUPILS.replace(";", ","), JAN)

    assert complaints(path)[0] == (
        "leerlingen.csv, regel 2: De kopregel scheidt met “,” en deze regel met “;”."
    )


def test_a_row_with_a_value_too_few_is_named_by_line(tmp_path):
    path = write(tmp_path, "leerlingen.csv", PUPILS, JAN, "100002;Eva;Bos")

    assert complaints(path)[0] == (
        "leerlingen.csv, regel 3: 3 waarden, maar de kopregel heeft 8 kolommen."
    )


def test_a_quote_that_is_never_closed_is_named_by_line(tmp_path):
    path = write(tmp_path, "leerlingen.csv", PUPILS, JAN, '100002;"Eva;;Bos')

    assert complaints(path)[0].startswith("leerlingen.csv, regel 3: Deze regel is geen")


def test_a_file_about_something_else_is_named(tmp_path):
    folder = school(tmp_path / "in")
    write(folder, "kantine.csv", "broodje;prijs", "kaas;2")

    assert complaints(folder) == [
        "kantine.csv: Dit bestand wordt niet herkend: geen bekende kolommen."
    ]


def test_staff_alone_is_no_roster(tmp_path):
    path = write(tmp_path, "personeel.csv", "code;naam;email", BEN)

    assert complaints(path) == ["Er is geen bestand met leerlingen bij."]


@settings(max_examples=300, deadline=None)
@given(data=st.binary(max_size=200), name=st.sampled_from(["leerlingen.csv", "x.zip"]))
def test_whatever_stands_in_a_file_the_answer_is_a_problem(folder_of_noise, data, name):
    path = folder_of_noise / name
    path.write_bytes(data)

    with pytest.raises(RosterError):
        read_roster(path)


@settings(max_examples=300, deadline=None)
@given(cells=st.lists(st.text(max_size=12), min_size=8, max_size=8))
def test_whatever_stands_in_a_row_it_is_read_or_named(folder_of_noise, cells):
    path = folder_of_noise / "leerlingen.csv"
    path.write_bytes(f"{PUPILS}\n{';'.join(cells)}\n".encode("utf-8", "replace"))

    try:
        found = len(read_roster(path).pupils)
    except RosterError as error:
        found = len(error.problems)

    assert found >= 0
