"""The pages on which a colleague reports, and follows what became of it (4.4)."""

from collections.abc import Sequence
from typing import TypeVar
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from audit.services import Action, record
from cases.forms.incident import IncidentForm
from cases.forms.people import PeopleForm
from cases.forms.reporting import ReportForm
from cases.forms.signal import SignalForm
from cases.http import StaffRequest
from cases.models.case import Case
from cases.models.draft import Draft
from cases.models.incident import Incident
from cases.services.drafting import Page, drop_draft
from cases.services.filing import file_report
from cases.services.following import Followed
from cases.services.reporting import running_cases
from cases.views.acting import done, handled_case, show
from cases.views.drafting import goes_on, halfway, offer
from escalation.stages import Stage

F = TypeVar("F", bound=IncidentForm)


def report(request: StaffRequest) -> HttpResponse:
    """Any colleague reports; every report is accepted (P2.1.2, P4.4.1)."""
    return _reporting(request, ReportForm)


def signal(request: StaffRequest) -> HttpResponse:
    """The same in a minute, for who has to go on to the next lesson (P4.4.1)."""
    return _reporting(request, SignalForm)


def _reporting(request: StaffRequest, kind: type[ReportForm]) -> HttpResponse:
    """One report, and one draft of it, whichever of the two pages it is told on."""
    page = Page("report")
    draft = halfway(request, page)
    if draft and not goes_on(request):
        return offer(request, draft)
    form = _form(request, kind, draft)
    if form.is_valid() and (sent := _sent(request, form)):
        drop_draft(page, owner=request.user)
        messages.success(request, _("De melding is binnen."))
        return redirect("report_sent", sent.pk)
    return _page(request, form, page, draft=draft, asked=form.running)


def report_people(request: StaffRequest) -> HttpResponse:
    """The same page with a search done, or one pupil more or less."""
    if request.method != "POST":
        return redirect("report")
    if request.headers.get("HX-Request"):
        who = PeopleForm.changed(request.POST)
        _record_search(request, who)
        return render(request, "cases/_report_who.html", {"who": who, "is_part": True})
    if number := request.POST.get("case"):
        page = Page("recurrence", _running(request, number))
        return _page(request, IncidentForm.typed(request.POST, user=request.user), page)
    kind = SignalForm if "short" in request.POST else ReportForm
    form = kind.typed(request.POST, user=request.user)
    return _page(request, form, Page("report"))


def report_sent(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Where the reporter sees who has it, and what happens next (P4.4.5)."""
    mine = Incident.objects.reported_by(request.user.pk)
    incident = get_object_or_404(mine, pk=pk)
    case = Case.objects.visible_to(request.user).filter(pk=incident.case_id).first()
    context = {
        "incident": incident,
        "followed": Followed.of(incident),
        "case": case,
        "is_mine": bool(case and case.owner_id == request.user.pk),
    }
    return render(request, "cases/report_sent.html", context)


def recurrence(request: StaffRequest, number: str) -> HttpResponse:
    """A handler adds what happened again to the running case (P4.1.4, A12-11)."""
    case = _running(request, number)
    page = Page("recurrence", case)
    draft = halfway(request, page)
    if draft and not goes_on(request):
        return offer(request, draft)
    form = _form(request, IncidentForm, draft, case=case)
    if form.is_valid():
        told = form.report()
        sent = form.sent or file_report(told, by=request.user, joins=case)
        drop_draft(page, owner=request.user)
        return _added(request, sent)
    return _page(request, form, page, draft=draft)


def _form(
    request: StaffRequest, kind: type[F], draft: Draft | None, case: Case | None = None
) -> F:
    """As it was sent; as it was left, here or on the other page; or empty."""
    if draft:
        return kind.typed(draft.posted(), user=request.user)
    if "switch" in request.POST:
        return kind.typed(request.POST, user=request.user)
    who = PeopleForm.about(case) if case and not request.POST else None
    return kind(request.POST or None, user=request.user, who=who)


def _sent(request: StaffRequest, form: ReportForm) -> Incident | None:
    """The report as it came in; None as long as it is not known to what case."""
    told = form.report()
    if form.sent or form.settled_with(_seen(running_cases(told), request)):
        return form.sent or file_report(
            told, by=request.user, joins=form.joins, apart=form.stands_apart()
        )
    return None


def _added(request: StaffRequest, sent: Incident) -> HttpResponse:
    """To the dossier; who may not read it any more (safety mode) follows from afar."""
    case = Case.objects.visible_to(request.user).filter(pk=sent.case_id).first()
    if case:
        return done(request, case, _("Het voorval staat in de zaak."))
    messages.success(request, _("De melding is binnen."))
    return redirect("report_sent", sent.pk)


def _running(request: StaffRequest, number: str) -> Case:
    case = handled_case(request, number)
    if case.stage in (Stage.CLOSED, Stage.REROUTED):
        raise Http404
    return case


def _seen(running: Sequence[Case], request: StaffRequest) -> list[Case]:
    """Only these are asked about: the reporter must not hear of the others."""
    seen = Case.objects.visible_to(request.user).filter(
        pk__in=[one.pk for one in running]
    )
    return list(seen.distinct())


def _page(
    request: StaffRequest,
    form: IncidentForm,
    page: Page,
    *,
    draft: Draft | None = None,
    asked: Sequence[Case] = (),
) -> HttpResponse:
    """The form. What it shows of pupils and cases is in the log before it is sent."""
    _record_search(request, form.who)
    context = {"form": form, "who": form.who, "draft": draft, "kept_as": page.key}
    if page.case:
        return show(request, "cases/recurrence.html", page.case, **context)
    for one in asked:
        record(Action.CASE_VIEWED, by=request.user, on=one, case=one.pk, page="report")
    name = "signal" if isinstance(form, SignalForm) else "report"
    return render(request, f"cases/{name}.html", context)


def _record_search(request: StaffRequest, who: PeopleForm) -> None:
    if who.words:
        record(
            Action.LIST_SEARCHED, by=request.user, page="report", found=len(who.hits())
        )
