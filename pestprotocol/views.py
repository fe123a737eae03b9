"""The pages of the building itself: the pulse, and a form that came too late."""

from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

NEVER_SHOWN = ("csrfmiddlewaretoken", "password")


@login_not_required
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Says whether the database answers, to whoever watches over the server."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("no database", status=503, content_type="text/plain")
    return HttpResponse("ok", content_type="text/plain")


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Keeps calm, says what to do, and gives back what a colleague typed.

    Only to who is signed in: a form from elsewhere comes without our cookie.
    """
    typed = [
        text
        for name, texts in request.POST.lists()
        for text in texts
        if request.user.is_authenticated
        and len(text) >= 20
        and not any(word in name for word in NEVER_SHOWN)
    ]
    return render(request, "403_csrf.html", {"typed": typed}, status=403)
