"""The mail with which a colleague chooses a first password, or a new one."""

from allauth.account.adapter import get_adapter
from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from audit.services import Action, record
from people.models.staff import Staff
from people.services.refusal import Refused

NOT_SENT = _("De e-mail kon niet weg. Klopt het adres? Stuur de link daarna opnieuw.")


def send_link(staff: Staff, request: HttpRequest, *, by: Staff) -> None:
    """Send the link of the ordinary password reset, with words of welcome.

    The mail goes first: of one that could not go, nobody should think that it went.
    Raises Refused when the mail server does not take it.
    """
    key = f"{user_pk_to_url_str(staff)}-{default_token_generator.make_token(staff)}"
    adapter = get_adapter(request)
    context = {"password_reset_url": adapter.get_reset_password_from_key_url(key)}
    try:
        adapter.send_mail("people/email/welcome", staff.email, context)
    except OSError as error:
        raise Refused(NOT_SENT) from error
    record(Action.LINK_SENT, by=by, on=staff)
