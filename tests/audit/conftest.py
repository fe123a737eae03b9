"""What every test of the log starts from."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.db import connection

from audit import triggers, verification
from audit.models import AuditEvent
from audit.services import record
from tests.audit.letters import TABLES, Label, Letter


class Person:
    def __init__(self, pk, *roles):
        self.pk = pk
        self.roles = list(roles)

    def role_codes(self):
        return self.roles


@pytest.fixture
def coordinator():
    return Person("staff-7", "support_coordinator", "mentor")


@pytest.fixture(scope="session")
def letter_tables(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        with connection.schema_editor() as editor:
            for table in TABLES:
                editor.create_model(table)
        yield
        with connection.schema_editor() as editor:
            for table in reversed(TABLES):
                editor.delete_model(table)


@pytest.fixture
def write_letter(letter_tables, db):
    def write(text="Beste school", **columns):
        moment = datetime(2026, 9, 7, 8, 30, 0, 123456, tzinfo=UTC)
        return Letter.objects.create(
            **{
                "text": text,
                "day": date(2026, 9, 7),
                "sent_at": moment,
                "read_for": timedelta(minutes=2),
                "weight": Decimal("20.50"),
                "stamp": b"\x01",
                "data": {"b": 1, "a": [2, None]},
            }
            | columns
        )

    return write


@pytest.fixture
def errors(letter_tables, db):
    def found(**parts):
        return verification.verify(models=TABLES, **parts).errors

    return found


@pytest.fixture
def log(write_letter, coordinator):
    """Thirty entries, ten sealed letters of which the first has two versions."""
    label = Label.objects.create(word="school")
    for number in range(1, 11):
        letter = write_letter(id=number)
        letter.labels.add(label)
        record("letter_written", by=coordinator, on=letter, seals=[letter], copies=1)
        record("page_viewed", by=coordinator, on=letter, case=letter.pk, page="letter")
    first = Letter.objects.order_by("pk").first()
    first.text = "Nieuwe tekst"
    first.save()
    record("letter_changed", by=coordinator, on=first, seals=[first, label])
    for _number in range(9):
        record("page_viewed", by=None, reason="reminder")
    return AuditEvent.objects


@pytest.fixture
def open_log(log):
    """The same, for who owns the database: without the triggers."""
    triggers.drop(connection)
    return log
