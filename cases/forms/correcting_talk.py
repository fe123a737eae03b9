"""Correcting a talk: the same fields as when it was held, with the reason."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.acting import NO_CHOICE, DayField, InvolvedField, ProseField, dress
from cases.forms.correcting import Correcting, EarlierDayField
from cases.forms.talks import (
    OWN_FIELDS,
    SOMETIMES,
    TELLS_WHAT_FOLLOWS,
    WITH,
    ask_which_group,
)
from cases.models.case import Case
from cases.models.conversation import Conversation
from cases.models.involvement import Involvement
from cases.models.reach import IN_TRACK
from escalation.protocol.lists import ClassApproach, ConversationKind, ParticipantRole
from escalation.protocol.versions import guide

BULLYING = {ParticipantRole.BULLY, ParticipantRole.FOLLOWER}


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
    class_approach = forms.ChoiceField(
        label=_("Wat volgt er voor de klas?"),
        choices=[*ClassApproach.choices, ("", _("nog niet bekend"))],
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
            "class_approach",
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
        for name in ({"involvements"} | SOMETIMES) - {"people"} - keep:
            del self.fields[name]
        if self.kind == ConversationKind.GROUP_TALK:
            ask_which_group(self.fields, people="involvements")
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
