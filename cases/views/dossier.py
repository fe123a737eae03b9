"""The dossier of one case."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from audit.services import Action, record
from cases.dossier.page import Dossier
from cases.dossier.reading import dossiers
from cases.http import StaffRequest


@require_safe
def case(request: StaffRequest, number: str) -> HttpResponse:
    found = get_object_or_404(dossiers(request.user), number=number)
    # A GET that writes: no page of a dossier without a record of who read it (READ).
    record(Action.CASE_VIEWED, by=request.user, on=found, case=found.pk, page="dossier")
    context = {"case": found, "dossier": Dossier(found, request.user)}
    return render(request, "cases/dossier.html", context)
