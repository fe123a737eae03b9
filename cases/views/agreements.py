"""Agreements, and looking back at them (P4.1.1d, P2.1.7)."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from cases.forms.agreements import PromiseForm, ReviewForm
from cases.http import StaffRequest
from cases.models.agreement import Agreement
from cases.services.talking import make_agreement, review_agreement
from cases.views.acting import done, handled_case, kept, show
from escalation.protocol.lists import Effect

SAID: dict[str, StrOrPromise] = {
    Effect.STOPPED: _("Fijn: het is gestopt."),
    Effect.LESS: _("Het is minder geworden."),
    Effect.SAME: _("Het is gelijk gebleven. Past een andere afspraak beter?"),
    Effect.WORSE: _("Het is erger geworden. Leg vast wat er gebeurde."),
}


def agreement(request: StaffRequest, number: str) -> HttpResponse:
    """One agreement apart from a talk."""
    case = handled_case(request, number)
    form = PromiseForm(request.POST or None, case=case)
    promise = form.promise() if form.is_valid() else None
    if promise:
        act = partial(make_agreement, promise, case=case, by=request.user)
        if kept(form, act):
            return done(request, case, _("De afspraak staat vast."))
    return show(request, "cases/agreement.html", case, form=form)


def agreement_review(request: StaffRequest, number: str, pk: UUID) -> HttpResponse:
    """What an agreement did, and whether to look at it again."""
    case = handled_case(request, number)
    made = get_object_or_404(Agreement, case=case, pk=pk)
    form = ReviewForm(request.POST or None)
    if form.is_valid():
        review = form.save(commit=False)
        act = partial(review_agreement, review, agreement=made, by=request.user)
        if kept(form, act):
            return done(request, case, SAID[review.effect])
    context = {"form": form, "agreement": made}
    return show(request, "cases/agreement_review.html", case, **context)
