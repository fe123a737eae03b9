"""The list of colleagues, and the page of one."""

import pytest
from django.urls import reverse

from audit.clock import today
from audit.models import AuditEvent
from people.models.roles import Role
from tests.cases.pages import links, words
from tests.factories import (
    PupilFactory,
    RoleAssignmentFactory,
    SchoolClassFactory,
    StaffFactory,
)
from tests.people.pages import administrator, signed_in

pytestmark = pytest.mark.django_db
URL = reverse("manage_roles")


@pytest.fixture
def client():
    return signed_in(administrator(family_name="Aap"))


def names(response):
    return [str(row.staff) for row in response.context["rows"][:]]


def test_functions_stand_beside_each_name_with_their_reach(client):
    school_class = SchoolClassFactory(name="2b")
    StaffFactory(
        family_name="Zee", mentor_of=school_class, coordinator_of=school_class.layer
    )

    page = words(client.get(URL))

    reach = f"leerlingcoördinator · {school_class.layer}, mentor van 2b"
    assert reach in page


def test_a_personal_mentor_is_shown_without_the_pupil(client):
    """Never more of a pupil than the administrator needs."""
    pupil = PupilFactory(given_name="Zonneschijn")
    mentor = StaffFactory(mentor_of=pupil)

    for page in (
        client.get(URL),
        client.get(reverse("manage_person", args=[mentor.pk])),
    ):
        assert "1 leerling(en) persoonlijk" in words(page)
        assert "Zonneschijn" not in words(page)


@pytest.mark.parametrize("typed", ["judith rade", "rad", "rad@school", "RADEMAKER"])
def test_searching_finds_by_name_code_and_address(client, typed):
    StaffFactory(
        code="RAD",
        given_name="Judith",
        family_name="Rademaker",
        email="rad@school.example",
    )
    StaffFactory()

    assert names(client.get(URL, {"q": typed})) == ["Judith Rademaker"]


def test_a_search_is_on_record_without_its_words(client):
    client.get(URL, {"q": "rademaker"})

    event = AuditEvent.objects.get()
    assert (event.action, event.facts) == ("list_searched", {"page": "manage_roles"})


def test_the_filters_show_who_needs_something(client):
    outside = StaffFactory(is_active=False, works_as=[Role.TEACHER])
    idle = StaffFactory()
    gone = StaffFactory(is_active=False, left_on=today())
    StaffFactory(mentor_of=SchoolClassFactory())

    found = {
        one: names(client.get(URL, {"wie": one})) for one in ("outside", "idle", "left")
    }

    assert found == {
        "outside": [str(outside)],
        "idle": [str(idle)],
        "left": [str(gone)],
    }


@pytest.mark.parametrize(
    "query", [{"q": "\x00"}, {"wie": "x"}, {"p": "x"}, {"p": "99"}]
)
def test_a_strange_question_is_answered(client, query):
    assert client.get(URL, query).status_code == 200


def test_queries_do_not_grow_with_the_staff(client, django_assert_max_num_queries):
    for _number in range(30):
        StaffFactory(works_as=[Role.TEACHER, Role.COUNSELOR])

    with django_assert_max_num_queries(18):
        response = client.get(URL)

    assert len(names(response)) == 25


def test_the_page_of_a_colleague_shows_now_soon_and_before(client):
    colleague = StaffFactory(works_as=[Role.COUNSELOR])
    until = today().replace(year=2021)
    RoleAssignmentFactory(staff=colleague, role=Role.CONFIDANT, until=until)
    RoleAssignmentFactory(
        staff=colleague, role=Role.DPO, since=today().replace(year=2099)
    )

    page = words(client.get(reverse("manage_person", args=[colleague.pk])))

    now, before = page.split("Eerder")
    assert "counselor" in now
    assert "privacy officer" in now
    assert "vertrouwenspersoon" in before


def test_the_own_page_gives_no_function():
    admin = administrator()

    page = signed_in(admin).get(reverse("manage_person", args=[admin.pk]))

    assert "U kunt uzelf geen functie geven." in words(page)
    assert reverse("role_give", args=[admin.pk]) not in page.content.decode()


def test_nobody_by_that_number_is_not_found(client):
    absent = "00000000-0000-0000-0000-000000000000"

    assert client.get(reverse("manage_person", args=[absent])).status_code == 404


def test_the_principal_finds_the_way_without_the_rest_of_beheer():
    principal = StaffFactory(works_as=[Role.PRINCIPAL])
    client = signed_in(principal)

    menu = links(client.get(reverse("today")))

    assert (URL in menu, reverse("manage") in menu) == (True, False)
    assert reverse("manage") not in links(client.get(URL))
    assert client.get(reverse("manage_roster")).status_code == 403


def test_a_school_without_anti_pestcoordinator_is_told(client):
    """WVO 2020 3.40: somebody coordinates and is the point of contact."""
    before = words(client.get(reverse("manage")))

    StaffFactory(works_as=[Role.ANTI_BULLYING_COORDINATOR])

    assert "Geen anti-pestcoördinator" in before
    assert "Geen anti-pestcoördinator" not in words(client.get(reverse("manage")))
