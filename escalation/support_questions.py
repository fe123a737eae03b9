"""What the guards ask of a case about the IOT, consent, measures and removal."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from escalation.unrecorded import NotRecordedYet


class SupportQuestions(models.Model):
    """The questions of section 4.3 and of the law behind it."""

    class Meta:
        abstract = True

    def consent_given(self) -> bool:
        """Valid consent for every pupil to be discussed (P4.3.2)."""
        raise NotRecordedYet(_("de toestemming"))

    def consent_asked_of_right_people(self) -> bool:
        """Asked of whom the pupil's age requires (H-24)."""
        raise NotRecordedYet(_("de toestemming"))

    def consent_still_fresh(self) -> bool:
        """Consent is recent and given for this round (S-39)."""
        raise NotRecordedYet(_("de toestemming"))

    def both_parents_asked(self) -> bool:
        """The second parent with authority was asked too (S-40)."""
        raise NotRecordedYet(_("de toestemming"))

    def opinion_of_younger_pupil_asked(self) -> bool:
        """Pupils of 12 to 15 could say what they think (S-41)."""
        raise NotRecordedYet(_("de mening van de leerling"))

    def second_recurrence_recorded(self) -> bool:
        """It came back after the coordinator's step (P4.3.1)."""
        raise NotRecordedYet(_("de tweede herhaling"))

    def guests_within_consent(self) -> bool:
        """Guests see consented pupils and shared fields only (H-04)."""
        raise NotRecordedYet(_("de gasten van het IOT"))

    def two_disciplines_present(self) -> bool:
        """At least two disciplines sat in the IOT (P4.3.3)."""
        raise NotRecordedYet(_("de deelnemers van het IOT"))

    def help_plan_made(self) -> bool:
        """A plan with help and a review date (P4.3.3)."""
        raise NotRecordedYet(_("het hulpplan"))

    def help_started(self) -> bool:
        """A contact person is named and help has begun (PB3.2)."""
        raise NotRecordedYet(_("de contactpersoon en de hulp"))

    def intervention_evaluated(self) -> bool:
        """The intervention was evaluated (P4.3.7)."""
        raise NotRecordedYet(_("de evaluatie van de hulp"))

    def suspended_and_referred_again(self) -> bool:
        """Both a suspension and a new IOT round (P4.3.8-9)."""
        raise NotRecordedYet(_("de schorsing"))

    def division_head_agreed(self) -> bool:
        """The division head confirmed the consultation (PB2.1)."""
        raise NotRecordedYet(_("het overleg met de deelschoolleider"))

    def measure_announced_earlier(self) -> bool:
        """The measure was announced in an earlier step (P4.3.6)."""
        raise NotRecordedYet(_("de aankondiging van de maatregel"))

    def heard_before_suspension(self) -> bool:
        """Pupil and parents were heard before suspension (S-36)."""
        raise NotRecordedYet(_("het horen vóór de schorsing"))

    def suspension_arranged(self) -> bool:
        """School work and a return talk are arranged (S-37)."""
        raise NotRecordedYet(_("de regeling rond de schorsing"))

    def attendance_officer_informed(self) -> bool:
        """The attendance officer knows of > 1 day (S-38)."""
        raise NotRecordedYet(_("het bericht aan de leerplichtambtenaar"))

    def no_legal_duty_open(self) -> bool:
        """No suspension, notice, removal or objection runs (H-25)."""
        raise NotRecordedYet(_("de wettelijke plichten"))

    def cooperation_asked_twice(self) -> bool:
        """Two dated requests for cooperation (P4.3.10)."""
        raise NotRecordedYet(_("de verzoeken om medewerking"))

    def removal_weighed(self) -> bool:
        """The IOT or the internal review weighed it (P4.3.11)."""
        raise NotRecordedYet(_("de overweging van verwijdering"))

    def welfare_report_weighed(self) -> bool:
        """Yes or no to a welfare report, and why (P4.3.12)."""
        raise NotRecordedYet(_("de afweging van een zorgmelding"))

    def removal_put_forward(self) -> bool:
        """The removal was put to the principal (T18, T21)."""
        raise NotRecordedYet(_("de verwijdering"))

    def principal_decided(self) -> bool:
        """The principal decided on the removal (H-15)."""
        raise NotRecordedYet(_("het besluit over verwijdering"))

    def hearing_offered(self) -> bool:
        """Pupil and parents could be heard (H-16)."""
        raise NotRecordedYet(_("het horen vóór de verwijdering"))

    def inspectorate_consulted(self) -> bool:
        """The inspectorate was consulted where needed (H-17)."""
        raise NotRecordedYet(_("het overleg met de inspectie"))

    def other_school_found(self) -> bool:
        """Another school will admit the pupil (H-18)."""
        raise NotRecordedYet(_("de andere school"))

    def removal_letters_sent(self) -> bool:
        """Decision and notices have been sent (H-19)."""
        raise NotRecordedYet(_("het besluit en de brieven"))
