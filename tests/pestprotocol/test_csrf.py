"""CSRF: nothing unsafe without a token, and a late form keeps its text."""

import pytest
from django.test import Client

from people.models.roles import Role
from tests.factories import PASSWORD, StaffFactory

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.urls("tests.pestprotocol.school_urls"),
]

UNSAFE = [
    "/account/inloggen/",
    "/account/uitloggen/",
    "/account/wachtwoord/",
    "/account/bevestigen/",
    "/account/vergeten/",
    "/melden/",
]
TEXT = "Hij pakte de etui af en <b>gooide</b> hem in de gracht."


def strict(colleague=None) -> Client:
    client = Client(enforce_csrf_checks=True)
    if colleague:
        client.force_login(colleague)
    return client


@pytest.mark.parametrize("url", UNSAFE)
def test_post_without_token_is_refused(url):
    client = strict(StaffFactory(works_as=[Role.TEACHER]))

    response = client.post(url, {})

    assert response.status_code == 403
    assert "Deze pagina was verlopen" in response.content.decode()


def test_post_with_token_is_accepted():
    client = strict(StaffFactory(works_as=[Role.TEACHER]))
    client.get("/account/uitloggen/")
    token = client.cookies["csrftoken"].value

    response = client.post("/account/uitloggen/", {"csrfmiddlewaretoken": token})

    assert response.headers["Location"] == "/account/uitgelogd/"


def test_late_form_gives_back_what_a_colleague_typed():
    client = strict(StaffFactory(works_as=[Role.TEACHER]))

    response = client.post("/melden/", {"description": TEXT, "where": "gang"})

    assert response.context["typed"] == [TEXT]
    assert "&lt;b&gt;gooide&lt;/b&gt;" in response.content.decode()


def test_late_form_never_gives_back_a_password():
    client = strict(StaffFactory(works_as=[Role.TEACHER]))

    response = client.post("/account/wachtwoord/", {"oldpassword": PASSWORD})

    assert response.context["typed"] == []


def test_late_form_of_a_stranger_gives_back_nothing():
    response = strict().post("/melden/", {"description": TEXT})

    assert response.context["typed"] == []
