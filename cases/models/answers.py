"""How a case answers the guards about the report and the people (escalation).

Every answer reads related rows with `.all()`, so that `with_facts()` loads them once.
What no row can tell yet is left to `Questions`, which says so.
"""

import uuid
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from audit.clock import now
from cases.models.talk_answers import TalkAnswers
from escalation.protocol.lists import (
    DANGER_FORMS,
    SAME_DAY_SIGNALS,
    ConversationKind,
    Observed,
    ParticipantRole,
    ReporterKind,
    Wellbeing,
)
from escalation.stages import Stage
from people.models.roles import Role
from people.models.staff import Staff

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager

    from cases.models.aftercare import AftercareCheck
    from cases.models.briefing import Briefing, Feedback
    from cases.models.case import Exclusion
    from cases.models.consultation import Consultation
    from cases.models.incident import Incident
    from cases.models.involvement import Involvement
    from cases.models.parents import ParentContact
    from cases.models.registration import Registration
    from cases.models.support import HelpOffer
    from people.models.classes import SchoolClass

# Whoever handles the case needs no word back, and nobody can reach the anonymous.
NO_FEEDBACK_DUE = (
    ReporterKind.ANONYMOUS,
    ReporterKind.MENTOR,
    ReporterKind.COORDINATOR,
)
REOPEN_WITHIN = timedelta(days=365)
IN_TRACK = (ParticipantRole.VICTIM, ParticipantRole.BULLY, ParticipantRole.FOLLOWER)


class Scope(models.TextChoices):
    """How far it reaches, from the classes of those involved (P4.1.1, P4.2.1)."""

    IN_CLASS = "in_class", _("binnen één klas")
    CROSS_CLASS = "cross_class", _("klasoverstijgend")
    OUTSIDE = "outside", _("buiten school")
    UNKNOWN = "unknown", _("nog onbekend")


