"""TAMPER-11: the database refuses to change or remove what is in the log."""

import pytest
from django.db import DatabaseError, connection, transaction

from audit import triggers
from audit.models import AuditEvent, Seal

on_sqlite = pytest.mark.skipif(
    connection.vendor != "sqlite", reason="a statement of SQLite"
)
on_postgresql = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="a statement of PostgreSQL"
)

ORM = {
    "update": lambda: AuditEvent.objects.update(actor="other"),
    "update of one": lambda: AuditEvent.objects.filter(seq=1).update(mac="0"),
    "save": lambda: AuditEvent.objects.get(seq=1).save(),
    "bulk update": lambda: AuditEvent.objects.bulk_update(
        [AuditEvent.objects.get(seq=1)], ["case"]
    ),
    "delete": lambda: AuditEvent.objects.filter(seq=30).delete(),
    "delete of one": lambda: AuditEvent.objects.get(seq=30).delete(),
    "raw delete": lambda: AuditEvent.objects.all()._raw_delete("default"),
    "update of seals": lambda: Seal.objects.update(digest="0"),
    "save of a seal": lambda: Seal.objects.first().save(),
    "delete of seals": lambda: Seal.objects.all().delete(),
}
SQL = [
    "UPDATE audit_auditevent SET actor = 'other' WHERE seq = 1",
    "UPDATE audit_auditevent SET seq = 99 WHERE seq = 30",
    "DELETE FROM audit_auditevent WHERE seq = 30",
    "DELETE FROM audit_auditevent",
    "UPDATE audit_seal SET digest = '0'",
    "DELETE FROM audit_seal",
    "INSERT INTO audit_auditevent SELECT * FROM audit_auditevent WHERE seq = 1",
    "INSERT INTO audit_auditevent SELECT * FROM audit_auditevent WHERE seq = 1 "
    "ON CONFLICT (seq) DO UPDATE SET actor = 'other'",
]
SQLITE = [
    "INSERT OR REPLACE INTO audit_auditevent SELECT * FROM audit_auditevent",
    "INSERT OR REPLACE INTO audit_seal SELECT * FROM audit_seal",
    "UPDATE OR REPLACE audit_auditevent SET seq = 1 WHERE seq = 2",
]
# What the test itself wrote has to be settled first, or TRUNCATE refuses for that.
POSTGRESQL = [
    "SET CONSTRAINTS ALL IMMEDIATE; TRUNCATE audit_auditevent, audit_seal",
    "SET CONSTRAINTS ALL IMMEDIATE; TRUNCATE audit_seal",
]


@pytest.fixture
def whole(log):
    """The test stands when afterwards all is as it was."""

    def everything():
        rows = AuditEvent.objects.order_by("seq").values_list()
        return list(rows), list(Seal.objects.order_by("pk").values_list())

    before = everything()
    yield
    assert everything() == before


@pytest.mark.parametrize("act", ORM.values(), ids=ORM.keys())
def test_orm_cannot_change_the_log(whole, act):
    with pytest.raises(DatabaseError), transaction.atomic():
        act()


@pytest.mark.parametrize("act", ORM.values(), ids=ORM.keys())
def test_a_planted_absence_of_triggers_lets_the_act_through(log, act):
    triggers.drop(connection)

    with transaction.atomic():
        act()
        transaction.set_rollback(True)


@pytest.mark.parametrize("statement", SQL)
def test_sql_cannot_change_the_log(whole, statement):
    with pytest.raises(DatabaseError), transaction.atomic():
        run(statement)


@on_sqlite
@pytest.mark.parametrize("statement", SQLITE)
def test_sqlite_cannot_replace_the_log(whole, statement):
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        run(statement)


@on_postgresql
@pytest.mark.parametrize("statement", POSTGRESQL)
def test_postgresql_cannot_empty_the_log(whole, statement):
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        run(statement)


def test_triggers_may_be_installed_and_dropped_twice(log):
    triggers.install(connection)
    triggers.drop(connection)
    triggers.drop(connection)

    changed = log.filter(seq=1).update(actor="other")

    assert changed == 1


def run(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)
