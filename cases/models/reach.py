"""Which cases somebody's functions open (workflow 10). One place, one query."""

import uuid
from collections.abc import Collection
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from cases.models.consultation import ADVISERS, Consultation
from cases.models.involvement import Involvement
from escalation.protocol.lists import ParticipantRole
from escalation.stages import Stage
from people.models.roles import Role
from people.models.staff import Staff

if TYPE_CHECKING:
    from cases.models.case import Case

IN_TRACK = (ParticipantRole.VICTIM, ParticipantRole.BULLY, ParticipantRole.FOLLOWER)
# The steps in which the mentor's own work is the case (workflow 10, row "step 1").
FROM_SUPPORT_TEAM = (
    Stage.CONSENT,
    Stage.SUPPORT_TEAM,
    Stage.DISCIPLINARY,
    Stage.REMOVAL,
)
STEP_TWO_AND_UP = (Stage.COORDINATOR, *FROM_SUPPORT_TEAM)


def cases_in_reach(user: Staff) -> Q:
    """The cases that this person's functions open today; nobody else's (AUTHZ)."""
    reach = user.reach
    opened = Q(pk__in=[])
    if not user.is_active:
        return opened
    if user.works_as(Role.PRINCIPAL):
        return Q()
    if reach.pupils or reach.classes:
        opened |= _as_mentor(user)
    if reach.layers:
        opened |= _of_layers(user)
    if reach.divisions:
        opened |= _of_divisions(user)
    if user.works_as(Role.CARE_COORDINATOR, Role.SUPPORT_TEAM_CHAIR):
        # Who may send a case back from another procedure has to see it (T28).
        opened |= Q(stage__in=(*STEP_TWO_AND_UP, Stage.REROUTED))
        opened |= Q(last_step__in=STEP_TWO_AND_UP)
    # Nobody but the principal handles what is said of a colleague (H-22).
    return (opened | _personal(user)) & Q(staff_accused=False)


def _personal(user: Staff) -> Q:
    """What is in somebody's own hands, or was asked of this very person."""
    opened = Q(pk__in=[])
    if user.works_as(Role.ANTI_BULLYING_COORDINATOR, Role.STUDENT_COORDINATOR):
        opened |= Q(owner=user)
    if user.works_as(*ADVISERS):
        opened |= _consulted(user)
    return opened


def _consulted(user: Staff) -> Q:
    """Who was asked for advice reads along, until it ends (PB1.4).

    A counselor in step 1 only, and not in safety mode (workflow 10).
    """
    asked = Consultation.objects.open().filter(adviser=user).values("case_id")
    mine = Q(pk__in=asked) & ~Q(stage=Stage.CLOSED)
    if user.works_as(Role.STUDENT_COORDINATOR, Role.CARE_COORDINATOR):
        return mine
    return mine & Q(safety_mode=False, stage__in=(Stage.REPORTED, Stage.MENTOR))


def _as_mentor(user: Staff) -> Q:
    """A mentor reads the cases of own pupils while they run.

    A closed one only by whoever closed it as its mentor: a new mentor starts with
    a clean slate (workflow 7, end of the school year). In safety mode the mentor
    does not read along (workflow 10).
    """
    own = Q(pk__in=_cases_of(Q(pupil__in=user.reach.pupils))) | Q(
        school_class__in=user.reach.classes
    )
    return own & Q(safety_mode=False) & (~Q(stage=Stage.CLOSED) | Q(owner=user))


def _of_layers(user: Staff) -> Q:
    layers = user.reach.layers
    return Q(pk__in=_cases_of(Q(pupil__school_class__layer__in=layers))) | Q(
        school_class__layer__in=layers
    )


def _of_divisions(user: Staff) -> Q:
    divisions = user.reach.divisions
    return Q(pk__in=_cases_of(Q(pupil__school_class__division__in=divisions))) | Q(
        school_class__division__in=divisions
    )


def _cases_of(pupils: Q) -> "QuerySet[Involvement, uuid.UUID]":
    """The cases in which these pupils are in the track; a bystander opens nothing."""
    involved = Involvement.objects.filter(pupils, role__in=IN_TRACK, ended_on=None)
    return involved.values_list("case_id", flat=True)


def reads_whole(case: "Case", user: Staff) -> bool:
    """Does this reader see all of it, or only the lines of the own pupils?

    The mentor of a gepeste leerling handles the case; another mentor reads the own
    pupil's part only (workflow 10, co-mentor).
    """
    reach = user.reach
    if user.works_as(Role.PRINCIPAL, Role.CARE_COORDINATOR, Role.SUPPORT_TEAM_CHAIR):
        return True
    if case.owner_id == user.pk and user.works_as(
        Role.STUDENT_COORDINATOR, Role.ANTI_BULLYING_COORDINATOR
    ):
        return True
    if reach.layers & case.layers() or reach.divisions & case.divisions():
        return True
    victims = _pupils(case, {ParticipantRole.VICTIM})
    if victims and reach.pupils & victims:
        return True
    if not victims and case.school_class_id in reach.classes:
        return True
    asked = {one.adviser_id for one in case.consultations.all() if one.is_open()}
    return user.pk in asked


def own_pupils(case: "Case", user: Staff) -> frozenset[uuid.UUID]:
    """The involved pupils whom this reader mentors."""
    return user.reach.pupils & _pupils(case, IN_TRACK)


def _pupils(case: "Case", roles: Collection[str]) -> frozenset[uuid.UUID]:
    return frozenset(
        one.pupil_id
        for one in case.involvements.all()
        if one.pupil_id and one.role in roles and one.ended_on is None
    )
