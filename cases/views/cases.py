"""Zaken: the cases within one's reach, filtered and searched."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from audit.services import Action, record
from cases.dossier.overview import page_of
from cases.forms.listing import CaseFilterForm
from cases.http import StaffRequest


@require_safe
def cases(request: StaffRequest) -> HttpResponse:
    form = CaseFilterForm(request.GET)
    wanted = form.wanted()
    if wanted.q:
        # A GET that writes: who searches leaves a trace, the words do not (READ).
        record(Action.LIST_SEARCHED, by=request.user, page="cases")
    page = page_of(request.user, wanted, before=request.GET.get("before", ""))
    older = request.GET.copy()
    older["before"] = page.older
    context = {"form": form, "page": page, "older": older.urlencode()}
    return render(request, "cases/list.html", context)
