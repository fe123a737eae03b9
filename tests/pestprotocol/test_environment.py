"""Development needs nothing set; production starts with everything or not at all."""

import os
import stat
import subprocess
import sys

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from pestprotocol.environment import env_bool, env_list, require, secret


@pytest.mark.parametrize(
    ("word", "meant"), [("1", True), ("Yes", True), ("0", False), ("off", False)]
)
def test_switch_understands_the_usual_words(monkeypatch, word, meant):
    monkeypatch.setenv("A_SWITCH", word)

    assert env_bool("A_SWITCH") is meant


def test_switch_that_says_something_else_does_not_start(monkeypatch):
    monkeypatch.setenv("A_SWITCH", "misschien")

    with pytest.raises(ImproperlyConfigured, match="A_SWITCH"):
        env_bool("A_SWITCH")


def test_switch_that_is_not_set_has_its_default(monkeypatch):
    monkeypatch.delenv("A_SWITCH", raising=False)

    assert env_bool("A_SWITCH", default=True) is True


def test_list_is_cut_at_commas(monkeypatch):
    monkeypatch.setenv("A_LIST", "een, twee,,")

    assert env_list("A_LIST") == ["een", "twee"]


def test_everything_that_is_missing_is_named_at_once(monkeypatch):
    monkeypatch.setenv("HAVE", "x")

    with pytest.raises(ImproperlyConfigured, match="LACK_A, LACK_B"):
        require(["HAVE", "LACK_A", "LACK_B"])


def test_key_is_made_once_and_for_our_eyes_only(tmp_path):
    first = secret("SOME_KEY", tmp_path)

    assert secret("SOME_KEY", tmp_path) == first
    assert stat.S_IMODE((tmp_path / "some_key.key").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["some_key.key"]


@pytest.mark.parametrize("value", ["geen base64!", "a29ydA=="])
def test_key_that_is_no_key_does_not_start(monkeypatch, tmp_path, value):
    monkeypatch.setenv("SOME_KEY", value)

    with pytest.raises(ImproperlyConfigured, match="SOME_KEY"):
        secret("SOME_KEY", tmp_path)


def test_production_does_not_start_without_its_settings(tmp_path):
    done = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=settings.BASE_DIR,
        env={"PATH": os.environ["PATH"], "PRODUCTION": "1", "DATA_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert "SECRET_KEY, ALLOWED_HOSTS, DATABASE_URL, AUDIT_MAC_KEY" in done.stderr
