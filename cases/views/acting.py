"""What every page about one case shares: fetch it, show it, and keep what was done."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import BaseForm
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from audit.services import Action, record
from cases.http import StaffRequest
from cases.models.case import Case, CaseQuerySet
from cases.services.agenda import STEPS
from cases.services.moving import NotYet
from cases.services.rectifying import NotKept, may_rectify
from cases.services.talking import HANDLERS
from people.models.roles import Role

ACTORS = (*HANDLERS, Role.ANTI_BULLYING_COORDINATOR)


def visible_case(request: StaffRequest, number: str) -> Case:
    """A case that this person may read; foreign and absent alike are 404."""
    return found(Case.objects.visible_to(request.user).with_facts(), number)


def found(rows: CaseQuerySet, number: str) -> Case:
    """The case with this number, else 404; no database takes a NUL in a text."""
    if "\x00" in number:
        raise Http404
    return get_object_or_404(rows, number=number)


def handled_case(request: StaffRequest, number: str) -> Case:
    """A case that this person may act on; whoever only reads along gets 404 too."""
    case = visible_case(request, number)
    if not case.worked_on_by(request.user, *ACTORS):
        raise Http404
    return case


def rectifiable_case(request: StaffRequest, number: str) -> Case:
    """A case in which this person may set something right, also when it is closed."""
    case = visible_case(request, number)
    if not may_rectify(case, request.user):
        raise Http404
    return case


def show(
    request: StaffRequest, template: str, case: Case, **context: object
) -> HttpResponse:
    """A page about this case; the read is in the log before it is sent (READ)."""
    match = request.resolver_match
    page = match.view_name if match else ""
    record(Action.CASE_VIEWED, by=request.user, on=case, case=case.pk, page=page)
    return render(request, template, {"case": case, **context})


def kept(form: BaseForm, act: Callable[[], object]) -> bool:
    """Did the service take it?

    What changed meanwhile (closed, handed over, another order) is told on the form
    itself, so that nothing typed is lost.
    """
    try:
        act()
    except PermissionDenied:
        form.add_error(None, _("Niet opgeslagen: deze zaak is dicht of overgedragen."))
        return False
    except NotYet as not_yet:
        form.add_error(None, list(not_yet.sentences))
        return False
    except NotKept as refusal:
        form.add_error(None, refusal.sentence)
        if refusal.now:
            # Who was told what changed may press again with open eyes (RACE-5).
            typed: Any = form.data
            form.data = typed.copy()
            form.data["seen"] = refusal.now  # type: ignore[index]
        return False
    return True


def done(request: StaffRequest, case: Case, said: StrOrPromise) -> HttpResponse:
    """Back to the dossier, with what was done and what comes next."""
    code = Case.objects.values_list("next_step", flat=True).get(pk=case.pk)
    step = STEPS[code][0] if code else ""
    words = _("%(said)s Volgende stap: %(step)s.") if step else _("%(said)s")
    messages.success(request, words % {"said": said, "step": step})
    return redirect(case)


def done_if_seen(request: StaffRequest, case: Case, said: StrOrPromise) -> HttpResponse:
    """As `done`; whoever may not read the case any more goes to Vandaag."""
    if Case.objects.visible_to(request.user).filter(pk=case.pk).exists():
        return done(request, case, said)
    messages.success(request, said)
    return redirect("today")
