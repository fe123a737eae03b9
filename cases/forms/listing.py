"""The filters of Zaken. They live in the address, so that a list can be kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from audit.clock import today
from escalation.stages import Stage
from people.models.classes import SchoolClass, YearLayer

STAGES = [(one.value, one.label) for one in Stage if one != Stage.CLOSED]


@dataclass(frozen=True)
class Wanted:
    """What was asked for; a filter with a wrong value asks for nothing."""

    q: str = ""
    stage: str = ""
    layer: YearLayer | None = None
    school_class: SchoolClass | None = None
    owner: str = ""
    state: str = ""
    overdue: bool = False
    cyber: bool = False


class CaseFilterForm(forms.Form):
    """Everything may be left out; open cases are shown unless asked otherwise."""

    q = forms.CharField(
        label=_("Zoek op nummer, leerling of klas"),
        max_length=100,
        required=False,
        error_messages={"max_length": _("Zoek met hoogstens %(limit_value)d tekens.")},
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    stage = forms.ChoiceField(
        label=_("Stap"), choices=[("", _("alle")), *STAGES], required=False
    )
    layer = forms.ModelChoiceField(
        YearLayer.objects.all(),
        label=_("Leerlaag"),
        empty_label=_("alle"),
        required=False,
    )
    school_class = forms.ModelChoiceField(
        SchoolClass.objects.none(),
        label=_("Klas"),
        empty_label=_("alle"),
        required=False,
    )
    owner = forms.ChoiceField(
        label=_("Bij wie"),
        choices=[("", _("iedereen")), ("mine", _("mij")), ("others", _("anderen"))],
        required=False,
    )
    state = forms.ChoiceField(
        label=_("Loopt de zaak nog?"),
        choices=[("", _("open")), ("closed", _("afgesloten")), ("all", _("alle"))],
        required=False,
    )
    overdue = forms.BooleanField(label=_("Te laat"), required=False)
    cyber = forms.BooleanField(label=_("Online"), required=False)

    def __init__(self, data: Mapping[str, Any]) -> None:
        super().__init__(data)
        school_class = self.fields["school_class"]
        if isinstance(school_class, forms.ModelChoiceField):
            school_class.queryset = SchoolClass.objects.filter(
                school_year__starts_on__lte=today(), school_year__ends_on__gte=today()
            )

    def wanted(self) -> Wanted:
        """The filters that were filled in rightly."""
        self.is_valid()
        return Wanted(**self.cleaned_data)

    def narrows(self) -> bool:
        """Was anything but the search chosen? Then the filters show themselves."""
        return any(self.cleaned_data.get(name) for name in self.fields if name != "q")
