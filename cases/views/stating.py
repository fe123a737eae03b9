"""Zienswijze: a pupil or a parent says how they see it (decisions 8)."""

from functools import partial

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from cases.forms.stating import StatementForm, who_may_speak
from cases.http import StaffRequest
from cases.services.stating import add_statement
from cases.views.acting import done, kept, rectifiable_case, show
from cases.views.supporting import chosen, guardians_of


def statement(request: StaffRequest, number: str) -> HttpResponse:
    """One view, of one pupil or a parent of that pupil; also in a closed case."""
    case = rectifiable_case(request, number)
    involved = who_may_speak(case)
    about = chosen(request, involved)
    if about is None:
        context = {"involved": involved, "stays_open": True}
        return show(request, "cases/statement_whose.html", case, **context)
    known = guardians_of(about)
    form = StatementForm(request.POST or None, case=case, about=about, known=known)
    if form.is_valid():
        act = partial(add_statement, form.statement(), case=case, by=request.user)
        if kept(form, act):
            return done(request, case, _("De zienswijze staat in het dossier."))
    context = {"form": form, "about": about, "stays_open": True}
    return show(request, "cases/statement.html", case, **context)
