"""What is carried out is exactly what was shown, all of it or nothing."""

from datetime import date

import pytest
from django.urls import reverse

from audit.models import AuditEvent
from people.models.pupils import Mentorship, Pupil
from people.models.staff import Staff
from people.models.uploads import RosterUpload
from people.roster.apply import apply_roster
from people.roster.reading import read_roster
from tests.cases.pages import said, words
from tests.factories import PupilFactory, StaffFactory
from tests.people.pages import administrator, signed_in, upload_of
from tests.people.rosters import EVA, JAN, LOT, RAD, TIM, imported, school

pytestmark = pytest.mark.django_db
AGAIN = (
    "Er is nog niets ingelezen: de gegevens van de school zijn intussen veranderd."
    " Hieronder staat het nieuwe plan. Kijk het na en voer het dan door."
)
NOTHING = "Er is nog niets ingelezen. Kijk hieronder waarom."


class Desk:
    """An administrator with a file handed in, looking at its plan."""

    def __init__(self, folder, admin=None):
        self.admin = admin or administrator()
        self.client = signed_in(self.admin)
        files = {"exports": [upload_of(folder)]}
        self.page = self.client.post(reverse("manage_roster"), files, follow=True)

    def look(self, **query):
        return self.client.get(self.address("roster_plan"), query)

    def agree(self, **more):
        shown = self.page.context["form"].initial["shown"]
        return self.client.post(self.address("roster_apply"), {"shown": shown} | more)

    def address(self, name):
        return reverse(name, args=[self.page.context["upload"].pk])


def test_agreeing_imports_and_lets_go_of_the_file(tmp_path):
    desk = Desk(school(tmp_path / "in"))

    response = desk.agree()

    event = AuditEvent.objects.filter(action="roster_imported").get()
    assert response.headers["Location"] == reverse("roster_result", args=[event.seq])
    assert (Pupil.objects.count(), RosterUpload.objects.count()) == (4, 0)
    assert event.actor == str(desk.admin.pk)


def test_the_result_says_what_changed(tmp_path):
    desk = Desk(school(tmp_path / "in"))

    page = desk.client.get(desk.agree().headers["Location"])

    assert "4 × nieuwe leerling" in words(page)
    assert "3 × nieuwe medewerker, kan nog niet inloggen" in words(page)
    assert "Nieuwe collega’s kunnen nog niet inloggen" in words(page)


def test_an_import_of_the_command_line_is_in_the_list_too(tmp_path):
    imported(school(tmp_path / "in"))

    page = signed_in(administrator()).get(reverse("manage_roster"))

    assert "op de server" in words(page)


@pytest.mark.parametrize("seq", [0, 10**20])
def test_a_result_that_is_no_import_is_not_found(seq):
    StaffFactory()
    client = signed_in(administrator())

    assert (
        client.get(f"/beheer/leerlingadministratie/resultaat/{seq}/").status_code == 404
    )


def test_a_school_that_changed_meanwhile_is_planned_again(tmp_path):
    desk = Desk(school(tmp_path / "in"))
    PupilFactory(number="100001", given_name="Johan")

    response = desk.agree()

    assert (said(response), Pupil.objects.count()) == ([AGAIN], 1)
    again = desk.look()
    assert "roepnaam: Johan → Jan" in words(again)


def test_the_plan_that_was_shown_again_can_be_carried_out(tmp_path):
    desk = Desk(school(tmp_path / "in"))
    PupilFactory(number="100001", given_name="Johan")
    desk.agree()

    desk.page = desk.look()
    desk.agree()

    assert Pupil.objects.get(number="100001").given_name == "Jan"


def test_before_and_after_stand_beside_each_other(tmp_path):
    imported(school(tmp_path / "in"))
    changed = EVA.replace("Bos", "Vos").replace("2013-06-01", "2013-06-02")

    desk = Desk(school(tmp_path / "in", pupils=(JAN, changed, TIM, LOT)))

    assert "Eva Bos (100002)" in words(desk.page)
    assert "achternaam: Bos → Vos" in words(desk.page)
    assert "geboortedatum: 1 juni 2013 → 2 juni 2013" in words(desk.page)


