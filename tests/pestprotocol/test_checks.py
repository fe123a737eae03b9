"""What `manage.py check` refuses to start with."""

import subprocess
import sys

import pytest
from django.conf import settings
from django.core.checks import run_checks
from django.urls import get_resolver

from pestprotocol.checks import leaves, unsound


def found(tag):
    ours = [fault for fault in run_checks(tags=[tag]) if "pestprotocol" in fault.id]
    return [(fault.id, fault.msg) for fault in ours]


def test_check_ends_with_1_on_a_bare_view():
    done = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=settings.BASE_DIR,
        env={
            "DJANGO_SETTINGS_MODULE": "tests.pestprotocol.bare_settings",
            "DATA_DIR": str(settings.DATA_DIR),
        },
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert done.stderr.count("pestprotocol.E001") == 3


@pytest.mark.urls("tests.pestprotocol.bare_urls")
def test_check_names_each_bare_nameless_and_deep_view():
    assert [text for fault, text in found("urls") if fault.endswith("E001")] == [
        "The URL 'bare/' (bare) has no door.",
        "The URL 'nameless/' (without a name) has no door.",
        "The URL 'deep/down/' (deep:down) has no door.",
    ]


@pytest.mark.urls("pestprotocol.account_urls")
def test_check_warns_of_doors_that_lead_nowhere():
    assert {fault for fault, _text in found("urls")} == {"pestprotocol.W002"}


def test_every_url_of_the_product_has_a_door():
    assert [text for fault, text in found("urls") if fault.endswith("E001")] == []


def test_leaves_finds_the_sign_in_behind_its_include():
    names = [name for name, _route in leaves(get_resolver().url_patterns)]

    assert names.count("account_login") == 1


@pytest.mark.parametrize(
    ("journal", "version", "expected"),
    [
        ("WAL", (3, 51, 2), ["default"]),
        ("wal", (3, 40, 1), ["default"]),
        ("WAL", (3, 51, 3), []),
        ("DELETE", (3, 40, 1), []),
    ],
)
def test_wal_on_an_unsound_sqlite_is_found(journal, version, expected):
    options = {"init_command": f"PRAGMA journal_mode={journal};"}

    assert unsound({"default": {"OPTIONS": options}}, version=version) == expected


def test_our_own_journal_is_sound():
    assert found("compatibility") == []


@pytest.mark.parametrize(
    ("site", "production", "expected"),
    [
        ("http://localhost:8000", False, []),
        ("https://pesten.school.example", True, []),
        ("http://pesten.school.example", True, ["pestprotocol.E004"]),
        ("https://*", True, ["pestprotocol.E004"]),
        ("pesten.school.example", False, ["pestprotocol.E004"]),
    ],
)
def test_mail_that_would_lead_elsewhere_is_found(settings, site, production, expected):
    settings.SITE_URL, settings.PRODUCTION = site, production

    assert [fault for fault, _text in found("security")] == expected
