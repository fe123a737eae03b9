"""Leerlingen: the own pupils, and one pupil's page with the own lines only (H-12)."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from audit.services import Action, record
from cases.dossier.pupil import PupilPage
from cases.dossier.pupils import listed
from cases.http import StaffRequest
from cases.views.registrations import take_over_chosen
from people.models.pupils import Pupil


@require_safe
def pupils(request: StaffRequest) -> HttpResponse:
    found = listed(request.user, request.GET.dict())
    if words := found.form.words():
        # A GET that writes: who searches leaves a trace, the words do not (READ).
        hits = found.page.paginator.count
        record(Action.LIST_SEARCHED, by=request.user, page="pupils", found=hits)
    asked = request.GET.copy()
    asked.pop("pagina", None)
    context = {"found": found, "asked": asked.urlencode(), "searched": bool(words)}
    return render(request, "cases/pupils.html", context)


@require_safe
def pupil(request: StaffRequest, pk: UUID) -> HttpResponse:
    page = page_of(request, pk)
    # A GET that writes: who looked whom up stands in the log before it is sent (READ).
    record(Action.PUPIL_VIEWED, by=request.user, on=page.pupil, page="pupil")
    return render(request, "cases/pupil.html", {"page": page, "pupil": page.pupil})


@require_POST
def pupil_taken_over(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Tick lines of several cases at once, or one by one (PB1.5)."""
    page = page_of(request, pk)
    take_over_chosen(request, page.file.lines)
    return redirect("pupil", pk=page.pupil.pk)


def page_of(request: StaffRequest, pk: UUID) -> PupilPage:
    """The page of a pupil whom this person may look up; foreign and absent are 404."""
    mine = Pupil.objects.visible_to(request.user).select_related("school_class__layer")
    return PupilPage(get_object_or_404(mine, pk=pk), request.user)
