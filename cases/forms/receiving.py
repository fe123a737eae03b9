"""Aftercare: how does it go now?"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.acting import NO_CHOICE, PastDayField, ProseField, dress
from escalation.protocol.lists import Wellbeing


class CheckForm(forms.Form):
    """What a pupil says of how it goes (S-33, S-34)."""

    held_on = PastDayField(label=_("Datum"))
    wellbeing = forms.ChoiceField(
        label=_("Hoe gaat het, zegt de leerling zelf?"),
        choices=Wellbeing.choices,
        widget=forms.RadioSelect,
        error_messages=NO_CHOICE | {"required": _("Kies hoe het gaat.")},
    )
    note = ProseField(label=_("Kort"), max_length=1000, rows=3, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        dress(self)
