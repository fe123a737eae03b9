import stat
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection, transaction

from audit import checkpoints
from audit.checkpoints import EVERY, EVERY_ENTRIES, Checkpoint, write_if_due
from audit.clock import at
from audit.services import record
from audit.verification import verify

MOMENT = datetime(2026, 9, 7, 8, 30, tzinfo=UTC)
HASH = "ab" * 32


def seqs():
    return [found.seq for _number, found in checkpoints.stored()]


def lines():
    return checkpoints.path().read_bytes().splitlines(keepends=True)


def put(*parts):
    checkpoints.path().parent.mkdir(exist_ok=True)
    checkpoints.path().write_bytes(b"".join(parts))


@pytest.mark.parametrize(
    ("entries", "time", "written"),
    [
        (1, timedelta(0), [1]),
        (EVERY_ENTRIES - 1, EVERY - timedelta(seconds=1), [1]),
        (EVERY_ENTRIES, timedelta(0), [1, 1 + EVERY_ENTRIES]),
        (1, EVERY, [1, 2]),
    ],
)
def test_checkpoint_is_written_when_due(entries, time, written):
    write_if_due(1, HASH, MOMENT)

    write_if_due(1 + entries, HASH, MOMENT + time)

    assert seqs() == written


def test_checkpoint_of_another_process_counts():
    write_if_due(1, HASH, MOMENT)
    elsewhere = Checkpoint.sign(400, HASH, MOMENT + EVERY)
    put(*lines(), elsewhere.line())

    write_if_due(600, HASH, MOMENT + EVERY)

    assert seqs() == [1, 400]


@pytest.mark.django_db
def test_record_writes_a_checkpoint_after_the_commit(
    django_capture_on_commit_callbacks,
):
    with django_capture_on_commit_callbacks(execute=True), at(MOMENT):
        event = record("page_viewed", by=None)
        before = checkpoints.short_form()

    assert (before, checkpoints.short_form()) == ("", str(event))


@pytest.mark.django_db
def test_rolled_back_entry_gets_no_checkpoint(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        record("page_viewed", by=None)
        transaction.set_rollback(True)

    assert seqs() == []


@pytest.mark.django_db
def test_act_stands_when_the_checkpoint_cannot_be_written():
    record("page_viewed", by=None)

    ((_savepoints, _write, is_robust),) = connection.run_on_commit

    assert is_robust is True


def test_checkpoints_are_for_the_owner_alone():
    checkpoints.write(1, HASH, MOMENT)

    modes = [stat.S_IMODE(checkpoints.path().stat().st_mode)]
    modes += [stat.S_IMODE(checkpoints.path().parent.stat().st_mode)]

    assert modes == [0o600, 0o700]


def test_checkpoint_reads_back_as_it_was_signed():
    written = checkpoints.write(7, HASH, MOMENT)

    ((number, found),) = checkpoints.stored()

    assert (number, found) == (1, written)
    assert found.is_genuine()


def test_checkpoint_of_another_key_is_not_genuine(settings):
    written = checkpoints.write(7, HASH, MOMENT)
    settings.AUDIT_SIGNING_KEY = b"k" * 32

    assert not written.is_genuine()


@pytest.mark.parametrize("signature", ["", "00", "zz", None, ["x"]], ids=str)
def test_nonsense_is_no_signature(signature):
    assert not Checkpoint(7, HASH, MOMENT, signature).is_genuine()


def test_short_form_is_of_the_newest_checkpoint():
    before = checkpoints.short_form()
    for seq in range(1, 40):
        checkpoints.write(seq, HASH, MOMENT)

    assert (before, checkpoints.short_form()) == ("", "#39:abababab")


def test_unfinished_line_does_not_count_and_is_cleared_away():
    whole = Checkpoint.sign(1, HASH, MOMENT).line()
    put(whole, whole[:40])
    before = seqs()

    checkpoints.write(2, HASH, MOMENT)

    assert (before, seqs(), len(lines())) == ([1], [1, 2], 2)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b"nonsense\n", "controlepunt 1: is niet te lezen."),
        (b"[]\n", "controlepunt 1: is niet te lezen."),
        (b"\xff\n", "controlepunt 1: is niet te lezen."),
        (
            b'{"seq":1,"hash":"00","at":"2026-09-07T08:30:00+00:00","signature":"00"}\n',
            "controlepunt 1: de handtekening klopt niet.",
        ),
    ],
)
def test_line_that_is_not_ours_is_named(line, error):
    put(line)

    report = verify(models=())

    assert report.errors == [error]
