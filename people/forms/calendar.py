"""Free days: one day or a period, and the vacations of a region."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from people.forms.fields import NO_CHOICE, YEAR, ComingDayField, dress
from people.models.calendar import SchoolCalendarDay, SchoolSettings

Kind = SchoolCalendarDay.Kind


class DaysOffForm(forms.Form):
    first = ComingDayField(label=_("Eerste dag"), within=2 * YEAR)
    last = ComingDayField(
        within=2 * YEAR,
        label=_("Laatste dag"),
        required=False,
        help_text=_("Leeg: alleen die ene dag."),
    )
    kind = forms.ChoiceField(
        label=_("Soort"),
        choices=[(one.value, one.label) for one in reversed(Kind)],
        error_messages=NO_CHOICE,
    )
    label = forms.CharField(
        label=_("Naam"),
        max_length=80,
        help_text=_("Zoals collega’s het noemen: studiedag, carnaval, meivakantie."),
        error_messages={"required": _("Geef deze dagen een naam.")},
    )

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        dress(self)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        first: date | None = data.get("first")
        last: date | None = data.get("last")
        if first and last and last < first:
            self.add_error("last", _("De laatste dag ligt voor de eerste dag."))
        return data


class RegionForm(forms.Form):
    """Whose vacations: the school's own region unless somebody says otherwise."""

    regio = forms.ChoiceField(
        label=_("Vakantieregio"),
        choices=SchoolSettings.Region.choices,
        error_messages=NO_CHOICE,
    )

    def __init__(self, data: Any = None, *, region: str = "") -> None:
        super().__init__(data, initial={"regio": region})
        dress(self)


class PeriodForm(forms.Form):
    """Which free days go: from a list, so anything else is no such page."""

    first = forms.DateField()
    last = forms.DateField()
