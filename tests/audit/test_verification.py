"""What verification does with a log that is true, and with a large one."""

import json
from io import StringIO

import pytest
from django.core.management import call_command

from audit import checkpoints
from audit.models import AuditEvent, Salt
from audit.reading import CHUNK
from audit.services import destroy_salt, record
from audit.verification import anchor, sealed_models, verify
from tests.audit import tampering
from tests.audit.letters import TABLES, Label, Letter

pytestmark = pytest.mark.django_db


def verify_audit(*arguments):
    """The line that the command prints, and its exit code."""
    out, code = StringIO(), 0
    try:
        call_command("verify_audit", *arguments, stdout=out)
    except SystemExit as end:
        code = end.code
    (line,) = out.getvalue().splitlines()
    return json.loads(line), code


@pytest.fixture
def three_entries():
    return [record("page_viewed", by=None) for _number in range(3)]


def test_empty_log_is_true():
    line, code = verify_audit("--anchor")

    assert line == {"ok": True, "events": 0, "head": "", "errors": []}
    assert (code, anchor(), list(checkpoints.stored())) == (0, "", [])


def test_command_prints_one_line_and_ends_with_zero(three_entries):
    line, code = verify_audit()

    head = f"#3:{three_entries[-1].hash[:8]}"
    assert line == {"ok": True, "events": 3, "head": head, "errors": []}
    assert code == 0


def test_command_ends_with_one_and_names_what_is_wrong(open_log):
    tampering.delete(*range(1, 22), *range(23, 31))

    line, code = verify_audit()

    assert line["errors"] == [
        "logregel 22: hiervoor ontbreken de logregels 1 tot en met 21.",
        "logregel 22: sluit niet aan op de regel ervoor.",
    ]
    assert (line["ok"], line["events"], code) == (False, 1, 1)


def test_command_anchors_when_asked(three_entries):
    verify_audit()
    before = checkpoints.short_form()

    line, _code = verify_audit("--anchor")

    assert (before, checkpoints.short_form()) == ("", line["head"])


def test_command_never_anchors_a_log_with_errors(open_log):
    tampering.edit_action()

    _line, code = verify_audit("--anchor")

    assert (code, checkpoints.short_form()) == (1, "")


def test_error_is_found_past_the_first_chunk(open_log, errors):
    for _number in range(CHUNK):
        record("page_viewed", by=None)
    before = errors()
    tampering.edit(CHUNK + 10, reason="other")

    found = errors()

    assert (before, found) == ([], [f"logregel {CHUNK + 10}: de inhoud is veranderd."])


def test_case_whose_salt_was_destroyed_is_left_alone(open_log, errors):
    destroy_salt(tampering.second().seal_case(), by=None)
    tampering.delete_letter()

    found = errors()

    assert found == []


def test_salt_destroyed_for_one_case_says_nothing_of_another(open_log, errors):
    destroy_salt("letter-3", by=None)
    tampering.change_letter()

    found = errors()

    assert found == ["letters.letter 2: is veranderd buiten het logboek om."]


def test_row_that_is_sealed_again_is_true_again(open_log, errors):
    tampering.change_letter()
    before = errors()

    record("resealed", by=None, seals=[tampering.second()])

    assert (len(before), errors()) == (1, [])


def test_empty_tables_and_rows_without_a_seal_are_told_apart(write_letter, errors):
    before = errors()
    letter = write_letter()
    label = Label.objects.create(word="school")

    found = errors()

    assert before == []
    assert found == [
        f"letters.label {label.pk}: staat niet in het logboek.",
        f"letters.letter {letter.pk}: staat niet in het logboek.",
    ]


def test_report_counts_entries_and_names_the_newest(log):
    report = verify(models=TABLES)

    newest = AuditEvent.objects.get(seq=30)
    assert (report.ok, report.events, report.head) == (True, 30, str(newest))


def test_tables_of_another_registry_are_not_looked_at(log):
    models = sealed_models()

    assert [model for model in models if model in TABLES] == []


def test_every_letter_has_a_salt_of_its_own(log):
    values = Salt.objects.values_list("value", flat=True)

    assert len(set(values)) == Letter.objects.count() + 1
