"""Schoolkalender: which days are free, so that terms count school days only."""

from functools import partial

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from people.desk.calendar import year_called, year_names
from people.desk.filling import filling_of
from people.forms.calendar import DaysOffForm, PeriodForm, RegionForm
from people.http import StaffRequest
from people.models.calendar import SchoolSettings
from people.services import calendar
from people.services.refusal import Refused
from people.views.keeping import kept


def manage_calendar(request: StaffRequest) -> HttpResponse:
    """One school year; the form adds free days to it."""
    name = _year_name(request)
    form = DaysOffForm(request.POST or None)
    if form.is_valid():
        given = form.cleaned_data
        last = given["last"] or given["first"]
        about = {"kind": given["kind"], "label": given["label"], "by": request.user}
        act = partial(calendar.add_days_off, given["first"], last, **about)
        if kept(form, act):
            messages.success(request, _("Deze dagen zijn nu vrij."))
            return _to_year(name)
    region = RegionForm(region=SchoolSettings.load().region)
    context = {"year": year_called(name), "names": year_names(), "form": form}
    return render(request, "people/calendar.html", context | {"region": region})


@require_POST
def calendar_remove(request: StaffRequest) -> HttpResponse:
    form = PeriodForm(request.POST)
    if not form.is_valid():
        raise Http404
    try:
        calendar.remove_days_off(**form.cleaned_data, by=request.user)
    except Refused as refused:
        messages.warning(request, refused.sentence)
    else:
        messages.success(request, _("Deze dagen zijn weer schooldagen."))
    return _to_year(_year_name(request))


def calendar_fill(request: StaffRequest) -> HttpResponse:
    """What the vacations of a region would change, and then: do it."""
    name = _year_name(request)
    form = RegionForm(request.POST or request.GET)
    filling = filling_of(name, form.cleaned_data["regio"]) if form.is_valid() else None
    if filling is None:
        raise Http404
    if request.method == "POST":
        calendar.fill_year(filling.region, name, by=request.user)
        messages.success(request, _("De vakanties en feestdagen zijn ingevuld."))
        return _to_year(name)
    return render(request, "people/calendar_fill.html", {"filling": filling})


def _year_name(request: StaffRequest) -> str:
    """The year in the address; without one, this year; any other is no such page."""
    names = year_names()
    name = request.GET.get("jaar") or names[0]
    if name not in names:
        raise Http404
    return name


def _to_year(name: str) -> HttpResponse:
    return redirect(f"{reverse('manage_calendar')}?jaar={name}")
