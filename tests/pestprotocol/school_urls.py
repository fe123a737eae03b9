"""The building's own URLs with empty rooms behind the names that the menu uses."""

from pathlib import Path
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
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


def foreign_row(request: HttpRequest, pk: UUID) -> HttpResponse:
    raise Http404


def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError


def unrecorded(request: HttpRequest) -> HttpResponse:
    raise LogUnavailable


@login_not_required
def open_by_mistake(request: HttpRequest) -> HttpResponse:
    return HttpResponse("open")


urlpatterns = [
    path("healthz", views.healthz, name="healthz"),
    path("account/", include("pestprotocol.account_urls")),
    path("", room, name="today"),
    path("melden/", style, name="report"),
    path("open/", open_by_mistake, name="cases"),
    path("protocol/", room, name="protocol"),
    path("zaken/", room, name="cases"),
    path("leerlingen/", room, name="pupils"),
    path("zaken/<uuid:pk>/", foreign_row, name="case"),
    path("stuk/", broken, name="report_people"),
    path("zonder-log/", unrecorded, name="report_sent"),
]
