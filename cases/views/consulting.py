"""Overleg: asking a colleague for advice, and giving it (P3.2.2c, PB1.4)."""

from functools import partial
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from cases.forms.consulting import AdviceForm, ConsultationForm
from cases.http import StaffRequest
from cases.models.case import Case
from cases.models.consultation import Consultation
from cases.services import consulting
from cases.views.acting import done, handled_case, kept, show, visible_case


def consultation(request: StaffRequest, number: str) -> HttpResponse:
    """Ask one colleague; the case stays with who asks."""
    case = handled_case(request, number)
    rows = consulting.advisers_for(case, by=request.user)
    form = ConsultationForm(request.POST or None, rows=rows)
    if form.is_valid():
        act = partial(consulting.consult, case=case, by=request.user)
        if kept(form, partial(act, **form.cleaned_data)):
            return done(request, case, _("De collega is gevraagd en leest mee."))
    running = [one for one in case.consultations.all() if one.is_open()]
    context = {"form": form, "running": running}
    return show(request, "cases/consultation.html", case, **context)


def consultation_advice(request: StaffRequest, number: str, pk: UUID) -> HttpResponse:
    """The question, and room for the advice; only for the colleague who was asked."""
    case = visible_case(request, number)
    asked = _of(case, pk)
    if asked.adviser_id != request.user.pk or not asked.is_open():
        raise Http404
    form = AdviceForm(request.POST or None)
    if form.is_valid():
        advice = form.cleaned_data["advice"]
        act = partial(consulting.advise, asked, by=request.user, advice=advice)
        if kept(form, act):
            return done(request, case, _("Uw advies staat in het dossier."))
    context = {"form": form, "asked": asked}
    return show(request, "cases/consultation_advice.html", case, **context)


@require_POST
def consultation_end(request: StaffRequest, number: str, pk: UUID) -> HttpResponse:
    """The colleague does not read along any more."""
    case = handled_case(request, number)
    if not case.is_open():
        raise Http404
    consulting.end_consultation(_of(case, pk), by=request.user)
    return done(request, case, _("De collega leest niet meer mee."))


def _of(case: Case, pk: UUID) -> Consultation:
    rows = Consultation.objects.select_related("made_by", "adviser")
    return get_object_or_404(rows, case=case, pk=pk)
