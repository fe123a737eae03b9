"""Vandaag: what asks something of this person, and the small ticks beside it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from cases.dossier.desk import (
    MOST,
    briefings_of,
    consultations_for,
    mentor_changes_of,
    reports_of,
    reports_shortly,
    tasks_of,
)
from cases.dossier.halfway import halfway_of
from cases.http import StaffRequest
from cases.models.briefing import BriefingReceipt
from cases.services.briefing import read_briefing
from cases.services.dismissing import dismissals_for
from cases.services.mentoring import finish_mentor_change
from people.models.roles import Role


@require_safe
def today(request: StaffRequest) -> HttpResponse:
    tasks = tasks_of(request.user)
    context = {
        "tasks": tasks[:MOST],
        "more": len(tasks) > MOST,
        "briefings": briefings_of(request.user),
        "drafts": halfway_of(request.user),
        "dismissals": dismissals_for(request.user),
        "consultations": consultations_for(request.user),
        "mentor_changes": mentor_changes_of(request.user),
        "reports": reports_of(request.user),
        "short": reports_shortly(request.user),
        "mentors": request.user.works_as(Role.MENTOR),
    }
    return render(request, "cases/today.html", context)


@require_POST
def briefing_read(request: StaffRequest, pk: UUID) -> HttpResponse:
    """The page may be older than a withdrawal: whom it was sent to is told so."""
    mine = BriefingReceipt.objects.filter(teacher=request.user)
    receipt = get_object_or_404(mine, briefing=pk)
    if read_briefing(receipt, by=request.user):
        messages.success(request, _("Genoteerd dat u dit bericht hebt gelezen."))
    else:
        messages.info(
            request, _("Dit bericht is ingetrokken of verlopen. U hoeft niets te doen.")
        )
    return redirect("today")


@require_POST
def mentor_change_done(request: StaffRequest, pk: UUID) -> HttpResponse:
    change = get_object_or_404(mentor_changes_of(request.user), pk=pk)
    finish_mentor_change(change, by=request.user)
    messages.success(request, _("Genoteerd dat u elkaar hebt gesproken."))
    return redirect("today")
