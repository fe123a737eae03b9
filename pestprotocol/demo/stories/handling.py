"""Somebody who handles a case in a story, with an act for each sentence of it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from audit.clock import today
from cases.models.agreement import Agreement, AgreementReview
from cases.models.briefing import Feedback
from cases.models.case import Case
from cases.models.conversation import ClassFollowUp, Conversation
from cases.models.involvement import Involvement
from cases.models.parents import ParentContact
from cases.models.support import HelpOffer
from cases.services.briefing import brief_teachers, teachers_of
from cases.services.consulting import advise, consult
from cases.services.holding import take_over
from cases.services.moving import move_case
from cases.services.receiving import hold_check, receive_handover
from cases.services.registering import mark_taken_over
from cases.services.reporting import take_on
from cases.services.supporting import (
    give_feedback,
    log_parent_contact,
    offer_help,
)
from cases.services.talking import (
    Promise,
    follow_up_class_talk,
    hold_talk,
    review_agreement,
)
from escalation.protocol.lists import (
    Assessment,
    ClassApproach,
    ConversationKind,
    Effect,
    Wellbeing,
)
from escalation.protocol.versions import guide
from people.models.guardians import Guardianship
from people.models.staff import Staff
from pestprotocol.demo.stories.telling import colleague, day, pupil


@dataclass(frozen=True)
class Handler:
    """A colleague at work on a case; pupils are called by their given names."""

    case: Case
    code: str

    def part(self, name: str) -> Involvement:
        return self.case.involvements.get(pupil__given_name=name)

    def take_on(self, assessment: Assessment = Assessment.BULLYING) -> None:
        take_on(self.case, by=colleague(self.code), assessment=assessment)

    def move(self, arrow: str, note: str = "") -> None:
        move_case(self.case, arrow, by=colleague(self.code), note=note)

    def take_over(self, reason: str) -> None:
        take_over(self.case, by=colleague(self.code), reason=reason)

    def ask_advice(self, code: str, question: str) -> None:
        adviser = colleague(code)
        by = colleague(self.code)
        consult(adviser, case=self.case, by=by, question=question)

    def advise(self, advice: str) -> None:
        """Answer the question that was put to this colleague."""
        by = colleague(self.code)
        advise(self.case.consultations.get(adviser=by), by=by, advice=advice)

    def receive(self) -> None:
        receive_handover(self.case.handovers.get(), by=colleague(self.code))

    def talk(
        self,
        kind: ConversationKind,
        summary: str,
        *,
        names: Collection[str] = (),
        promises: Iterable[Promise] = (),
        **more: Any,
    ) -> Conversation:
        """A talk of today, along the whole guide; `more` are fields of the talk."""
        known = guide(kind, version=self.case.protocol_version)
        more["points"] = list(known.codes()) if known else []
        return hold_talk(
            Conversation(kind=kind, held_on=today(), summary=summary, **more),
            case=self.case,
            by=colleague(self.code),
            people=[self.part(name) for name in names],
            promises=promises,
        )

    def hear_victim(
        self, name: str, summary: str, *, together: bool, **more: Any
    ) -> None:
        """`together`: does this pupil want a talk with the other?"""
        self.talk(
            ConversationKind.VICTIM_TALK,
            summary,
            names=[name],
            wants_joint_talk=together,
            follow_up_told=True,
            **more,
        )

    def hear_bully(self, name: str, summary: str, **more: Any) -> None:
        kind = ConversationKind.BULLY_TALK
        self.talk(kind, summary, names=[name], follow_up_told=True, **more)

    def hear_follower(self, name: str, summary: str) -> None:
        kind = ConversationKind.FOLLOWER_TALK
        self.talk(kind, summary, names=[name], follow_up_told=True)

    def bring_together(
        self, names: Collection[str], summary: str, promises: Iterable[Promise]
    ) -> None:
        self.talk(
            ConversationKind.JOINT_TALK,
            summary,
            names=names,
            promises=promises,
            follow_up_told=True,
        )

    def talk_with_class_of(
        self,
        name: str,
        summary: str,
        *,
        back_on: str,
        promises: Iterable[Promise] = (),
        approach: ClassApproach = ClassApproach.NONE,
    ) -> Conversation:
        return self.talk(
            ConversationKind.CLASS_TALK,
            summary,
            promises=promises,
            school_class=pupil(name).school_class,
            follow_up_on=day(back_on),
            class_approach=approach,
        )

    def come_back_to_class(self, talk: Conversation, result: str) -> None:
        follow_up = ClassFollowUp(held_on=today(), result=result)
        follow_up_class_talk(follow_up, talk=talk, by=colleague(self.code))

    def promise_of(self, name: str, text: str, *, review: str) -> Promise:
        """What a pupil will do."""
        keeper = Agreement.Keeper.PUPIL
        return Promise(text, keeper, day(review), involvement=self.part(name))

    def review_all(self, effect: Effect, note: str) -> None:
        for agreement in self.case.agreements.all():
            found = AgreementReview(reviewed_on=today(), effect=effect, note=note)
            review_agreement(found, agreement=agreement, by=colleague(self.code))

    def call_home(
        self, name: str, summary: str, *, reached: bool = True, **whom: str
    ) -> None:
        """A phone call to the first parent with authority who may be called.

        `whom`: which of the two, where the story says so (`relation="moeder"`).
        """
        person = self.part(name)
        tie = Guardianship.objects.filter(
            pupil=person.pupil, has_authority=True, contact_restricted=False, **whom
        ).earliest("guardian__number")
        contact = ParentContact(
            involvement=person,
            guardian=tie.guardian,
            contacted_on=today(),
            channel=ParentContact.Channel.PHONE,
            reached=reached,
            summary=summary,
        )
        log_parent_contact(contact, case=self.case, by=colleague(self.code))

    def offer_counselor(self, name: str, answer: HelpOffer.Answer) -> None:
        self.offer_help(name, HelpOffer.Kind.COUNSELOR, answer)

    def offer_help(
        self, name: str, kind: HelpOffer.Kind, answer: HelpOffer.Answer
    ) -> None:
        offer = HelpOffer(
            involvement=self.part(name), offered_on=today(), kind=kind, answer=answer
        )
        offer_help(offer, case=self.case, by=colleague(self.code))

    def brief(
        self,
        names: Iterable[str],
        text: str,
        *,
        until: str,
        teachers: Collection[Staff] = (),
    ) -> None:
        """A word to everybody who teaches these pupils, or to these teachers."""
        for name in names:
            taught = teachers_of(pupil(name), case=self.case).exclude(code=self.code)
            brief_teachers(
                pupil(name),
                case=self.case,
                by=colleague(self.code),
                text=text,
                teachers=teachers or taught,
                expires_on=day(until),
            )

    def tell_reporter(self, channel: Feedback.Channel) -> None:
        """Word back about the newest incident."""
        feedback = Feedback(
            incident=self.case.incidents.latest("made_at"), channel=channel
        )
        give_feedback(feedback, case=self.case, by=colleague(self.code))

    def check(self, name: str, note: str) -> None:
        """The next planned check of this pupil: it goes well."""
        planned = self.part(name).checks.filter(held_on=None).earliest("due_on")
        hold_check(
            planned,
            by=colleague(self.code),
            held_on=today(),
            wellbeing=Wellbeing.GOOD,
            note=note,
        )

    def copy_to_magister(self) -> None:
        """Every line so far stands in Magister now."""
        lines = self.case.registrations.filter(taken_over_at=None)
        mark_taken_over(lines, by=colleague(self.code))


def class_promise(text: str, *, review: str) -> Promise:
    return Promise(text, Agreement.Keeper.CLASS, day(review))


def staff_promise(text: str, *, review: str) -> Promise:
    return Promise(text, Agreement.Keeper.STAFF, day(review))
