"""HDR: every answer carries the safe headers, and no page has anything inline."""

import re

import pytest
from django.test import Client

from people.models.roles import Role
from tests.factories import StaffFactory
from tests.pestprotocol.headers import ALWAYS, missing_headers

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.urls("tests.pestprotocol.school_urls"),
]

FOR_EVERYBODY = [
    "/healthz",
    "/account/inloggen/",
    "/account/uitgelogd/",
    "/account/staat-uit/",
    "/account/vergeten/",
    "/account/vergeten/verstuurd/",
    "/account/nieuw-wachtwoord/1-nonsense/",
    "/account/nieuw-wachtwoord/klaar/",
]
FOR_STAFF = [
    "/",
    "/melden/",
    "/account/wachtwoord/",
    "/account/bevestigen/",
    "/account/uitloggen/",
]
FAULTY = {"/nergens/": 404, "/stuk/": 500, "/zonder-log/": 503}
STATIC = ["pestprotocol.css", "pestprotocol.js", "icons.svg", "css/bootstrap.min.css"]
INLINE = re.compile(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)|javascript:")


def signed_in() -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(StaffFactory(works_as=[Role.TEACHER]))
    return client


@pytest.mark.parametrize("url", FOR_EVERYBODY)
def test_pages_for_everybody_have_all_headers(client, url):
    response = client.get(url)

    assert (response.status_code, missing_headers(response)) == (200, [])


@pytest.mark.parametrize("url", FOR_STAFF)
def test_pages_for_staff_have_all_headers(url):
    response = signed_in().get(url)

    assert (response.status_code, missing_headers(response)) == (200, [])


@pytest.mark.parametrize(("url", "status"), FAULTY.items())
def test_error_pages_have_all_headers(url, status):
    response = signed_in().get(url)

    assert (response.status_code, missing_headers(response)) == (status, [])


def test_a_strange_host_gets_the_headers_too(client):
    response = client.get("/", headers={"host": "elders.example"})

    assert (response.status_code, missing_headers(response)) == (400, [])


def test_a_redirect_to_the_sign_in_has_all_headers(client):
    response = client.get("/")

    assert (response.status_code, missing_headers(response)) == (302, [])


@pytest.mark.parametrize("name", STATIC)
def test_static_files_have_all_headers_and_may_be_kept(client, name):
    response = client.get(f"/static/{name}")

    assert b"".join(response.streaming_content) != b""
    assert (response.status_code, missing_headers(response, static=True)) == (200, [])
    assert "no-store" not in response.headers["Cache-Control"]
    assert "Access-Control-Allow-Origin" not in response.headers


@pytest.mark.parametrize("url", [*FOR_EVERYBODY, *FOR_STAFF, *FAULTY])
def test_pages_have_nothing_inline(url):
    client = signed_in() if url not in FOR_EVERYBODY else Client()

    body = client.get(url).content.decode()

    assert INLINE.findall(body) == []


@pytest.mark.parametrize(
    "name",
    [*ALWAYS, "Content-Security-Policy", "Permissions-Policy", "Cache-Control"],
)
def test_a_planted_missing_header_is_noticed(client, name):
    response = client.get("/account/inloggen/")
    del response.headers[name]

    assert missing_headers(response) == [name]


@pytest.mark.parametrize("weakness", ["'unsafe-inline'", "'unsafe-eval'", "*"])
def test_a_planted_weak_policy_is_noticed(client, weakness):
    response = client.get("/account/inloggen/")
    policy = response.headers["Content-Security-Policy"]
    response.headers["Content-Security-Policy"] = policy.replace(
        "script-src 'self'", f"script-src 'self' {weakness}"
    )

    assert missing_headers(response) == ["Content-Security-Policy"]


def test_page_without_a_record_says_that_nothing_was_saved():
    response = signed_in().get("/zonder-log/")

    assert "Er is niets opgeslagen" in response.content.decode()
