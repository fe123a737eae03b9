"""The school of the case tests, and a case at each point of step 1, by the services."""

from dataclasses import dataclass
from datetime import timedelta

from audit.clock import today
from cases.models.agreement import Agreement
from cases.models.case import Case, Deviation
from cases.models.conversation import Conversation
from cases.models.incident import Incident
from cases.services.answering import Answer
from cases.services.holding import take_over
from cases.services.involving import Why, involve
from cases.services.moving import move_case
from cases.services.reporting import Involved, Report, report_incident, take_on
from cases.services.talking import Promise, hold_talk
from escalation.protocol.lists import (
    Assessment,
    BullyingForm,
    ConversationKind,
    Observed,
    ParticipantRole,
    Place,
    ReporterKind,
)
from people.models.classes import SchoolClass
from people.models.pupils import Pupil
from people.models.roles import Role
from people.models.staff import Staff
from tests.factories import PupilFactory, SchoolClassFactory, StaffFactory


@dataclass
class School:
    """One class with a mentor, a coordinator, a teacher, and two pupils at odds."""

    school_class: SchoolClass
    mentor: Staff
    coordinator: Staff
    teacher: Staff
    victim: Pupil
    bully: Pupil

    @classmethod
    def build(cls):
        school_class = SchoolClassFactory(name="1c")
        return cls(
            school_class=school_class,
            mentor=StaffFactory(mentor_of=school_class),
            coordinator=StaffFactory(coordinator_of=school_class.layer),
            teacher=StaffFactory(works_as=[Role.TEACHER]),
            victim=PupilFactory(given_name="Jip", school_class=school_class),
            bully=PupilFactory(given_name="Bo", school_class=school_class),
        )

    def staff(self, **traits):
        return StaffFactory(**traits)

    def report(self, **changes):
        """What a teacher saw; `changes` replace fields of the incident."""
        fields = {
            "happened_on": today(),
            "place": Place.CLASSROOM,
            "observed": Observed.SEEN,
            "facts": "Etui verstopt en uitgelachen.",
            "first_reaction": "Etui teruggegeven.",
            "forms": [BullyingForm.NICKNAMES],
            "reporter_kind": ReporterKind.TEACHER,
        }
        return Report(
            incident=Incident(**fields | changes),
            involved=[
                Involved(ParticipantRole.VICTIM, self.victim),
                Involved(ParticipantRole.BULLY, self.bully),
            ],
        )

    def reported(self, **changes) -> Case:
        return fresh(report_incident(self.report(**changes), by=self.teacher))

    def at_mentor(self) -> Case:
        case = take_on(self.reported(), by=self.mentor, assessment=Assessment.BULLYING)
        return fresh(move_case(case, "start_mentor_step", by=self.mentor))

    def with_an_unknown(self) -> Case:
        """Somebody pests too, and nobody knows yet who."""
        case = self.at_mentor()
        unknown = Involved("bully", description="een jongen uit de tweede")
        why = Why(today(), "Zo verteld.")
        involve(case, unknown, why, by=self.mentor)
        return fresh(case)

    def at_coordinators_hands(self) -> Case:
        """Still step 1, but a coordinator took it over from the mentor."""
        case = self.at_mentor()
        return fresh(take_over(case, by=self.coordinator, reason="Mentor is ziek."))

    def talk(self, case, kind, *people, by=None, **fields):
        talk = Conversation(
            kind=kind, held_on=today(), summary="Rustig gesproken.", **fields
        )
        return hold_talk(talk, case=case, by=by or self.mentor, people=people)

    def talked(self) -> Case:
        """Both were heard, they talked together and made one agreement."""
        case = self.at_mentor()
        victim, bully = self.involved(case)
        kind = ConversationKind
        self.talk(case, kind.VICTIM_TALK, victim, wants_joint_talk=True)
        self.talk(case, kind.BULLY_TALK, bully, follow_up_told=True)
        self.talk(case, kind.CLASS_TALK, school_class=self.school_class)
        joint = Conversation(
            kind=kind.JOINT_TALK, held_on=today(), summary="Samen afspraken gemaakt."
        )
        hold_talk(
            joint,
            case=case,
            by=self.mentor,
            people=[victim, bully],
            promises=[self.promise(bully)],
        )
        return fresh(case)

    def promise(self, involvement=None):
        return Promise(
            text="Ik gebruik de eigen naam van mijn klasgenoot.",
            keeper=Agreement.Keeper.PUPIL,
            review_on=today() + timedelta(days=14),
            involvement=involvement,
        )

    def handed_over(self) -> Case:
        case = self.talked()
        answers = not_fitting("S-30", "S-31")
        moved = move_case(case, "hand_over", by=self.mentor, answers=answers)
        return fresh(moved)

    def in_aftercare(self) -> Case:
        case = self.talked()
        answers = not_fitting("S-07", "S-19", "S-30", "S-31")
        arrow = "start_aftercare_from_mentor"
        return fresh(move_case(case, arrow, by=self.mentor, answers=answers))

    def closed(self) -> Case:
        case = self.in_aftercare()
        answers = not_fitting("S-07", "S-09", "S-19", "S-33", "S-34", "S-35")
        return fresh(move_case(case, "close", by=self.mentor, answers=answers))

    def dismissed(self, by=None) -> Case:
        """Reported by a teacher, heard, and closed by the mentor as no bullying."""
        by = by or self.mentor
        case = take_on(self.reported(), by=by, assessment=Assessment.QUARREL)
        self.talk(case, ConversationKind.VICTIM_TALK, self.involved(case)[0], by=by)
        moved = move_case(
            fresh(case),
            "dismiss",
            by=by,
            note="Een ruzie over en weer.",
            answers=not_fitting("S-35", "S-42"),
            chosen={"outcome": "no_bullying", "support": "mediation"},
        )
        return fresh(moved)

    def involved(self, case):
        roles = (ParticipantRole.VICTIM, ParticipantRole.BULLY)
        return [case.involvements.get(role=role) for role in roles]


def not_fitting(*guards: str) -> list[Answer]:
    """The answer that people give when a step does not fit, for each guard."""
    kind = Deviation.Kind.NOT_FITTING
    return [Answer(guard, kind, reason="Past hier niet.") for guard in guards]


def fresh(case: Case) -> Case:
    """The case as the next request reads it."""
    return Case.objects.with_facts().get(pk=case.pk)
