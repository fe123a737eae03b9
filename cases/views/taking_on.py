"""Oppakken: the report is in somebody's hands from now on (T02)."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from cases.dossier.timeline import FORMS
from cases.forms.taking_on import WHY, QuestionsForm, TakeOnForm
from cases.http import StaffRequest
from cases.models.case import Case
from cases.services import reporting
from cases.services.routing import REASONS
from cases.views.acting import done, kept, show, visible_case


def take_on(request: StaffRequest, number: str) -> HttpResponse:
    """The report, the definition of 2.1 beside it, and the label."""
    case = _to_take_on(request, number)
    if case.taken_on_at is not None:
        messages.info(request, _("Deze melding is al opgepakt."))
        return redirect(case)
    advised = _advised(QuestionsForm(request.GET or None))
    if request.headers.get("HX-Request"):
        return render(request, "cases/_take_on_advice.html", advised)
    initial = {"assessment": advised["advice"]}
    form = TakeOnForm(request.POST or None, initial=initial)
    if form.is_valid() and kept(form, partial(_take_on, form, case, request)):
        return done(request, case, _("De melding is opgepakt."))
    context = {"form": form, **advised, **_report_of(case)}
    return show(request, "cases/take_on.html", case, **context)


def _to_take_on(request: StaffRequest, number: str) -> Case:
    case = visible_case(request, number)
    if not reporting.may_take_on(case, request.user):
        raise Http404
    return case


def _advised(questions: QuestionsForm) -> dict[str, Any]:
    advice = questions.advice()
    why = WHY[advice] if advice else ""
    return {"questions": questions, "advice": advice, "why": why}


def _take_on(form: TakeOnForm, case: Case, request: StaffRequest) -> Case:
    assessment = form.cleaned_data["assessment"]
    return reporting.take_on(case, by=request.user, assessment=assessment)


def _report_of(case: Case) -> dict[str, Any]:
    """What was told, and where the protocol wants it to go (P4.1.1, P4.2.1)."""
    reason, source = REASONS.get(case.routed_because, ("", ""))
    told = [
        (incident, [FORMS.get(code, code) for code in incident.forms])
        for incident in case.incidents.all()
    ]
    return {"told": told, "reason": reason, "source": source}
