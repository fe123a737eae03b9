"""Taking an arrow: for whom, why, and an answer to each rule that is not met."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django_fsm import Transition

from audit.clock import today
from cases.models.case import Case, Deviation
from cases.models.dismissal import Dismissal
from cases.models.involvement import Involvement
from cases.services.answering import Answer
from cases.services.dismissing import OUTCOMES
from cases.services.moving import stage_token
from escalation.guards import Guard, Weight
from escalation.protocol.lists import ParticipantRole
from escalation.stages import STEP_NUMBER, Stage
from people.models.staff import Staff

EXTRA = ("outcome", "support")
TOO_LONG = {"max_length": _("Maak dit korter: hoogstens %(limit_value)d tekens.")}
NO_DATE = {"invalid": _("Dit is geen datum. Kies een dag.")}


class AnswerForm(forms.Form):
    """What people answer to one soft rule; no answer is for the gate to refuse."""

    kind = forms.ChoiceField(
        label=_("Antwoord"),
        choices=[
            (Deviation.Kind.PLANNED, _("gepland op …")),
            (Deviation.Kind.NOT_FITTING, _("niet passend, omdat …")),
        ],
        widget=forms.RadioSelect,
        required=False,
    )
    planned_on = forms.DateField(
        label=_("Gepland op"),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages=NO_DATE,
        required=False,
    )
    reason = forms.CharField(
        label=_("Niet passend, omdat"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages=TOO_LONG,
        required=False,
    )

    def __init__(self, data: Mapping[str, Any] | None, *, guard: Guard) -> None:
        super().__init__(data, prefix=guard.id, use_required_attribute=False)
        self.guard = guard

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        data["kind"] = data.get("kind") or self._meant(data)
        if data["kind"] == Deviation.Kind.PLANNED:
            self._check_day(data)
        if data["kind"] == Deviation.Kind.NOT_FITTING and not data.get("reason"):
            if "reason" not in self.errors:
                self.add_error("reason", _("Schrijf kort op waarom het niet past."))
        return data

    def answer(self) -> Answer | None:
        """The answer for the gate, when one was given."""
        data = self.cleaned_data
        if data["kind"] == Deviation.Kind.PLANNED:
            return Answer(self.guard.id, data["kind"], planned_on=data["planned_on"])
        if data["kind"] == Deviation.Kind.NOT_FITTING:
            return Answer(self.guard.id, data["kind"], reason=data["reason"])
        return None

    def _meant(self, data: Mapping[str, Any]) -> str:
        """Who fills in one of the two need not tick it as well."""
        if data.get("planned_on") and not data.get("reason"):
            return Deviation.Kind.PLANNED
        if data.get("reason") and not data.get("planned_on"):
            return Deviation.Kind.NOT_FITTING
        return ""

    def _check_day(self, data: Mapping[str, Any]) -> None:
        day = data.get("planned_on")
        if "planned_on" in self.errors:
            return
        if day is None:
            self.add_error("planned_on", _("Kies de dag waarop u dit doet."))
        elif day < today():
            self.add_error("planned_on", _("Deze dag is al geweest. Kies een latere."))


class ExemptionForm(forms.Form):
    """One of the closed list of exceptions to a hard rule, with its facts."""

    exemption = forms.ChoiceField(
        label=_("Uitzondering"), widget=forms.RadioSelect, required=False
    )
    reason = forms.CharField(
        label=_("Wat is er gedaan, en wanneer?"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages=TOO_LONG,
        required=False,
    )

    def __init__(self, data: Mapping[str, Any] | None, *, guard: Guard) -> None:
        super().__init__(data, prefix=guard.id, use_required_attribute=False)
        self.guard = guard
        exemption = self.fields["exemption"]
        if isinstance(exemption, forms.ChoiceField):
            exemption.choices = [(one.code, one.label) for one in guard.exemptions]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        needs_facts = {one.code for one in self.guard.exemptions if one.needs_facts}
        if data.get("exemption") in needs_facts and not data.get("reason"):
            if "reason" not in self.errors:
                self.add_error("reason", _("Schrijf kort op wat er is gedaan."))
        return data

    def answer(self) -> Answer | None:
        """The answer for the gate, when an exception was chosen."""
        chosen = self.cleaned_data["exemption"]
        if not chosen:
            return None
        kind = Deviation.Kind.EXEMPTION
        reason = self.cleaned_data["reason"]
        return Answer(self.guard.id, kind, exemption=chosen, reason=reason)


class MoveForm(forms.Form):
    """One arrow of one case, with a form for each rule that is not met yet."""

    seen = forms.CharField(max_length=80, widget=forms.HiddenInput, required=False)
    named = forms.MultipleChoiceField(
        label=_("Voor welke pestende leerlingen?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Kies minstens één leerling.")},
    )
    note = forms.CharField(
        label=_("Toelichting"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Schrijf kort op waarom."), **TOO_LONG},
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        case: Case,
        arrow: Transition,
        by: Staff,
    ) -> None:
        super().__init__(data, use_required_attribute=False)
        self.case = case
        self.initial["seen"] = stage_token(case)
        self.fields["note"].required = bool(arrow.custom.get("needs_reason"))
        if arrow.name == "dismiss":
            self.fields.update(_dismissal_fields())
        self.bullies = _to_choose_from(case, arrow)
        self._offer_names()
        case.mover = by
        case.named = frozenset(str(one.pk) for one in self.chosen())
        self.missing = case.missing(arrow)
        self.asked = [_form_for(guard, data) for guard in self.missing]

    def is_valid(self) -> bool:
        """Everything is looked at, so that every error shows at once."""
        return all([super().is_valid(), *(form.is_valid() for form in self.asked)])

    def answers(self) -> list[Answer]:
        """The answers that were given, for the gate."""
        return [given for form in self.asked if (given := form.answer())]

    def chosen(self) -> list[Involvement]:
        """The pupils that the move is for; none where it is for everybody."""
        field = self["named"] if "named" in self.fields else None
        ticked = {str(pk) for pk in (field.value() or [])} if field else set()
        chosen = [one for one in self.bullies if str(one.pk) in ticked]
        return [] if len(chosen) == len(self.bullies) else chosen

    def extra(self) -> list[forms.BoundField]:
        """What this arrow asks besides, for the page."""
        return [self[name] for name in EXTRA if name in self.fields]

    def given(self) -> dict[str, str]:
        """What was chosen besides, for the gate."""
        data = self.cleaned_data
        return {name: data[name] for name in EXTRA if data.get(name)}

    def _offer_names(self) -> None:
        named = self.fields["named"]
        if not self.bullies or not isinstance(named, forms.MultipleChoiceField):
            del self.fields["named"]
            return
        named.choices = [(str(one.pk), str(one)) for one in self.bullies]
        self.initial["named"] = [str(one.pk) for one in self.bullies]


def _dismissal_fields() -> dict[str, forms.Field]:
    """How it ends, and what support comes instead (P2.1.2)."""
    return {
        "outcome": forms.ChoiceField(
            label=_("Wat was het?"),
            choices=[(one.value, one.label) for one in OUTCOMES],
            widget=forms.RadioSelect,
            error_messages={"required": _("Kies wat het was.")},
        ),
        "support": forms.ChoiceField(
            label=_("Welke steun komt er in plaats daarvan?"),
            choices=Dismissal.Support.choices,
            widget=forms.RadioSelect,
            error_messages={"required": _("Kies welke steun er komt.")},
        ),
    }


def _to_choose_from(case: Case, arrow: Transition) -> list[Involvement]:
    """On the way up each pestende leerling is chosen, when there are more (8.2)."""
    up = STEP_NUMBER.get(Stage(str(arrow.target)), 0)
    rises = up > STEP_NUMBER.get(Stage(case.stage), 0)
    bullies = case.known_in(ParticipantRole.BULLY)
    return bullies if rises and len(bullies) > 1 else []


def _form_for(
    guard: Guard, data: Mapping[str, Any] | None
) -> AnswerForm | ExemptionForm:
    kind = AnswerForm if guard.weight is Weight.SOFT else ExemptionForm
    return kind(data, guard=guard)
