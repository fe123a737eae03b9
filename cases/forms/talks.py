"""A talk: short fields beside the guide, with the agreements that came out of it."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Self

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from audit.clock import today
from cases.forms.acting import (
    NO_CHOICE,
    ComingDayField,
    InvolvedField,
    PastDayField,
    ProseField,
    dress,
)
from cases.forms.people import typed
from cases.models.case import Case, Deviation
from cases.models.conversation import Conversation
from cases.models.reach import IN_TRACK
from cases.services.agenda import school_deadlines
from cases.services.answering import Answer
from escalation.guards import Guard
from escalation.protocol.guides import Guide
from escalation.protocol.lists import ClassApproach
from escalation.protocol.lists import ConversationKind as Kind
from escalation.protocol.lists import ParticipantRole as Part
from people.calendar import add_school_days
from people.models.classes import SchoolClass

# Whom a talk of this kind is with; a talk with the class is with nobody apart.
WITH: dict[str, tuple[str, ...]] = {
    Kind.VICTIM_TALK: (Part.VICTIM,),
    Kind.BULLY_TALK: (Part.BULLY,),
    Kind.FOLLOWER_TALK: (Part.FOLLOWER,),
    Kind.JOINT_TALK: (Part.VICTIM, Part.BULLY, Part.FOLLOWER),
    Kind.CLASS_TALK: (),
    # Both sides are talked with apart (P4.1.1b), so the group is those around them.
    Kind.GROUP_TALK: (Part.FOLLOWER, Part.BYSTANDER, Part.WITNESS),
}
# What is asked in some kinds of talk alone.
OWN_FIELDS: dict[str, frozenset[str]] = {
    Kind.VICTIM_TALK: frozenset({"people", "wishes", "wants_joint_talk"}),
    Kind.BULLY_TALK: frozenset({"people"}),
    Kind.FOLLOWER_TALK: frozenset({"people"}),
    Kind.JOINT_TALK: frozenset({"people"}),
    Kind.CLASS_TALK: frozenset({"school_class", "class_approach", "follow_up_on"}),
    Kind.GROUP_TALK: frozenset({"people"}),
}
SOMETIMES = frozenset().union(*OWN_FIELDS.values())
# The item of every guide that tells what follows on repetition (P4.1.2, S-16).
TELLS_WHAT_FOLLOWS = "follow_up"


def _follow_up_on() -> date:
    return add_school_days(today(), school_deadlines().class_follow_up)


class TalkForm(forms.ModelForm[Conversation]):
    """One talk; which fields there are depends on its kind."""

    held_on = PastDayField(label=_("Datum"))
    others_present = forms.CharField(
        label=_("Wie waren er nog meer bij?"), max_length=200, required=False
    )
    summary = ProseField(
        label=_("Kort verslag"),
        max_length=4000,
        rows=5,
        help_text=_(
            "Kort en feitelijk. Schrijf over gedrag, niet over de persoon. Geen losse "
            "letters als naam."
        ),
    )
    wishes = ProseField(
        label=_("Wat wil de leerling zelf?"), max_length=2000, rows=3, required=False
    )
    wants_joint_talk = forms.TypedChoiceField(
        label=_("Wil de leerling een gesprek samen?"),
        help_text=_("Vraag dit apart. Nee is een goed antwoord."),
        choices=[("yes", _("ja")), ("no", _("nee")), ("", _("weet het nog niet"))],
        coerce=lambda value: value == "yes",
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
        error_messages=NO_CHOICE,
    )
    class_approach = forms.ChoiceField(
        label=_("Wat volgt er voor de klas?"),
        help_text=_("Kijk samen of de klas meer nodig heeft. Mag leeg blijven."),
        choices=ClassApproach.choices,
        required=False,
        widget=forms.RadioSelect,
        error_messages=NO_CHOICE,
    )
    follow_up_on = ComingDayField(
        label=_("In de klas erop terugkomen op"), initial=_follow_up_on
    )
    reason = ProseField(
        label=_("Niet passend, omdat …"), max_length=2000, rows=2, required=False
    )

    class Meta:
        model = Conversation
        fields = (
            "held_on",
            "school_class",
            "others_present",
            "points",
            "summary",
            "wishes",
            "wants_joint_talk",
            "class_approach",
            "follow_up_on",
        )

    def __init__(
        self,
        *args: Any,
        case: Case,
        kind: str,
        guide: Guide | None,
        unmet: Iterable[Guard] = (),
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.kind, self.guide, self.unmet = kind, guide, list(unmet)
        self.fields["points"] = _points(guide)
        self.fields["people"] = _people(case, kind)
        self.fields["school_class"] = _school_class(case)
        for name in SOMETIMES - OWN_FIELDS[kind]:
            del self.fields[name]
        if kind == Kind.GROUP_TALK:
            ask_which_group(self.fields, people="people")
            if not case.known_in(*WITH[kind]):
                del self.fields["people"]
        self.can_be_held = _can_be_held(case, kind)
        self.fields["reason"].required = bool(self.unmet)
        dress(self)

    @classmethod
    def typed(cls, data: QueryDict, **options: Any) -> Self:
        """What was typed so far, to go on with; nothing is judged yet."""
        return cls(initial=typed(cls(**options), data), **options)

    def clean(self) -> dict[str, Any]:
        """A talk together needs somebody of both sides (P4.1.1c)."""
        data = super().clean() or {}
        roles = {one.role for one in data.get("people", ())}
        if self.kind == Kind.JOINT_TALK and roles and not _both_sides(roles):
            self.add_error(
                "people", _("Kies een gepeste én een pestende leerling, of meeloper.")
            )
        return data

    def talk(self) -> Conversation:
        """The talk as the service takes it, not saved yet."""
        talk = self.save(commit=False)
        talk.kind = self.kind
        talk.follow_up_told = TELLS_WHAT_FOLLOWS in talk.points
        return talk

    def answers(self) -> list[Answer]:
        """The one reason, for every rule of the order that it leaves."""
        kind, reason = Deviation.Kind.NOT_FITTING, self.cleaned_data["reason"]
        return [Answer(guard.id, kind, reason=reason) for guard in self.unmet]


def classes_of(case: Case) -> Sequence[SchoolClass]:
    """The classes that a talk with the class can be about."""
    found = [one.pupil.school_class for one in case.known_in(*IN_TRACK) if one.pupil]
    named = {one.pk: one for one in [*found, case.school_class] if one}
    return list(named.values())


def ask_which_group(fields: dict[str, forms.Field], *, people: str) -> None:
    """A group may be of pupils who are not in the case, without their names."""
    group = fields["others_present"]
    group.label, group.required = _("Welke groep was het?"), True
    group.error_messages["required"] = _("Schrijf kort op welke groep het was.")
    group.help_text = _(
        "Zonder namen van leerlingen die niet in deze zaak staan. Bijvoorbeeld: vijf "
        "leerlingen uit 2b die samen voetballen."
    )
    fields[people].label = _("Wie uit deze zaak waren erbij?")
    fields[people].required = False


def _can_be_held(case: Case, kind: str) -> bool:
    """Is there anybody, or any class, to have this talk with?"""
    if kind == Kind.GROUP_TALK:
        return True
    roles = {one.role for one in case.known_in(*WITH[kind])}
    if kind == Kind.JOINT_TALK:
        return _both_sides(roles)
    return bool(roles if WITH[kind] else classes_of(case))


def _both_sides(roles: set[str]) -> bool:
    return Part.VICTIM in roles and bool(roles & {Part.BULLY, Part.FOLLOWER})


def _points(guide: Guide | None) -> forms.MultipleChoiceField:
    items = guide.items if guide else ()
    return forms.MultipleChoiceField(
        label=_("Besproken"),
        choices=[(one.code, one.text) for one in items],
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "form-check-input"}),
        error_messages=NO_CHOICE,
    )


def _people(case: Case, kind: str) -> InvolvedField:
    """Everybody at once in a talk together; apart only who is the only one."""
    involved = case.known_in(*WITH[kind])
    alone = len(involved) == 1 and kind != Kind.GROUP_TALK
    chosen = involved if kind == Kind.JOINT_TALK or alone else []
    return InvolvedField(
        involved, label=_("Met wie?"), initial=[one.pk for one in chosen]
    )


def _school_class(case: Case) -> forms.ModelChoiceField[SchoolClass]:
    classes = classes_of(case)
    return forms.ModelChoiceField(
        SchoolClass.objects.filter(pk__in=[one.pk for one in classes]),
        label=_("Klas"),
        initial=classes[0].pk if len(classes) == 1 else None,
        empty_label=_("Kies …"),
        error_messages=NO_CHOICE | {"required": _("Kies de klas.")},
    )
