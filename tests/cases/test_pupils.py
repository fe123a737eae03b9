"""Leerlingen: the own class, a layer with a search, and how much it asks."""

import pytest
from django.urls import reverse

from audit.models import AuditEvent
from people.models.roles import Role
from tests.cases.pages import links, words
from tests.factories import PupilFactory, SchoolClassFactory, StaffFactory


def listed(client, user, **asked):
    client.force_login(user)
    response = client.get(reverse("pupils"), asked)
    assert response.status_code == 200
    return response


def shown(response):
    groups = response.context["found"].groups
    return [row.pupil for group in groups for row in group.rows]


@pytest.fixture
def neighbour(school):
    """A pupil of the same layer in another class."""
    elsewhere = SchoolClassFactory(name="1d", layer=school.school_class.layer)
    return PupilFactory(given_name="Noor", school_class=elsewhere)


def test_mentor_sees_the_own_pupils_by_class(client, school, neighbour):
    personal = SchoolClassFactory(name="1a")
    extra = PupilFactory(school_class=personal)
    mentor = StaffFactory(mentor_of=[school.school_class, extra])

    assert shown(listed(client, mentor)) == [extra, school.victim, school.bully]
    assert shown(listed(client, school.mentor)) == [school.victim, school.bully]


def test_whole_class_stands_on_one_page(client, school):
    PupilFactory.create_batch(31, school_class=school.school_class)

    assert len(shown(listed(client, school.mentor))) == 33


def test_coordinator_looks_up_the_own_layer(client, school, neighbour):
    outside = PupilFactory(given_name="Noor", school_class=SchoolClassFactory())

    everybody = shown(listed(client, school.coordinator))
    found = shown(listed(client, school.coordinator, q="noor"))

    assert everybody == [school.victim, school.bully, neighbour]
    assert found == [neighbour]
    assert outside not in everybody


def test_search_is_in_the_log_without_its_words(client, school):
    listed(client, school.coordinator, q="Jip")

    event = AuditEvent.objects.latest("seq")
    assert (event.action, event.facts) == (
        "list_searched",
        {"page": "pupils", "found": 1},
    )


def test_class_narrows_the_list_to_one_of_the_own_reach(client, school, neighbour):
    foreign = SchoolClassFactory(name="5x")

    own = listed(client, school.coordinator, school_class=neighbour.school_class.pk)
    other = listed(client, school.coordinator, school_class=foreign.pk)

    assert shown(own) == [neighbour]
    assert foreign.name not in words(other)
    assert "Deze keuze is er niet (meer). Kies opnieuw." in words(other)


def test_who_mentors_and_coordinates_chooses_between_both(client, school, neighbour):
    both = StaffFactory(
        mentor_of=school.school_class, coordinator_of=school.school_class.layer
    )

    own = listed(client, both)
    everybody = listed(client, both, wie="alle")

    assert neighbour not in shown(own)
    assert neighbour in shown(everybody)
    assert "?wie=alle" in links(own)


def test_long_list_goes_in_pages_of_25_that_keep_the_search(client, school):
    PupilFactory.create_batch(
        30, family_name="Zoekmij", school_class=school.school_class
    )

    first = listed(client, school.coordinator, q="zoekmij")
    address = next(one for one in links(first) if "pagina=2" in one)
    second = client.get(reverse("pupils") + address)

    assert (len(shown(first)), len(shown(second))) == (25, 5)
    assert not set(shown(first)) & set(shown(second))


@pytest.mark.parametrize("page", ["x", "0", "-1", "999999999999", "\0"])
def test_page_that_is_none_gives_one_that_is(page, client, school):
    assert shown(listed(client, school.mentor, pagina=page)) != []


@pytest.mark.parametrize("words_", ["\0", "x" * 500, "%", "' OR 1=1 --"])
def test_odd_search_is_no_error(words_, client, school):
    listed(client, school.coordinator, q=words_)


@pytest.mark.parametrize("role", [Role.TEACHER, Role.COUNSELOR, Role.ADMIN, Role.DPO])
def test_who_looks_nobody_up_finds_an_empty_list_and_no_menu(role, client, school):
    response = listed(client, StaffFactory(works_as=[role]))

    assert shown(response) == []
    assert reverse("pupils") not in links(client.get(reverse("report")))


def test_menu_leads_to_the_pupils(client, school):
    client.force_login(school.mentor)

    assert reverse("pupils") in links(client.get(reverse("report")))


@pytest.mark.parametrize("number", [1, 20])
def test_list_asks_as_much_of_the_database_with_more_pupils(
    number, client, school, django_assert_num_queries
):
    PupilFactory.create_batch(number, school_class=school.school_class)
    client.force_login(school.mentor)
    client.get(reverse("pupils"))

    with django_assert_num_queries(12):
        client.get(reverse("pupils"))
