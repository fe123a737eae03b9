"""Taking one arrow of the protocol."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from django_fsm import Transition, TransitionNotAllowed

from audit.services import Action, record
from cases.dossier.moving import move_page
from cases.dossier.reading import dossiers
from cases.dossier.steps import takes
from cases.forms.moving import MoveForm
from cases.http import StaffRequest
from cases.models.case import Case
from cases.services.agenda import STEPS
from cases.services.moving import NotYet, move_case, stage_token


@require_http_methods(["GET", "HEAD", "POST"])
def move(request: StaffRequest, number: str, arrow: str) -> HttpResponse:
    case = get_object_or_404(dossiers(request.user), number=number)
    step = case.arrows().get(arrow)
    if step is None or not takes(case, step, request.user):
        return _refused(request, case, arrow)
    typed = request.POST if request.method == "POST" else None
    form = MoveForm(typed, case=case, arrow=step, by=request.user)
    if form.is_valid():
        return _taken(request, case, step, form)
    return _shown(request, case, step, form)


def _taken(
    request: StaffRequest, case: Case, step: Transition, form: MoveForm
) -> HttpResponse:
    try:
        moved = move_case(
            case,
            step.name,
            by=request.user,
            note=form.cleaned_data["note"],
            answers=form.answers(),
            named=form.chosen(),
            seen=form.cleaned_data["seen"],
            chosen=form.given(),
        )
    except NotYet as not_yet:
        form.add_error(None, list(not_yet.sentences))
        return _shown(request, case, step, form)
    except (TransitionNotAllowed, PermissionDenied) as refusal:
        return _told(request, case, refusal)
    return _done(request, moved, step)


def _refused(request: StaffRequest, case: Case, arrow: str) -> HttpResponse:
    """No such arrow leaves this stage, or it is not this person's to take.

    A made-up name does not exist. Who presses the button is refused by the gate
    itself, because the gate writes the refusal down.
    """
    if arrow not in {one.name for one in case.all_arrows()}:
        raise Http404
    refusal: Exception = TransitionNotAllowed()
    if arrow in case.arrows():
        refusal = PermissionDenied()
    if request.method == "POST":
        try:
            move_case(case, arrow, by=request.user, seen=stage_token(case))
        except (NotYet, TransitionNotAllowed, PermissionDenied) as said:
            refusal = said
    return _told(request, case, refusal)


def _told(request: StaffRequest, case: Case, refusal: Exception) -> HttpResponse:
    """Not allowed looks like not found; too late is told with a kind word."""
    if isinstance(refusal, PermissionDenied):
        raise Http404 from refusal
    messages.warning(
        request,
        _(
            "Een collega was u voor, of deze pagina was verouderd. "
            "Dit is de stand van nu."
        ),
    )
    return redirect(case)


def _done(request: StaffRequest, case: Case, step: Transition) -> HttpResponse:
    sentence, _source = STEPS[case.next_step]
    messages.success(
        request,
        _("Gedaan: %(label)s. Nu: %(next)s.")
        % {"label": step.custom["label"], "next": sentence},
    )
    # Whoever hands a case on may not read it any more.
    still = Case.objects.visible_to(request.user).filter(pk=case.pk).exists()
    return redirect(case) if still else redirect("today")


def _shown(
    request: StaffRequest, case: Case, step: Transition, form: MoveForm
) -> HttpResponse:
    # The page names pupils, so it is a read of the case (READ).
    record(Action.CASE_VIEWED, by=request.user, on=case, case=case.pk, page="move")
    page = move_page(case, step, form, request.user)
    return render(request, "cases/move.html", {"case": case, "page": page})
