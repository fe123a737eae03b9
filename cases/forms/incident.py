"""What happened, as whoever reports it tells it: what, when, where, how it is known."""

import uuid
from collections.abc import Mapping
from datetime import date, time, timedelta
from typing import Any, NamedTuple, Self

from django.forms import (
    BooleanField,
    CheckboxSelectMultiple,
    ChoiceField,
    DateInput,
    ModelForm,
    MultipleChoiceField,
    RadioSelect,
    Textarea,
    TimeInput,
    ValidationError,
)
from django.forms.boundfield import BoundWidget
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from audit.clock import now, today
from cases.forms.missing import problems_of
from cases.forms.people import PeopleForm, typed
from cases.forms.questions import FORM_GROUPS, own_kind, told_by
from cases.models.incident import Incident
from cases.services.filing import tells_the_same
from cases.services.reporting import Report
from escalation.protocol.lists import (
    DANGER_FORMS,
    SAFETY_FORMS,
    BullyingForm,
    CyberForm,
    Observed,
    Place,
    Signal,
)
from people.models.staff import Staff

LONGEST_AGO = timedelta(days=365)


class Group(NamedTuple):
    """Chips under one heading, and what somebody would look for in it."""

    label: StrOrPromise
    hint: StrOrPromise
    chips: list[BoundWidget]

    def has_chosen(self) -> bool:
        return any(chip.data["selected"] for chip in self.chips)


