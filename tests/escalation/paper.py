"""A case on paper: it answers the guards from a dict, so no database is needed."""

import inspect

from escalation.case import FollowsProtocol, guards_of
from escalation.guards import Weight
from escalation.questions import Questions
from escalation.stages import Stage
from escalation.support_questions import SupportQuestions

OWNER = "owner"
QUESTIONS = tuple(
    name
    for part in (Questions, SupportQuestions)
    for name, member in vars(part).items()
    if inspect.isfunction(member) and member.__module__ == part.__module__
)


class OnPaper(FollowsProtocol):
    """Says yes to everything, except for what a test makes it say."""

    says: dict[str, bool] = {}
    silent: frozenset[str] = frozenset()

    class Meta:
        abstract = True

    def worked_on_by(self, user, *roles):
        return user in roles

    def owned_by(self, user):
        return user == OWNER


def _answer_from_paper(name):
    def answer(self):
        if name in self.silent:
            return getattr(Questions, name)(self)
        return self.says.get(name, True)

    return answer


for _name in QUESTIONS:
    setattr(OnPaper, _name, _answer_from_paper(_name))


class PaperCase(OnPaper):
    class Meta:
        app_label = "escalation"
        managed = False


def paper(stage=Stage.REPORTED, *, says=None, silent=(), answered=(), kind=PaperCase):
    """A case in this stage that says no, or nothing, where told to."""
    case = kind(stage=stage)
    case.says = says or {}
    case.silent = frozenset(silent)
    case.answered = frozenset(answered)
    return case


def table(kind=PaperCase):
    """Stage → {arrow: target}, as the machine has it."""
    found = {stage: {} for stage in Stage}
    for arrow in paper(kind=kind).all_arrows():
        found[arrow.source][arrow.name] = arrow.target
    return found


def checklist(*, soft, kind=PaperCase):
    """Arrow → the ids of its guards, once for each source where they differ."""
    found = {}
    for arrow in paper(kind=kind).all_arrows():
        asked = [one for one in guards_of(arrow) if (one.weight == Weight.SOFT) is soft]
        found.setdefault(arrow.name, set()).add(" ".join(one.id for one in asked))
    return found


def differences(by_hand, found):
    """What the hand-written table and the machine do not agree on."""
    names = by_hand.keys() | found.keys()
    return {
        name: (by_hand.get(name), found.get(name))
        for name in names
        if by_hand.get(name) != found.get(name)
    }
