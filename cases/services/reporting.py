"""A report comes in: a new case, or a recurrence in the running one (4.1, 4.4)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q

from audit.clock import now
from audit.models import Sealed
from audit.services import Action
from cases.models.case import Case, CaseSequence, Exclusion
from cases.models.incident import Incident
from cases.models.involvement import Involvement
from cases.services.routing import Facts, Route, principals, route
from cases.services.settling import lock, settle
from escalation.protocol.lists import (
    SAFETY_FORMS,
    SEVERE_FORMS,
    CyberForm,
    ParticipantRole,
    Place,
    RoleCertainty,
)
from escalation.protocol.versions import current
from escalation.stages import Stage
from people.models.classes import SchoolClass
from people.models.pupils import Pupil
from people.models.roles import Role
from people.models.staff import Staff
from people.notifying import Kind, notify


@dataclass(frozen=True)
class Involved:
    """Somebody who is named in a report: a pupil, or a description of an unknown."""

    role: str
    pupil: Pupil | None = None
    description: str = ""
    certainty: str = RoleCertainty.ALLEGED


@dataclass(frozen=True)
class Report:
    """What the reporter tells. `incident` is not saved yet.

    `accused` are colleagues whom it is about (H-22); `about_staff` says that it is
    about a colleague, known or not; `prefers` the role the reporter wants it to go to.
    """

    incident: Incident
    involved: Sequence[Involved]
    school_class: SchoolClass | None = None
    prefers: str = ""
    about_staff: bool = False
    accused: Sequence[Staff] = field(default_factory=tuple)

    def pupils(self, *roles: str) -> list[Pupil]:
        """The known pupils in these roles."""
        return [one.pupil for one in self.involved if one.pupil and one.role in roles]

    def is_cyber(self) -> bool:
        online = bool(set(CyberForm.values) & set(self.incident.forms))
        return online or self.incident.place == Place.ONLINE


@transaction.atomic
def report_incident(report: Report, *, by: Staff) -> Case:
    """Open a case for this report and route it by the roster (T01, P2.1.2).

    Every report is accepted. In the safety mode of H-20 nothing is ever uploaded.
    """
    found = _route(report, by=by)
    case = Case.objects.create(
        number=CaseSequence.next_number(now().year),
        owner=found.owner,
        routed_because=found.reason,
        scope=found.scope,
        school_class=report.school_class,
        protocol_version=current(now().date()).code,
        is_cyber=report.is_cyber(),
        staff_accused=report.about_staff or bool(report.accused),
    )
    kept_out = [
        Exclusion.objects.create(
            case=case, staff=staff, reason=Exclusion.Reason.ACCUSED
        )
        for staff in report.accused
    ]
    written = [*kept_out, *_write_incident(case, report, by=by)]
    _tell_owner(case, report.incident, by=by)
    settle(
        case,
        Action.CASE_REPORTED,
        by=by,
        touched=written,
        line="reported",
        on=report.incident.happened_on,
        routed=found.reason,
    )
    return case


@transaction.atomic
def add_recurrence(case: Case, report: Report, *, by: Staff) -> Case:
    """Add a new incident to the running case about the same pupils (P4.1.4, A12-11)."""
    case = lock(case)
    report.incident.is_recurrence = True
    case.is_cyber = case.is_cyber or report.is_cyber()
    written = _write_incident(case, report, by=by)
    _tell_owner(case, report.incident, by=by)
    settle(
        case,
        Action.INCIDENT_ADDED,
        by=by,
        touched=written,
        line="recurrence",
        on=report.incident.happened_on,
    )
    return case


def running_cases(report: Report) -> Sequence[Case]:
    """The open cases in which the same pair stands: this gepeste, this pestende.

    Not for what is said of a colleague: that always stands by itself (H-22).
    """
    if report.about_staff or report.accused:
        return []
    found = Case.objects.open().exclude(stage=Stage.REROUTED)
    victims = report.pupils(ParticipantRole.VICTIM)
    bullies = report.pupils(ParticipantRole.BULLY)
    return list(
        found.filter(staff_accused=False)
        .filter(_with(ParticipantRole.VICTIM, victims))
        .filter(_with(ParticipantRole.BULLY, bullies))
        .order_by("-opened_at")[:3]
    )


def _tell_owner(case: Case, incident: Incident, *, by: Staff) -> None:
    """Mail whoever has the case; while nobody has it, the principal sees it."""
    owners = [case.owner] if case.owner else list(principals())
    for one in owners:
        if one.pk != by.pk:
            notify(one, Kind.REPORT, key=incident.pk)


def _with(role: str, pupils: Collection[Pupil]) -> Q:
    involved = Involvement.objects.filter(role=role, pupil__in=pupils, ended_on=None)
    return Q(pk__in=involved.values("case"))


def _route(report: Report, *, by: Staff) -> Route:
    facts = Facts(
        victims=report.pupils(ParticipantRole.VICTIM),
        others=report.pupils(ParticipantRole.BULLY, ParticipantRole.FOLLOWER),
        place=report.incident.place,
        is_cyber=report.is_cyber(),
        staff_accused=report.about_staff or bool(report.accused),
        school_class=report.school_class,
        prefers=report.prefers,
    )
    return route(facts, without=report.accused)


def _write_incident(case: Case, report: Report, *, by: Staff) -> list[Sealed]:
    """The incident, whoever is new in the case, and what it says of the case."""
    incident = report.incident
    incident.case, incident.made_by = case, by
    incident.save()
    forms = set(incident.forms)
    case.safety_mode = case.safety_mode or bool(SAFETY_FORMS & forms)
    case.is_severe = case.is_severe or bool(SEVERE_FORMS & forms)
    case.save()
    return [incident, *_involve(case, report.involved, by=by)]


def _involve(
    case: Case, involved: Sequence[Involved], *, by: Staff
) -> list[Involvement]:
    there = {
        (one.pupil_id, one.role, one.description)
        for one in case.involvements.filter(ended_on=None)
    }
    new = [
        Involvement(
            case=case,
            pupil=one.pupil,
            description="" if one.pupil else one.description,
            role=one.role,
            certainty=one.certainty,
            made_by=by,
        )
        for one in involved
        if (one.pupil and one.pupil.pk, one.role, "" if one.pupil else one.description)
        not in there
    ]
    return Involvement.objects.bulk_create(new)


@transaction.atomic
def take_on(case: Case, *, by: Staff, assessment: str) -> Case:
    """Take a report on: the reporter knows it is in somebody's hands (T02, S-01).

    The assessment (pesten, plagen, ruzie, onduidelijk) never blocks support (A12-5).
    Once is enough: whoever comes second finds it taken on. Raises PermissionDenied
    when it is not this person's to take on.
    """
    case = lock(case)
    if not may_take_on(case, by):
        raise PermissionDenied
    if case.taken_on_at is not None:
        return case
    case.taken_on_at, case.taken_on_by = now(), by
    case.owner, case.assessment = by, assessment
    case.save()
    settle(case, Action.CASE_TAKEN_ON, by=by, line="taken_on", assessment=assessment)
    return case


def may_take_on(case: Case, by: Staff) -> bool:
    """Whose it is to take on; what is said of a colleague, the principal's (H-22)."""
    if case.staff_accused:
        return case.worked_on_by(by, Role.PRINCIPAL)
    return case.worked_on_by(
        by, Role.MENTOR, Role.STUDENT_COORDINATOR, Role.ANTI_BULLYING_COORDINATOR
    )