class Answers(TalkAnswers):
    """A case that can be asked what the protocol wants to know."""

    if TYPE_CHECKING:
        briefings: RelatedManager[Briefing]
        checks: RelatedManager[AftercareCheck]
        consultations: RelatedManager[Consultation]
        closed_at: datetime | None
        exclusions: RelatedManager[Exclusion]
        feedbacks: RelatedManager[Feedback]
        help_offers: RelatedManager[HelpOffer]
        incidents: RelatedManager[Incident]
        is_cyber: bool
        is_severe: bool
        last_step: str
        opened_at: datetime
        owner_id: uuid.UUID | None
        parent_contacts: RelatedManager[ParentContact]
        registrations: RelatedManager[Registration]
        school_class: SchoolClass | None
        school_class_id: uuid.UUID | None
        scope: str
        staff_accused: bool
        stage_since: datetime
        taken_on_at: datetime | None

    class Meta:
        abstract = True

    def layers(self) -> frozenset[uuid.UUID]:
        """The layers whose coordinators handle this case (workflow 8)."""
        return frozenset(one.layer_id for one in self._classes())

    def divisions(self) -> frozenset[uuid.UUID]:
        """The divisions whose heads follow this case."""
        return frozenset(one.division_id for one in self._classes() if one.division_id)

    def worked_on_by(self, user: Staff, *roles: str) -> bool:
        """Has this person one of these functions *for this case*? (workflow 3)"""
        return any(self._works_on_it_as(user, role) for role in roles)

    def owned_by(self, user: Staff) -> bool:
        """The owner, or whoever the roster put in the owner's place (T23).

        A mentor's ownership passes with the class; the roster tells first.
        """
        if self.owner_id == user.pk:
            return True
        return self._is_mentored_by(user) and self.last_step == Stage.MENTOR

    def colleague_consulted(self) -> bool:
        return bool(self.consultations.all())

    def has_incident(self) -> bool:
        return bool(self.incidents.all())

    def reporter_acknowledged(self) -> bool:
        return self.taken_on_at is not None

    def reporter_told_outcome(self) -> bool:
        told = {one.incident_id for one in self.feedbacks.all()}
        return all(
            incident.pk in told
            for incident in self.incidents.all()
            if incident.reporter_kind not in NO_FEEDBACK_DUE
        )

    def route_as_suggested(self) -> bool:
        if self.stage == Stage.CLOSED:
            return bool(self.closed_at and now() - self.closed_at <= REOPEN_WITHIN)
        return self.scope == Scope.IN_CLASS and not self.is_cyber

    def no_severe_form(self) -> bool:
        return not self.is_severe

    def body_signals_followed_up(self) -> bool:
        talks = self.talks(ConversationKind.VICTIM_TALK)
        return all(
            any(talk.held_on <= incident.made_at.date() for talk in talks)
            for incident in self.incidents.all()
            if SAME_DAY_SIGNALS & set(incident.signals)
        )

    def emergency_acknowledged(self) -> bool:
        return all(
            incident.danger_acknowledged
            for incident in self.incidents.all()
            if DANGER_FORMS & set(incident.forms)
        )

    def reaction_recorded(self) -> bool:
        return all(
            incident.first_reaction
            for incident in self.incidents.all()
            if incident.observed == Observed.SEEN
        )

    def no_staff_member_accused(self) -> bool:
        return not self.staff_accused

    def accused_staff_kept_out(self) -> bool:
        """The principal owns it, and who is accused is excluded when reported."""
        if not self.staff_accused:
            return True
        out = {one.staff_id for one in self.exclusions.all()}
        return self.owner_id is not None and self.owner_id not in out

    def coordinator_knows_of_dismissal(self) -> bool:
        """A coordinator closes what somebody else reported; else two pairs of eyes."""
        by = self.mover
        if not isinstance(by, Staff):
            return False
        reported_it = {one.made_by_id for one in self.incidents.all()} == {by.pk}
        return self.worked_on_by(by, Role.STUDENT_COORDINATOR) and not reported_it

    def teachers_informed(self) -> bool:
        """In step 1 once; a coordinator tells them the new state of things (PB2.4)."""
        fresh_from = (
            self.stage_since if self.stage == Stage.COORDINATOR else self.opened_at
        )
        return any(
            one.made_at >= fresh_from and one.withdrawn_at is None
            for one in self.briefings.all()
        )

    def parents_contact_decided(self) -> bool:
        contacts = self.parent_contacts.all()
        decided = self.people_in(one.involvement_id for one in contacts)
        return all(one.person in decided for one in self._principals())

    def help_offered(self) -> bool:
        victims = self.known_in(ParticipantRole.VICTIM)
        offered = self.people_in(one.involvement_id for one in self.help_offers.all())
        return all(one.person in offered for one in victims)

    def sis_texts_taken_over(self) -> bool:
        return all(one.taken_over_at for one in self.registrations.all())

    def checks_now(self) -> "list[AftercareCheck]":
        """The checks of this aftercare; those of before a relapse are history.

        Nobody is asked any more how it goes with a pupil who is out of the case.
        """
        gone = {one.pk for one in self.involvements.all() if one.ended_on}
        return [
            one
            for one in self.checks.all()
            if one.made_at >= self.stage_since
            and (one.held_on or one.involvement_id not in gone)
        ]

    def aftercare_checks_done(self) -> bool:
        return all(one.held_on for one in self.checks_now())

    def victim_doing_well(self) -> bool:
        latest = {
            one.involvement_id: one.wellbeing
            for one in self.checks_now()
            if one.held_on
        }
        return all(
            latest.get(one.pk) == Wellbeing.GOOD
            for one in self.known_in(ParticipantRole.VICTIM)
        )

    def no_legal_duty_open(self) -> bool:
        """No measure or removal can be imposed in this version, so none can run."""
        return True

    def completed_step_1(self) -> bool:
        return self.last_step == Stage.MENTOR

    def completed_step_2(self) -> bool:
        return self.last_step in (Stage.COORDINATOR, Stage.CONSENT)

    def completed_step_3(self) -> bool:
        return self.last_step in (Stage.SUPPORT_TEAM, Stage.DISCIPLINARY, Stage.REMOVAL)

    def _classes(self) -> "list[SchoolClass]":
        """The classes of the pupils in the track, and the class that was named."""
        found = [
            one.pupil.school_class
            for one in self.known_in(*IN_TRACK)
            if one.pupil and one.pupil.school_class
        ]
        return found + [self.school_class] if self.school_class else found

    def _principals(self) -> "list[Involvement]":
        return self.known_in(ParticipantRole.VICTIM, ParticipantRole.BULLY)

    def _works_on_it_as(self, user: Staff, role: str) -> bool:
        if role == Role.MENTOR:
            return self._is_mentored_by(user)
        if role == Role.STUDENT_COORDINATOR:
            owns = self.owner_id == user.pk and user.works_as(role)
            return owns or bool(user.reach.layers & self.layers())
        if role == Role.DIVISION_HEAD:
            leads = bool(user.reach.divisions & self.divisions())
            return leads or user.works_as(Role.PRINCIPAL)
        if role == Role.ANTI_BULLYING_COORDINATOR:
            return self.owner_id == user.pk and user.works_as(role)
        return user.works_as(role)

    def _is_mentored_by(self, user: Staff) -> bool:
        """The mentor of a gepeste leerling; of the class while nobody is known."""
        victims = self.known_in(ParticipantRole.VICTIM)
        if victims:
            return any(one.pupil_id in user.reach.pupils for one in victims)
        return self.school_class_id in user.reach.classes
