"""Instellingen: what this school decides, and what the law decided already."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from cases.dossier.terms import LEGAL
from cases.forms.deciding import SettingsForm
from cases.http import StaffRequest
from cases.services.deciding import decide
from people.models.calendar import SchoolSettings


def manage_settings(request: StaffRequest) -> HttpResponse:
    form = SettingsForm(request.POST or None, school=SchoolSettings.load())
    if form.is_valid():
        about = {name: form.cleaned_data[name] for name in ("name", "region")}
        decide(**about, days=form.days(), by=request.user)
        messages.success(request, _("De instellingen zijn opgeslagen."))
        return redirect("manage_settings")
    context = {"form": form, "legal": LEGAL}
    return render(request, "cases/settings.html", context)
