"""Kijk mee: a case that was closed as "geen pesten" (S-42)."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from cases.http import StaffRequest
from cases.models.case import Case
from cases.models.dismissal import Dismissal
from cases.services.dismissing import may_see_dismissal, see_dismissal
from cases.views.acting import done, show, visible_case


@require_safe
def dismissal(request: StaffRequest, number: str, pk: UUID) -> HttpResponse:
    """Why it was closed and what comes instead; agree, or take it up after all."""
    case = visible_case(request, number)
    found = _of(request, case, pk)
    talks = [one for one in case.conversations.all() if one.held_on]
    context = {"dismissal": found, "talks": talks}
    return show(request, "cases/dismissal.html", case, **context)


@require_POST
def dismissal_seen(request: StaffRequest, number: str, pk: UUID) -> HttpResponse:
    """Seen, and agreed."""
    case = visible_case(request, number)
    try:
        see_dismissal(_of(request, case, pk), by=request.user)
    except PermissionDenied as refusal:
        raise Http404 from refusal
    return done(request, case, _("Genoteerd dat u meekeek en het ermee eens bent."))


def _of(request: StaffRequest, case: Case, pk: UUID) -> Dismissal:
    rows = Dismissal.objects.select_related("made_by", "stage_change", "seen_by")
    found = get_object_or_404(rows, case=case, pk=pk)
    found.case = case
    if not may_see_dismissal(found, request.user):
        raise Http404
    return found
