"""Mail servers with a fault each, to be chosen as EMAIL_BACKEND."""

import smtplib

from django.core.mail.backends.base import BaseEmailBackend


class Away(BaseEmailBackend):
    """Nobody answers."""

    def send_messages(self, messages):
        raise ConnectionRefusedError


class Refusing(BaseEmailBackend):
    """Knows nobody, and says so with the address in its answer."""

    def send_messages(self, messages):
        address = messages[0].to[0]
        raise smtplib.SMTPRecipientsRefused({address: (550, b"unknown")})


class Killed(BaseEmailBackend):
    """The sender is ended while it waits for the server."""

    def send_messages(self, messages):
        raise SystemExit(9)
