"""A file gives nobody a function, lets nobody in, and moves nobody's address."""

from datetime import date

import pytest

from audit.clock import at
from people.models.pupils import Pupil
from people.models.roles import Role, RoleAssignment
from people.models.staff import Staff
from people.roster.changes import Kind
from tests.factories import StaffFactory
from tests.people.rosters import BEN, KUI, RAD, complaints, imported, school, write

pytestmark = pytest.mark.django_db
MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
LEO, MEE = "LEO;Leo Wal;leo@school.example", "MEE;Mo Mee;mee@school.example"
ALL = (RAD, BEN, KUI, LEO, MEE)


@pytest.fixture
def folder(tmp_path):
    """A school that was imported on Monday; the test goes on on Tuesday."""
    with at(MONDAY):
        imported(school(tmp_path / "in", staff=ALL))
    with at(TUESDAY):
        yield tmp_path / "in"


def test_a_new_colleague_cannot_sign_in_and_has_no_function(folder):
    found = Staff.objects.values_list("is_active", "from_roster")

    assert set(found) == {(False, True)}
    assert {staff.has_usable_password() for staff in Staff.objects.all()} == {False}
    assert not RoleAssignment.objects.exists()


def test_functions_and_rights_in_the_file_are_not_read(folder):
    header = "code;naam;email;functies;is_active;wachtwoord"
    rows = [f"{row};directeur;j;geheim-geheim" for row in ALL]
    write(folder, "personeel.csv", header, *rows)

    assert complaints(folder) == []
    assert set(Staff.objects.values_list("is_active", flat=True)) == {False}
    assert not RoleAssignment.objects.exists()


def test_somebody_who_was_let_in_stays_in_with_the_same_functions(folder):
    Staff.objects.filter(code="RAD").update(is_active=True)
    staff = Staff.objects.get(code="RAD")
    RoleAssignment.objects.create(staff=staff, role=Role.COUNSELOR, since=MONDAY)

    plan = imported(school(folder, staff=ALL))

    assert plan.lines() == []
    assert Staff.objects.get(code="RAD").works_as(Role.COUNSELOR)


def test_the_address_of_somebody_who_signs_in_does_not_move(folder):
    Staff.objects.filter(code="RAD").update(is_active=True)
    moved = RAD.replace("rad@", "iemand.anders@")

    plan = imported(school(folder, staff=(moved, *ALL[1:])))

    assert Staff.objects.get(code="RAD").email == "rad@school.example"
    assert plan.warnings == [
        "Anna Raad (RAD) heeft in het bestand een ander e-mailadres; dat blijft zo."
    ]


def test_the_address_of_somebody_who_was_never_let_in_does_move(folder):
    moved = RAD.replace("rad@", "a.raad@")

    plan = imported(school(folder, staff=(moved, *ALL[1:])))

    assert plan.lines() == ["gewijzigde medewerker: Anna Raad (RAD): e-mailadres"]
    assert Staff.objects.get(code="RAD").email == "a.raad@school.example"


def test_the_address_of_another_colleague_is_refused(folder):
    taken = "NEW;Nel Nieuw;rad@school.example"

    assert complaints(school(folder, staff=(taken, *ALL[1:]))) == [
        "personeel.csv, regel 2, kolom e-mail: rad@school.example hoort al bij RAD.",
        "leerlingen.csv, regel 2, kolom mentor: Medewerker RAD is niet bekend.",
    ]


def test_a_colleague_who_left_can_no_longer_sign_in(folder):
    Staff.objects.filter(code="LEO").update(is_active=True)

    plan = imported(school(folder, staff=(RAD, BEN, KUI, MEE)))

    leo = Staff.objects.get(code="LEO")
    assert dict(plan.counts()) == {Kind.STAFF_LEFT: 1}
    assert (leo.is_active, leo.left_on) == (False, TUESDAY)


def test_a_colleague_who_comes_back_has_to_be_let_in_again(folder):
    imported(school(folder, staff=(RAD, BEN, KUI, MEE)))

    plan = imported(school(folder, staff=ALL))

    leo = Staff.objects.get(code="LEO")
    assert plan.lines() == ["gewijzigde medewerker: Leo Wal (LEO): uit dienst op"]
    assert (leo.is_active, leo.left_on) == (False, None)


def test_somebody_who_never_was_in_a_file_is_not_put_out_by_one(folder):
    admin = StaffFactory(code="PLG")

    plan = imported(school(folder, staff=ALL))

    assert plan.lines() == []
    assert Staff.objects.get(pk=admin.pk).is_active


def test_without_a_file_of_staff_everybody_stays(folder):
    (folder / "personeel.csv").unlink()

    assert imported(folder).lines() == []


def test_most_of_the_staff_leaving_is_refused_until_somebody_agrees(folder):
    assert complaints(school(folder, staff=(RAD, BEN))) == [
        "3 van de 5 medewerkers staan niet meer in de bestanden. "
        "Klopt dat? Lees dan in met --accept-leavers."
    ]


def test_a_personal_mentor_gets_one_pupil_and_loses_it_at_once(folder):
    header = "stamnr;roepnaam;achternaam;klas;persoonlijke mentor"
    rows = ["100001;Jan;Wit;1a", "100002;Eva;Bos;1a", "100003;Tim;Maas;1b"]
    rows = [f"{row};LEO" for row in [*rows, "100004;Lot;Berg;1b"]]
    leo = Staff.objects.get(code="LEO")

    write(folder, "leerlingen.csv", header, *rows)
    imported(folder)
    assert Pupil.objects.mentored_by(leo.pk).count() == 4
    rows[0] = rows[0].replace("LEO", "MEE")
    write(folder, "leerlingen.csv", header, *rows)
    plan = imported(folder)

    assert plan.lines() == ["gewisselde mentor: Jan Wit (100001) LEO → MEE"]
    assert Pupil.objects.mentored_by(leo.pk).count() == 3
