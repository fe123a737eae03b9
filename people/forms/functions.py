"""Giving and ending a function, and the address of a colleague."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from audit.clock import today
from people.forms.fields import NO_CHOICE, ComingDayField, dress
from people.models.classes import Division, YearLayer
from people.models.roles import Role
from people.services.functions import Function

Choices = list[tuple[str, StrOrPromise]]
WITH_REACH = (Role.STUDENT_COORDINATOR, Role.DIVISION_HEAD)


class GiveFunctionForm(forms.Form):
    """One list of functions, each with its reach, so that nothing can be left out."""

    function = forms.ChoiceField(label=_("Functie"), error_messages=NO_CHOICE)
    since = ComingDayField(label=_("Vanaf"), initial=today)
    until = ComingDayField(
        label=_("Tot en met"),
        required=False,
        help_text=_("Leeg: tot iemand de functie beëindigt."),
    )

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        self.known = dict(_functions())
        self.fields["function"].choices = _grouped(self.known)  # type: ignore[attr-defined]
        dress(self)

    def clean_function(self) -> Function:
        return self.known[self.cleaned_data["function"]]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        since: date | None = data.get("since")
        until: date | None = data.get("until")
        if since and until and until < since:
            self.add_error("until", _("De laatste dag ligt voor de eerste dag."))
        return data


class EndFunctionForm(forms.Form):
    last_day = ComingDayField(
        label=_("Laatste dag"),
        required=False,
        help_text=_("Leeg: de functie stopt nu meteen."),
    )

    def __init__(self, data: Any = None, *, prefix: str = "") -> None:
        super().__init__(data, prefix=prefix or None)
        dress(self)


class AddressForm(forms.Form):
    email = forms.EmailField(
        label=_("E-mailadres"),
        max_length=254,
        help_text=_(
            "Hiermee logt deze collega in. Hier komt ook een nieuw wachtwoord."
        ),
        error_messages={
            "required": _("Vul een e-mailadres in."),
            "invalid": _("Dit is geen e-mailadres, zoals naam@school.nl."),
        },
    )

    def __init__(self, data: Any = None, *, email: str = "") -> None:
        super().__init__(data, initial={"email": email})
        dress(self)


def _functions() -> Iterator[tuple[str, Function]]:
    """Every function that can be given, by the value of its choice."""
    for layer in YearLayer.objects.all():
        role = Role.STUDENT_COORDINATOR
        yield f"{role}:{layer.pk}", Function(role, layer=layer)
    for division in Division.objects.all():
        role = Role.DIVISION_HEAD
        yield f"{role}:{division.pk}", Function(role, division=division)
    for role in Role:
        if role not in (*WITH_REACH, Role.MENTOR):
            yield role.value, Function(role)


def _grouped(known: dict[str, Function]) -> list[tuple[StrOrPromise, Any]]:
    of_layers, of_divisions, others = [], [], []
    for value, one in known.items():
        if one.layer:
            of_layers.append((value, f"{one.role.label} · {one.layer}"))
        elif one.division:
            of_divisions.append((value, f"{one.role.label} · {one.division}"))
        else:
            others.append((value, str(one.role.label)))
    groups: list[tuple[StrOrPromise, Any]] = [
        (_("Voor de hele school"), sorted(others, key=lambda one: one[1])),
        (_("Voor een leerlaag"), of_layers),
        (_("Voor een deelschool"), of_divisions),
    ]
    return [("", _("kies een functie")), *(group for group in groups if group[1])]
