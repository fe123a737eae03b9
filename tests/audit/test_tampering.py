"""TAMPER: with the triggers dropped everything is found, and the object is named."""

import re

import pytest
from django.db import connection, transaction

from audit import checkpoints, entry_checks, log_checks, row_checks
from audit.clock import now
from audit.entry_checks import ENTRY_CHECKS
from audit.models import AuditEvent, Seal
from audit.verification import LOG_CHECKS, anchor
from tests.audit import tampering
from tests.audit.letters import Label, Letter

TAMPERS = {
    tampering.edit_action: "logregel 5: de inhoud is veranderd.",
    tampering.edit_with_leaf: "logregel 5: sluit niet aan op de regel ervoor.",
    tampering.edit_and_rechain_without_key: "logregel 5: is niet door deze "
    "installatie geschreven.",
    tampering.edit_and_rechain: "controlepunt 1: logregel 20 was toen een andere.",
    tampering.delete_view: "logregel 7: hiervoor ontbreekt logregel 6.",
    tampering.delete_views: "logregel 29: hiervoor ontbreken de logregels 26 tot en "
    "met 28.",
    tampering.delete_first: "logregel 2: hiervoor ontbreekt logregel 1.",
    tampering.delete_view_and_rechain: "logregel 7: hiervoor ontbreekt logregel 6.",
    tampering.number_zero: "logregel 0: heeft een nummer dat niet kan.",
    tampering.cut_tail: "controlepunt 2: logregel 30 bestaat niet meer.",
    tampering.put_old_database_back: "controlepunt 3: logregel 31 bestaat niet meer.",
    tampering.swap: "logregel 4: de inhoud is veranderd.",
    tampering.insert: "logregel 26: de inhoud is veranderd.",
    tampering.append_without_key: "logregel 31: is niet door deze installatie "
    "geschreven.",
    tampering.back_date_and_rechain: "logregel 8: is eerder geschreven dan de regel "
    "ervoor.",
    tampering.edit_older_seal: "logregel 1: de verzegelingen zijn veranderd.",
    tampering.delete_seal: "logregel 3: de verzegelingen zijn veranderd.",
    tampering.move_seal: "logregel 1: de verzegelingen zijn veranderd.",
    tampering.loosen_seal: "letters.letter 2: de verzegeling hoort bij geen enkele "
    "logregel.",
    tampering.change_letter: "letters.letter 2: is veranderd buiten het logboek om.",
    tampering.change_letter_and_its_seal: "logregel 3: de verzegelingen zijn "
    "veranderd.",
    tampering.delete_letter: "letters.letter 2: is verdwenen buiten het logboek om.",
    tampering.insert_letter: "letters.letter 777: staat niet in het logboek.",
    tampering.unlink_label: "letters.letter 2: is veranderd buiten het logboek om.",
    tampering.replace_salt: "letters.letter 2: is veranderd buiten het logboek om.",
    tampering.empty_salt: "letters.letter 2: de sleutel van deze zaak is verdwenen.",
    tampering.delete_salt: "letters.letter 2: de sleutel van deze zaak is verdwenen.",
}
NEEDED = {
    entry_checks.is_next: tampering.delete_view_and_rechain,
    entry_checks.is_unchanged: tampering.edit_action,
    entry_checks.follows: tampering.edit_with_leaf,
    entry_checks.is_ours: tampering.edit_and_rechain_without_key,
    entry_checks.is_later: tampering.back_date_and_rechain,
    log_checks.seals_of_entries: tampering.edit_older_seal,
    log_checks.seals_without_entry: tampering.loosen_seal,
    log_checks.checkpoints_hold: tampering.cut_anchored_tail,
    row_checks.rows_as_sealed: tampering.change_letter,
    row_checks.types_known: tampering.seal_of_another_table,
}
UNREADABLE = {
    "UPDATE audit_auditevent SET at = 'x' WHERE seq = 5": "logregel 5: is niet meer "
    "te lezen.",
    "UPDATE audit_auditevent SET hash = x'ff' WHERE seq = 5": "logregel 5: sluit niet "
    "aan op de regel ervoor.",
    "UPDATE audit_auditevent SET seq = 'x' WHERE seq = 5": "logregel x: is niet meer "
    "te lezen.",
    "UPDATE audit_seal SET digest = x'ff' WHERE event_id = 3": "logregel 3: de "
    "verzegelingen zijn veranderd.",
    "UPDATE audit_auditevent SET at = '2026-13-07 08:00' WHERE seq = 5": "logregel 5: "
    "is niet meer te lezen.",
    "UPDATE letters_letter SET day = 'x' WHERE id = 2": "letters.letter 2: is "
    "veranderd buiten het logboek om.",
    "UPDATE letters_letter SET day = '2026-13-07' WHERE id = 2": "letters.letter 2: "
    "is niet meer te lezen.",
    "UPDATE letters_label SET id = 'x'": "letters.label: de tabel is niet meer te "
    "lezen.",
}

