"""Puts a mail in the outbox, in the transaction of the act that asks for it."""

from people.models.outbox import OutgoingMail
from people.models.staff import Staff

Kind = OutgoingMail.Kind


def notify(staff: Staff, kind: str, *, key: object, number: int = 1) -> None:
    """Tell a colleague by mail that something waits; the same `key` once.

    `key` is the id of what waits. Who cannot sign in or left hears nothing. A rollback
    of the act takes the mail with it.
    """
    if staff.is_active and staff.left_on is None:
        mail = OutgoingMail(recipient=staff, kind=kind, key=str(key), number=number)
        OutgoingMail.objects.bulk_create([mail], ignore_conflicts=True)
