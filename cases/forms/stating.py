"""The own view of a pupil or a parent, word for word."""

from collections.abc import Collection
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.acting import NO_CHOICE, PastDayField, ProseField, dress
from cases.models.case import Case
from cases.models.involvement import Involvement
from cases.models.reach import IN_TRACK
from cases.models.statement import Statement, named
from people.models.guardians import Guardianship

PUPIL = "pupil"
WHOLE = "case"


class StatementForm(forms.Form):
    """Who says it, about what, and how it came to the school."""

    giver = forms.ChoiceField(
        label=_("Van wie is de zienswijze?"),
        widget=forms.RadioSelect,
        error_messages=NO_CHOICE,
    )
    subject = forms.ChoiceField(label=_("Waarover?"), error_messages=NO_CHOICE)
    given_on = PastDayField(label=_("Datum"))
    channel = forms.ChoiceField(
        label=_("Hoe kwam die binnen?"),
        choices=Statement.Channel.choices,
        widget=forms.RadioSelect,
        error_messages=NO_CHOICE,
    )
    text = ProseField(
        label=_("De zienswijze, in de eigen woorden"),
        max_length=6000,
        rows=8,
        help_text=_(
            "Neem de tekst over zoals die is gegeven. Verbeter of verkort niet."
        ),
    )

    def __init__(
        self,
        *args: Any,
        case: Case,
        about: Involvement,
        known: Collection[Guardianship],
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.about = about
        self.guardians = {str(one.guardian_id): one.guardian for one in known}
        self.events = {str(one.pk): one for one in case.incidents.all()}
        self.talks = {
            str(one.pk): one
            for one in case.conversations.all()
            if about.person in {there.person for there in one.involvements.all()}
        }
        self.fields["giver"].choices = [  # type: ignore[attr-defined]
            (PUPIL, _("%(name)s zelf") % {"name": about}),
            *((key, str(one)) for key, one in self.guardians.items()),
        ]
        self.fields["subject"].choices = [  # type: ignore[attr-defined]
            (WHOLE, _("de hele zaak")),
            *((key, named(one)) for key, one in (self.events | self.talks).items()),
        ]
        dress(self)

    def statement(self) -> Statement:
        """The statement as the service takes it, not saved yet."""
        data = self.cleaned_data
        return Statement(
            involvement=self.about,
            guardian=self.guardians.get(data["giver"]),
            incident=self.events.get(data["subject"]),
            conversation=self.talks.get(data["subject"]),
            given_on=data["given_on"],
            channel=data["channel"],
            text=data["text"],
        )


def who_may_speak(case: Case) -> list[Involvement]:
    """Every pupil in the track, each once; also who is out of the case by now."""
    rows = [one for one in case.with_role(*IN_TRACK) if one.pupil_id]
    running_last = sorted(rows, key=lambda one: one.ended_on is None)
    return list({one.pupil_id: one for one in running_last}.values())
