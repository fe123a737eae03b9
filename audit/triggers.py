"""The database itself refuses to change or remove what is in the log.

A later migration that alters one of these tables calls `install` again at its end:
SQLite makes such a table anew, without its triggers.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

# Each table with its key, by which an INSERT OR REPLACE is recognised.
TABLES = {
    "audit_auditevent": ("seq",),
    "audit_seal": ("event_id", "object_type", "object_id"),
}
_REFUSAL = "the log is append-only"


def install(connection: BaseDatabaseWrapper) -> None:
    """Refuse UPDATE and DELETE (and TRUNCATE) on the log. May be repeated."""
    drop(connection)
    _run(connection, _SQL[connection.vendor][0])


def drop(connection: BaseDatabaseWrapper) -> None:
    """Take the refusals away. Only a migration and a test do this."""
    _run(connection, _SQL[connection.vendor][1])


def _run(connection: BaseDatabaseWrapper, statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _sqlite_trigger(table: str, act: str, condition: str = "") -> str:
    return (
        f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} {condition} "
        f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
    )


def _already_there(table: str) -> str:
    """INSERT OR REPLACE removes the old row without any DELETE trigger."""
    same = " AND ".join(f"{column} = NEW.{column}" for column in TABLES[table])
    return f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})"  # noqa: S608 our own names


_FUNCTION = (
    "CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{_REFUSAL}' "
    "USING ERRCODE = 'integrity_constraint_violation'; END $$"
)

_SQL: dict[str, tuple[list[str], list[str]]] = {
    "sqlite": (
        [
            _sqlite_trigger(table, act)
            for table in TABLES
            for act in ("UPDATE", "DELETE")
        ]
        + [_sqlite_trigger(table, "INSERT", _already_there(table)) for table in TABLES],
        [
            f"DROP TRIGGER IF EXISTS {table}_no_{act}"
            for table in TABLES
            for act in ("update", "delete", "insert")
        ],
    ),
    "postgresql": (
        [
            _FUNCTION,
            *(
                f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} "
                "FOR EACH ROW EXECUTE FUNCTION audit_refuse()"
                for table in TABLES
            ),
            *(
                f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()"
                for table in TABLES
            ),
        ],
        [
            f"DROP TRIGGER IF EXISTS {table}_no_{act} ON {table}"
            for table in TABLES
            for act in ("change", "truncate")
        ],
    ),
}
