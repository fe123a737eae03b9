"""The hand-over that was frozen, its receipt, and the checks of aftercare."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from audit.clock import now
from cases.dossier.frozen import frozen_of
from cases.forms.receiving import CheckForm
from cases.http import StaffRequest
from cases.models.aftercare import AftercareCheck
from cases.models.case import Case
from cases.models.handover import Handover
from cases.models.reach import reads_whole
from cases.services.receiving import hold_check, receive_handover
from cases.views.acting import done, handled_case, kept, show, visible_case
from people.models.roles import Role


@require_safe
def handover(request: StaffRequest, number: str, pk: UUID) -> HttpResponse:
    """The dossier as it was handed over; the read is recorded (READ)."""
    case = visible_case(request, number)
    frozen = _handover(request, case, pk)
    receives = case.worked_on_by(request.user, Role.STUDENT_COORDINATOR)
    context = {
        "handover": frozen,
        "dossier": frozen_of(frozen),
        "receives": receives and frozen.received_at is None,
        "printed_at": now(),
    }
    return show(request, "cases/handover.html", case, **context)


@require_POST
def handover_receive(request: StaffRequest, number: str, pk: UUID) -> HttpResponse:
    """The coordinator confirms receipt, and owns the case from now on (P4.1.4b)."""
    case = visible_case(request, number)
    try:
        receive_handover(_handover(request, case, pk), by=request.user)
    except PermissionDenied as refusal:
        raise Http404 from refusal
    return done(request, case, _("De ontvangst is bevestigd."))


def check(request: StaffRequest, number: str, pk: UUID) -> HttpResponse:
    """How a pupil says that it goes (S-33); an answer stays as it was."""
    case = handled_case(request, number)
    rows = AftercareCheck.objects.select_related("involvement__pupil__school_class")
    planned = get_object_or_404(rows, case=case, pk=pk)
    if planned.held_on is not None:
        messages.info(request, _("Deze vraag is al beantwoord."))
        return redirect(case)
    form = CheckForm(request.POST or None)
    if form.is_valid():
        act = partial(hold_check, planned, by=request.user, **form.cleaned_data)
        if kept(form, act):
            return done(request, case, _("Het antwoord staat vast."))
    return show(request, "cases/check.html", case, form=form, check=planned)


def _handover(request: StaffRequest, case: Case, pk: UUID) -> Handover:
    """For whoever reads the whole case: a frozen dossier has no parts."""
    if not reads_whole(case, request.user):
        raise Http404
    rows = Handover.objects.select_related("case", "made_by", "received_by")
    return get_object_or_404(rows, case=case, pk=pk)
