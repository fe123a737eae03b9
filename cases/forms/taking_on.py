"""Taking a report on: what it looks like, with the definition of 2.1 as advice."""

from typing import Any

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from cases.forms.acting import NO_CHOICE, dress
from escalation.protocol.lists import Assessment

WHY: dict[Assessment, StrOrPromise] = {
    Assessment.BULLYING: _(
        "Het gebeurt vaker, steeds bij dezelfde leerling, en de krachten zijn niet "
        "gelijk."
    ),
    Assessment.TEASING: _(
        "Het gebeurde voor zover bekend één keer, tussen leerlingen die gelijk staan. "
        "Plagen kan pesten worden: houd het in de gaten."
    ),
    Assessment.QUARREL: _(
        "De leerlingen staan gelijk tegenover elkaar. Help ze het samen op te lossen."
    ),
    Assessment.UNCLEAR: _(
        "Nog niet alles is bekend. Praat eerst met de gepeste leerling."
    ),
}


class Answer(models.TextChoices):
    """An answer that may also be that nobody knows yet."""

    YES = "yes", _("ja")
    NO = "no", _("nee")
    UNKNOWN = "unknown", _("weet ik niet")


def _question(label: StrOrPromise, help_text: StrOrPromise = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        help_text=help_text,
        choices=Answer.choices,
        widget=forms.RadioSelect,
        required=False,
    )


class QuestionsForm(forms.Form):
    """The three questions of 2.1: an aid, nobody has to answer them (P2.1.1, A12-5)."""

    repeated = _question(_("Gebeurt het vaker?"))
    targeted = _question(_("Is het steeds dezelfde leerling?"))
    imbalance = _question(
        _("Is de één sterker dan de ander?"),
        _("Bijvoorbeeld groter, ouder, populairder of met meer mensen."),
    )

    def advice(self) -> Assessment | None:
        """What the answers look like; None as long as there are none."""
        if not self.is_bound or not self.is_valid():
            return None
        given = [self.cleaned_data[name] for name in self.fields]
        if not any(given):
            return None
        return looks_like(*given)


class TakeOnForm(forms.Form):
    """The label itself; it never decides whether a pupil gets support (A12-5)."""

    assessment = forms.ChoiceField(
        label=_("Waar lijkt het nu op?"),
        choices=Assessment.choices,
        widget=forms.RadioSelect,
        error_messages=NO_CHOICE | {"required": _("Kies waar het nu op lijkt.")},
        help_text=_("Het is een eerste indruk. Onduidelijk is een goed antwoord."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        dress(self)


def looks_like(repeated: str, targeted: str, imbalance: str) -> Assessment:
    """What the definition of 2.1 makes of the answers (P2.1.1)."""
    answers = (repeated, targeted, imbalance)
    if not all(answer in (Answer.YES, Answer.NO) for answer in answers):
        return Assessment.UNCLEAR
    if imbalance == Answer.NO:
        return Assessment.QUARREL if repeated == Answer.YES else Assessment.TEASING
    both = repeated == Answer.YES and targeted == Answer.YES
    return Assessment.BULLYING if both else Assessment.UNCLEAR
