"""SESS: when a session begins and, above all, when it ends."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client

from audit.clock import at, now
from audit.models import AuditEvent
from people.models.roles import Role
from tests.factories import StaffFactory

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.urls("tests.pestprotocol.school_urls"),
]

COOKIE = "pestprotocol_session"
SIGN_OUT = "/account/uitloggen/"


def signed_in() -> Client:
    client = Client()
    client.force_login(StaffFactory(works_as=[Role.TEACHER]))
    client.get("/")
    return client


def test_signing_out_kills_the_old_cookie():
    client = signed_in()
    stolen = Client()
    stolen.cookies[COOKIE] = client.cookies[COOKIE].value

    response = client.post(SIGN_OUT)

    assert response.headers["Location"] == "/account/uitgelogd/"
    assert stolen.get("/").status_code == 302
    assert AuditEvent.objects.get().action == "signed_out"


def test_signing_out_makes_the_browser_forget():
    response = signed_in().post(SIGN_OUT)

    assert response.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert response.cookies[COOKIE]["max-age"] == 0


def test_no_other_page_makes_the_browser_forget():
    client = signed_in()

    pages = [client.get("/"), client.get(SIGN_OUT), Client().get("/account/inloggen/")]

    assert [page.headers.get("Clear-Site-Data") for page in pages] == [None] * 3


def test_asking_for_the_sign_out_page_does_not_sign_out():
    client = signed_in()

    client.get(SIGN_OUT)

    assert client.get("/").status_code == 200


def test_signing_out_works_when_the_log_is_away():
    client = signed_in()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE audit_auditevent RENAME TO gone")

    response = client.post(SIGN_OUT)

    assert response.status_code == 503
    assert client.get("/").status_code == 302


def test_session_lasts_just_under_ten_hours():
    client = signed_in()

    with at(now() + timedelta(hours=9, minutes=59)):
        assert client.get("/").status_code == 200


def test_session_ends_after_ten_hours_and_says_why():
    client = signed_in()

    with at(now() + timedelta(hours=10, minutes=1)):
        response = client.get("/zaken/", follow=True)

    assert response.redirect_chain == [("/account/inloggen/?next=/zaken/", 302)]
    assert [str(message) for message in response.context["messages"]] == [
        "U bent uitgelogd, want u was tien uur lang ingelogd. Log opnieuw in."
    ]
    assert AuditEvent.objects.get().reason == "time_limit"


def test_ten_hours_end_the_session_when_the_log_is_away():
    client = signed_in()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE audit_auditevent RENAME TO gone")

    with at(now() + timedelta(hours=11)):
        first, second = client.get("/"), client.get("/")

    assert (first.status_code, second.status_code) == (503, 302)


def test_session_ends_after_half_an_hour_without_activity():
    client = signed_in()
    left = Session.objects.get().expire_date - now()

    Session.objects.update(expire_date=now() - timedelta(seconds=1))

    assert timedelta(minutes=29) < left <= timedelta(minutes=30)
    assert client.get("/").status_code == 302


def test_the_pulse_of_who_types_keeps_the_session_alive():
    client = signed_in()
    Session.objects.update(expire_date=now() + timedelta(minutes=2))

    client.get("/healthz")

    assert Session.objects.get().expire_date > now() + timedelta(minutes=29)


def test_session_cookie_is_out_of_reach_of_scripts():
    cookie = signed_in().cookies[COOKIE]

    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (
        True,
        "Lax",
        "",
    )


def test_part_of_a_page_reloads_the_page_when_the_session_is_over():
    response = Client().get("/zaken/", headers={"hx-request": "true"})

    assert response.status_code == 200
    assert response.headers["HX-Refresh"] == "true"
    assert response.content == b""
