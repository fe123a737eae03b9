"""DUR-1: what the application's own connection promises about a saved row."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pestprotocol.settings import SQLITE_OPTIONS

ROOT = Path(__file__).resolve().parents[2]
ASK = """
import json, django
from django.conf import settings
options = settings.DATABASES["default"].setdefault("OPTIONS", {})
options.update(%r)
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


SQLITE = ["journal_mode", "synchronous", "foreign_keys", "secure_delete"]
POSTGRESQL = ["fsync", "synchronous_commit"]
# Journal and synchronous: this Python's SQLite can corrupt in WAL, then it is the
# old journal at its strictest.
SOUND = (("wal", 2), ("delete", 3))
REST = {
    "foreign_keys": 1,
    "secure_delete": 1,
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
}
# Options that each break one promise.
WEAK = {
    "a journal in memory": {"init_command": "PRAGMA journal_mode=MEMORY;"},
    "no waiting for the disk": {
        "init_command": SQLITE_OPTIONS["init_command"] + "PRAGMA synchronous=OFF;"
    },
    "keys that lead nowhere": {
        "init_command": SQLITE_OPTIONS["init_command"] + "PRAGMA foreign_keys=OFF;"
    },
    "deleted text left on the disk": {
        "init_command": SQLITE_OPTIONS["init_command"] + "PRAGMA secure_delete=OFF;"
    },
    "a lock taken late": {"transaction_mode": "DEFERRED"},
    "no patience": {"timeout": 0},
}

on_postgresql = pytest.mark.skipif(
    not os.environ.get("DATABASE_URL", "").startswith("postgres"),
    reason="needs a PostgreSQL",
)


def asked(url, how, names, folder, planted=None):
    """What the application's connection answers; `planted`: options spoilt first."""
    done = subprocess.run(
        [sys.executable, "-c", ASK % (planted or {}, names, how)],
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


def keeps_on_sqlite(folder, planted=None):
    url = f"sqlite:///{folder / 'school.sqlite3'}"
    found = asked(url, "PRAGMA", SQLITE, folder, planted)
    journal = (found.pop("journal_mode"), found.pop("synchronous"))
    return journal in SOUND and found == REST


def keeps_on_postgresql(folder, planted=None):
    found = asked(os.environ["DATABASE_URL"], "SHOW", POSTGRESQL, folder, planted)
    return (found["fsync"], found["synchronous_commit"]) == ("on", "on")


def test_sqlite_connection_keeps_what_it_acknowledged(tmp_path):
    assert keeps_on_sqlite(tmp_path)


@pytest.mark.parametrize("planted", WEAK.values(), ids=WEAK)
def test_a_planted_weak_setting_of_sqlite_is_noticed(tmp_path, planted):
    assert not keeps_on_sqlite(tmp_path, planted)


@on_postgresql
def test_postgresql_connection_keeps_what_it_acknowledged(tmp_path):
    assert keeps_on_postgresql(tmp_path)


@on_postgresql
def test_a_planted_commit_that_does_not_wait_is_noticed(tmp_path):
    planted = {"options": "-c synchronous_commit=off"}

    assert not keeps_on_postgresql(tmp_path, planted)
