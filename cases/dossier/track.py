"""Where a case stands: its flags, and the track of stages that it went along."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django_stubs_ext import StrOrPromise

from cases.models.case import Case
from escalation.protocol.lists import ParticipantRole
from escalation.stages import STEP_NUMBER, TRACK, Stage, TrackStep


@dataclass(frozen=True)
class Stop:
    """One stop of the track: past, now, or not reached."""

    number: int | None
    label: StrOrPromise
    state: str


@dataclass(frozen=True)
class Flag:
    """Something that everybody who opens the case has to know at once."""

    text: StrOrPromise
    tone: str
    icon: str


def stops_of(case: Case) -> list[Stop]:
    """The stage track, with the stops where this case has been (workflow 2)."""
    visited = {change.target for change in case.stage_changes.all()}
    return [
        Stop(step.number, step.label, _state(step, case, visited)) for step in TRACK
    ]


def flags_of(case: Case) -> list[Flag]:
    """Severe, online, the safety mode, and what is said of a colleague."""
    flags = (
        (case.safety_mode, Flag(_("veiligheidsmodus"), "is-danger", "lock")),
        (case.is_severe, Flag(_("ernstig"), "is-danger", "warning")),
        (case.staff_accused, Flag(_("over een medewerker"), "is-danger", "lock")),
        (
            case.paused_until is not None,
            Flag(_("gepauzeerd"), "is-missing", "clock"),
        ),
        (case.is_cyber, Flag(_("online"), "", "chat")),
    )
    return [flag for holds, flag in flags if holds]


def for_how_many(case: Case) -> str:
    """How many pestende leerlingen are this far, if not all are (workflow 8.1)."""
    bullies = case.known_in(ParticipantRole.BULLY)
    number = STEP_NUMBER.get(Stage(case.stage), 0)
    here = [
        one for one in bullies if one.level and STEP_NUMBER[Stage(one.level)] >= number
    ]
    if not number or len(here) in (0, len(bullies)):
        return ""
    return _("%(here)s van %(all)s pestende leerlingen") % {
        "here": len(here),
        "all": len(bullies),
    }


def _state(step: TrackStep, case: Case, visited: set[str]) -> str:
    if case.stage in step.stages:
        return "current"
    return "done" if visited & set(step.stages) else ""
