"""Correcting what was reported: every answer of the report, by whoever handles it."""

from datetime import date, time
from typing import Any

from django.forms import (
    CheckboxSelectMultiple,
    ChoiceField,
    ModelForm,
    MultipleChoiceField,
    RadioSelect,
    TimeInput,
    ValidationError,
)
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.clock import now
from cases.forms.acting import NO_CHOICE, ProseField, dress
from cases.forms.correcting import (
    AgreementCorrection,
    CheckCorrection,
    Correcting,
    EarlierDayField,
    FollowUpCorrection,
    ParentsCorrection,
)
from cases.forms.correcting_talk import TalkCorrection
from cases.models.case import Case
from cases.models.correction import Correction
from cases.models.incident import Incident
from escalation.protocol.lists import (
    DANGER_FORMS,
    BullyingForm,
    CyberForm,
    Observed,
    Place,
    Signal,
)


class IncidentCorrection(Correcting, ModelForm[Incident]):
    """One event, as it should have been written down."""

    happened_on = EarlierDayField(label=_("Op welke dag?"))
    place = ChoiceField(
        label=_("Waar?"),
        choices=Place.choices,
        widget=RadioSelect,
        error_messages=NO_CHOICE,
    )
    observed = ChoiceField(
        label=_("Gezien, gehoord of vermoed?"),
        choices=Observed.choices,
        widget=RadioSelect,
        error_messages=NO_CHOICE,
    )
    facts = ProseField(label=_("Wat is er gezien of gehoord?"), max_length=4000, rows=5)
    thoughts = ProseField(
        label=_("Wat dacht de melder?"), max_length=2000, rows=2, required=False
    )
    first_reaction = ProseField(
        label=_("Wat is er meteen gedaan?"), max_length=2000, rows=2, required=False
    )
    forms = MultipleChoiceField(
        label=_("Vormen van pesten"),
        choices=[*BullyingForm.choices, *CyberForm.choices],
        widget=CheckboxSelectMultiple,
        required=False,
        error_messages=NO_CHOICE,
    )
    signals = MultipleChoiceField(
        label=_("Signalen"),
        choices=Signal.choices,
        widget=CheckboxSelectMultiple,
        required=False,
        error_messages=NO_CHOICE,
    )

    class Meta:
        model = Incident
        fields = (
            "happened_on",
            "happened_at",
            "place",
            "observed",
            "facts",
            "thoughts",
            "first_reaction",
            "forms",
            "signals",
            "injury",
            "damage",
            "danger_acknowledged",
            "reporter_kind",
        )
        labels = {
            "happened_at": _("Hoe laat ongeveer?"),
            "injury": _("Er is iemand gewond"),
            "damage": _("Er is iets kapot of weg"),
            "danger_acknowledged": _("Er is gedaan wat bij direct gevaar nodig is"),
            "reporter_kind": _("Wie vertelde het?"),
        }
        widgets = {
            "happened_at": TimeInput(format="%H:%M", attrs={"type": "time"}),
        }
        error_messages = {
            "happened_at": {"invalid": _("Deze tijd bestaat niet. Schrijf 10:40.")},
            "reporter_kind": NO_CHOICE,
        }

    def __init__(self, *args: Any, case: Case, **options: Any) -> None:
        super().__init__(*args, **options)
        if not DANGER_FORMS & set(self["forms"].value() or []):
            del self.fields["danger_acknowledged"]
        dress(self)

    def clean_happened_at(self) -> time | None:
        hour: time | None = self.cleaned_data["happened_at"]
        day: date | None = self.cleaned_data.get("happened_on")
        here = timezone.localtime(now(), timezone.get_default_timezone())
        if hour and day == here.date() and hour > here.time():
            raise ValidationError(_("Zo laat is het nog niet. Kies een eerdere tijd."))
        return hour

    def clean(self) -> dict[str, Any]:
        """First safety: danger that comes to light now is acted on now (H-21)."""
        data: dict[str, Any] = super().clean() or {}
        danger = DANGER_FORMS & set(data.get("forms", []))
        if danger and not data.get("danger_acknowledged"):
            self.add_error(
                "danger_acknowledged",
                _(
                    "Dit kan direct gevaar zijn. Bel zo nodig 112 en meld het aan de "
                    "directeur. Kruis aan als dat is gedaan."
                ),
            )
        return data

    def values(self) -> dict[str, Any]:
        """Without danger there is nothing to have read."""
        return {"danger_acknowledged": False} | super().values()


# The form of each kind of fact.
CORRECTIONS: dict[str, Any] = {
    Correction.Kind.INCIDENT: IncidentCorrection,
    Correction.Kind.TALK: TalkCorrection,
    Correction.Kind.FOLLOW_UP: FollowUpCorrection,
    Correction.Kind.AGREEMENT: AgreementCorrection,
    Correction.Kind.PARENTS: ParentsCorrection,
    Correction.Kind.CHECK: CheckCorrection,
}
