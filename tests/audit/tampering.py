"""What somebody who owns the database could do to the log, triggers dropped."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from django.db.models import F
from django.test import override_settings

from audit import chain
from audit.models import AuditEvent, Salt, Seal
from audit.sealing import digest_of
from audit.services import record
from audit.verification import anchor
from tests.audit.letters import Letter


def rechain():
    """Compute the whole chain again, with the key of the moment."""
    previous = chain.GENESIS
    for event in AuditEvent.objects.order_by("seq"):
        event.chain_to(previous)
        event.save()
        previous = event.hash


OTHER = (
    (bool, lambda value: not value),
    ((int, Decimal), lambda value: value + 1000),
    (dict, lambda value: value | {"added": 1}),
    (str, lambda value: value[:-1] + ("1" if value.endswith("0") else "0")),
    ((bytes, memoryview), lambda value: bytes(value) + b"1"),
    ((date, timedelta), lambda value: value + timedelta(days=1)),
    (type(None), lambda _value: second().pk),
    (UUID, lambda _value: UUID(int=1)),
)


def altered(value):
    """Another value of the same kind."""
    return next(other(value) for kind, other in OTHER if isinstance(value, kind))


def edit(seq, **columns):
    AuditEvent.objects.filter(seq=seq).update(**columns)


def edit_action():
    edit(5, action="page_printed")


def edit_with_leaf():
    edit_action()
    event = AuditEvent.objects.get(seq=5)
    edit(5, leaf=chain.leaf_of(event.entry()))


def edit_and_rechain():
    edit_action()
    rechain()


def edit_and_rechain_without_key():
    with override_settings(AUDIT_MAC_KEY=b"guess"):
        edit_and_rechain()


def delete(*seqs):
    Seal.objects.filter(event__in=seqs)._raw_delete("default")
    AuditEvent.objects.filter(seq__in=seqs)._raw_delete("default")


def delete_view():
    delete(6)


def delete_views():
    delete(26, 27, 28)


def delete_view_and_rechain():
    delete_view()
    rechain()


def delete_first():
    delete(1)


def cut_tail():
    delete(29, 30)


def swap():
    one, other = AuditEvent.objects.get(seq=4), AuditEvent.objects.get(seq=6)
    delete(4, 6)
    one.seq, other.seq = other.seq, one.seq
    one.save()
    other.save()


def insert():
    AuditEvent.objects.filter(seq__gt=25).update(seq=F("seq") + 1000)
    AuditEvent.objects.filter(seq__gt=25).update(seq=F("seq") - 999)
    event = AuditEvent.objects.get(seq=25)
    event.seq = 26
    event.save()


def append_without_key():
    event = AuditEvent.objects.get(seq=30)
    event.seq = 31
    event.leaf = chain.leaf_of(event.entry())
    event.hash = chain.link(event.hash, event.leaf)
    event.save()


def number_zero():
    event = AuditEvent.objects.get(seq=30)
    event.seq = 0
    event.save()


def back_date_and_rechain():
    edit(8, at=F("at") - timedelta(minutes=6))
    rechain()


def edit_older_seal():
    Seal.objects.filter(event=1).update(digest="0" * 64)


def delete_seal():
    Seal.objects.filter(event=3)._raw_delete("default")


def move_seal():
    Seal.objects.filter(event=1).update(object_id=second().pk)


def loosen_seal():
    seal = Seal.objects.get(event=3)
    seal.event_id = 999
    seal.save(force_insert=True)


def seal_of_another_table():
    event = record("letter_written", by=None)
    seal = Seal(event=event, object_type="gone.table", object_id="1", digest="0")
    event.object_digest = digest_of([seal])
    event.save()
    seal.save(force_insert=True)
    rechain()


def change_letter():
    Letter.objects.filter(pk=second().pk).update(text="Verzacht")


def change_letter_and_its_seal():
    letter = second()
    change_letter()
    letter.refresh_from_db()
    salt = Salt.objects.get(case=letter.seal_case()).value
    digest = chain.seal(letter.canonical(), salt=salt)
    Seal.objects.filter(event=3).update(digest=digest)


def delete_letter():
    letter = second()
    Letter.labels.through.objects.filter(letter_id=letter.pk).delete()
    Letter.objects.filter(pk=letter.pk)._raw_delete("default")


def insert_letter():
    letter = second()
    letter.pk = 777
    letter.save(force_insert=True)


def unlink_label():
    Letter.labels.through.objects.filter(letter_id=second().pk).delete()


def replace_salt():
    Salt.objects.filter(case=second().seal_case()).update(value="0" * 64)


def empty_salt():
    Salt.objects.filter(case=second().seal_case()).update(value="")


def delete_salt():
    Salt.objects.filter(case=second().seal_case()).delete()


def second():
    return Letter.objects.order_by("pk")[1]


def cut_anchored_tail():
    anchor()
    cut_tail()


def put_old_database_back():
    """A copy of every table, made before the last two acts and an anchor."""
    tables = (Letter.labels.through, Letter, Seal, AuditEvent)
    copies = [list(table.objects.all()) for table in tables]
    change_letter()
    record("letter_changed", by=None, seals=[second()])
    anchor()
    for table in (Seal, AuditEvent, Letter.labels.through, Letter):
        table.objects.all()._raw_delete("default")
    for rows in reversed(copies):
        for row in rows:
            row.save(force_insert=True)
