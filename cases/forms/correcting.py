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
from cases.forms.acting import (
    NO_CHOICE,
    DayField,
    InvolvedField,
    PastDayField,
    ProseField,
    dress,
)
from cases.forms.supporting import GuardianField, ParentContactForm
from cases.forms.talks import OWN_FIELDS, TELLS_WHAT_FOLLOWS, WITH
from cases.models.aftercare import AftercareCheck
from cases.models.agreement import Agreement
from cases.models.case import Case
from cases.models.conversation import ClassFollowUp, Conversation
from cases.models.involvement import Involvement
from cases.models.parents import ParentContact
from cases.models.reach import IN_TRACK
from escalation.protocol.lists import ConversationKind, ParticipantRole, Wellbeing
from escalation.protocol.versions import guide
from people.models.guardians import Guardianship

BULLYING = {ParticipantRole.BULLY, ParticipantRole.FOLLOWER}


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


class TalkCorrection(Correcting, forms.ModelForm[Conversation]):
    """A talk of any kind; which fields there are depends on the kind."""

    held_on = EarlierDayField(label=_("Datum"))
    summary = ProseField(label=_("Kort verslag"), max_length=4000, rows=5)
    wishes = ProseField(
        label=_("Wat wil de leerling zelf?"), max_length=2000, rows=3, required=False
    )
    wants_joint_talk = forms.TypedChoiceField(
        label=_("Wil de leerling een gesprek samen?"),
        choices=[("True", _("ja")), ("False", _("nee")), ("", _("nog niet bekend"))],
        coerce=lambda value: value == "True",
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
        error_messages=NO_CHOICE,
    )
    follow_up_on = DayField(label=_("In de klas erop terugkomen op"))

    class Meta:
        model = Conversation
        fields = (
            "held_on",
            "involvements",
            "school_class",
            "others_present",
            "points",
            "summary",
            "wishes",
            "wants_joint_talk",
            "follow_up_on",
        )

    def __init__(self, *args: Any, case: Case, **options: Any) -> None:
        super().__init__(*args, **options)
        self.kind = self.instance.kind
        own = OWN_FIELDS.get(self.kind, frozenset({"people"}))
        self.fields["involvements"] = InvolvedField(
            _could_be_there(case, self.instance), label=_("Met wie?")
        )
        self.fields["points"] = _points(self.instance, case)
        keep = {"involvements" if name == "people" else name for name in own}
        ours = {"involvements", "wishes", "wants_joint_talk", "follow_up_on"}
        for name in (ours | {"school_class"}) - keep:
            del self.fields[name]
        dress(self)

    def clean(self) -> dict[str, Any]:
        """A talk together stays one of both sides (P4.1.1c)."""
        data = super().clean() or {}
        roles = {one.role for one in data.get("involvements", ())}
        both = ParticipantRole.VICTIM in roles and roles & BULLYING
        if self.kind == ConversationKind.JOINT_TALK and roles and not both:
            self.add_error(
                "involvements",
                _("Kies een gepeste én een pestende leerling, of meeloper."),
            )
        return data

    def values(self) -> dict[str, Any]:
        """With what the ticked points say now: was told what follows on repetition?"""
        told = super().values()
        tells = TELLS_WHAT_FOLLOWS in told["points"]
        if tells == (TELLS_WHAT_FOLLOWS in self.initial["points"]):
            return told
        return told | {"follow_up_told": tells}


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


def _could_be_there(case: Case, talk: Conversation) -> list[Involvement]:
    """Who could have this talk now, and who had it then."""
    then = list(talk.involvements.all())
    return [*then, *case.known_in(*WITH.get(talk.kind, IN_TRACK))]


def _points(talk: Conversation, case: Case) -> forms.MultipleChoiceField:
    """The items of the guide that the case follows; what was ticked stays a choice."""
    page = guide(talk.kind, version=case.protocol_version)
    known = {one.code: one.text for one in page.items} if page else {}
    choices = dict.fromkeys(talk.points) | known
    return forms.MultipleChoiceField(
        label=_("Besproken"),
        choices=[(code, text or code) for code, text in choices.items()],
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages=NO_CHOICE,
    )


def _parents(about: Involvement, kept: uuid.UUID | None) -> list[Guardianship]:
    """Whom the school may reach, and who was spoken with then."""
    now = Q(ended_on=None, contact_restricted=False)
    rows = Guardianship.objects.filter(now | Q(guardian=kept), pupil=about.pupil_id)
    return list(rows.select_related("guardian"))
