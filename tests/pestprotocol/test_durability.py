"""DUR-1: what the application's own connection promises about a saved row."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ASK = """
import json, django
django.setup()
from django.db import connection
with connection.cursor() as cursor:
    answers = {}
    for name in %r:
        cursor.execute(f"%s {name}")
        answers[name] = cursor.fetchone()[0]
options = connection.settings_dict["OPTIONS"]
answers["transaction_mode"] = options.get("transaction_mode")
answers["timeout"] = options.get("timeout")
print(json.dumps(answers))
"""


def asked(url, how, names, folder):
    done = subprocess.run(
        [sys.executable, "-c", ASK % (names, how)],
        cwd=ROOT,
        env=os.environ
        | {
            "DATABASE_URL": url,
            "DATA_DIR": str(folder),
            "DJANGO_SETTINGS_MODULE": "pestprotocol.settings",
        },
        capture_output=True,
        check=True,
        text=True,
    )
    return json.loads(done.stdout)


def test_sqlite_connection_keeps_what_it_acknowledged(tmp_path):
    names = ["journal_mode", "synchronous", "foreign_keys", "secure_delete"]

    found = asked(f"sqlite:///{tmp_path / 'school.sqlite3'}", "PRAGMA", names, tmp_path)

    # This Python's SQLite can corrupt in WAL: the old journal, at its strictest.
    sound = (("wal", 2), ("delete", 3))
    assert (found.pop("journal_mode"), found.pop("synchronous")) in sound
    assert found == {
        "foreign_keys": 1,
        "secure_delete": 1,
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
    }


@pytest.mark.skipif(
    not os.environ.get("DATABASE_URL", "").startswith("postgres"),
    reason="needs a PostgreSQL",
)
def test_postgresql_connection_keeps_what_it_acknowledged(tmp_path):
    names = ["fsync", "synchronous_commit"]

    found = asked(os.environ["DATABASE_URL"], "SHOW", names, tmp_path)

    assert (found["fsync"], found["synchronous_commit"]) == ("on", "on")
