"""The command `import_roster`, as the administrator of the school sees it."""

from io import StringIO

import pytest
from django.core.management import call_command

from audit.models import AuditEvent
from people.models.pupils import Pupil
from tests.people.rosters import EVA, JAN, PUPILS, school, write

pytestmark = pytest.mark.django_db


def run(*arguments):
    """Exit code, what it says, and what it complains about."""
    out, errors = StringIO(), StringIO()
    try:
        call_command("import_roster", *map(str, arguments), stdout=out, stderr=errors)
    except SystemExit as stop:
        return stop.code, out.getvalue(), errors.getvalue()
    return 0, out.getvalue(), errors.getvalue()


def test_plan_shows_what_would_happen_and_does_nothing(tmp_path):
    folder = school(
        tmp_path / "in", pupils=(JAN,), staff=("RAD;Anna Raad;r@s.example",)
    )

    code, said, errors = run(folder, "--plan")

    assert (code, errors) == (0, "")
    assert said.splitlines() == [
        "nieuwe medewerker, kan nog niet inloggen: Anna Raad (RAD)",
        "nieuwe klas: 1a",
        "nieuwe leerling: Jan de Wit (100001)",
        "nieuwe mentor: 1a – → RAD",
        "     1 × nieuwe medewerker, kan nog niet inloggen",
        "     1 × nieuwe klas",
        "     1 × nieuwe leerling",
        "     1 × nieuwe mentor",
        "Dit is alleen een plan: er is niets gewijzigd.",
    ]
    assert (Pupil.objects.count(), AuditEvent.objects.count()) == (0, 0)


def test_import_applies_and_a_second_run_says_that_nothing_changes(tmp_path):
    folder = school(tmp_path / "in")

    first, second = run(folder), run(folder)

    assert first[1].endswith("De gegevens zijn ingelezen.\n")
    assert second == (0, "Er verandert niets.\nDe gegevens zijn ingelezen.\n", "")
    assert Pupil.objects.count() == 4


def test_problems_are_named_and_the_exit_code_is_one(tmp_path):
    bad = EVA.replace("2013-06-01", "gisteren").replace("Bos", "=HYPERLINK()")
    folder = school(tmp_path / "in", pupils=(JAN, bad))

    code, said, errors = run(folder)

    assert (code, said) == (1, "")
    assert errors.splitlines() == [
        "leerlingen.csv, regel 3, kolom achternaam: Begint met “=”.",
        "leerlingen.csv, regel 3, kolom geboortedatum: "
        "Dit is geen datum, zoals 2013-05-31 of 31-05-2013.",
        "Er is niets ingelezen.",
    ]
    assert (Pupil.objects.count(), AuditEvent.objects.count()) == (0, 0)


def test_a_warning_is_shown_with_the_plan(tmp_path):
    folder = tmp_path / "in"
    write(folder, "leerlingen.csv", PUPILS, JAN.replace("RAD", ""))

    assert "Let op: Klas 1a heeft geen mentor." in run(folder)[1].splitlines()


def test_many_leavers_need_a_yes_on_the_command_line(tmp_path):
    run(school(tmp_path / "in"))
    folder = school(tmp_path / "in", pupils=(JAN, EVA))

    refused, accepted = run(folder), run(folder, "--accept-leavers")

    assert (refused[0], accepted[0]) == (1, 0)
    assert Pupil.objects.enrolled().count() == 2
