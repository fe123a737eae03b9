"""What a guard is: a rule of the protocol with its source, question and sentence."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from escalation.questions import Questions
from escalation.unrecorded import NotRecordedYet

Question = Callable[[Questions], bool]


class Weight(models.TextChoices):
    """How hard a rule is (workflow 1)."""

    HARD = "hard", _("Moet")
    HARD_WITH_EXEMPTIONS = "hard_with_exemptions", _("Moet, met vaste uitzonderingen")
    SOFT = "soft", _("Hoort, afwijken kan met een reden")


@dataclass(frozen=True)
class Exemption:
    """One of the closed list of recorded exceptions to a hard guard."""

    code: str
    label: StrOrPromise
    # The facts (dates, attempts, who decided) must be written down with the choice.
    needs_facts: bool = False


@dataclass(frozen=True)
class Guard:
    """One rule: the gate, the dossier and the page Protocol all read this object."""

    id: str
    weight: Weight
    source: str
    # What the protocol asks, as a line of the checklist.
    asks: StrOrPromise
    # What to do next, shown while the answer is no.
    sentence: StrOrPromise
    # None where the rule cannot be broken by a case (kept elsewhere).
    question: Question | None = None
    exemptions: tuple[Exemption, ...] = ()
    # Code of the act that satisfies it, for a link.
    act: str = ""
    kept: Literal["arrow", "act", "task", "always"] = "arrow"
    # What no exemption replaces.
    floor: Question | None = None

    def __call__(self, case: Any) -> bool:
        """May the arrow pass this guard?

        Nothing answers away a hard one, nor a subject that nobody can record yet.
        """
        if self.holds(case):
            return True
        may_deviate = self.weight is not Weight.HARD and not self.waits(case)
        answerable = may_deviate and self.id in case.answered
        return answerable and (self.floor is None or asked(self.floor, case) is True)

    def holds(self, case: Questions) -> bool:
        """The answer is yes; a subject without a record counts as no."""
        return self.answer(case) is True

    def waits(self, case: Questions) -> bool:
        """The application keeps no record yet to answer from."""
        return isinstance(self.answer(case), NotRecordedYet)

    def sentence_for(self, case: Questions) -> str:
        """What to do next, or the honest word that the application cannot tell."""
        answer = self.answer(case)
        if isinstance(answer, NotRecordedYet):
            sentence = _(
                "Deze stap kan nog niet: de app legt %(subject)s nog niet vast."
            )
            return sentence % {"subject": answer.subject}
        return str(self.sentence)

    def answer(self, case: Questions) -> bool | NotRecordedYet:
        """Yes, no, or that nothing is recorded."""
        return True if self.question is None else asked(self.question, case)


@dataclass(frozen=True)
class Place:
    """Does this arrow exist for this case at all? Without a record it does not."""

    question: Question
    sentence: StrOrPromise

    def __call__(self, case: Any) -> bool:
        return asked(self.question, case) is True


def asked(question: Question, case: Questions) -> bool | NotRecordedYet:
    """The answer of the case, with a missing record as a value."""
    try:
        return question(case)
    except NotRecordedYet as unrecorded:
        return unrecorded
