"""What a reporter may know of the own report: who has it and how far, no content.

A report can have joined a case that the reporter may not see. So nothing here tells
what that case knew before: all of it counts from the report itself (P4.4.5).
"""

from dataclasses import dataclass
from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.models.answers import NO_FEEDBACK_DUE
from cases.models.case import Case
from cases.models.incident import Incident
from cases.services.agenda import school_deadlines
from escalation.deadlines import Deadlines
from escalation.stages import Stage
from people.calendar import add_school_days
from people.models.roles import Role
from people.models.staff import Staff


class Progress(models.TextChoices):
    """How far a report is."""

    RECEIVED = "received", _("Ontvangen")
    TAKEN_ON = "taken_on", _("Opgepakt")
    DONE = "done", _("Afgerond")


class Holder(models.TextChoices):
    """In what function somebody has a report in hand."""

    MENTOR = Role.MENTOR.value, _("de mentor")
    COORDINATOR = Role.STUDENT_COORDINATOR.value, _("de leerlingcoördinator")
    ANTI_BULLYING = (
        Role.ANTI_BULLYING_COORDINATOR.value,
        _("de anti-pestcoördinator"),
    )
    PRINCIPAL = Role.PRINCIPAL.value, _("de directeur")
    BOARD = "board", _("het bestuur van de school")


@dataclass(frozen=True)
class Followed:
    """The state of one report, for whoever made it."""

    progress: Progress
    holder: Holder
    name: str
    taken_on_before: date
    word_back_days: int | None

    @classmethod
    def of(cls, incident: Incident) -> Self:
        """Read it from the case as it is now."""
        case = (
            Case.objects.select_related("owner", "school_class")
            .prefetch_related("involvements__pupil__school_class")
            .get(pk=incident.case_id)
        )
        days = school_deadlines()
        made_on = timezone.localdate(incident.made_at)
        return cls(
            progress=_progress(case, incident),
            holder=_holder(case),
            name=case.owner.full_name if case.owner else "",
            taken_on_before=add_school_days(made_on, days.acknowledge),
            word_back_days=_word_back(incident, days),
        )

    def is_past(self, progress: str) -> bool:
        steps = Progress.values
        return steps.index(self.progress) >= steps.index(progress)

    def steps(self) -> list[tuple[str, bool]]:
        """Each state, and whether the report got there."""
        return [(str(one.label), self.is_past(one)) for one in Progress]


def _word_back(incident: Incident, days: Deadlines) -> int | None:
    """Within how many school days; None when nobody waits for it (P3.2.5a)."""
    due = incident.reporter_kind not in NO_FEEDBACK_DUE
    return days.reporter_feedback if due else None


def _progress(case: Case, incident: Incident) -> Progress:
    if case.stage == Stage.CLOSED:
        return Progress.DONE
    since = incident.made_at
    acted = Case.objects.filter(pk=case.pk).filter(
        Q(taken_on_at__gte=since)
        | Q(stage_changes__made_at__gte=since)
        | Q(conversations__made_at__gte=since)
        | Q(feedbacks__incident=incident)
    )
    return Progress.TAKEN_ON if acted.exists() else Progress.RECEIVED


def _holder(case: Case) -> Holder:
    """The function of the owner for this case; of nobody's case, who decides then."""
    owner: Staff | None = case.owner
    if case.staff_accused:
        return Holder.PRINCIPAL if owner else Holder.BOARD
    if owner is None:
        return Holder.PRINCIPAL
    # Further up the coordinator stays day to day, and how far up is content.
    held = (Holder.MENTOR, Holder.COORDINATOR, Holder.ANTI_BULLYING)
    found = (one for one in held if case.worked_on_by(owner, one.value))
    return next(found, Holder.COORDINATOR)
