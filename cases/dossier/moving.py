"""What the page of one arrow asks: questions to answer, and what stays closed."""

from dataclasses import dataclass

from django_fsm import Transition

from cases.dossier.links import act_url, may_act
from cases.dossier.steps import Step, step_of, takes_no_answer
from cases.forms.moving import AnswerForm, ExemptionForm, MoveForm
from cases.models.case import Case
from people.models.staff import Staff


@dataclass(frozen=True)
class Question:
    """A rule that is not met, with the answers that it takes."""

    form: AnswerForm | ExemptionForm
    sentence: str
    source: str
    url: str


@dataclass(frozen=True)
class MovePage:
    """The arrow with its checklist, and the questions while it can be taken."""

    step: Step
    form: MoveForm
    questions: tuple[Question, ...]


def move_page(case: Case, arrow: Transition, form: MoveForm, user: Staff) -> MovePage:
    """The page as the form found the case, with the pupils who are ticked."""
    acts = may_act(case, user)
    questions = tuple(
        Question(
            form=asked,
            sentence=asked.guard.sentence_for(case),
            source=asked.guard.source,
            url=act_url(asked.guard.act, case) if acts else "",
        )
        for asked in form.asked
        if not takes_no_answer(asked.guard, case)
    )
    return MovePage(step_of(case, arrow, user), form, questions)
