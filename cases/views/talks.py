"""Gesprek nu: the guide beside the form, and coming back to the class later."""

from functools import partial
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from cases.forms.agreements import PromiseForm, promise_forms
from cases.forms.class_follow_up import ClassFollowUpForm
from cases.forms.talks import WITH, TalkForm
from cases.http import StaffRequest
from cases.models.case import Case
from cases.models.conversation import Conversation
from cases.models.draft import Draft
from cases.services import talking
from cases.services.drafting import Page, drop_draft
from cases.views.acting import done, handled_case, kept, show
from cases.views.drafting import goes_on, halfway, offer
from escalation.guards import S_14
from escalation.protocol.lists import ConversationKind
from escalation.protocol.versions import VERSIONS, guide
from people.models.staff import Staff


def talk(request: StaffRequest, number: str, kind: str) -> HttpResponse:
    """One talk and its agreements, kept in one go (P4.1.1, P4.1.3)."""
    if kind not in WITH:
        raise Http404
    case = handled_case(request, number)
    page = Page("talk", case, kind)
    draft = halfway(request, page)
    if draft and not goes_on(request):
        return offer(request, draft)
    form, rows = _forms(request, case, kind, draft)
    valid = all([form.is_valid(), *(row.is_valid() for row in rows)])
    if valid and kept(form, partial(_hold, form, rows, case, request.user)):
        drop_draft(page, owner=request.user)
        return done(request, case, _said(rows))
    context = {"draft": draft, "kept_as": page.key, **_shown(form, rows, case)}
    return show(request, "cases/talk.html", case, **context)


def class_follow_up(request: StaffRequest, number: str, pk: UUID) -> HttpResponse:
    """How it goes in the class since the talk (P3.2.4b)."""
    case = handled_case(request, number)
    kind = ConversationKind.CLASS_TALK
    held = get_object_or_404(Conversation, case=case, kind=kind, pk=pk)
    form = ClassFollowUpForm(request.POST or None, talk=held)
    if form.is_valid():
        follow_up = form.save(commit=False)
        act = partial(talking.follow_up_class_talk, follow_up, talk=held)
        if kept(form, partial(act, by=request.user)):
            return done(request, case, _("Dit staat nu bij het klassengesprek."))
    return show(request, "cases/class_follow_up.html", case, form=form, talk=held)


def _forms(
    request: StaffRequest, case: Case, kind: str, draft: Draft | None
) -> tuple[TalkForm, list[PromiseForm]]:
    """The talk and its agreements: as sent, as left half written, or empty."""
    make = partial(
        TalkForm.typed if draft else TalkForm,
        case=case,
        kind=kind,
        guide=guide(kind, version=case.protocol_version),
        unmet=talking.out_of_order(case, kind),
    )
    if draft:
        left = draft.posted()
        return make(left), promise_forms(None, case=case, kind=kind, draft=left)
    sent = request.POST or None
    return make(sent), promise_forms(sent, case=case, kind=kind)


def _hold(form: TalkForm, rows: list[PromiseForm], case: Case, by: Staff) -> None:
    talking.hold_talk(
        form.talk(),
        case=case,
        by=by,
        people=form.cleaned_data.get("people", ()),
        promises=[promise for row in rows if (promise := row.promise())],
        answers=form.answers(),
    )


def _said(rows: list[PromiseForm]) -> str:
    number = sum(1 for row in rows if row.promise())
    if not number:
        return str(_("Het gesprek staat vast."))
    words = ngettext_lazy(
        "Het gesprek staat vast, met %(number)s afspraak.",
        "Het gesprek staat vast, met %(number)s afspraken.",
        "number",
    )
    return str(words % {"number": number})


def _shown(form: TalkForm, rows: list[PromiseForm], case: Case) -> dict[str, object]:
    """The fields beside the guide, the ticks, and what should come before this talk."""
    return {
        "form": form,
        "rows": rows,
        "guide": form.guide,
        "errors": form.errors or any(row.errors for row in rows),
        "items": _items(form),
        "first": [(one.sentence_for(case), one.source) for one in form.unmet],
        "is_risk": S_14 in form.unmet,
        "version": VERSIONS[case.protocol_version],
    }


def _items(form: TalkForm) -> list[tuple[object, object]]:
    """Each subject of the guide with its own tick box."""
    items = form.guide.items if form.guide else ()
    return list(zip(items, form["points"], strict=True))
