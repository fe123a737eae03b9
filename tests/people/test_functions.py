"""Giving functions: on record, with their reach, and never to oneself."""

from datetime import timedelta

import pytest
from django.urls import reverse

from audit.clock import at, today
from people.models.roles import Role, RoleAssignment
from people.models.staff import Staff
from tests.cases.pages import said, words
from tests.factories import (
    DivisionFactory,
    RoleAssignmentFactory,
    StaffFactory,
    YearLayerFactory,
)
from tests.people.giving import events, give, works_as, wrong
from tests.people.pages import administrator, signed_in

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def admin():
    return administrator()


@pytest.fixture
def colleague():
    return StaffFactory()


def test_a_function_is_given_and_on_record(admin, colleague):
    response = give(admin, colleague)

    held = RoleAssignment.objects.get(staff=colleague)
    event = events("role_given").get()
    assert said(response) == ["De functie is gegeven en geldt meteen."]
    assert works_as(colleague, Role.COUNSELOR)
    assert (event.actor, event.object_id) == (str(admin.pk), str(held.pk))
    assert event.facts["function"] == "counselor"
    assert event.facts["staff"] == str(colleague.pk)


def test_a_coordinator_and_a_head_get_their_reach(admin, colleague):
    layer, division = YearLayerFactory(), DivisionFactory()

    give(admin, colleague, f"student_coordinator:{layer.pk}")
    give(admin, colleague, f"division_head:{division.pk}")

    reach = Staff.objects.get(pk=colleague.pk).reach
    assert (reach.layers, reach.divisions) == ({layer.pk}, {division.pk})


@pytest.mark.parametrize(
    "function", ["", "mentor", "student_coordinator", "division_head:x", "king"]
)
def test_what_is_no_function_is_not_given(admin, colleague, function):
    assert give(admin, colleague, function).status_code == 200
    assert not RoleAssignment.objects.filter(staff=colleague).exists()


@pytest.mark.parametrize(
    ("dates", "sentence"),
    [
        (
            {"since": today() - DAY},
            "Deze datum is al geweest. Kies vandaag of een dag erna.",
        ),
        (
            {"since": today() + 9 * DAY, "until": today() + DAY},
            "De laatste dag ligt voor de eerste dag.",
        ),
        (
            {"since": today() + 400 * DAY},
            "Deze datum is te ver weg. Klopt het jaartal?",
        ),
    ],
)
def test_days_that_cannot_be_are_refused(admin, colleague, dates, sentence):
    assert wrong(give(admin, colleague, **dates)) == [sentence]


def test_a_function_that_begins_later_gives_nothing_yet(admin, colleague):
    give(admin, colleague, since=today() + DAY)

    assert not works_as(colleague, Role.COUNSELOR)
    with at(today() + DAY):
        assert works_as(colleague, Role.COUNSELOR)


def test_the_same_function_twice_at_one_time_is_refused(admin, colleague):
    give(admin, colleague)

    response = give(admin, colleague, since=today() + DAY)

    assert wrong(response) == ["Deze collega heeft deze functie al in die periode."]


@pytest.mark.parametrize("role", [Role.ADMIN, Role.PRINCIPAL])
def test_nobody_gives_himself_a_function(role):
    """Four eyes: who gives rights over cases never gives them to himself."""
    person = StaffFactory(works_as=[role])

    response = give(person, person)

    assert [one[:38] for one in wrong(response)] == [
        "U kunt uzelf geen functie geven. Vraag"
    ]
    assert not works_as(person, Role.COUNSELOR)


def test_the_principal_gives_the_administrator_one(admin):
    principal = StaffFactory(works_as=[Role.PRINCIPAL])

    give(principal, admin)

    assert works_as(admin, Role.COUNSELOR)


def test_who_left_gets_no_function(admin):
    gone = StaffFactory(left_on=today(), is_active=False)

    assert wrong(give(admin, gone)) == [
        "Deze collega is uit dienst en kan geen functie krijgen."
    ]


@pytest.mark.parametrize("role", [Role.TEACHER, Role.STUDENT_COORDINATOR, Role.DPO])
def test_nobody_else_gives_functions(colleague, role):
    layer = YearLayerFactory() if role == Role.STUDENT_COORDINATOR else None
    other = RoleAssignmentFactory(role=role, layer=layer).staff

    assert give(other, colleague).status_code == 403
    assert not RoleAssignment.objects.filter(staff=colleague).exists()


def test_the_page_shows_what_was_changed_lately(admin, colleague):
    give(admin, colleague)

    page = words(signed_in(admin).get(reverse("manage_roles")))

    assert f"{admin} gaf {colleague} een functie: counselor" in page
