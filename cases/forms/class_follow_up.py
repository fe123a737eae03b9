"""Coming back to it with the class, some weeks after the talk (P3.2.4b)."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cases.forms.acting import PastDayField, ProseField, dress
from cases.models.conversation import ClassFollowUp, Conversation


class ClassFollowUpForm(forms.ModelForm[ClassFollowUp]):
    """The mentor came back to it with the class (P3.2.4b)."""

    held_on = PastDayField(label=_("Datum"))
    result = ProseField(
        label=_("Hoe gaat het nu in de klas?"),
        max_length=2000,
        help_text=_("Over de klas als geheel, zonder namen."),
    )

    class Meta:
        model = ClassFollowUp
        fields = ("held_on", "result")

    def __init__(self, *args: Any, talk: Conversation, **options: Any) -> None:
        super().__init__(*args, **options)
        self.talk = talk
        dress(self)

    def clean_held_on(self) -> date:
        held_on: date = self.cleaned_data["held_on"]
        if held_on < self.talk.held_on:
            raise ValidationError(_("Dit is eerder dan het gesprek zelf."))
        return held_on
