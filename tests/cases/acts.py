"""The acts of step 1 by name, for tests that do many of them."""

from datetime import timedelta

from audit.clock import today
from cases.models.agreement import Agreement
from cases.models.briefing import Feedback
from cases.models.conversation import Conversation
from cases.models.parents import ParentContact
from cases.models.support import HelpOffer
from cases.services.briefing import brief_teachers
from cases.services.registering import mark_taken_over
from cases.services.supporting import give_feedback, log_parent_contact, offer_help
from cases.services.talking import Promise, hold_talk, make_agreement
from escalation.protocol.lists import ConversationKind as Kind
from tests.factories import TeachingGroupFactory

TALKS = (Kind.VICTIM_TALK, Kind.BULLY_TALK, Kind.JOINT_TALK, Kind.CLASS_TALK)
CALLS = ("called_victim", "called_bully")
ACTS = (*TALKS, *CALLS, "agreement", "briefed", "help", "feedback")


def do(name, school, case, by, answers=()):
    """Do the act called `name` in this case."""
    if name in TALKS:
        return _talk(name, case, by, answers)
    if name in CALLS:
        return _parents(case.involvements.get(role=name.removeprefix("called_")), by)
    return OTHERS[name](school, case, by)


def _talk(kind, case, by, answers):
    involved = list(case.involvements.all())
    talk = Conversation(
        kind=kind,
        held_on=today(),
        summary="Kort gesproken.",
        wants_joint_talk=True if kind == Kind.VICTIM_TALK else None,
        follow_up_told=kind == Kind.BULLY_TALK,
    )
    return hold_talk(talk, case=case, by=by, people=involved, answers=answers)


def _agreement(school, case, by):
    promise = Promise("We groeten elkaar.", Agreement.Keeper.CLASS, today())
    return make_agreement(promise, case=case, by=by)


def _brief(school, case, by):
    TeachingGroupFactory(teachers=[school.teacher], pupils=[school.victim])
    return brief_teachers(
        school.victim,
        case=case,
        by=by,
        text="Let op de sfeer.",
        teachers=[school.teacher],
        expires_on=today() + timedelta(days=30),
    )


def _parents(involvement, by):
    contact = ParentContact(
        involvement=involvement,
        contacted_on=today(),
        channel=ParentContact.Channel.NONE,
        reached=False,
        summary="Op verzoek van de leerling nu niet.",
    )
    return log_parent_contact(contact, case=involvement.case, by=by)


def _help(school, case, by):
    offer = HelpOffer(
        involvement=case.involvements.get(role="victim"),
        offered_on=today(),
        kind=HelpOffer.Kind.COUNSELOR,
        answer=HelpOffer.Answer.LATER,
    )
    return offer_help(offer, case=case, by=by)


def _feedback(school, case, by):
    feedback = Feedback(
        incident=case.incidents.get(), channel=Feedback.Channel.IN_PERSON
    )
    return give_feedback(feedback, case=case, by=by)


def take_over(case, by):
    """Tick every line as standing in Magister."""
    mark_taken_over(list(case.registrations.all()), by=by)


OTHERS = {
    "agreement": _agreement,
    "briefed": _brief,
    "help": _help,
    "feedback": _feedback,
}
