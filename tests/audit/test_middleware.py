import pytest
from django.db import connection

from audit.context import session_ref
from audit.models import AuditEvent

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.audit.urls")]


@pytest.fixture(autouse=True)
def only_the_log(settings, tmp_path):
    settings.MIDDLEWARE = [
        "django.contrib.sessions.middleware.SessionMiddleware",
        "audit.middleware.AuditMiddleware",
    ]
    settings.TEMPLATES = [
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "DIRS": [tmp_path],
        }
    ]


@pytest.fixture
def log_away(db):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE audit_auditevent RENAME TO away")


def test_page_without_a_session_has_no_reference(client):
    client.get("/page")

    assert AuditEvent.objects.get().session_ref == ""


def test_session_is_known_by_a_keyed_hash_alone(client):
    key = client.get("/signed-in").content.decode()

    first, again = client.get("/page").content, client.get("/page").content

    assert (len(first), first == again, key.encode() in first) == (32, True, False)
    assert session_ref.get() == ""


def test_another_session_has_another_reference(client):
    client.get("/signed-in")
    first = client.get("/page").content
    client.cookies.clear()
    client.get("/signed-in")

    other = client.get("/page").content

    assert (len(other), first == other) == (32, False)


def test_no_page_without_a_record(client, log_away, tmp_path):
    (tmp_path / "503.html").write_text("<h1>Even niet beschikbaar</h1>")

    response = client.get("/page")

    assert response.status_code == 503
    assert response.content == b"<h1>Even niet beschikbaar</h1>"


def test_no_page_without_a_record_also_without_a_template(client, log_away):
    response = client.get("/page")

    assert response.status_code == 503
    assert response.content.decode() == (
        "Pestprotocol is even niet beschikbaar. Probeer het over een minuut opnieuw."
    )


def test_other_failures_are_left_to_django(client):
    client.raise_request_exception = False

    response = client.get("/broken")

    assert response.status_code == 500
