"""Overdracht: who still has to talk, and whose cases have nobody; never what about."""

from datetime import timedelta

import pytest
from django.urls import reverse

from audit.clock import now, today
from people.models.roles import Role
from people.models.staff import Staff
from tests.cases.pages import links, words
from tests.factories import (
    MentorChangeFactory,
    PupilFactory,
    SchoolClassFactory,
    StaffFactory,
)
from tests.people.pages import administrator, signed_in

pytestmark = pytest.mark.django_db
URL = reverse("manage_mentors")


@pytest.fixture
def client():
    return signed_in(administrator())


def test_a_change_of_a_class_says_who_to_whom_and_since_when(client):
    change = MentorChangeFactory(school_class=SchoolClassFactory(name="2b"))

    page = words(client.get(URL))

    assert f"{change.old_mentor} → {change.new_mentor} klas 2b · sinds" in page
    assert "nog niet besproken" in page


def test_pupils_are_counted_and_not_named(client):
    old, new = StaffFactory(), StaffFactory()
    for name in ("Zonneschijn", "Maneschijn"):
        pupil = PupilFactory(given_name=name)
        MentorChangeFactory(
            school_class=None, pupil=pupil, old_mentor=old, new_mentor=new
        )

    page = words(client.get(URL))

    assert page.count(f"{old} → {new}") == 1
    assert "2 leerlingen" in page
    assert "schijn" not in page


def test_what_was_talked_over_stays_two_months(client):
    recent = MentorChangeFactory(done_at=now() - timedelta(days=59))
    older = MentorChangeFactory(done_at=now() - timedelta(days=62))

    page = words(client.get(URL))

    assert (str(recent.old_mentor) in page, str(older.old_mentor) in page) == (
        *(True, False),
    )
    assert "besproken" in page


@pytest.mark.parametrize("gone", [{"left_on": today()}, {"is_active": False}])
def test_whoever_left_with_open_cases_is_counted(client, school, gone):
    """The number and the name of the colleague; no case, no pupil, no link."""
    case = school.at_mentor()
    Staff.objects.filter(pk=case.owner_id).update(**gone)

    response = client.get(URL)

    assert f"{school.mentor} · 1 open zaak" in words(response)
    assert case.number not in response.content.decode()
    assert "Jip" not in response.content.decode()
    assert not any("/zaken/" in link for link in links(response)[4:])


def test_closed_cases_and_owners_who_work_here_do_not_count(client, school):
    school.at_mentor()
    closed = school.closed()
    gone = StaffFactory(left_on=today())
    type(closed).objects.filter(pk=closed.pk).update(owner=gone)

    assert "Niemand. Elke open zaak heeft iemand die er werkt." in words(
        client.get(URL)
    )


def test_cases_without_an_owner_are_counted(client, school):
    case = school.reported()
    type(case).objects.filter(pk=case.pk).update(owner=None)

    assert "Zonder eigenaar · 1 open zaak" in words(client.get(URL))


def test_the_overview_counts_what_is_open(client):
    MentorChangeFactory()
    MentorChangeFactory(done_at=now())

    assert "1 wissel nog open" in words(client.get(reverse("manage")))


@pytest.mark.parametrize("role", [Role.PRINCIPAL, Role.TEACHER, Role.DPO])
def test_nobody_else_comes_in(role):
    assert signed_in(StaffFactory(works_as=[role])).get(URL).status_code == 403


def test_queries_do_not_grow_with_the_changes(client, django_assert_max_num_queries):
    for _number in range(10):
        MentorChangeFactory()

    with django_assert_max_num_queries(12):
        client.get(URL)
