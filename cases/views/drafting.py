"""Keeping what is half written, and offering it again to who comes back."""

from uuid import UUID

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.dossier.halfway import Halfway
from cases.forms.talks import WITH
from cases.http import StaffRequest
from cases.models.case import Case
from cases.models.draft import Draft
from cases.services.drafting import Page, TooMuch, keep_draft
from cases.views.acting import ACTORS, found, show

OF_NOBODY = "report"
GOES_ON = "verder"


@require_POST
def draft(request: StaffRequest) -> HttpResponse:
    """Keep what stands in the form; asked for by the page itself, while one types."""
    page = _page(request)
    try:
        kept = keep_draft(page, dict(request.POST.lists()), owner=request.user)
    except TooMuch:
        said = _("Niet bewaard: dit is te lang. Maak uw tekst korter.")
        return JsonResponse({"said": said}, status=413)
    if kept is None:
        return JsonResponse({"said": ""})
    hour = date_format(timezone.localtime(kept.saved_at), "H:i")
    return JsonResponse({"said": _("Bewaard om %(hour)s") % {"hour": hour}})


@require_POST
def draft_discard(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Throw it away and begin again; whatever is not one's own is not found."""
    rows = Draft.objects.of(request.user).select_related("case")
    thrown = get_object_or_404(rows, pk=pk)
    thrown.delete()
    return redirect(thrown)


def halfway(request: StaffRequest, page: Page) -> Draft | None:
    """What this person left here; of no account to a form that is being sent."""
    if request.method != "GET":
        return None
    return page.drafts_of(request.user).first()


def goes_on(request: StaffRequest) -> bool:
    """Did this person choose to go on with it?"""
    return GOES_ON in request.GET


def offer(request: StaffRequest, left: Draft) -> HttpResponse:
    """The choice comes before the page, so that neither text overwrites the other."""
    context = {"halfway": Halfway.of(left), "goes_on": GOES_ON}
    if left.case:
        return show(request, "cases/draft.html", left.case, **context)
    return render(request, "cases/draft.html", context)


def _page(request: StaffRequest) -> Page:
    """The page that asks; no other page, and no case of another, has drafts."""
    name, _slash, rest = request.POST.get("draft", "").partition("/")
    number, _slash, kind = rest.partition("/")
    if name == OF_NOBODY and not rest:
        return Page(name)
    if (name, kind) == ("recurrence", "") or (name == "talk" and kind in WITH):
        return Page(name, _case(request, number), kind)
    raise Http404


def _case(request: StaffRequest, number: str) -> Case:
    case = found(Case.objects.visible_to(request.user).with_people(), number)
    if not case.worked_on_by(request.user, *ACTORS):
        raise Http404
    return case
