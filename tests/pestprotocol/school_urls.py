"""The building's own URLs with empty rooms behind the names that the menu uses."""

from pathlib import Path
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import engines
from django.urls import include, path

from audit.services import LogUnavailable
from pestprotocol import views


def room(request: HttpRequest) -> HttpResponse:
    return render(request, "base.html")


def style(request: HttpRequest) -> HttpResponse:
    """Every component of the look on one page; the product has no such page."""
    messages.success(request, "De melding is binnen.")
    messages.warning(request, "Een collega was u voor.")
    page = engines["django"].from_string(
        (Path(__file__).parent / "style.html").read_text()
    )
    return HttpResponse(page.render({}, request))


def one_row(request: HttpRequest, pk: UUID) -> HttpResponse:
    return render(request, "base.html")


def forbidden(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError


def unrecorded(request: HttpRequest) -> HttpResponse:
    raise LogUnavailable


urlpatterns = [
    path("healthz", views.healthz, name="healthz"),
    path("account/", include("pestprotocol.account_urls")),
    path("", room, name="today"),
    path("melden/", style, name="report"),
    path("zaken/", room, name="cases"),
    path("zaken/<uuid:pk>/", one_row, name="case"),
    path("stuk/", broken, name="report_people"),
    path("zonder-log/", unrecorded, name="report_sent"),
]
