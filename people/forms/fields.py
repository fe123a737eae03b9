"""What the forms of Beheer share: coming days, no choices, and the look of fields."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.widgets import ChoiceWidget
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from audit.clock import today

YEAR = timedelta(days=366)
NO_CHOICE: dict[str, StrOrPromise] = {
    "required": _("Maak een keuze."),
    "invalid_choice": _("Deze keuze is er niet (meer). Kies opnieuw."),
}


class ComingDayField(forms.DateField):
    """Today or later: what a school decides does not reach back."""

    def __init__(self, *, within: timedelta = YEAR, **options: Any) -> None:
        self.within = within
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        errors: dict[str, StrOrPromise] = {
            "required": _("Kies een datum."),
            "invalid": _("Deze datum bestaat niet. Schrijf: 24-09-2026."),
        }
        super().__init__(widget=widget, error_messages=errors, **options)

    def validate(self, value: date | None) -> None:
        """Not in the past, and not further off than a school plans."""
        super().validate(value)
        if value and value < today():
            raise ValidationError(
                _("Deze datum is al geweest. Kies vandaag of een dag erna.")
            )
        if value and value > today() + self.within:
            raise ValidationError(_("Deze datum is te ver weg. Klopt het jaartal?"))


def dress(form: forms.BaseForm) -> None:
    """Give the fields of this form the classes of Bootstrap."""
    for field in form.fields.values():
        if css := _css_of(field.widget):
            field.widget.attrs["class"] = css


def _css_of(widget: forms.Widget) -> str:
    if isinstance(widget, forms.Select):
        return "form-select"
    if isinstance(widget, forms.CheckboxInput):
        return "form-check-input"
    return "" if isinstance(widget, ChoiceWidget) else "form-control"
