"""Vandaag: what asks something of one person, the first moment on top."""

from dataclasses import dataclass, replace

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from audit.clock import today
from cases.dossier.returned import moves_of_each, returned_to
from cases.dossier.rows import Row, for_rows, row_of
from cases.dossier.words import name_and_class
from cases.models.briefing import Briefing, BriefingReceipt
from cases.models.case import Case, CaseQuerySet
from cases.models.consultation import Consultation
from cases.models.incident import Incident
from cases.models.involvement import Involvement
from cases.services.following import Progress
from escalation.protocol.lists import ParticipantRole
from escalation.stages import Stage
from people.calendar import SchoolDays
from people.models.pupils import MentorChange
from people.models.roles import Role
from people.models.staff import Staff

MOST = 25
COORDINATING = (Role.STUDENT_COORDINATOR, Role.ANTI_BULLYING_COORDINATOR)


@dataclass(frozen=True)
class Reported:
    """One's own report, and what became of it, without content (P4.4.5)."""

    incident: Incident
    status: Progress
    icon: str
    tone: str


@dataclass(frozen=True)
class Briefed:
    """What a teacher was told of a pupil, named as on any list."""

    receipt: BriefingReceipt
    who: str


def tasks_of(user: Staff) -> list[Row]:
    """The cases that wait for this person; one more than fit, to know of the rest."""
    days = SchoolDays.read()
    waiting = for_rows(asking(user)).order_by(
        F("next_due").asc(nulls_last=True), "opened_at"
    )
    shown = waiting.prefetch_related(moves_of_each())[: MOST + 1]
    return [
        replace(row_of(case, user, days), returned=returned_to(case, user))
        for case in shown
    ]


def asking(user: Staff) -> CaseQuerySet:
    """The open cases that ask something of this person now.

    The own ones; what a mentor does for own pupils; what waits in a coordinator's
    layer for receipt, for a mentor who let the first day go by, or for whoever takes
    over from a colleague who left (workflow 7).
    """
    mine = Q(owner=user) | _as_mentor(user) | _as_coordinator(user)
    if user.works_as(Role.PRINCIPAL):
        mine |= Q(owner=None)
    waiting = Case.objects.visible_to(user).open().filter(mine).exclude(next_step="")
    return waiting.exclude(paused_until__gt=today())


def briefings_for(user: Staff) -> QuerySet[BriefingReceipt]:
    """What this teacher was told of pupils, as long as it holds; unread on top."""
    running = Briefing.objects.addressed_to(user)
    return (
        BriefingReceipt.objects.filter(briefing__in=running, teacher=user)
        .select_related("briefing__pupil__school_class", "briefing__made_by")
        .order_by(F("read_at").asc(nulls_first=True), "-made_at")
    )


def briefings_of(user: Staff) -> list[Briefed]:
    """The briefings for the page, each with the pupil's short name and class."""
    return [
        Briefed(one, name_and_class(one.briefing.pupil)) for one in briefings_for(user)
    ]


def consultations_for(user: Staff) -> QuerySet[Consultation]:
    """The questions of colleagues that wait for this person's advice (PB1.4)."""
    cases = Case.objects.visible_to(user).open()
    return (
        Consultation.objects.open()
        .filter(adviser=user, advised_at=None, case__in=cases)
        .select_related("case", "made_by")
        .order_by("reads_until")
    )


def mentor_changes_of(user: Staff) -> QuerySet[MentorChange]:
    """The changes of mentor that two colleagues still have to talk about."""
    return (
        MentorChange.objects.filter(done_at=None)
        .filter(Q(new_mentor=user) | Q(old_mentor=user))
        .select_related("school_class", "pupil", "old_mentor", "new_mentor")
    )


def reports_of(user: Staff) -> list[Reported]:
    """The five newest reports of this person with their status.

    What a case did before the report came to it tells nothing (`services.following`).
    """
    since = OuterRef("made_at")
    acted = Case.objects.filter(pk=OuterRef("case")).filter(
        Q(taken_on_at__gte=since)
        | Q(stage_changes__made_at__gte=since)
        | Q(conversations__made_at__gte=since)
        | Q(feedbacks__incident=OuterRef("pk"))
    )
    mine = Incident.objects.reported_by(user.pk)
    taken_on = set(mine.filter(Exists(acted)).values_list("pk", flat=True))
    newest = mine.select_related("case").order_by("-made_at")[:5]
    return [_reported(one, acted=one.pk in taken_on) for one in newest]


def reports_shortly(user: Staff) -> bool:
    """Who teaches or supports and handles no cases has a minute (P4.4.1)."""
    handles = user.works_as(Role.MENTOR, *COORDINATING)
    return user.works_as(Role.TEACHER, Role.SUPPORT_STAFF) and not handles


def _as_mentor(user: Staff) -> Q:
    """Step 1, its aftercare, and a report that no coordinator has."""
    victims = Involvement.objects.filter(role=ParticipantRole.VICTIM, ended_on=None)
    known = victims.filter(pupil__isnull=False).values("case")
    own = Q(pk__in=victims.filter(pupil__in=user.reach.pupils).values("case")) | (
        Q(school_class__in=user.reach.classes) & ~Q(pk__in=known)
    )
    coordinators = Staff.objects.working_as(*COORDINATING)
    return own & (
        Q(stage=Stage.MENTOR)
        | Q(stage=Stage.AFTERCARE, last_step=Stage.MENTOR)
        | (Q(stage=Stage.REPORTED) & ~Q(owner__in=coordinators))
    )


def _as_coordinator(user: Staff) -> Q:
    layers = user.reach.layers
    if not layers:
        return Q(pk__in=[])
    involved = Involvement.objects.filter(
        pupil__school_class__layer__in=layers, ended_on=None
    )
    here = Q(pk__in=involved.values("case")) | Q(school_class__layer__in=layers)
    others = Staff.objects.working_as(Role.STUDENT_COORDINATOR)
    return here & (
        Q(next_step="receive")
        | Q(next_step="take-on", next_due__lt=today())
        | Q(owner__is_active=False)
        | (Q(stage=Stage.COORDINATOR) & ~Q(owner__in=others))
    )


def _reported(incident: Incident, *, acted: bool) -> Reported:
    if incident.case.stage == Stage.CLOSED:
        return Reported(incident, Progress.DONE, "check", "is-done")
    if acted:
        return Reported(incident, Progress.TAKEN_ON, "person", "is-current")
    return Reported(incident, Progress.RECEIVED, "clock", "")
