"""The settings of the school: its name, its region, and the days of workflow 9."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from cases.forms.acting import NO_CHOICE, dress
from cases.services.deciding import FEWEST, MOST, TERMS, Days
from escalation.deadlines import SOURCES
from people.models.calendar import SchoolSettings

BOUNDS = _("Kies een getal van 1 tot en met 60.")
MOST_MOMENTS = 6

# Every term of workflow 9, in the order in which a case meets them.
GROUPS: tuple[tuple[StrOrPromise, dict[str, StrOrPromise]], ...] = (
    (
        _("Melding"),
        {
            "acknowledge": _("Melding oppakken en de melder antwoorden"),
            "decide_route": _("Kiezen wie ermee verdergaat"),
            "reporter_feedback": _("Terugkoppelen aan de melder"),
            "dismissal_seen": _("Afronding “geen pesten” laten nakijken"),
        },
    ),
    (
        _("Stap 1: mentor"),
        {
            "victim_talk": _("Gesprek met de gepeste leerling"),
            "bully_talk": _("Gesprek met de pestende leerling"),
            "agreements": _("Samen praten en afspraken maken"),
            "class_talk": _("Gesprek met de klas"),
            "class_follow_up": _("In de klas terugkomen op het gesprek"),
            "consultation": _("Collega om advies gevraagd: leest mee"),
            "after_advice": _("Collega die advies gaf: leest nog mee"),
            "briefing_expires": _("Een bericht aan docenten blijft staan"),
        },
    ),
    (
        _("Stap 2: leerlingcoördinator"),
        {
            "confirm_receipt": _("Ontvangst van het dossier bevestigen"),
            "first_action": _("Eerste actie van de leerlingcoördinator"),
            "call_parents": _("Ouders bellen"),
            "call_cyber_victims_parents": _("Ouders bellen van wie online is gepest"),
        },
    ),
    (
        _("Stap 3: IOT"),
        {
            "consent_answer": _("Antwoord van ouders op de vraag om toestemming"),
            "consent_reminders": _("Ouders herinneren na"),
            "consent_reconfirmed_weeks": _("Toestemming opnieuw vragen na (weken)"),
            "support_team_meeting": _("Bespreken in het IOT na toestemming"),
            "help_started": _("Hulp is begonnen"),
        },
    ),
    (
        _("Nazorg"),
        {
            "victim_checks": _("Vragen hoe het gaat: gepeste leerling, na"),
            "victim_checks_after_step_3": _("Idem, als stap 3 nodig was, na"),
            "bully_checks": _("Vragen hoe het gaat: pestende leerling, na"),
        },
    ),
)


@dataclass(frozen=True)
class TermGroup:
    """The fields of one stage, for the page."""

    label: StrOrPromise
    fields: list[forms.BoundField]


class MomentsField(forms.CharField):
    """Some numbers of days, one after the other: `10, 30`."""

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(map(str, value)) if isinstance(value, tuple) else value

    def to_python(self, value: Any) -> Any:
        """The numbers in their order; a second look cannot come before the first."""
        text = super().to_python(value)
        if not text:
            return ()
        if not re.fullmatch(r"\s*\d{1,3}(\s*,\s*\d{1,3})*\s*", text, re.ASCII):
            raise ValidationError(_("Schrijf getallen met een komma ertussen: 10, 30."))
        numbers = tuple(int(one) for one in text.split(","))
        if len(numbers) > MOST_MOMENTS:
            raise ValidationError(_("Kies hoogstens zes momenten."))
        if list(numbers) != sorted(set(numbers)):
            raise ValidationError(_("Zet de getallen van klein naar groot."))
        if numbers[0] < FEWEST or numbers[-1] > MOST:
            raise ValidationError(_("Kies getallen van 1 tot en met 60."))
        return numbers


class SettingsForm(forms.Form):
    """The bounds are the same for each term; what the law gives has no field."""

    name = forms.CharField(
        label=_("Naam van de school"),
        max_length=120,
        error_messages={"required": _("Vul de naam van de school in.")},
    )
    region = forms.ChoiceField(
        label=_("Vakantieregio"),
        choices=SchoolSettings.Region.choices,
        error_messages=NO_CHOICE,
        help_text=_("De kalender verandert hier niet mee; dat doet u bij kalender."),
    )

    def __init__(self, data: Any, *, school: SchoolSettings) -> None:
        own = {name: _as_days(days) for name, days in school.days.items()}
        about = {"name": school.name, "region": school.region}
        super().__init__(data, initial=about | TERMS | own)
        for _label, terms in GROUPS:
            for term, label in terms.items():
                self.fields[term] = _field(term, label)
        dress(self)

    def groups(self) -> Iterable[TermGroup]:
        """The terms by stage, as fields of this form."""
        for label, terms in GROUPS:
            yield TermGroup(label, [self[term] for term in terms])

    def days(self) -> dict[str, Days]:
        """What was chosen for each term."""
        return {
            name: chosen for name, chosen in self.cleaned_data.items() if name in TERMS
        }


def _field(term: str, label: StrOrPromise) -> forms.Field:
    default, missing = TERMS[term], {"required": _("Vul een getal in.")}
    text = _("Voorstel: %(days)s. %(source)s") % {
        "days": _listed(default),
        "source": SOURCES[term],
    }
    if isinstance(default, tuple):
        return MomentsField(label=label, help_text=text, error_messages=missing)
    wrong = {"invalid": BOUNDS, "min_value": BOUNDS, "max_value": BOUNDS}
    return forms.IntegerField(
        label=label,
        help_text=text,
        min_value=FEWEST,
        max_value=MOST,
        error_messages=missing | wrong,
    )


def _listed(days: Days) -> str:
    numbers = days if isinstance(days, tuple) else (days,)
    return ", ".join(map(str, numbers))


def _as_days(days: Any) -> Any:
    return tuple(days) if isinstance(days, list) else days
