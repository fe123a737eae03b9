"""Taking a case over, and letting it rest."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from audit.clock import today
from cases.forms.acting import NO_CHOICE, ComingDayField, ProseField, dress
from cases.models.holding import Pause


class TakeOverForm(forms.Form):
    """Why the case goes to another colleague (workflow 7)."""

    reason = ProseField(
        label=_("Waarom neemt u de zaak over?"),
        max_length=500,
        rows=3,
        help_text=_("Bijvoorbeeld: de klas heeft een andere mentor."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        dress(self)


class PauseForm(forms.Form):
    """Until when the case rests, and why (T26)."""

    kind = forms.ChoiceField(
        label=_("Waarom pauzeert u?"),
        choices=Pause.Kind.choices,
        widget=forms.RadioSelect,
        error_messages=NO_CHOICE,
    )
    until = ComingDayField(
        label=_("Tot"), help_text=_("Op deze dag staat de zaak weer op Vandaag.")
    )
    reason = ProseField(label=_("Toelichting"), max_length=1000, rows=3)
    safety_plan = ProseField(
        label=_("Veiligheidsplan"),
        max_length=2000,
        rows=3,
        required=False,
        help_text=_(
            "Vraagt de politie om te wachten? Schrijf op hoe de gepeste leerling "
            "intussen veilig is, en wie dat in de gaten houdt."
        ),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        dress(self)

    def clean_until(self) -> date:
        until: date = self.cleaned_data["until"]
        if until <= today():
            raise ValidationError(_("Kies een dag na vandaag."))
        return until

    def clean(self) -> dict[str, Any]:
        """While the police asks to wait, the pupil must be safe (workflow 7)."""
        data = super().clean() or {}
        if data.get("kind") == Pause.Kind.POLICE and not data.get("safety_plan"):
            self.add_error(
                "safety_plan", _("Schrijf op hoe de gepeste leerling veilig is.")
            )
        return data
