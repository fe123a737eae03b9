"""The application as it really runs: its own processes, its own database and folder."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import uuid
from pathlib import Path

import psycopg2

WORKERS = ("--workers=2", "--threads=4")
ROOT = Path(__file__).resolve().parents[1]


class Installation:
    """One installation of the application in a folder of its own."""

    def __init__(self, folder, database_url):
        self.environment = os.environ | {
            "DATA_DIR": str(folder),
            "DATABASE_URL": database_url,
            "DJANGO_SETTINGS_MODULE": "pestprotocol.settings",
        }

    def run(self, *command):
        """What a command of ours prints."""
        done = subprocess.run(
            [sys.executable, *command],
            cwd=ROOT,
            env=self.environment,
            check=False,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def prepare(self, scene):
        """Make the data of a scene of `tests/server/prepare.py`."""
        return json.loads(self.run("-m", "tests.server.prepare", scene))

    @contextlib.contextmanager
    def serve(self, application="pestprotocol.wsgi"):
        """Two workers on a free port of the loopback, ended by their own id."""
        with socket.create_server(("127.0.0.1", 0)) as door:
            gunicorn = [sys.executable, "-m", "gunicorn", application]
            # The door is open before the workers are there: a request waits for them.
            server = subprocess.Popen(
                [*gunicorn, f"--bind=fd://{door.fileno()}", *WORKERS],
                cwd=ROOT,
                env=self.environment,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
                pass_fds=[door.fileno()],
            )
            port = door.getsockname()[1]
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait(timeout=30)


@contextlib.contextmanager
def new_installation(folder):
    """A fresh installation, on the engine of this run."""
    url = os.environ.get("DATABASE_URL", "")
    if not url.startswith("postgres"):
        yield Installation(folder, f"sqlite:///{folder / 'school.sqlite3'}")
        return
    name = f"race_{uuid.uuid4().hex[:8]}"
    _on_cluster(url, f"CREATE DATABASE {name}")
    try:
        yield Installation(folder, url.rsplit("/", 1)[0] + f"/{name}")
    finally:
        _on_cluster(url, f"DROP DATABASE {name} WITH (FORCE)")


def _on_cluster(url, statement):
    connection = psycopg2.connect(url)
    connection.autocommit = True
    with contextlib.closing(connection), connection.cursor() as cursor:
        cursor.execute(statement)
