"""Word to the people around: parents, help, the reporter."""

from collections.abc import Collection
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.acting import (
    NO_CHOICE,
    OneInvolvedField,
    PastDayField,
    ProseField,
    dress,
)
from cases.forms.naming import names_of_others, without_names
from cases.models.answers import NO_FEEDBACK_DUE
from cases.models.briefing import Feedback
from cases.models.case import Case
from cases.models.incident import Incident
from cases.models.involvement import Involvement
from cases.models.parents import ParentContact
from cases.models.reach import IN_TRACK
from cases.models.support import HelpOffer
from people.models.guardians import Guardian, Guardianship

Channel = ParentContact.Channel


class GuardianField(forms.ModelChoiceField[Guardian]):
    """A parent of one pupil, each with what the school knows of authority."""

    def __init__(self, guardianships: Collection[Guardianship], **options: Any) -> None:
        self.known = {one.guardian_id: one for one in guardianships}
        super().__init__(
            Guardian.objects.filter(pk__in=self.known),
            widget=forms.RadioSelect,
            empty_label=None,
            error_messages=NO_CHOICE,
            **options,
        )

    def label_from_instance(self, obj: Guardian) -> str:
        one = self.known[obj.pk]
        authority = _("heeft gezag") if one.has_authority else _("heeft geen gezag")
        words = (str(obj), one.relation, str(authority), obj.phone)
        return " · ".join(word for word in words if word)


class ParentContactForm(forms.ModelForm[ParentContact]):
    """One contact with a parent of one pupil, or why there was none (PB1.8)."""

    contacted_on = PastDayField(label=_("Datum"))
    channel = forms.ChoiceField(
        label=_("Hoe was het contact?"),
        choices=Channel.choices,
        widget=forms.RadioSelect,
        error_messages=NO_CHOICE | {"required": _("Kies hoe het contact was.")},
    )
    reached = forms.BooleanField(
        label=_("De ouder is bereikt"), required=False, initial=True
    )
    summary = ProseField(
        label=_("Kort verslag"),
        max_length=2000,
        help_text=_(
            "Wat is er verteld en afgesproken? Geen contact: schrijf hier de reden. "
            "Over een ander: schrijf ‘een medeleerling’."
        ),
    )

    class Meta:
        model = ParentContact
        fields = ("guardian", "contacted_on", "channel", "reached", "summary")

    def __init__(
        self,
        *args: Any,
        case: Case,
        about: Involvement,
        known: Collection[Guardianship],
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.instance.involvement = about
        self.others = names_of_others(case, about.pupil_id)
        reachable = [one for one in known if not one.contact_restricted]
        self.fields["guardian"] = GuardianField(
            reachable, label=_("Met wie?"), required=False
        )
        dress(self)

    def clean_summary(self) -> str:
        return without_names(self.cleaned_data["summary"], self.others)

    def clean(self) -> dict[str, Any]:
        """Either with a parent, or no contact with the reason."""
        data = super().clean() or {}
        if data.get("channel") == Channel.NONE:
            return data | {"guardian": None, "reached": False}
        if data.get("channel") and not data.get("guardian"):
            self.add_error(
                "guardian", _("Kies de ouder, of kies bij het contact: geen contact.")
            )
        return data


class HelpOfferForm(forms.ModelForm[HelpOffer]):
    """An offer of help with its answer; never what is said there (H-14)."""

    offered_on = PastDayField(label=_("Datum"))
    kind = forms.ChoiceField(
        label=_("Hulp van wie?"),
        choices=HelpOffer.Kind.choices,
        widget=forms.RadioSelect,
        error_messages=NO_CHOICE,
    )
    answer = forms.ChoiceField(
        label=_("Wat zei de leerling?"),
        choices=HelpOffer.Answer.choices,
        widget=forms.RadioSelect,
        error_messages=NO_CHOICE,
    )

    class Meta:
        model = HelpOffer
        fields = ("involvement", "offered_on", "kind", "answer")

    def __init__(self, *args: Any, case: Case, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["involvement"] = OneInvolvedField(
            case.known_in(*IN_TRACK), label=_("Aan wie?")
        )
        dress(self)


class IncidentField(forms.ModelChoiceField[Incident]):
    """A report, by its day and by who told it."""

    def label_from_instance(self, obj: Incident) -> str:
        words = _("%(day)s · gemeld door %(name)s, verteld door %(kind)s") % {
            "day": f"{obj.happened_on:%d-%m-%Y}",
            "name": obj.made_by,
            "kind": obj.get_reporter_kind_display(),
        }
        return str(words)


class FeedbackForm(forms.ModelForm[Feedback]):
    """Word back to who reported, without content (P3.2.5a)."""

    channel = forms.ChoiceField(
        label=_("Hoe?"),
        choices=Feedback.Channel.choices,
        widget=forms.RadioSelect,
        error_messages=NO_CHOICE,
    )

    class Meta:
        model = Feedback
        fields = ("incident", "channel")

    def __init__(
        self, *args: Any, incidents: Collection[Incident], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        rows = Incident.objects.filter(pk__in=[one.pk for one in incidents])
        self.fields["incident"] = IncidentField(
            rows.select_related("made_by"),
            label=_("Over welke melding?"),
            widget=forms.RadioSelect,
            empty_label=None,
            initial=next((one.pk for one in incidents), None),
            error_messages=NO_CHOICE,
        )
        dress(self)


def waiting_reports(case: Case) -> list[Incident]:
    """The reports of which somebody can hear something; who waits longest first."""
    told = {one.incident_id for one in case.feedbacks.all()}
    due = [
        one for one in case.incidents.all() if one.reporter_kind not in NO_FEEDBACK_DUE
    ]
    return sorted(due, key=lambda one: (one.pk in told, one.made_at))
