"""Overnemen, pauzeren, hervatten: the case as a whole, beside its steps (T26)."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from cases.forms.holding import PauseForm, TakeOverForm
from cases.http import StaffRequest
from cases.services import holding
from cases.views.acting import done, kept, show, visible_case


def take_over(request: StaffRequest, number: str) -> HttpResponse:
    """Another colleague has it in hand from now on (workflow 7)."""
    case = visible_case(request, number)
    if not holding.can_own(case, request.user):
        raise Http404
    if case.is_open() and case.owner_id == request.user.pk:
        messages.info(request, _("Deze zaak is al bij u."))
        return redirect(case)
    form = TakeOverForm(request.POST or None)
    if form.is_valid():
        act = partial(holding.take_over, case, by=request.user, **form.cleaned_data)
        if kept(form, act):
            return done(request, case, _("De zaak is nu bij u."))
    return show(request, "cases/take_over.html", case, form=form)


def pause(request: StaffRequest, number: str) -> HttpResponse:
    """Let it rest until a day; a case that rests shows why, and the way back."""
    case = visible_case(request, number)
    if not holding.may_pause(case, request.user):
        raise Http404
    form = PauseForm(request.POST or None)
    if form.is_valid():
        act = partial(holding.pause_case, case, by=request.user, **form.cleaned_data)
        if kept(form, act):
            return done(request, case, _("De zaak is gepauzeerd."))
    running = case.pauses.filter(resumed_at=None).first()
    return show(request, "cases/pause.html", case, form=form, running=running)


@require_POST
def resume(request: StaffRequest, number: str) -> HttpResponse:
    """Take it up again (T26)."""
    case = visible_case(request, number)
    try:
        holding.resume_case(case, by=request.user)
    except PermissionDenied as refusal:
        raise Http404 from refusal
    return done(request, case, _("De zaak loopt weer."))
