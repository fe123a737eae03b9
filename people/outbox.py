"""Sends what waits in the outbox: with patience, and one mail at a time.

A sender takes a mail for ten minutes, hands it to the mail server and then keeps that
it was sent. Killed before the server took it, nothing was sent and the next sender
does it. Killed in the moment between "taken" and "kept", the mail leaves a second
time, under the same Message-ID, by which a mail server can drop it: that something
waits is better told twice than never.
"""

import logging
import smtplib
from collections.abc import Callable
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone

from audit.clock import now, today
from people.models.outbox import OutgoingMail

logger = logging.getLogger(__name__)

# Longer than a mail server can keep us waiting (EMAIL_TIMEOUT, a few answers long).
LEASE = timedelta(minutes=10)
PATIENCE = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
)
AFTER_THAT = timedelta(days=1)
ERRORS: tuple[tuple[type[Exception], str], ...] = (
    (smtplib.SMTPRecipientsRefused, "recipient_refused"),
    (smtplib.SMTPSenderRefused, "sender_refused"),
    (smtplib.SMTPAuthenticationError, "sign_in_refused"),
    (smtplib.SMTPException, "server_refused"),
    (OSError, "no_connection"),
    (ValueError, "address_refused"),
)


def send_due(*, until: Callable[[], bool] = lambda: False) -> int:
    """Send everything that may leave now, or until told to stop; how many were sent."""
    connection = get_connection()
    sent = 0
    while not until() and (mail := _claimed()):
        sent += _sent(mail, connection)
    return sent


def _claimed() -> OutgoingMail | None:
    """Take the next mail; nobody else does, until the lease ends."""
    # Looking takes no lock; on SQLite each transaction does.
    if not OutgoingMail.objects.due(now()).exists():
        return None
    with transaction.atomic():
        due = OutgoingMail.objects.due(now())
        mail = due.select_for_update(skip_locked=True).first()
        if mail:
            mail.attempts += 1
            mail.send_after = now() + LEASE
            mail.save(update_fields=["attempts", "send_after"])
    return mail


def _sent(mail: OutgoingMail, connection: BaseEmailBackend) -> bool:
    if _is_stale(mail):
        _keep(mail, withdrawn_at=now())
        return False
    try:
        message_of(mail, connection).send()
    except (smtplib.SMTPException, OSError, ValueError) as error:
        _try_later(mail, error)
        return False
    _keep(mail, sent_at=now(), last_error="")
    return True


def message_of(
    mail: OutgoingMail, connection: BaseEmailBackend | None = None
) -> EmailMessage:
    """The mail as it leaves: fixed words, a number and the way to Vandaag."""
    host = urlsplit(settings.SITE_URL).hostname
    context = {"mail": mail, "site": settings.SITE_URL}
    return EmailMessage(
        subject=mail.get_kind_display(),
        body=render_to_string("mail/waiting.txt", context),
        to=[mail.recipient.email],
        headers={
            "Message-ID": f"<{mail.pk}@{host}>",
            "Auto-Submitted": "auto-generated",
        },
        connection=connection,
    )


def _is_stale(mail: OutgoingMail) -> bool:
    """Who left is not written to; a digest is of its own day."""
    staff = mail.recipient
    if not staff.is_active or staff.left_on is not None:
        return True
    is_digest = mail.kind == OutgoingMail.Kind.DIGEST
    return is_digest and timezone.localdate(mail.created_at) < today()


def _try_later(mail: OutgoingMail, error: Exception) -> None:
    code = next(code for kind, code in ERRORS if isinstance(error, kind))
    steps = (*PATIENCE, AFTER_THAT)
    wait = steps[min(mail.attempts, len(steps)) - 1]
    _keep(mail, send_after=now() + wait, last_error=code)
    # No address and no words of the server: this log is read by others.
    logger.warning("Mail %s waits: %s, attempt %d.", mail.pk, code, mail.attempts)


def _keep(mail: OutgoingMail, **fields: object) -> None:
    """In a transaction of its own: the next mail may fail, this one stays sent."""
    OutgoingMail.objects.filter(pk=mail.pk).update(**fields)
