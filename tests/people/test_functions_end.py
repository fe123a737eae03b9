"""Ending functions: never deleted, gone at the next request, and not the last one."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from audit.clock import at, today
from people.models.roles import Role, RoleAssignment
from tests.factories import (
    LONG_AGO,
    RoleAssignmentFactory,
    StaffFactory,
)
from tests.people.giving import end, events, give, works_as, wrong
from tests.people.pages import administrator, signed_in

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def admin():
    return administrator()


@pytest.fixture
def colleague():
    return StaffFactory()


def test_a_function_that_ends_closes_an_open_session_at_once(admin, colleague):
    """AUTHZ-5: gone on the next request."""
    held = RoleAssignmentFactory(staff=colleague, role=Role.COUNSELOR)
    browser = Client()
    browser.force_login(colleague)
    before = browser.get(reverse("cases")).status_code

    end(admin, held)

    held.refresh_from_db()
    assert (before, browser.get(reverse("cases")).status_code) == (200, 403)
    assert (held.since, held.until) == (LONG_AGO, today() - DAY)
    assert events("role_ended").get().facts["until"] == str(today() - DAY)


def test_a_function_of_today_is_withdrawn_and_stays_on_record(admin, colleague):
    give(admin, colleague)
    held = RoleAssignment.objects.get(staff=colleague)

    end(admin, held)

    held.refresh_from_db()
    assert held.withdrawn_at is not None
    assert not works_as(colleague, Role.COUNSELOR)
    assert events("role_ended").get().facts["withdrawn"] == "yes"


def test_a_withdrawn_function_can_be_given_again(admin, colleague):
    give(admin, colleague)
    end(admin, RoleAssignment.objects.get(staff=colleague))

    give(admin, colleague)

    assert works_as(colleague, Role.COUNSELOR)


def test_a_function_ends_on_the_day_that_was_chosen(admin, colleague):
    held = RoleAssignmentFactory(staff=colleague, role=Role.COUNSELOR)

    end(admin, held, today() + DAY)

    with at(today() + DAY):
        last_day = works_as(colleague, Role.COUNSELOR)
    with at(today() + 2 * DAY):
        after = works_as(colleague, Role.COUNSELOR)
    assert (last_day, after) == (True, False)


def test_ending_does_not_make_a_function_longer(admin, colleague):
    held = RoleAssignmentFactory(staff=colleague, role=Role.COUNSELOR, until=today())

    response = end(admin, held, today() + DAY)

    assert [one[:43] for one in wrong(response)] == [
        "Een functie kan hier alleen eerder stoppen."
    ]


def test_a_function_that_is_over_is_not_found(admin, colleague):
    held = RoleAssignmentFactory(
        staff=colleague, role=Role.COUNSELOR, until=today() - DAY
    )

    assert end(admin, held).status_code == 404


def test_a_function_of_another_colleague_is_not_found(admin, colleague):
    held = RoleAssignmentFactory(role=Role.COUNSELOR)
    address = reverse("role_end", args=[colleague.pk, held.pk])

    assert signed_in(admin).post(address).status_code == 404


def test_the_last_administrator_cannot_be_ended(admin):
    held = admin.role_assignments.get()
    principal = StaffFactory(works_as=[Role.PRINCIPAL])

    response = end(principal, held)

    assert [one[:40] for one in wrong(response)] == [
        "Dit is de enige functioneel beheerder. G"
    ]
    assert works_as(admin, Role.ADMIN)


@pytest.mark.parametrize(
    "other", [{"is_active": False}, {"until": today()}, {"since": today() + DAY}]
)
def test_an_administrator_who_does_not_last_does_not_count(admin, other):
    active = other.get("is_active", True)
    dates = {key: day for key, day in other.items() if key != "is_active"}
    second = StaffFactory(is_active=active)
    RoleAssignmentFactory(staff=second, role=Role.ADMIN, **dates)

    end(admin, admin.role_assignments.get())

    assert works_as(admin, Role.ADMIN)


def test_one_of_two_administrators_can_stop(admin):
    administrator()

    end(admin, admin.role_assignments.get())

    assert not works_as(admin, Role.ADMIN)