class IncidentForm(ModelForm[Incident]):
    """One event. `who` is the form of its first question."""

    asks_form = True
    danger_forms = DANGER_FORMS
    safety_forms = SAFETY_FORMS

    forms = MultipleChoiceField(
        choices=[*BullyingForm.choices, *CyberForm.choices],
        widget=CheckboxSelectMultiple,
        required=False,
    )
    other_form = BooleanField(
        label=_("Iets anders, of dat weet ik niet"), required=False
    )
    signals = MultipleChoiceField(
        choices=Signal.choices, widget=CheckboxSelectMultiple, required=False
    )
    place = ChoiceField(
        label=_("Waar?"),
        choices=Place.choices,
        widget=RadioSelect,
        error_messages={"required": _("Kies waar het gebeurde, of ‘onbekend’.")},
    )
    observed = ChoiceField(
        label=_("Hoe weet u dit?"),
        choices=Observed.choices,
        widget=RadioSelect,
        error_messages={"required": _("Zag u het, hoorde u het of vermoedt u het?")},
    )
    reporter_kind = ChoiceField(label=_("Wie vertelde het u?"), widget=RadioSelect)

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
            "happened_on": _("Op welke dag?"),
            "happened_at": _("Hoe laat ongeveer? (mag leeg)"),
            "facts": _("Wat zag of hoorde u? Alleen feiten"),
            "thoughts": _("Wat denkt u zelf? (mag leeg)"),
            "first_reaction": _("Wat deed u meteen? (mag leeg)"),
            "injury": _("Er is iemand gewond"),
            "damage": _("Er is iets kapot of weg"),
            "danger_acknowledged": _("Ik heb dit gelezen en gedaan wat nodig is"),
        }
        error_messages = {
            "happened_on": {
                "required": _("Kies de dag waarop het gebeurde."),
                "invalid": _("Deze datum bestaat niet. Kies een dag."),
            },
            "happened_at": {"invalid": _("Deze tijd bestaat niet. Schrijf 10:40.")},
            "facts": {"required": _("Vertel kort wat u zag of hoorde.")},
        }
        widgets = {
            "happened_on": DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
            "happened_at": TimeInput(format="%H:%M", attrs={"type": "time"}),
            "facts": Textarea(attrs={"rows": 5}),
            "thoughts": Textarea(attrs={"rows": 2}),
            "first_reaction": Textarea(attrs={"rows": 2}),
        }

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        user: Staff,
        who: PeopleForm | None = None,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        start = {"happened_on": today(), "reporter_kind": own_kind(user)}
        super().__init__(data, initial=start | dict(initial or {}))
        self.user = user
        self.who = who or PeopleForm(data)
        self.token = _token((data or self.initial).get("submission"))
        self.sent: Incident | None = None
        for field in self.fields.values():
            # A browser would cut off a pasted text without a word.
            field.widget.attrs.pop("maxlength", None)
        self.fields["happened_on"].widget.attrs["max"] = today().isoformat()
        self.fields["reporter_kind"].choices = told_by(user)  # type: ignore[attr-defined]

    @classmethod
    def typed(cls, data: QueryDict, *, user: Staff) -> Self:
        """The same page with somebody added or taken away; nothing is judged yet."""
        kept = typed(cls(user=user), data) | {"submission": data.get("submission")}
        return cls(user=user, who=PeopleForm.changed(data), initial=kept)

    def is_valid(self) -> bool:
        """Both forms are judged, so that all that is missing is said at once."""
        if not all([self.who.is_valid(), super().is_valid()]):
            return False
        self._look_for_sent()
        return not self.errors

    def problems(self) -> list[tuple[str, str]]:
        """All that is missing, with the place on the page to mend it."""
        return problems_of(self.who, self)

    def groups(self) -> list[Group]:
        """The chips of the 19 and 10 forms, as they belong together (P2.2, P5.2)."""
        chips = {str(chip.data["value"]): chip for chip in self["forms"]}
        return [
            Group(label, hint, [chips[one] for one in ones])
            for label, hint, ones in FORM_GROUPS
        ]

    def clean_happened_on(self) -> date:
        day: date = self.cleaned_data["happened_on"]
        if day > today():
            raise ValidationError(
                _("Deze dag moet nog komen. Kies de dag waarop het gebeurde.")
            )
        if day < today() - LONGEST_AGO:
            raise ValidationError(
                _(
                    "Dit is meer dan een jaar geleden. Kies de laatste keer, of de dag "
                    "waarop u het hoorde. Zet in uw verhaal wanneer het begon."
                )
            )
        return day

    def clean_happened_at(self) -> time | None:
        hour: time | None = self.cleaned_data["happened_at"]
        here = timezone.localtime(now(), timezone.get_default_timezone())
        is_today = self.cleaned_data.get("happened_on") == here.date()
        if hour and is_today and hour > here.time():
            raise ValidationError(_("Zo laat is het nog niet. Kies een eerdere tijd."))
        return hour

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        chosen = set(data.get("forms", []))
        told = chosen or data.get("other_form") or "forms" in self.errors
        if self.asks_form and not told:
            self.add_error(
                "forms", _("Wat gebeurde er? Kies wat past, of ‘Iets anders’.")
            )
        self._mind_danger(chosen, data)
        return data

    def _mind_danger(self, chosen: set[str], data: dict[str, Any]) -> None:
        """First safety, then the report (H-21)."""
        if not DANGER_FORMS & chosen:
            data["danger_acknowledged"] = False
        elif not data.get("danger_acknowledged"):
            self.add_error(
                "danger_acknowledged",
                _("Lees eerst wat nu nodig is, en kruis aan dat u dat deed."),
            )

    def _look_for_sent(self) -> None:
        """A second click is the same report; another story on the same page is not."""
        sent = Incident.objects.sent_with(self.token, by=self.user.pk).first()
        if sent and tells_the_same(sent, self.report()):
            self.sent = sent
        elif sent:
            self.token = uuid.uuid4()
            self.add_error(
                None,
                _(
                    "Deze pagina is al verstuurd, met iets anders erin. Wilt u dit ook "
                    "melden? Verstuur het dan nog een keer."
                ),
            )

    def report(self) -> Report:
        """What the service takes in."""
        self.instance.submission = self.token
        return Report(
            incident=self.instance,
            involved=self.who.involved(),
            school_class=self.who.class_of_unknown(),
        )


def _token(value: object) -> uuid.UUID:
    """What makes two clicks on one form one report; a new one if it was damaged."""
    try:
        return uuid.UUID(str(value))
    except ValueError:
        return uuid.uuid4()
