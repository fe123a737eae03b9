"""The search among the pupils whom somebody may look up."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.acting import NO_CHOICE
from people.models.classes import SchoolClass
from people.models.pupils import Pupil
from people.models.staff import Staff


class PupilSearchForm(forms.Form):
    """Everything may be left out; a wrong value asks for nothing."""

    q = forms.CharField(
        label=_("Zoek op naam of klas"),
        max_length=80,
        required=False,
        error_messages={"max_length": _("Zoek met hoogstens %(limit_value)d tekens.")},
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    school_class = forms.ModelChoiceField(
        SchoolClass.objects.none(),
        label=_("Klas"),
        empty_label=_("alle klassen"),
        required=False,
        error_messages=NO_CHOICE,
    )

    def __init__(self, data: Mapping[str, Any], *, user: Staff) -> None:
        super().__init__(data)
        school_class = self.fields["school_class"]
        if isinstance(school_class, forms.ModelChoiceField):
            mine = Pupil.objects.enrolled().visible_to(user)
            school_class.queryset = SchoolClass.objects.filter(
                pk__in=mine.order_by().values("school_class")
            )

    def words(self) -> str:
        self.is_valid()
        words: str = self.cleaned_data.get("q", "")
        return words

    def chosen_class(self) -> SchoolClass | None:
        self.is_valid()
        chosen: SchoolClass | None = self.cleaned_data.get("school_class")
        return chosen
