"""A short word to the teachers of one pupil: no cause, no roles (PB1.7)."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from audit.clock import today
from cases.forms.acting import NO_CHOICE, ComingDayField, ProseField, dress
from cases.forms.naming import names_of_others, without_names
from cases.models.briefing import MOST_SIGNS, Briefing
from cases.models.case import Case
from cases.models.involvement import Involvement
from cases.services.agenda import school_deadlines
from cases.services.briefing import NOT_TEACHING
from people.calendar import add_school_days
from people.models.staff import Staff

# The one sentence about the cause; it tells no role.
ABOUT_BULLYING = _(
    "Er is een melding van pesten waar deze leerling bij hoort. Houd dit binnen het "
    "team."
)


class BriefingForm(forms.Form):
    """The word, to whom, and until when; `replaces` while another one runs."""

    text = ProseField(
        label=_("Bericht"),
        help_text=_(
            "Wat moet een docent in de les weten of doen? Niet meer dan dat, en "
            "hooguit 280 tekens."
        ),
    )
    says_bullying = forms.BooleanField(
        label=_("Ook zeggen dat het om pesten gaat"),
        required=False,
        help_text=_("Dan komt onder het bericht te staan: ‘%(sentence)s’")
        % {"sentence": ABOUT_BULLYING},
    )
    teachers = forms.ModelMultipleChoiceField(
        Staff.objects.none(),
        label=_("Aan welke docenten?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages=NO_CHOICE
        | {
            "required": _("Kies minstens één docent."),
            "invalid_choice": NOT_TEACHING,
        },
    )
    expires_on = ComingDayField(label=_("Te lezen tot en met"))
    replaces = forms.BooleanField(
        label=_("Trek het bericht in dat nu nog te lezen is"),
        required=False,
        initial=True,
    )

    def __init__(
        self,
        *args: Any,
        case: Case,
        about: Involvement,
        rows: QuerySet[Staff],
        running: Sequence[Briefing],
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.others = names_of_others(case, about.pupil_id)
        teachers = self.fields["teachers"]
        if isinstance(teachers, forms.ModelMultipleChoiceField):
            teachers.queryset = rows
            teachers.initial = [one.pk for one in rows]
        if not running:
            del self.fields["replaces"]
        days = school_deadlines().briefing_expires
        self.initial["expires_on"] = add_school_days(today(), days)
        dress(self)

    def clean_text(self) -> str:
        return without_names(self.cleaned_data["text"], self.others)

    def clean(self) -> dict[str, Any]:
        """The word as the teachers read it, no longer than it may be."""
        data = super().clean() or {}
        says_bullying = data.pop("says_bullying", False)
        text = data.get("text", "")
        whole = f"{text}\n{ABOUT_BULLYING}" if says_bullying else text
        if text and len(whole) > MOST_SIGNS:
            self.add_error("text", _too_long(len(whole)))
        return data | {"text": whole}


def _too_long(signs: int) -> ValidationError:
    return ValidationError(
        _(
            "Dit bericht heeft %(signs)s tekens; %(most)s is het meeste. Maak het "
            "%(over)s tekens korter."
        ),
        params={"signs": signs, "most": MOST_SIGNS, "over": signs - MOST_SIGNS},
    )
