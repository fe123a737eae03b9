"""Beheer: for the administrator, without a word of any case, behind a fresh sign-in."""

import pytest
from django.urls import reverse

from people.models.roles import Role
from pestprotocol.doors import STEP_UP
from tests.cases.pages import links, words
from tests.factories import StaffFactory
from tests.people.pages import administrator, signed_in

pytestmark = pytest.mark.django_db


def open_manage(user):
    return signed_in(user).get(reverse("manage"))


def test_administrator_finds_the_rooms(client):
    page = open_manage(administrator())

    assert page.status_code == 200
    assert reverse("manage_roster") in links(page)
    assert "Leerlingadministratie" in words(page)


@pytest.mark.parametrize("role", [Role.PRINCIPAL, Role.DPO, Role.TEACHER])
def test_nobody_else_comes_in_or_sees_the_way(role):
    client = signed_in(StaffFactory(works_as=[role]))

    refused = client.get(reverse("manage"))

    assert refused.status_code == 403
    assert "Deze pagina is voor collega's met een andere functie." in words(refused)
    assert reverse("manage") not in links(client.get(reverse("today")))


def test_menu_leads_an_administrator_there():
    page = signed_in(administrator()).get(reverse("today"))

    assert reverse("manage") in links(page)


@pytest.mark.parametrize("name", sorted(STEP_UP))
def test_an_open_laptop_changes_no_rights(name):
    """Step-up: a password of longer than ten minutes ago is asked again."""
    client = signed_in(administrator(), ago=601)
    address = _address(name)

    response = client.post(address, headers={"referer": f"http://testserver{address}"})

    asked = f"{reverse('account_reauthenticate')}?next={address}"
    assert response.headers["Location"] == asked


def test_a_page_from_elsewhere_is_no_way_back():
    client = signed_in(administrator(), ago=601)

    response = client.post(_address("roster_apply"), headers={"referer": "//elders.nl"})

    asked = f"{reverse('account_reauthenticate')}?next={reverse('today')}"
    assert response.headers["Location"] == asked


def test_a_fresh_sign_in_is_not_asked_again():
    client = signed_in(administrator(), ago=599)

    assert client.post(_address("roster_apply")).status_code == 404


def _address(name):
    """Of nobody: the password is asked before anybody looks."""
    nowhere = "00000000-0000-0000-0000-000000000000"
    number = 2 if name == "role_end" else 1
    return reverse(name, args=[nowhere] * number)
