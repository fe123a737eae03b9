"""What the forms of the acts share: days, prose, and the look of their fields."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.forms.widgets import ChoiceWidget
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from audit.clock import today
from cases.models.involvement import Involvement

YEAR = timedelta(days=366)
DAY_ERRORS: dict[str, StrOrPromise] = {
    "required": _("Kies een datum."),
    "invalid": _("Deze datum bestaat niet. Schrijf dag, maand en jaar: 24-09-2026."),
}
NO_CHOICE: dict[str, StrOrPromise] = {
    "required": _("Maak een keuze."),
    "invalid_choice": _("Deze keuze is er niet (meer). Kies opnieuw."),
    "invalid_list": _("Deze keuze is er niet (meer). Kies opnieuw."),
    "invalid_pk_value": _("Deze keuze is er niet (meer). Kies opnieuw."),
}


class DayField(forms.DateField):
    """A day from the date picker of the browser."""

    def __init__(self, **options: Any) -> None:
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        super().__init__(widget=widget, error_messages=DAY_ERRORS, **options)


class PastDayField(DayField):
    """The day on which something was done: today unless somebody says otherwise."""

    def __init__(self, **options: Any) -> None:
        super().__init__(initial=today, **options)

    def validate(self, value: date | None) -> None:
        """Not in the future, and not so long ago that the year must be a slip."""
        super().validate(value)
        if value and value > today():
            raise ValidationError(
                _("Deze datum moet nog komen. Kies vandaag of een dag ervoor.")
            )
        if value and value < today() - YEAR:
            raise ValidationError(
                _("Deze datum is langer dan een jaar geleden. Klopt het jaartal?")
            )


class ComingDayField(DayField):
    """A day on which something has to be looked at again."""

    def validate(self, value: date | None) -> None:
        """Not in the past, and not further off than a school plans."""
        super().validate(value)
        if value and value < today():
            raise ValidationError(
                _("Deze datum is al geweest. Kies vandaag of een dag erna.")
            )
        if value and value > today() + YEAR:
            raise ValidationError(
                _("Deze datum is over meer dan een jaar. Klopt het jaartal?")
            )


class ProseField(forms.CharField):
    """Some lines of text; an Enter counts as one character, as in the browser."""

    def __init__(self, *, rows: int = 4, required: bool = True, **options: Any) -> None:
        super().__init__(
            widget=forms.Textarea(attrs={"rows": rows}),
            required=required,
            error_messages={"required": _("Schrijf hier kort iets op.")},
            **options,
        )

    def to_python(self, value: str | None) -> str:
        text: str = super().to_python(value) or ""
        return text.replace("\r\n", "\n")


class InvolvedField(forms.ModelMultipleChoiceField[Involvement]):
    """Which of the pupils in the case; each by name, class and role."""

    def __init__(self, involved: Sequence[Involvement], **options: Any) -> None:
        super().__init__(
            rows_of(involved),
            widget=forms.CheckboxSelectMultiple,
            error_messages=NO_CHOICE | {"required": _("Kies met wie het gesprek was.")},
            **options,
        )

    def label_from_instance(self, obj: Involvement) -> str:
        return named(obj)


class OneInvolvedField(forms.ModelChoiceField[Involvement]):
    """One of the pupils in the case, by name, class and role."""

    def __init__(self, involved: Sequence[Involvement], **options: Any) -> None:
        super().__init__(
            rows_of(involved),
            widget=forms.RadioSelect,
            empty_label=None,
            error_messages=NO_CHOICE,
            initial=involved[0].pk if len(involved) == 1 else None,
            **options,
        )

    def label_from_instance(self, obj: Involvement) -> str:
        return named(obj)


def rows_of(involved: Iterable[Involvement]) -> QuerySet[Involvement]:
    """The same people as a query, for a field that looks its choice up again."""
    return Involvement.objects.filter(
        pk__in=[one.pk for one in involved]
    ).select_related("pupil__school_class")


def named(one: Involvement) -> str:
    """A pupil as on a list of choices: name, class, and the role in this case."""
    in_class = one.pupil.school_class if one.pupil else None
    words = [str(one), str(in_class or ""), str(one.get_role_display())]
    return " · ".join(word for word in words if word)


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
