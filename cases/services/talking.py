"""Talks and what comes out of them: agreements, and looking back at them (4.1)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction

from audit.services import Action
from cases.models.agreement import Agreement, AgreementReview
from cases.models.case import Case
from cases.models.conversation import ClassFollowUp, Conversation
from cases.models.involvement import Involvement
from cases.services.answering import Answer, accepted, write_deviations
from cases.services.moving import NotYet
from cases.services.settling import lock, settle
from escalation import guards
from escalation.guards import Guard
from escalation.protocol.lists import ConversationKind
from people.models.roles import Role
from people.models.staff import Staff

HANDLERS = (Role.MENTOR, Role.STUDENT_COORDINATOR)


@dataclass(frozen=True)
class Promise:
    """An agreement that is being made; `involvement` when a pupil keeps it."""

    text: str
    keeper: str
    review_on: date
    involvement: Involvement | None = None


@transaction.atomic
def hold_talk(
    talk: Conversation,
    *,
    case: Case,
    by: Staff,
    people: Collection[Involvement] = (),
    promises: Iterable[Promise] = (),
    answers: Iterable[Answer] = (),
) -> Conversation:
    """Keep a talk with its agreements in one go (P4.1.1, P4.1.3).

    `talk` is not saved yet. Raises PermissionDenied when this person does not handle
    the case, NotYet when the order of the protocol is left without a reason (S-12,
    S-13, S-14).
    """
    case = handled(case, by=by)
    given = {one.guard: one for one in answers}
    unmet = out_of_order(case, talk.kind)
    if missing := [one for one in unmet if one.id not in accepted(unmet, given)]:
        raise NotYet([one.sentence_for(case) for one in missing], missing)
    talk.case, talk.made_by = case, by
    talk.save()
    talk.involvements.set(people)
    made = [_promise(case, one, by=by, talk=talk) for one in promises]
    left = write_deviations(case, unmet, given, by=by)
    settle(
        case,
        Action.TALK_HELD,
        by=by,
        touched=[talk, *made, *left],
        line=talk.kind,
        on=talk.held_on,
        about=people,
        kind=talk.kind,
    )
    return talk


def out_of_order(case: Case, kind: str) -> list[Guard]:
    """What the protocol wants first, before a talk of this kind (4.1.1)."""
    if kind in (ConversationKind.BULLY_TALK, ConversationKind.FOLLOWER_TALK):
        return [] if case.victim_heard() else [guards.S_12]
    if kind != ConversationKind.JOINT_TALK:
        return []
    return [one for one in (guards.S_13, guards.S_14) if not one.holds(case)]


def handled(case: Case, *, by: Staff) -> Case:
    """The case, held for an act; raises PermissionDenied when it is not theirs."""
    case = lock(case)
    works = case.worked_on_by(by, *HANDLERS, Role.ANTI_BULLYING_COORDINATOR)
    if not (works and case.is_open()):
        raise PermissionDenied
    return case


@transaction.atomic
def make_agreement(promise: Promise, *, case: Case, by: Staff) -> Agreement:
    """Make one agreement apart from a talk (P4.1.1d)."""
    case = handled(case, by=by)
    agreement = _promise(case, promise, by=by)
    about = [promise.involvement] if promise.involvement else []
    settle(
        case,
        Action.AGREEMENT_MADE,
        by=by,
        touched=[agreement],
        line="agreement",
        about=about,
    )
    return agreement


@transaction.atomic
def review_agreement(
    review: AgreementReview, *, agreement: Agreement, by: Staff
) -> AgreementReview:
    """Look back at an agreement: what did it do? (P2.1.7)"""
    case = handled(agreement.case, by=by)
    review.case, review.agreement, review.made_by = case, agreement, by
    review.save()
    settle(
        case,
        Action.AGREEMENT_REVIEWED,
        by=by,
        touched=[review],
        line="agreement_review",
        on=review.reviewed_on,
        about=[agreement.involvement] if agreement.involvement else [],
        effect=review.effect,
    )
    return review


@transaction.atomic
def follow_up_class_talk(
    follow_up: ClassFollowUp, *, talk: Conversation, by: Staff
) -> ClassFollowUp:
    """The mentor came back to it with the class (P3.2.4b)."""
    case = handled(talk.case, by=by)
    follow_up.case, follow_up.conversation, follow_up.made_by = case, talk, by
    follow_up.save()
    settle(
        case,
        Action.TALK_HELD,
        by=by,
        touched=[follow_up],
        line="class_follow_up",
        on=follow_up.held_on,
        kind="class_follow_up",
    )
    return follow_up


def _promise(
    case: Case, promise: Promise, *, by: Staff, talk: Conversation | None = None
) -> Agreement:
    return Agreement.objects.create(
        case=case,
        conversation=talk,
        text=promise.text,
        keeper=promise.keeper,
        involvement=promise.involvement,
        review_on=promise.review_on,
        made_by=by,
    )
