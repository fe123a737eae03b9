"""Correcting what was recorded, also in a closed case (decisions 8, AVG 16)."""

from functools import partial
from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext_lazy as _

from cases.dossier.reading import Reader
from cases.dossier.versions import Corrections, now_in_words
from cases.forms.correcting_incident import CORRECTIONS
from cases.http import StaffRequest
from cases.models.case import Case
from cases.models.correction import Correction
from cases.models.fact import CaseFact
from cases.services.correcting import correct, found_fact, version
from cases.views.acting import done_if_seen, kept, rectifiable_case, show

# Long lists of which a correction seldom touches one.
FOLDED = ("forms", "signals", "points")


def correction(request: StaffRequest, number: str, kind: str, pk: UUID) -> HttpResponse:
    """A new version of one fact; the one before stays readable, with the reason."""
    case = rectifiable_case(request, number)
    row = _fact(case, kind, pk)
    form = CORRECTIONS[kind](
        request.POST or None, case=case, instance=row, initial={"seen": version(row)}
    )
    if form.is_valid():
        said = {"reason": form.cleaned_data["why"], "seen": form.cleaned_data["seen"]}
        act = partial(correct, row, form.values(), by=request.user, **said)
        if kept(form, act):
            return done_if_seen(request, case, _("De correctie staat vast."))
    shown = _beside(request, case, kind, pk, list(form._meta.fields))
    return show(request, "cases/correction.html", case, form=form, **shown)


def _fact(case: Case, kind: str, pk: UUID) -> CaseFact:
    row = found_fact(case, kind, pk)
    if row is None:
        raise Http404
    return row


def _beside(
    request: StaffRequest, case: Case, kind: str, pk: UUID, names: list[str]
) -> dict[str, object]:
    """How it is now, read again: somebody may have been first (RACE-5)."""
    corrections = Corrections.of(case, Reader.of(case, request.user))
    return {
        "kind": Correction.Kind(kind).label,
        "folded": FOLDED,
        "stays_open": True,
        "now": now_in_words(_fact(case, kind, pk), names, case),
        "versions": corrections.versions(kind, pk),
    }
