"""A URLconf with the faults that the check must catch."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path


def bare(request: HttpRequest) -> HttpResponse:
    return HttpResponse("open")


urlpatterns = [
    path("", include("tests.pestprotocol.school_urls")),
    path("bare/", bare, name="bare"),
    path("nameless/", bare),
    path("deep/", include(([path("down/", bare, name="down")], "deep"))),
]
