"""Two cases in which every text that somebody typed is a word found nowhere else."""

from dataclasses import dataclass, field
from datetime import timedelta

from audit.clock import today
from cases.models.agreement import Agreement, AgreementReview
from cases.models.conversation import ClassFollowUp, Conversation
from cases.models.parents import ParentContact
from cases.models.statement import Statement
from cases.services.answering import Answer
from cases.services.briefing import brief_teachers
from cases.services.consulting import advise, consult
from cases.services.holding import pause_case, take_over
from cases.services.involving import Why, involve
from cases.services.moving import move_case
from cases.services.receiving import hold_check
from cases.services.reporting import Involved
from cases.services.stating import add_statement
from cases.services.supporting import log_parent_contact
from cases.services.talking import (
    Promise,
    follow_up_class_talk,
    hold_talk,
    review_agreement,
)
from escalation.protocol.lists import ConversationKind as Kind
from people.models.roles import Role
from tests.cases.correcting import set_right
from tests.cases.school import School, fresh
from tests.factories import (
    GuardianFactory,
    GuardianshipFactory,
    PupilFactory,
    TeachingGroupFactory,
)

# What is not met when the arrow is taken.
LEFT = {
    "hand_over": ("S-31",),
    "start_aftercare_from_mentor": ("S-07", "S-19", "S-31"),
}


@dataclass
class Cage:
    """A school with its canaries; `sing(name)` makes a new word."""

    school: School = field(default_factory=School.build)
    words: set[str] = field(default_factory=set)

    def sing(self, name):
        word = f"kanarie{name.replace('_', '')}{len(self.words):02}"
        self.words.add(word)
        return word

    def case(self, arrow):
        """A case of step 1, taken on by `arrow`, with a word in every text."""
        school = self.school
        school.victim = PupilFactory(
            given_name=self.sing("victim"), school_class=school.school_class
        )
        school.bully = PupilFactory(
            given_name=self.sing("bully"), school_class=school.school_class
        )
        texts = {name: self.sing(name) for name in ("facts", "thoughts")}
        case = school.reported(first_reaction=self.sing("first_reaction"), **texts)
        move_case(case, "start_mentor_step", by=school.mentor, note=self.sing("note"))
        self._talks(case)
        self._around(case)
        answers = [
            Answer(guard, "not_fitting", reason=self.sing("reason"))
            for guard in LEFT[arrow]
        ]
        self._hands(case)
        moved = move_case(
            case, arrow, by=school.mentor, answers=answers, note=self.sing("move")
        )
        self._aftercare(moved)
        return fresh(moved)

    def _hands(self, case):
        school = self.school
        victim, _bully = school.involved(case)
        counselor = school.staff(works_as=[Role.COUNSELOR])
        asked = consult(
            counselor, case=case, by=school.mentor, question=self.sing("question")
        )
        advise(asked, by=counselor, advice=self.sing("advice"))
        view = Statement(
            involvement=victim,
            given_on=today(),
            channel="paper",
            text=self.sing("statement"),
        )
        add_statement(view, case=case, by=school.mentor)
        take_over(case, by=school.coordinator, reason=self.sing("take_over"))
        pause_case(
            case,
            by=school.coordinator,
            kind="police",
            reason=self.sing("pause"),
            safety_plan=self.sing("plan"),
            until=today() + timedelta(days=7),
        )
        take_over(case, by=school.mentor, reason=self.sing("take_back"))
        seen = Involved("witness", description=self.sing("description"))
        why = Why(today(), self.sing("why"))
        involve(case, seen, why, by=school.mentor)
        told = case.incidents.get()
        facts = self.sing("corrected")
        set_right(told, by=school.mentor, reason=self.sing("because"), facts=facts)

    def _talks(self, case):
        victim, bully = self.school.involved(case)
        for kind, people in (
            (Kind.VICTIM_TALK, [victim]),
            (Kind.BULLY_TALK, [bully]),
            (Kind.CLASS_TALK, []),
        ):
            talk = Conversation(
                kind=kind,
                held_on=today(),
                summary=self.sing(kind),
                wishes=self.sing("wishes"),
                others_present=self.sing("present"),
                follow_up_told=True,
            )
            promise = Promise(self.sing("agreement"), Agreement.Keeper.CLASS, today())
            hold_talk(
                talk,
                case=case,
                by=self.school.mentor,
                people=people,
                promises=[promise],
            )
        follow_up = ClassFollowUp(held_on=today(), result=self.sing("result"))
        follow_up_class_talk(follow_up, talk=talk, by=self.school.mentor)
        review = AgreementReview(
            reviewed_on=today(), effect="less", note=self.sing("review")
        )
        review_agreement(
            review, agreement=fresh(case).agreements.first(), by=self.school.mentor
        )

    def _around(self, case):
        victim, _bully = self.school.involved(case)
        guardian = GuardianFactory(given_name=self.sing("guardian"))
        GuardianshipFactory(guardian=guardian, pupil=victim.pupil)
        contact = ParentContact(
            involvement=victim,
            guardian=guardian,
            contacted_on=today(),
            channel=ParentContact.Channel.PHONE,
            summary=self.sing("contact"),
        )
        log_parent_contact(contact, case=case, by=self.school.mentor)
        TeachingGroupFactory(teachers=[self.school.coordinator], pupils=[victim.pupil])
        brief_teachers(
            victim.pupil,
            case=case,
            by=self.school.mentor,
            text=self.sing("briefing"),
            teachers=[self.school.coordinator],
            expires_on=today() + timedelta(days=30),
        )

    def _aftercare(self, case):
        if check := fresh(case).checks.first():
            hold_check(
                check,
                by=self.school.mentor,
                held_on=today(),
                wellbeing="good",
                note=self.sing("check"),
            )
