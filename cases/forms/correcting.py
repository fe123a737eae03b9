"""Correcting what was recorded: the same fields again, with the reason.

A day that is long ago stays good: only what was wrong has to change.
"""

import uuid
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from audit.clock import today
from cases.forms.acting import NO_CHOICE, PastDayField, ProseField, dress
from cases.forms.supporting import GuardianField, ParentContactForm
from cases.models.aftercare import AftercareCheck
from cases.models.agreement import Agreement
from cases.models.case import Case
from cases.models.conversation import ClassFollowUp
from cases.models.involvement import Involvement
from cases.models.parents import ParentContact
from escalation.protocol.lists import Wellbeing
from people.models.guardians import Guardianship


class EarlierDayField(PastDayField):
    """The day on which something was; also when that is years ago."""

    def validate(self, value: date | None) -> None:
        super(PastDayField, self).validate(value)
        if value and value > today():
            raise ValidationError(
                _("Deze datum moet nog komen. Kies vandaag of een dag ervoor.")
            )


class Correcting(forms.Form):
    """What every correction asks besides, and which version it is of."""

    why = ProseField(
        label=_("Waarom corrigeert u dit?"),
        max_length=1000,
        rows=2,
        help_text=_("Bijvoorbeeld: verkeerde dag, of anders gezegd dan hier staat."),
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def values(self) -> dict[str, Any]:
        """The facts as they should be, by the name of the field."""
        others = ("why", "seen")
        return {
            name: value
            for name, value in self.cleaned_data.items()
            if name not in others and name in self.fields
        }


class FollowUpCorrection(Correcting, forms.ModelForm[ClassFollowUp]):
    """Coming back to it with the class (P3.2.4b)."""

    held_on = EarlierDayField(label=_("Datum"))
    result = ProseField(label=_("Hoe gaat het nu in de klas?"), max_length=2000)

    class Meta:
        model = ClassFollowUp
        fields = ("held_on", "result")

    def __init__(self, *args: Any, case: Case, **options: Any) -> None:
        super().__init__(*args, **options)
        dress(self)

    def clean_held_on(self) -> date:
        held_on: date = self.cleaned_data["held_on"]
        if held_on < self.instance.conversation.held_on:
            raise ValidationError(_("Dit is eerder dan het gesprek zelf."))
        return held_on


class AgreementCorrection(Correcting, forms.ModelForm[Agreement]):
    """The words of an agreement; another agreement is a new one."""

    text = forms.CharField(
        label=_("Afspraak"),
        max_length=300,
        error_messages={"required": _("Schrijf op wat jullie afspreken.")},
    )

    class Meta:
        model = Agreement
        fields = ("text",)

    def __init__(self, *args: Any, case: Case, **options: Any) -> None:
        super().__init__(*args, **options)
        dress(self)


class ParentsCorrection(Correcting, ParentContactForm):
    """A contact with parents; still without the name of another pupil (H-12)."""

    contacted_on = EarlierDayField(label=_("Datum"))

    def __init__(
        self, *args: Any, case: Case, instance: ParentContact, **options: Any
    ) -> None:
        about = instance.involvement
        known = _parents(about, instance.guardian_id)
        super().__init__(
            *args, case=case, instance=instance, about=about, known=known, **options
        )
        field = GuardianField(known, label=_("Met wie?"), required=False)
        self.fields["guardian"] = field
        dress(self)


class CheckCorrection(Correcting, forms.ModelForm[AftercareCheck]):
    """How a pupil said that it goes (S-33)."""

    held_on = EarlierDayField(label=_("Datum"))
    wellbeing = forms.ChoiceField(
        label=_("Hoe gaat het, zei de leerling zelf?"),
        choices=Wellbeing.choices,
        widget=forms.RadioSelect,
        error_messages=NO_CHOICE,
    )
    note = ProseField(label=_("Kort"), max_length=1000, rows=3, required=False)

    class Meta:
        model = AftercareCheck
        fields = ("held_on", "wellbeing", "note")

    def __init__(self, *args: Any, case: Case, **options: Any) -> None:
        super().__init__(*args, **options)
        dress(self)


def _parents(about: Involvement, kept: uuid.UUID | None) -> list[Guardianship]:
    """Whom the school may reach, and who was spoken with then."""
    now = Q(ended_on=None, contact_restricted=False)
    rows = Guardianship.objects.filter(now | Q(guardian=kept), pupil=about.pupil_id)
    return list(rows.select_related("guardian"))
