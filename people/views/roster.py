"""Leerlingadministratie: hand in, look at every change, and only then carry it out."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from people.desk.imports import import_at, latest_imports
from people.desk.plan import preview_of
from people.forms.roster import AgreeForm, RosterUploadForm
from people.http import StaffRequest
from people.models.uploads import RosterUpload
from people.roster.apply import PlanChanged, plan_roster
from people.roster.fingerprint import fingerprint
from people.roster.problems import MOST_SHOWN, RosterError
from people.services import importing

PLANNED_AGAIN = _(
    "Er is nog niets ingelezen: de gegevens van de school zijn intussen veranderd."
    " Hieronder staat het nieuwe plan. Kijk het na en voer het dan door."
)


def manage_roster(request: StaffRequest) -> HttpResponse:
    """Choose the files; nothing changes yet."""
    data = request.POST if request.method == "POST" else None
    sent = int(request.META.get("CONTENT_LENGTH") or 0)
    form = RosterUploadForm(data, request.FILES, sent=sent)
    if form.is_valid():
        files = form.cleaned_data["exports"]
        return redirect("roster_plan", importing.keep_upload(files, by=request.user).pk)
    waiting = RosterUpload.objects.visible_to(request.user).defer("data").first()
    context = {"form": form, "imports": latest_imports(), "waiting": waiting}
    return render(request, "people/roster.html", context)


@require_safe
def roster_plan(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Every change that these files would make now, or everything wrong with them."""
    upload = get_object_or_404(RosterUpload.objects.visible_to(request.user), pk=pk)
    try:
        plan = plan_roster(
            importing.read_upload(upload), by=request.user, accept_leavers=True
        )
    except RosterError as error:
        problems = error.problems
        context = {"problems": problems[:MOST_SHOWN], "number": len(problems)}
        return render(request, "people/roster_wrong.html", context | {"upload": upload})
    wanted = {"kind": request.GET.get("soort", ""), "page": request.GET.get("p", "")}
    form = AgreeForm(initial={"shown": fingerprint(plan)})
    context = {"plan": plan, "preview": preview_of(plan, **wanted), "form": form}
    return render(request, "people/roster_plan.html", context | {"upload": upload})


@require_POST
def roster_apply(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Carry out exactly the plan that was on the screen."""
    upload = get_object_or_404(RosterUpload.objects.visible_to(request.user), pk=pk)
    form = AgreeForm(request.POST)
    if not form.is_valid():
        raise Http404
    try:
        event = importing.carry_out(upload, by=request.user, **form.cleaned_data)
    except PlanChanged:
        messages.warning(request, PLANNED_AGAIN)
    except RosterError:
        messages.error(request, _("Er is nog niets ingelezen. Kijk hieronder waarom."))
    except RosterUpload.DoesNotExist:
        return redirect("manage_roster")
    else:
        messages.success(request, _("De gegevens zijn ingelezen."))
        return redirect("roster_result", event.seq)
    return redirect("roster_plan", pk)


@require_POST
def roster_cancel(request: StaffRequest, pk: UUID) -> HttpResponse:
    upload = get_object_or_404(RosterUpload.objects.visible_to(request.user), pk=pk)
    importing.cancel_upload(upload)
    messages.success(request, _("Er is niets ingelezen. Het bestand is weg."))
    return redirect("manage_roster")


@require_safe
def roster_result(request: StaffRequest, seq: int) -> HttpResponse:
    """What an import changed."""
    done = import_at(seq)
    if done is None:
        raise Http404
    return render(request, "people/roster_result.html", {"done": done})
