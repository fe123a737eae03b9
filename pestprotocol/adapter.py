"""How allauth behaves at a school: no sign-up, everything on record, plain Dutch."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib import messages
from django.contrib.auth import logout
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from audit.context import session_ref
from audit.middleware import ref_of
from audit.services import Action, record, record_refusal
from people.models.staff import Staff

SENTENCES = {
    "account/messages/password_changed.txt": _(
        "Uw wachtwoord is gewijzigd. Log opnieuw in met het nieuwe wachtwoord."
    ),
}


class SchoolAccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts come from the roster; the administrator opens and closes them."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("Dit account staat uit."),
        "email_password_mismatch": _(
            "Dit e-mailadres en dit wachtwoord horen niet bij elkaar. "
            "Kijk of u een typefout maakte."
        ),
        "too_many_login_attempts": _(
            "Er is te vaak een verkeerd wachtwoord gebruikt. Wacht vijf minuten en "
            "probeer het dan opnieuw, of stel een nieuw wachtwoord in."
        ),
        "enter_current_password": _("Dit is niet uw huidige wachtwoord."),
        "incorrect_password": _("Dit wachtwoord klopt niet."),
        "invalid_password_reset": _(
            "Deze link werkt niet meer. Vraag een nieuwe link aan."
        ),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account here (decision 14)."""
        return False

    def login(self, request: HttpRequest, user: Staff) -> None:
        """Let somebody in and put it on record: no record, no entrance."""
        with transaction.atomic():
            super().login(request, user)
            # The log follows the new session, not the one before the password.
            session_ref.set(ref_of(request))
            record(Action.SIGNED_IN, by=user)

    def logout(self, request: HttpRequest) -> None:
        """Let somebody out, also when the log cannot be written."""
        user = request.user
        logout(request)
        if isinstance(user, Staff):
            record(Action.SIGNED_OUT, by=user)

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Put a wrong password on record, for known and unknown addresses alike.

        Doing the same work for both keeps the time of the answer from telling which
        address has an account.
        """
        known = Staff.objects.filter(email=credentials.get("email", "")).first()
        record_refusal(
            Action.SIGN_IN_FAILED,
            by=None,
            on=known,
            reason="wrong_password" if known else "unknown_account",
        )

    def respond_user_inactive(self, request: HttpRequest, user: Staff) -> HttpResponse:
        """Refuse an account that is switched off, with the page that says so."""
        record_refusal(Action.SIGN_IN_FAILED, by=None, on=user, reason="inactive")
        response: HttpResponse = super().respond_user_inactive(request, user)
        return response

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """A new password ends all sessions, this one too (SESS)."""
        return reverse("account_login")

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """Say only what helps; that somebody is in or out, the page itself shows."""
        if sentence := SENTENCES.get(message_template or ""):
            messages.add_message(request, level, str(sentence), extra_tags=extra_tags)
