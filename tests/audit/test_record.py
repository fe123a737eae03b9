from datetime import UTC, datetime

import pytest
from django.db import connection, transaction
from django.utils.functional import SimpleLazyObject

from audit import chain, clock
from audit.context import session_ref
from audit.models import AuditEvent, Salt, Seal
from audit.services import (
    Action,
    LogUnavailable,
    destroy_salt,
    record,
    record_refusal,
)
from tests.audit.letters import Label

pytestmark = pytest.mark.django_db
MOMENT = datetime(2026, 9, 7, 8, 30, tzinfo=UTC)

MOVED = {
    "seq": 1,
    "at": MOMENT,
    "actor": "staff-7",
    "role": "mentor,support_coordinator",
    "on_behalf_of": "staff-8",
    "session_ref": "5e55",
    "action": "case_moved",
    "object_type": "letters.letter",
    "object_id": "5",
    "case": "5",
    "reason": "agreed",
    "outcome": "done",
    "facts": {"guards": ["H-05"]},
    "schema_version": 1,
}


def stored():
    names = ["leaf", "hash", "mac", "object_digest"]
    row = AuditEvent.objects.order_by("seq").values().last()
    return {name: value for name, value in row.items() if name not in names}


def hide_the_log():
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE audit_auditevent RENAME TO away")


def test_record_keeps_who_did_what_when_and_on_what(coordinator, write_letter):
    letter = write_letter(id=5)
    token = session_ref.set("5e55")

    with clock.at(MOMENT):
        record(
            Action.CASE_MOVED,
            by=coordinator,
            on=letter,
            case=letter,
            reason="agreed",
            on_behalf_of="staff-8",
            guards=["H-05"],
        )
    session_ref.reset(token)

    assert stored() == MOVED


def test_record_by_the_system_has_no_actor():
    record("demo_loaded", by=None)

    found = stored()

    assert [found[name] for name in ("actor", "role", "case")] == ["", "", ""]


def test_record_takes_the_lazy_user_of_a_request(write_letter):
    letter = write_letter()

    event = record("signed_in", by=None, on=SimpleLazyObject(lambda: letter))

    assert (event.object_type, event.object_id) == ("letters.letter", str(letter.pk))


def test_entries_are_numbered_without_gaps_and_chained(coordinator):
    events = [record("page_viewed", by=coordinator) for _number in range(3)]

    links = [chain.GENESIS, *(event.hash for event in events)]

    assert [event.seq for event in events] == [1, 2, 3]
    assert links[1:] == [
        chain.link(before, event.leaf)
        for before, event in zip(links, events, strict=False)
    ]


def test_a_rolled_back_act_leaves_no_entry_and_no_gap():
    with transaction.atomic():
        record("page_viewed", by=None)
        transaction.set_rollback(True)

    event = record("page_viewed", by=None)

    assert event.seq == 1


def test_record_seals_each_row_that_was_touched_once(write_letter):
    letter, label = write_letter(), Label.objects.create(word="school")

    event = record("letter_written", by=None, seals=[letter, label, letter])

    assert list(Seal.objects.values_list("event", "object_type", "object_id")) == [
        (1, "letters.label", str(label.pk)),
        (1, "letters.letter", str(letter.pk)),
    ]
    assert event.object_digest == chain.digest_of_seals(
        Seal.objects.values_list("object_type", "object_id", "case", "digest")
    )


def test_record_without_sealed_rows_has_no_digest_of_them():
    event = record("page_viewed", by=None)

    assert event.object_digest == ""


def test_record_seals_what_is_stored_and_not_what_is_in_memory(write_letter, errors):
    letter = write_letter(day="2026-09-07", weight="20.5")
    letter.text = "never saved"

    record("letter_written", by=None, seals=[letter])

    assert errors() == []


def test_record_refuses_to_seal_a_row_that_is_not_saved(write_letter):
    letter = write_letter()
    letter.pk = 999

    with pytest.raises(ValueError, match="Save a row before sealing it"):
        record("letter_written", by=None, seals=[letter])


def test_salt_is_made_once_per_case(write_letter):
    letter = write_letter()

    record("letter_written", by=None, seals=[letter])
    record("letter_changed", by=None, seals=[letter])

    assert list(Salt.objects.values_list("case", flat=True)) == [f"letter-{letter.pk}"]
    assert len(set(Seal.objects.values_list("digest", flat=True))) == 1


@pytest.mark.parametrize("number", [1, 30])
def test_record_costs_the_same_few_queries(
    number, write_letter, django_assert_max_num_queries
):
    letters = [write_letter() for _number in range(number)]
    record("letter_written", by=None, seals=letters)

    # Two of these begin and end the savepoint; PostgreSQL has one more, the lock.
    with django_assert_max_num_queries(9):
        record("letter_changed", by=None, seals=letters)


def test_record_says_so_when_the_log_cannot_be_written():
    hide_the_log()

    with pytest.raises(LogUnavailable):
        record("page_viewed", by=None)


def test_refusal_is_recorded_as_one(coordinator):
    parts = {"reason": "not_yet", "case": "case-1", "on_behalf_of": "staff-8"}

    record_refusal("move_refused", by=coordinator, guards=["H-05"], **parts)

    found = stored()
    assert {name: found[name] for name in parts} == parts
    assert (found["outcome"], found["facts"]) == ("refused", {"guards": ["H-05"]})


def test_refusal_cannot_be_recorded_inside_a_transaction():
    with pytest.raises(RuntimeError, match="durable"), transaction.atomic():
        record_refusal("move_refused", by=None)

    assert not AuditEvent.objects.exists()


def test_destroyed_salt_is_on_record_and_takes_no_new_rows(write_letter, errors):
    letter = write_letter()
    record("letter_written", by=None, seals=[letter])

    event = destroy_salt(letter.seal_case(), by=None)

    assert Salt.objects.get().value == ""
    assert (event.action, event.case) == ("salt_destroyed", letter.seal_case())
    assert errors() == []
    with pytest.raises(ValueError, match="takes no new rows"):
        record("letter_changed", by=None, seals=[letter])
