"""What the guards ask of a case about the report, steps 1 and 2 and aftercare.

A case overrides what it keeps a record of. The rest raises, so that a guard never
passes on a silence.
"""

from django.utils.translation import gettext_lazy as _

from escalation.support_questions import SupportQuestions
from escalation.unrecorded import NotRecordedYet


class Questions(SupportQuestions):
    """Every question of the protocol; where pupils are ticked, about those alone."""

    # Ids of the involvements that the move is for; empty means everybody.
    named: frozenset[str] = frozenset()

    class Meta:
        abstract = True

    def has_incident(self) -> bool:
        """At least one incident is entered (P4.1.4)."""
        raise NotRecordedYet(_("de gebeurtenissen"))

    def agreement_made(self) -> bool:
        """At least one agreement says who does what, and when (P4.1.1)."""
        raise NotRecordedYet(_("de afspraken"))

    def follow_up_explained(self) -> bool:
        """Told what follows when the bullying comes back (P4.1.2)."""
        raise NotRecordedYet(_("het gesprek over herhaling"))

    def reporter_acknowledged(self) -> bool:
        """The reporter knows that the report is taken on (P3.2.2)."""
        raise NotRecordedYet(_("de bevestiging aan de melder"))

    def reporter_told_outcome(self) -> bool:
        """Reporter and parents heard how it went (P3.2.5)."""
        raise NotRecordedYet(_("de terugkoppeling"))

    def route_as_suggested(self) -> bool:
        """The step taken is the step that the facts suggest (P4.2.1)."""
        raise NotRecordedYet(_("de voorgestelde route"))

    def no_severe_form(self) -> bool:
        """No weapon, extortion, confinement or violence (P2.2)."""
        raise NotRecordedYet(_("de vormen van pesten"))

    def body_signals_followed_up(self) -> bool:
        """Bruises and self-injury were talked about that day (P2.4)."""
        raise NotRecordedYet(_("de opvolging van signalen"))

    def emergency_acknowledged(self) -> bool:
        """The emergency panel was read where it had to be (H-21)."""
        raise NotRecordedYet(_("de noodstappen"))

    def reaction_recorded(self) -> bool:
        """The one who saw it says what he or she did at once (P4.4.3)."""
        raise NotRecordedYet(_("de eerste reactie"))

    def evidence_kept_before_blocking(self) -> bool:
        """Cyber: evidence first, blocking second (P5.3.1-2)."""
        raise NotRecordedYet(_("het bewaren van bewijs"))

    def police_advice_recorded(self) -> bool:
        """Where police may help, the advice is recorded (P5.3.5-7)."""
        raise NotRecordedYet(_("het advies over aangifte"))

    def no_staff_member_accused(self) -> bool:
        """Nobody who works for the school is accused (H-22)."""
        raise NotRecordedYet(_("de beschuldigde medewerkers"))

    def accused_staff_kept_out(self) -> bool:
        """Accused staff has no access and the principal knows (H-22)."""
        raise NotRecordedYet(_("de beschuldigde medewerkers"))

    def coordinator_knows_of_dismissal(self) -> bool:
        """The coordinator dismisses, or has seen it (S-42)."""
        raise NotRecordedYet(_("het meekijken door de coördinator"))

    def victim_heard(self) -> bool:
        """Every (possibly) bullied pupil was talked with (P2.1.2)."""
        raise NotRecordedYet(_("het gesprek met de gepeste leerling"))

    def victim_heard_first_and_apart(self) -> bool:
        """The two talks were apart, the bullied pupil first (P4.1.1)."""
        raise NotRecordedYet(_("de aparte gesprekken"))

    def both_heard_before_joint_talk(self) -> bool:
        """Both talks apart came before the joint one (P4.1.1)."""
        raise NotRecordedYet(_("de aparte gesprekken"))

    def victim_agreed_to_joint_talk(self) -> bool:
        """The bullied pupil wants the joint talk (A12-7)."""
        raise NotRecordedYet(_("de wens van de gepeste leerling"))

    def three_goals_discussed(self) -> bool:
        """All three goals of 4.2.3 were talked about (P4.2.3)."""
        raise NotRecordedYet(_("de drie doelen van het gesprek"))

    def class_talk_held(self) -> bool:
        """The mentor talked with the class (P4.1.3)."""
        raise NotRecordedYet(_("het klassengesprek"))

    def class_talk_followed_up(self) -> bool:
        """The mentor came back to it with the class (P3.2.4)."""
        raise NotRecordedYet(_("de terugkoppeling in de klas"))

    def colleague_consulted(self) -> bool:
        """A coordinator or counselor was consulted (P3.2.2)."""
        raise NotRecordedYet(_("het overleg met een collega"))

    def teachers_informed(self) -> bool:
        """The teachers of these pupils know what is going on (PB1.7)."""
        raise NotRecordedYet(_("het informeren van docenten"))

    def parents_called(self) -> bool:
        """A parent with authority of every pupil was phoned (PB2.2)."""
        raise NotRecordedYet(_("de telefoontjes met ouders"))

    def parents_call_complete(self) -> bool:
        """Each call had the three contents (P4.2.6-7)."""
        raise NotRecordedYet(_("de inhoud van de telefoontjes"))

    def parents_advised(self) -> bool:
        """Parents got advice on how to help their child (P3.2.5)."""
        raise NotRecordedYet(_("het advies aan ouders"))

    def parents_contact_decided(self) -> bool:
        """Parents were told, or a reason says why not (PB1.8)."""
        raise NotRecordedYet(_("het contact met ouders"))

    def help_offered(self) -> bool:
        """The bullied pupil was offered help (P3.2.2)."""
        raise NotRecordedYet(_("het hulpaanbod"))

    def sis_texts_taken_over(self) -> bool:
        """Every text for the pupil file is taken over (PB1.5)."""
        raise NotRecordedYet(_("het overnemen in het leerlingvolgsysteem"))

    def aftercare_checks_done(self) -> bool:
        """Every check of the aftercare was done (S-33)."""
        raise NotRecordedYet(_("de controles van de nazorg"))

    def victim_doing_well(self) -> bool:
        """The last check says that it goes well (S-34)."""
        raise NotRecordedYet(_("het welbevinden in de nazorg"))

    def completed_step_1(self) -> bool:
        """Step 1 is the last step completed (T23)."""
        raise NotRecordedYet(_("de laatste stap"))

    def completed_step_2(self) -> bool:
        """Step 2 is the last step completed (T23)."""
        raise NotRecordedYet(_("de laatste stap"))

    def completed_step_3(self) -> bool:
        """Step 3 or higher is the last step completed (T23)."""
        raise NotRecordedYet(_("de laatste stap"))
