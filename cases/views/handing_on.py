"""Overdracht: who still has to talk after a change of mentor, without case content."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.dossier.handing_on import cases_of_nobody, exchanges, owners_who_left
from cases.http import StaffRequest


@require_safe
def manage_mentors(request: StaffRequest) -> HttpResponse:
    context = {
        "exchanges": exchanges(),
        "left": owners_who_left(),
        "nobody": cases_of_nobody(),
    }
    return render(request, "cases/handing_on.html", context)
