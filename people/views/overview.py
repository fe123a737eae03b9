"""The first page of Beheer."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from people.desk.overview import cards
from people.http import StaffRequest


@require_safe
def manage(request: StaffRequest) -> HttpResponse:
    return render(request, "people/manage.html", {"cards": cards()})
