"""Who is involved: the list, somebody more, and what changes over time (P2.6)."""

from functools import partial
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from audit.services import Action, record
from cases.dossier.parts import part_of, parts_of, with_changes
from cases.forms.involving import AddForm, ChangeForm, IdentifyForm
from cases.forms.picking import MOST_HITS, find_pupils, searched
from cases.http import StaffRequest
from cases.models.case import Case
from cases.models.involvement import Involvement
from cases.services import involving
from cases.views.acting import (
    done_if_seen,
    handled_case,
    kept,
    rectifiable_case,
    show,
)
from people.models.pupils import Pupil

UNKNOWN = "onbekend"


@require_safe
def involvements(request: StaffRequest, number: str) -> HttpResponse:
    """Everybody in the case, each with a way to what changed."""
    case = rectifiable_case(request, number)
    context = {"parts": parts_of(case), "stays_open": True}
    return show(request, "cases/involvements.html", case, **context)


def involvement_add(request: StaffRequest, number: str) -> HttpResponse:
    """A pupil who turns out to be in it too, or a bystander who is needed."""
    case = handled_case(request, number)
    asked = request.GET.get("leerling")
    if asked is None:
        return _searched(request, case)
    pupil = None if asked == UNKNOWN else _pupil(asked)
    form = AddForm(request.POST or None, case=case, pupil=pupil)
    if form.is_valid():
        act = partial(involving.involve, case, form.involved(), form.why())
        if kept(form, partial(act, by=request.user)):
            return done_if_seen(request, case, _("Toegevoegd aan de zaak."))
    context = {"form": form, "pupil": pupil}
    return show(request, "cases/involvement_add.html", case, **context)


def involvement_change(request: StaffRequest, number: str, pk: UUID) -> HttpResponse:
    """Another role or certainty, with the reason; or out of the case."""
    case = rectifiable_case(request, number)
    one = _involved(case, pk)
    form = ChangeForm(request.POST or None, case=case, one=one)
    if form.is_valid():
        chosen = {key: form.cleaned_data[key] for key in ("role", "certainty", "left")}
        act = partial(involving.change_part, one, form.why(), **chosen)
        if kept(form, partial(act, by=request.user)):
            return done_if_seen(request, case, _("De wijziging staat vast."))
        one = _involved(case, pk)
    context = {"form": form, "part": part_of(one, case), "stays_open": True}
    return show(request, "cases/involvement_change.html", case, **context)


def involvement_identify(request: StaffRequest, number: str, pk: UUID) -> HttpResponse:
    """The unknown one becomes a pupil."""
    case = handled_case(request, number)
    one = _involved(case, pk)
    asked = request.GET.get("leerling")
    if asked is None:
        return _searched(request, case, one)
    pupil = _pupil(asked)
    form = IdentifyForm(request.POST or None, case=case, one=one, pupil=pupil)
    if form.is_valid():
        sure = form.cleaned_data["certainty"]
        act = partial(involving.identify, one, pupil, form.why(), certainty=sure)
        if kept(form, partial(act, by=request.user)):
            return done_if_seen(request, case, _("Nu staat er wie het is."))
    context = {"form": form, "pupil": pupil, "one": one}
    return show(request, "cases/involvement_identify.html", case, **context)


def _searched(
    request: StaffRequest, case: Case, one: Involvement | None = None
) -> HttpResponse:
    """First which pupil; what is searched for is a search, and in the log (READ)."""
    words = searched(request.GET.get("q"))
    hits = find_pupils(words)
    if words:
        shown = min(len(hits), MOST_HITS)
        record(Action.LIST_SEARCHED, by=request.user, page="involvements", found=shown)
    context = {
        "q": request.GET.get("q", ""),
        "words": words,
        "hits": hits[:MOST_HITS],
        "more": len(hits) > MOST_HITS,
        "one": one,
    }
    return show(request, "cases/involvement_who.html", case, **context)


def _pupil(asked: str) -> Pupil:
    """The pupil who was picked; a colleague may name any pupil of the school."""
    try:
        pk = UUID(asked)
    except ValueError as no_key:
        raise Http404 from no_key
    return get_object_or_404(Pupil.objects.select_related("school_class"), pk=pk)


def _involved(case: Case, pk: UUID) -> Involvement:
    return get_object_or_404(with_changes(), case=case, pk=pk)
