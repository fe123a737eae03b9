"""Parents and other contacts: authority, contact restriction, and parents who teach."""

from datetime import date

import pytest

from audit.clock import at
from people.models.guardians import Guardian, Guardianship
from people.models.staff import Staff
from people.roster.changes import Kind
from tests.people.rosters import EVA, LOT, MOTHER, TIM, imported, school

pytestmark = pytest.mark.django_db
MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
FATHER = "100001;Piet de Wit;vader;n;06-10000002;piet@thuis.example;j"


@pytest.fixture
def folder(tmp_path):
    """A school that was imported on Monday; the test goes on on Tuesday."""
    with at(MONDAY):
        imported(school(tmp_path / "in", guardians=(MOTHER, FATHER)))
    with at(TUESDAY):
        yield tmp_path / "in"


def ties():
    return set(
        Guardianship.objects.filter(ended_on=None).values_list(
            "guardian__given_name", "has_authority", "contact_restricted"
        )
    )


def test_authority_and_contact_restriction_arrive(folder):
    assert ties() == {("Els", True, False), ("Piet", False, True)}


def test_authority_that_changes_is_in_the_plan(folder):
    father = FATHER.replace("vader;n", "vader;j")

    plan = imported(school(folder, guardians=(MOTHER, father)))

    assert plan.lines() == [
        "gewijzigde ouder of verzorger: Piet de Wit · Jan de Wit (100001): heeft gezag"
    ]
    assert ties() == {("Els", True, False), ("Piet", True, True)}


def test_what_the_file_has_no_column_for_stays(folder):
    rows = [
        ";".join(row.split(";")[:4] + row.split(";")[5:6]) for row in (MOTHER, FATHER)
    ]
    header = "stamnr;naam;relatie;gezag;email"
    (folder / "ouders.csv").write_text("\n".join([header, *rows]))

    assert imported(folder).lines() == []
    assert ties() == {("Els", True, False), ("Piet", False, True)}
    assert Guardian.objects.get(given_name="Els").phone == "06-10000001"


def test_a_parent_who_is_no_longer_there_ends_and_is_kept(folder):
    plan = imported(school(folder, guardians=(MOTHER,)))

    assert dict(plan.counts()) == {Kind.GUARDIAN_ENDED: 1}
    ended = Guardianship.objects.get(guardian__given_name="Piet")
    assert (ended.ended_on, Guardian.objects.count()) == (TUESDAY, 2)


def test_a_parent_who_comes_back_is_a_contact_again(folder):
    imported(school(folder, guardians=(MOTHER,)))

    plan = imported(school(folder, guardians=(MOTHER, FATHER)))

    assert dict(plan.counts()) == {Kind.GUARDIAN_CHANGED: 1}
    assert ties() == {("Els", True, False), ("Piet", False, True)}


def test_parents_of_a_pupil_who_left_stay_as_they_were(folder):
    school(folder, pupils=(EVA, TIM, LOT), guardians=())

    plan = imported(folder)

    assert dict(plan.counts()) == {Kind.PUPIL_LEFT: 1}
    assert len(ties()) == 2


def test_a_parent_with_the_address_of_a_colleague_is_that_colleague(folder):
    mother = "100002;Anna Raad;moeder;j;;RAD@school.example;n"

    imported(school(folder, guardians=(MOTHER, FATHER, mother)))

    parent = Guardian.objects.get(given_name="Anna")
    assert parent.staff.code == "RAD"
    assert imported(folder).lines() == []


def test_a_link_made_by_hand_is_not_undone(folder):
    staff = Staff.objects.get(code="KUI")
    Guardian.objects.filter(given_name="Els").update(staff=staff)

    plan = imported(folder)

    assert plan.lines() == []
    assert Guardian.objects.get(given_name="Els").staff == staff