on_sqlite = pytest.mark.skipif(
    connection.vendor != "sqlite", reason="PostgreSQL checks the type of a column"
)


@pytest.fixture
def edits(errors):
    """Edit every column of every row, one at a time: those missed, and how many."""

    def try_all(rows, names):
        tried, missed = 0, []
        for row in list(rows):
            for field in row._meta.concrete_fields:
                with transaction.atomic():
                    edit(row, field.attname)
                    found = any(names(row, error) for error in errors())
                    transaction.set_rollback(True)
                tried += 1
                missed += [] if found else [(row.pk, field.attname)]
        return tried, missed

    return try_all


def name_of(tamper):
    return getattr(tamper, "__name__", "error")


def edit(row, column):
    new = tampering.altered(getattr(row, column))
    where = {"event": row.event_id} if isinstance(row, Seal) else {"pk": row.pk}
    if isinstance(row, Seal):
        where |= {"object_id": row.object_id}
    assert type(row).objects.filter(**where).update(**{column: new}) == 1


def names_entry(event, error):
    return str(event.seq) in re.findall(r"\d+", error)


def names_entry_of(seal, error):
    return error.startswith(f"logregel {seal.event_id}:")


def names_row(row, error):
    return error.startswith(f"{row._meta.label_lower} {row.pk}:")


def test_untouched_log_is_true(open_log, errors):
    anchor()

    found = errors()

    assert found == []


def test_every_edited_column_of_the_log_is_found_and_named(open_log, edits):
    tried, missed = edits(AuditEvent.objects.all(), names_entry)

    assert (tried, missed) == (540, [])


def test_every_edited_column_of_the_seals_is_found_and_named(open_log, edits):
    tried, missed = edits(Seal.objects.all(), names_entry_of)

    assert (tried, missed) == (60, [])


def test_every_edited_column_of_a_sealed_row_is_found_and_named(open_log, edits):
    rows = [*Letter.objects.all(), *Label.objects.all()]

    tried, missed = edits(rows, names_row)

    assert (tried, missed) == (102, [])


@pytest.mark.parametrize(("tamper", "error"), TAMPERS.items(), ids=name_of)
def test_every_attack_is_found_and_named(open_log, errors, tamper, error):
    twentieth = AuditEvent.objects.get(seq=20)
    checkpoints.write(20, twentieth.hash, now())
    anchor()

    with transaction.atomic():
        tamper()
        found = errors()
        transaction.set_rollback(True)

    assert [line for line in found if line == error] == [error]


@pytest.mark.parametrize(("check", "tamper"), NEEDED.items(), ids=name_of)
def test_every_check_finds_what_no_other_finds(open_log, errors, check, tamper):
    others = {
        "entry_checks": tuple(one for one in ENTRY_CHECKS if one is not check),
        "log_checks": tuple(one for one in LOG_CHECKS if one is not check),
    }

    with transaction.atomic():
        tamper()
        found, without = errors(), errors(**others)
        transaction.set_rollback(True)

    assert (len(found) > 0, without) == (True, [])


def test_every_check_is_in_the_table_above():
    assert set(NEEDED) == {*ENTRY_CHECKS, *LOG_CHECKS}


@on_sqlite
@pytest.mark.parametrize(("statement", "error"), UNREADABLE.items())
def test_a_column_with_nonsense_is_named(open_log, errors, statement, error):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
        found = errors()
        transaction.set_rollback(True)

    assert [line for line in found if line == error] == [error]
