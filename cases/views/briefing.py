"""A short word to the teachers of one pupil, and taking it back (PB1.7)."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from cases.forms.agreements import keepers
from cases.forms.briefing import BriefingForm
from cases.http import StaffRequest
from cases.models.briefing import Briefing
from cases.services import briefing as briefings
from cases.views.acting import done, handled_case, kept, rectifiable_case, show
from cases.views.supporting import chosen


def brief(request: StaffRequest, number: str) -> HttpResponse:
    case = handled_case(request, number)
    about = chosen(request, keepers(case))
    if about is None or about.pupil is None:
        return show(request, "cases/brief_whose.html", case, involved=keepers(case))
    rows = briefings.teachers_of(about.pupil, case=case).exclude(pk=request.user.pk)
    running = list(briefings.running_briefings(about.pupil, case))
    typed = request.POST or None
    form = BriefingForm(typed, case=case, about=about, rows=rows, running=running)
    if form.is_valid():
        act = partial(briefings.brief_teachers, about.pupil, case=case)
        if kept(form, partial(act, by=request.user, **form.cleaned_data)):
            return done(request, case, _("De docenten krijgen het bericht te zien."))
    seen = {"about": about, "teachers": rows, "running": running}
    return show(request, "cases/brief.html", case, form=form, **seen)


@require_POST
def briefing_withdraw(request: StaffRequest, number: str, pk: UUID) -> HttpResponse:
    """From the next request on no teacher sees it."""
    case = rectifiable_case(request, number)
    briefing = get_object_or_404(Briefing.objects.filter(case=case), pk=pk)
    try:
        withdrawn = briefings.withdraw_briefing(briefing, by=request.user)
    except PermissionDenied as refusal:
        raise Http404 from refusal
    if withdrawn:
        messages.success(
            request, _("Het bericht is ingetrokken. De docenten zien het niet meer.")
        )
    else:
        messages.info(request, _("Dit bericht was al ingetrokken of verlopen."))
    return redirect(case)