def test_many_leavers_need_a_yes(tmp_path):
    imported(school(tmp_path / "in"))
    desk = Desk(school(tmp_path / "in", pupils=(JAN, EVA)))

    refused, left = desk.agree(), Pupil.objects.enrolled().count()
    accepted = desk.agree(accept_leavers="on")

    assert "2 van de 4 leerlingen staan niet meer in de bestanden." in words(desk.page)
    assert (said(refused), left) == ([NOTHING], 4)
    assert accepted.headers["Location"].startswith("/beheer/leerlingadministratie/res")
    assert Pupil.objects.enrolled().count() == 2


def test_problems_are_named_by_file_line_and_column(tmp_path):
    bad = EVA.replace("2013-06-01", "gisteren")

    desk = Desk(school(tmp_path / "in", pupils=(JAN, bad)))

    assert "leerlingen.csv, regel 3, kolom geboortedatum" in words(desk.page)
    assert desk.client.post(desk.address("roster_apply"), {"shown": "0" * 64})
    assert Pupil.objects.count() == 0


def test_two_windows_carry_it_out_once(tmp_path):
    desk = Desk(school(tmp_path / "in"))
    desk.agree()

    assert desk.agree().status_code == 404


def test_a_form_without_a_plan_is_not_found(tmp_path):
    desk = Desk(school(tmp_path / "in"))

    response = desk.client.post(desk.address("roster_apply"), {"shown": "ja"})

    assert (response.status_code, Pupil.objects.count()) == (404, 0)


def test_nobody_makes_himself_mentor_with_a_file(tmp_path):
    """The roster gives rights over cases, and rights take a second person."""
    admin = StaffFactory(code="RAD", email="rad@school.example", works_as=["admin"])
    desk = Desk(school(tmp_path / "in"), admin)

    assert "De bestanden maken u zelf mentor (1a – → RAD)." in words(desk.page)
    desk.client.post(desk.address("roster_apply"), {"shown": "0" * 64})
    assert not Mentorship.objects.exists()


def test_a_second_administrator_may_do_that(tmp_path):
    StaffFactory(code="RAD", email="rad@school.example", works_as=["admin"])

    Desk(school(tmp_path / "in")).agree()

    assert Mentorship.objects.filter(staff__code="RAD").exists()


def test_the_last_administrator_is_not_put_out_by_a_file(tmp_path):
    folder = school(tmp_path / "in")
    admin = administrator(code="PLG", from_roster=True)

    desk = Desk(folder, admin)

    assert "is de enige functioneel beheerder en staat niet" in words(desk.page)
    desk.client.post(desk.address("roster_apply"), {"shown": "0" * 64})
    assert Staff.objects.get(pk=admin.pk).is_active


def test_900_pupils_stay_readable(tmp_path):
    rows = [f"{n};Jan;;Wit{n};2013-05-31;1;1a;RAD" for n in range(900)]
    desk = Desk(school(tmp_path / "in", pupils=tuple(rows), staff=(RAD,)))

    last = desk.look(soort="pupil_new", p="18")

    assert len(desk.page.context["preview"].lines) == 50
    assert [group.number for group in last.context["preview"].groups] == [1, 1, 900, 1]
    assert "bladzijde 18 van 18" in words(last)
    assert {line.heading for line in last.context["preview"].lines} == {
        "nieuwe leerling",
        "",
    }


STRANGE = [{"soort": "x"}, {"p": "x"}, {"p": "-1"}, {"p": "99"}]


@pytest.mark.parametrize("query", STRANGE)
def test_a_strange_page_or_kind_shows_what_there_is(tmp_path, query):
    desk = Desk(school(tmp_path / "in"))

    page = desk.look(**query)

    assert "Jan de Wit (100001)" in words(page)


def test_a_plan_is_the_same_until_something_differs(tmp_path):
    """Twice the same page, twice the same fingerprint; another day, another one."""
    desk = Desk(school(tmp_path / "in"))
    first = desk.page.context["form"].initial["shown"]

    assert desk.look().context["form"].initial["shown"] == first
    apply_roster(read_roster(tmp_path / "in"), by=None)
    Pupil.objects.filter(number="100001").update(birth_date=date(2012, 1, 1))
    assert desk.look().context["form"].initial["shown"] != first
