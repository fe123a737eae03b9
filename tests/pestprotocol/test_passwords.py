"""Changing, forgetting and confirming a password."""

import re

import pytest
from django.test import Client

from people.models.roles import Role
from tests.factories import PASSWORD, StaffFactory

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.urls("tests.pestprotocol.school_urls"),
]

NEW = "vier-nieuwe-paarse-fietsen"
CHANGE = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}


def said(response):
    return [str(message) for message in response.context["messages"]]


def test_new_password_ends_every_session(client):
    colleague = StaffFactory(works_as=[Role.TEACHER])
    elsewhere = Client()
    client.force_login(colleague)
    elsewhere.force_login(colleague)

    client.post("/account/wachtwoord/", CHANGE)

    statuses = [client.get("/").status_code, elsewhere.get("/").status_code]
    assert statuses == [302, 302]


def test_new_password_is_confirmed_on_the_sign_in_page(client):
    client.force_login(StaffFactory())

    response = client.post("/account/wachtwoord/", CHANGE, follow=True)

    assert response.redirect_chain == [("/account/inloggen/", 302)]
    assert said(response) == [
        "Uw wachtwoord is gewijzigd. Log opnieuw in met het nieuwe wachtwoord."
    ]


@pytest.mark.parametrize(
    "change",
    [
        {"oldpassword": "anders"},
        {"password1": "kort", "password2": "kort"},
        {"password2": "iets heel anders"},
    ],
)
def test_bad_change_of_password_changes_nothing(client, change):
    colleague = StaffFactory()
    client.force_login(colleague)

    response = client.post("/account/wachtwoord/", CHANGE | change)
    colleague = type(colleague).objects.get(pk=colleague.pk)

    assert list(response.context["form"].errors) != []
    assert colleague.check_password(PASSWORD)


def test_forgotten_password_sends_a_link_and_no_name(client, mailoutbox):
    colleague = StaffFactory(given_name="Wilhelmina")

    client.post("/account/vergeten/", {"email": colleague.email})

    (mail,) = mailoutbox
    assert mail.subject == "Nieuw wachtwoord voor Pestprotocol"
    assert "Wilhelmina" not in mail.body
    assert "/account/nieuw-wachtwoord/" in mail.body


def test_link_of_the_mail_sets_a_new_password_once(client, mailoutbox):
    colleague = StaffFactory()
    client.post("/account/vergeten/", {"email": colleague.email})
    link = re.search(r"http://testserver(/\S+)", mailoutbox[0].body)[1]

    form = client.get(link, follow=True).redirect_chain[-1][0]
    client.post(form, {"password1": NEW, "password2": NEW})
    again = Client().get(link)

    assert type(colleague).objects.get().check_password(NEW)
    assert "Deze link werkt niet meer" in again.content.decode()


@pytest.mark.parametrize("closed", [True, False])
def test_unknown_and_closed_accounts_get_no_mail_and_the_same_page(
    client, mailoutbox, closed
):
    email = StaffFactory(is_active=False).email if closed else "x@school.example"

    response = client.post("/account/vergeten/", {"email": email})

    assert response.headers["Location"] == "/account/vergeten/verstuurd/"
    assert mailoutbox == []


def test_confirming_with_the_password_leads_on(client):
    colleague = StaffFactory(works_as=[Role.TEACHER])
    client.force_login(colleague)

    response = client.post("/account/bevestigen/?next=/zaken/", {"password": PASSWORD})

    assert response.headers["Location"] == "/zaken/"


def test_confirming_with_a_wrong_password_does_not(client):
    client.force_login(StaffFactory())

    response = client.post("/account/bevestigen/", {"password": "anders"})

    assert response.context["form"].errors == {
        "password": ["Dit wachtwoord klopt niet."]
    }
