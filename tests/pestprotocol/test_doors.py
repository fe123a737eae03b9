"""AUTHZ-1: closed by default, and every door opens for whom it says."""

import re
import uuid
from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection

from audit.clock import today
from audit.models import AuditEvent
from people.models.roles import Role
from people.models.staff import Staff
from pestprotocol.doors import Door
from tests.factories import RoleAssignmentFactory, StaffFactory

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.urls("tests.pestprotocol.bare_urls"),
]

# Door: (not signed in, without function, with function, with function but closed,
# administrator, principal, administrator but closed)
WHO = {
    Door.PUBLIC: (True, True, True, True, True, True, True),
    Door.SIGNED_IN: (False, True, True, False, True, True, False),
    Door.STAFF: (False, False, True, False, True, True, False),
    Door.OBJECT: (False, False, True, False, True, True, False),
    Door.ADMIN: (False, False, False, False, True, False, False),
    Door.RIGHTS: (False, False, False, False, True, True, False),
}


def without_csrf(response):
    return re.sub(rb"[A-Za-z0-9]{64}", b"", response.content)


@pytest.mark.parametrize("door", Door)
def test_door_opens_for_exactly_whom_it_says(door):
    people = [
        AnonymousUser(),
        StaffFactory(),
        StaffFactory(works_as=[Role.TEACHER]),
        StaffFactory(works_as=[Role.TEACHER], is_active=False),
        StaffFactory(works_as=[Role.ADMIN]),
        StaffFactory(works_as=[Role.PRINCIPAL]),
        StaffFactory(works_as=[Role.ADMIN], is_active=False),
    ]

    assert tuple(door.opens_for(person) for person in people) == WHO[door]


@pytest.mark.parametrize("url", ["/bare/", "/nameless/", "/deep/down/"])
def test_view_without_door_does_not_exist(client, url):
    client.force_login(StaffFactory(works_as=list(Role)[:2]))

    assert client.get(url).status_code == 404


def test_view_with_door_opens_for_a_colleague(client):
    client.force_login(StaffFactory(works_as=[Role.SUPPORT_STAFF]))

    assert client.get("/").status_code == 200


def test_colleague_without_function_is_told_whom_to_ask(client):
    client.force_login(StaffFactory())

    response = client.get("/")

    assert response.status_code == 403
    assert "nog geen functie" in response.content.decode()
    assert "Vraag de functioneel beheerder" in response.content.decode()
    assert AuditEvent.objects.get().reason == "no_function"


def test_refusal_without_a_record_is_no_page_at_all(client):
    client.force_login(StaffFactory())
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE audit_auditevent RENAME TO gone")

    assert client.get("/").status_code == 503


def test_stranger_at_a_door_that_forgot_its_login_is_refused(client):
    assert client.get("/open/").status_code == 403


def test_function_that_ended_closes_the_door_of_an_open_session(client):
    colleague = StaffFactory()
    function = RoleAssignmentFactory(staff=colleague, role=Role.TEACHER)
    client.force_login(colleague)
    before = client.get("/").status_code

    function.until = today() - timedelta(days=1)
    function.save()

    assert (before, client.get("/").status_code) == (200, 403)


def test_closed_account_loses_an_open_session(client):
    colleague = StaffFactory(works_as=[Role.TEACHER])
    client.force_login(colleague)
    before = client.get("/").status_code

    Staff.objects.filter(pk=colleague.pk).update(is_active=False)

    assert (before, client.get("/").status_code) == (200, 302)


def test_stranger_is_sent_to_the_sign_in_and_back(client):
    response = client.get("/zaken/")

    assert response.headers["Location"] == "/account/inloggen/?next=/zaken/"


def test_foreign_and_absent_are_the_same_page(client):
    client.force_login(StaffFactory(works_as=[Role.TEACHER]))

    foreign = client.get(f"/zaken/{uuid.uuid4()}/")
    absent = client.get("/nergens/")

    assert (foreign.status_code, absent.status_code) == (404, 404)
    assert without_csrf(foreign) == without_csrf(absent)
    assert len(foreign.content) == len(absent.content)
