"""What every test starts from."""

import pytest
from django.db import connection

from audit import triggers
from tests.installation import new_installation


@pytest.fixture(autouse=True)
def own_data_folder(settings, tmp_path):
    """Nothing of a test lands in the data folder of whoever runs it."""
    settings.DATA_DIR = tmp_path
    return tmp_path


@pytest.fixture
def transactional_db(transactional_db):
    """Emptying the tables afterwards is the one delete that the log has to allow."""
    triggers.install(connection)
    yield
    triggers.drop(connection)


@pytest.fixture
def installation(tmp_path):
    """The application as it really runs, with its own database and folder."""
    with new_installation(tmp_path) as fresh:
        yield fresh


@pytest.fixture
def log_lock():
    """Queries that a recorded read costs extra: PostgreSQL locks the log's end."""
    return 1 if connection.vendor == "postgresql" else 0
