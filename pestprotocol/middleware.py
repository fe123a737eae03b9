"""What stands around every view: the doors, the session's limit, the safe headers."""

import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from allauth.account.internal.flows.login import get_authentication_records
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django_htmx.http import HttpResponseClientRefresh

from audit.clock import now
from audit.middleware import unavailable
from audit.services import Action, LogUnavailable, record, record_refusal
from people.models.staff import Staff
from pestprotocol.doors import DOORS, STEP_UP

GetResponse = Callable[[HttpRequest], HttpResponseBase]
View = Callable[..., HttpResponseBase]

NO_FUNCTION = _("U hebt in dit systeem nog geen functie, of uw functie is gestopt.")
OTHER_FUNCTION = _("Deze pagina is voor collega's met een andere functie.")


class SafeHeaders:
    """The headers that Django and django-csp leave to us (HDR)."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        # Static files are answered before there is a session, and may be kept.
        if hasattr(request, "session"):
            response.headers["Cache-Control"] = "no-store"
        if _signs_out(request, response):
            # Not "cookies": that also clears those of the school's other sites on
            # this domain, and our own one is taken away by name.
            response.headers["Clear-Site-Data"] = '"cache", "storage"'
        return response


def _signs_out(request: HttpRequest, response: HttpResponseBase) -> bool:
    match = request.resolver_match
    return (
        match is not None
        and match.view_name == "account_logout"
        and request.method == "POST"
        and response.status_code == 302
    )


class SessionLimit:
    """Ends a session ten hours after the sign-in, however busy it is (SESS)."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        user = request.user
        if isinstance(user, Staff):
            moment = now().timestamp()
            began = request.session.setdefault("began_at", moment)
            if moment - began > settings.SESSION_ABSOLUTE_AGE:
                return self._end(request, user)
        return self.get_response(request)

    def _end(self, request: HttpRequest, user: Staff) -> HttpResponse:
        logout(request)
        try:
            record(Action.SIGNED_OUT, by=user, reason="time_limit")
        except LogUnavailable:
            return unavailable(request)
        messages.info(
            request,
            _("U bent uitgelogd, want u was tien uur lang ingelogd. Log opnieuw in."),
        )
        return redirect_to_login(request.get_full_path())


class LoginRequired(LoginRequiredMiddleware):
    """Closes every door to who is not signed in, also for a part of a page."""

    def process_view(
        self, request: HttpRequest, view_func: View, view_args: Any, view_kwargs: Any
    ) -> HttpResponseBase | None:
        """As Django does; a part that htmx asks for makes the whole page reload."""
        closed = super().process_view(request, view_func, view_args, view_kwargs)
        if closed is not None and request.headers.get("HX-Request"):
            # Else htmx puts the sign-in page into the part that it asked for.
            return HttpResponseClientRefresh()
        return closed


class Doors:
    """Holds each request against the table of `doors.py` (AUTHZ-1)."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: View, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """Closed by default: a view without a door does not exist."""
        match = request.resolver_match
        door = DOORS.get(match.view_name) if match else None
        if door is None:
            raise Http404
        if not door.opens_for(request.user):
            return _refused(request)
        if match and match.view_name in STEP_UP:
            return _stepped_up(request)
        return None


def _refused(request: HttpRequest) -> HttpResponse:
    user = request.user
    other = isinstance(user, Staff) and user.is_active and bool(user.reach.roles)
    if isinstance(user, Staff):
        reason = "other_function" if other else "no_function"
        try:
            record_refusal(Action.ACCESS_REFUSED, by=user, reason=reason)
        except LogUnavailable:
            return unavailable(request)
    raise PermissionDenied(OTHER_FUNCTION if other else NO_FUNCTION)


def _stepped_up(request: HttpRequest) -> HttpResponse | None:
    """Ask for the password again, and then go back to the page with the form.

    Not allauth's own way, which runs a kept POST past these doors.
    """
    if _signed_in_lately(request):
        return None
    back = request.get_full_path()
    if request.method == "POST":
        messages.info(
            request, _("Bevestig eerst dat u het bent. Druk daarna nog een keer.")
        )
        back = _page_before(request)
    return redirect_to_login(back, reverse("account_reauthenticate"))


def _signed_in_lately(request: HttpRequest) -> bool:
    """A fresh sign-in counts as well as a password that was asked for in between."""
    since = time.time() - settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
    given = get_authentication_records(request, request.user)
    return any(one.get("at", 0) > since for one in given)


def _page_before(request: HttpRequest) -> str:
    """Where the form stands; our pages tell it (SECURE_REFERRER_POLICY)."""
    before = request.headers.get("Referer", "")
    hosts = {request.get_host()}
    if url_has_allowed_host_and_scheme(before, hosts, require_https=False):
        return urlsplit(before)._replace(scheme="", netloc="").geturl()
    return reverse("today")
