"""Pages of the tests' own, that record before they answer."""

from django.http import HttpResponse
from django.urls import path

from audit.services import record


def page(request):
    event = record("page_viewed", by=None)
    return HttpResponse(event.session_ref)


def broken(request):
    raise LookupError


def signed_in(request):
    request.session["since"] = 1
    request.session.save()
    return HttpResponse(request.session.session_key)


urlpatterns = [
    path("page", page),
    path("broken", broken),
    path("signed-in", signed_in),
]
