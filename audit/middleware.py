"""Ties the log to the request: whose session it is, and no page without a record."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template import TemplateDoesNotExist
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from audit import chain
from audit.context import session_ref
from audit.services import LogUnavailable

_PLAIN = _(
    "Pestprotocol is even niet beschikbaar. Probeer het over een minuut opnieuw."
)


class AuditMiddleware:
    """Sets the session of the log; answers 503 when the log cannot be written."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = session_ref.set(ref_of(request))
        try:
            return self.get_response(request)
        finally:
            session_ref.reset(token)

    def process_exception(
        self, request: HttpRequest, exception: Exception
    ) -> HttpResponse | None:
        if isinstance(exception, LogUnavailable):
            return unavailable(request)
        return None


def ref_of(request: HttpRequest) -> str:
    """Which session this is, for who reads the log; of no use to who steals it."""
    session = getattr(request, "session", None)
    key = session.session_key if session is not None else None
    if not key:
        return ""
    return chain.keyed(f"session:{key}", key=settings.AUDIT_MAC_KEY)[:32]


def unavailable(request: HttpRequest) -> HttpResponse:
    """The page that says: not now. For middleware that records by itself, too."""
    try:
        return HttpResponse(render_to_string("503.html", request=request), status=503)
    except TemplateDoesNotExist:
        return HttpResponse(
            str(_PLAIN), status=503, content_type="text/plain; charset=utf-8"
        )
