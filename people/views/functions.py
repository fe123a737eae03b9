"""Functies en accounts: who works here, in which functions, and who can sign in."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe
from django_stubs_ext import StrOrPromise

from audit.clock import today
from audit.services import Action, record
from people.desk.colleagues import SHOWN, colleague_with, colleagues
from people.desk.rights import latest_changes
from people.forms.functions import AddressForm, EndFunctionForm, GiveFunctionForm
from people.http import StaffRequest
from people.models.roles import RoleAssignment
from people.models.staff import Staff
from people.services import accounts, functions
from people.services.inviting import send_link
from people.services.refusal import Refused
from people.views.keeping import kept


@require_safe
def manage_roles(request: StaffRequest) -> HttpResponse:
    """Everybody who works here, searched by name, code or address."""
    q, shown = request.GET.get("q", "")[:100], request.GET.get("wie", "")
    if q:
        # A GET that writes: who searches leaves a trace, the words do not (READ).
        record(Action.LIST_SEARCHED, by=request.user, page="manage_roles")
    q = q.replace("\x00", "")
    rows, page = colleagues(q=q, shown=shown, page=request.GET.get("p", ""))
    context = {"rows": rows, "page": page, "q": q, "shown": shown, "choices": SHOWN}
    return render(request, "people/roles.html", context | {"changes": latest_changes()})


@require_safe
def manage_person(request: StaffRequest, pk: UUID) -> HttpResponse:
    return _page(request, get_object_or_404(Staff, pk=pk))


@require_POST
def role_give(request: StaffRequest, pk: UUID) -> HttpResponse:
    staff = get_object_or_404(Staff, pk=pk)
    form = GiveFunctionForm(request.POST)
    if form.is_valid():
        given = form.cleaned_data
        if kept(
            form,
            lambda: functions.give_function(
                *(staff, given["function"]),
                by=request.user,
                since=given["since"],
                until=given["until"],
            ),
        ):
            return _done(request, staff, _("De functie is gegeven en geldt meteen."))
    return _page(request, staff, give=form)


@require_POST
def role_end(request: StaffRequest, pk: UUID, assignment: UUID) -> HttpResponse:
    """Let a function stop; one that is over already is not found."""
    staff = get_object_or_404(Staff, pk=pk)
    running = RoleAssignment.objects.not_over(today()).filter(staff=staff)
    held = get_object_or_404(running, pk=assignment)
    form = EndFunctionForm(request.POST, prefix=str(held.pk))
    if form.is_valid() and kept(
        form,
        lambda: functions.end_function(held, by=request.user, **form.cleaned_data),
    ):
        return _done(request, staff, _("Dat de functie stopt, is vastgelegd."))
    return _page(request, staff, end=form)


@require_POST
def person_let_in(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Open the account and send the link with which to choose a password."""
    staff = get_object_or_404(Staff, pk=pk)

    def act() -> None:
        send_link(accounts.let_in(staff, by=request.user), request, by=request.user)

    return _acted(request, staff, act, _("Deze collega kan inloggen en krijgt e-mail."))


@require_POST
def person_link(request: StaffRequest, pk: UUID) -> HttpResponse:
    staff = get_object_or_404(Staff, pk=pk, is_active=True)
    said = _("De link is opnieuw verstuurd.")
    return _acted(
        request, staff, lambda: send_link(staff, request, by=request.user), said
    )


@require_POST
def person_close(request: StaffRequest, pk: UUID) -> HttpResponse:
    staff = get_object_or_404(Staff, pk=pk)
    said = _("Het account is gesloten. Wie nog was ingelogd, is er nu uit.")
    return _acted(
        request, staff, lambda: accounts.close_account(staff, by=request.user), said
    )


@require_POST
def person_address(request: StaffRequest, pk: UUID) -> HttpResponse:
    staff = get_object_or_404(Staff, pk=pk)
    form = AddressForm(request.POST)
    if form.is_valid() and kept(
        form,
        lambda: accounts.change_address(
            staff, form.cleaned_data["email"], by=request.user
        ),
    ):
        return _done(request, staff, _("Het e-mailadres is gewijzigd."))
    return _page(request, staff, address=form)


def _page(request: StaffRequest, staff: Staff, **filled: BaseForm) -> HttpResponse:
    """The colleague, with every form; the one that was filled in keeps its text."""
    colleague = colleague_with(staff)
    wrong = filled.get("end")
    ends = [_ending(one, wrong) for one in (*colleague.now, *colleague.coming)]
    context = {
        "colleague": colleague,
        "ends": ends,
        "is_me": staff.pk == request.user.pk,
        "give": filled.get("give") or GiveFunctionForm(),
        "address": filled.get("address") or AddressForm(email=staff.email),
    }
    return render(request, "people/person.html", context)


def _ending(
    one: RoleAssignment, wrong: BaseForm | None
) -> tuple[RoleAssignment, BaseForm]:
    if wrong is not None and wrong.prefix == str(one.pk):
        return one, wrong
    return one, EndFunctionForm(prefix=str(one.pk))


def _acted(
    request: StaffRequest, staff: Staff, act: Callable[[], object], said: StrOrPromise
) -> HttpResponse:
    try:
        act()
    except Refused as refused:
        messages.warning(request, refused.sentence)
        return redirect("manage_person", staff.pk)
    return _done(request, staff, said)


def _done(request: StaffRequest, staff: Staff, said: StrOrPromise) -> HttpResponse:
    messages.success(request, said)
    return redirect("manage_person", staff.pk)
