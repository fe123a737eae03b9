"""An agreement, alone or as one of a talk, and looking back at it."""

from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from audit.clock import today
from cases.forms.acting import (
    NO_CHOICE,
    ComingDayField,
    PastDayField,
    ProseField,
    dress,
    named,
)
from cases.forms.people import typed
from cases.models.agreement import Agreement, AgreementReview
from cases.models.case import Case
from cases.models.involvement import Involvement
from cases.models.reach import IN_TRACK
from cases.services.talking import Promise
from escalation.protocol.lists import ConversationKind, Effect
from people.calendar import add_school_days

# Workflow 9 names no days for looking back; two school weeks fit the first check.
REVIEW_AFTER = 10
PER_TALK = 3


class PromiseForm(forms.Form):
    """Who does what, and when it is looked at again (P4.1.1d, PB1.3)."""

    text = forms.CharField(
        label=_("Afspraak"),
        max_length=300,
        help_text=_("Wie doet wat, vanaf wanneer? Zo dat iedereen het kan zien."),
        error_messages={"required": _("Schrijf op wat jullie afspreken.")},
    )
    keeper = forms.ChoiceField(
        label=_("Wie houdt zich eraan?"),
        error_messages=NO_CHOICE | {"required": _("Kies wie zich eraan houdt.")},
    )
    review_on = ComingDayField(label=_("Terugkijken op"))

    def __init__(self, *args: Any, case: Case, **options: Any) -> None:
        super().__init__(*args, **options)
        self.pupils = {str(one.pk): one for one in keepers(case)}
        self.fields["keeper"] = forms.ChoiceField(
            label=self.fields["keeper"].label,
            choices=[
                ("", _("Kies …")),
                *((key, named(one)) for key, one in self.pupils.items()),
                (Agreement.Keeper.STAFF.value, Agreement.Keeper.STAFF.label),
                (Agreement.Keeper.CLASS.value, Agreement.Keeper.CLASS.label),
            ],
            error_messages=self.fields["keeper"].error_messages,
        )
        if "review_on" not in self.initial:
            self.initial["review_on"] = _first_look()
        dress(self)

    def has_changed(self) -> bool:
        """A row with nothing but a day, or who was filled in already, is empty."""
        changed = set(self.changed_data)
        return "text" in changed or ("keeper" in changed and bool(self["keeper"].data))

    def promise(self) -> Promise | None:
        """The agreement as the service takes it; None where a row was left empty."""
        given = self.cleaned_data
        if not given.get("text"):
            return None
        pupil = self.pupils.get(given["keeper"])
        return Promise(
            text=given["text"],
            keeper=Agreement.Keeper.PUPIL if pupil else given["keeper"],
            review_on=given["review_on"],
            involvement=pupil,
        )


class ReviewForm(forms.ModelForm[AgreementReview]):
    """What an agreement did (P2.1.7)."""

    reviewed_on = PastDayField(label=_("Wanneer keken jullie terug?"))
    effect = forms.ChoiceField(
        label=_("Wat deed de afspraak?"),
        choices=Effect.choices,
        widget=forms.RadioSelect,
        error_messages=NO_CHOICE | {"required": _("Kies wat de afspraak deed.")},
    )
    note = ProseField(label=_("Toelichting"), max_length=1000, rows=3, required=False)
    review_again_on = ComingDayField(
        label=_("Nog een keer terugkijken op"),
        required=False,
        help_text=_("Mag leeg blijven als het klaar is."),
    )

    class Meta:
        model = AgreementReview
        fields = ("reviewed_on", "effect", "note", "review_again_on")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        dress(self)


def promise_forms(
    data: QueryDict | None, *, case: Case, kind: str, draft: QueryDict | None = None
) -> list[PromiseForm]:
    """The rows for agreements in the form of a talk; an empty row is no agreement.

    What a class agrees on is for the class to keep (P2.1.7), unless one says other.
    """
    first: dict[str, Any] = {"review_on": _first_look()}
    if kind == ConversationKind.CLASS_TALK:
        first["keeper"] = Agreement.Keeper.CLASS
    rows = [_row(number, data, case, first) for number in range(1, PER_TALK + 1)]
    if draft is None:
        return rows
    return [
        _row(number, None, case, typed(row, draft))
        for number, row in enumerate(rows, start=1)
    ]


def _row(
    number: int, data: QueryDict | None, case: Case, initial: dict[str, Any]
) -> PromiseForm:
    return PromiseForm(
        data,
        case=case,
        initial=initial,
        prefix=f"afspraak-{number}",
        empty_permitted=True,
        use_required_attribute=False,
    )


def keepers(case: Case) -> list[Involvement]:
    """The pupils who can promise something in this case, each once."""
    found = {one.pupil_id: one for one in case.known_in(*IN_TRACK)}
    return list(found.values())


def _first_look() -> date:
    return add_school_days(today(), REVIEW_AFTER)
