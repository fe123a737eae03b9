"""What the forms of Beheer share: the look of their fields, and what is no choice."""

from django import forms
from django.forms.widgets import ChoiceWidget
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

NO_CHOICE: dict[str, StrOrPromise] = {
    "required": _("Maak een keuze."),
    "invalid_choice": _("Deze keuze is er niet (meer). Kies opnieuw."),
}


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
