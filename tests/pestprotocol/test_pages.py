"""The frame around every page, and the pulse of the server."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.db import OperationalError, connection

from people.models.calendar import SchoolSettings
from people.models.roles import Role
from tests.factories import StaffFactory

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.urls("tests.pestprotocol.school_urls"),
]

TEMPLATES = sorted(Path(settings.BASE_DIR, "templates").rglob("*.html"))
INLINE = re.compile(r"<style|\sstyle=|\son[a-z]+=\"|<script(?![^>]*\ssrc=)|javascript:")


def no_database(execute, sql, params, many, context):
    raise OperationalError("away")


def test_frame_names_the_school_the_reader_and_the_functions(client):
    SchoolSettings.objects.create(name="De Testschool")
    client.force_login(
        StaffFactory(given_name="Sanne", works_as=[Role.TEACHER, Role.COUNSELOR])
    )

    page = client.get("/").content.decode()

    assert '<span class="school">De Testschool</span>' in page
    assert page.count("Sanne Voorbeeld") == 2
    assert re.findall(r'"user-function">([^<]+)<', page) == ["counselor", "vakdocent"]


@pytest.mark.parametrize("url", ["/", "/melden/", "/zaken/"])
def test_menu_marks_the_page_where_you_are(client, url):
    client.force_login(StaffFactory(works_as=[Role.TEACHER]))

    page = client.get(url).content.decode()

    assert re.findall(r'href="([^"]+)"\s+aria-current="page"', page) == [url]


def test_frame_costs_a_fixed_number_of_queries(client, django_assert_num_queries):
    client.force_login(StaffFactory(works_as=[Role.TEACHER]))
    client.get("/")

    # Session, person, functions, mentor pupils, school; then the session is kept.
    with django_assert_num_queries(9):
        client.get("/")


def test_pulse_says_ok_without_signing_in(client):
    response = client.get("/healthz")

    assert (response.status_code, response.content) == (200, b"ok")


def test_pulse_says_when_the_database_is_away(client):
    with connection.execute_wrapper(no_database):
        response = client.get("/healthz")

    assert (response.status_code, response.content) == (503, b"no database")


def test_pulse_takes_no_posts(client):
    assert client.post("/healthz").status_code == 405


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_template_has_nothing_inline(path):
    assert INLINE.findall(path.read_text()) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_template_uses_only_icons_that_are_drawn(path):
    drawn = re.findall(
        r'<symbol id="([^"]+)"', Path(settings.BASE_DIR, "static/icons.svg").read_text()
    )

    used = re.findall(r'_icon\.html" with name="([^"]+)"', path.read_text())

    assert [name for name in used if name not in drawn] == []
