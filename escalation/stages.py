"""Where a case can stand, and how the stage track on the screen shows it."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise


class Stage(models.TextChoices):
    """The ten stages of a case (workflow 2)."""

    REPORTED = "reported", _("Gemeld")
    MENTOR = "mentor", _("Stap 1 – Mentor")
    COORDINATOR = "coordinator", _("Stap 2 – Leerlingcoördinator")
    CONSENT = "consent", _("Stap 3 – Toestemming IOT")
    SUPPORT_TEAM = "support_team", _("Stap 3 – IOT")
    DISCIPLINARY = "disciplinary", _("Stap 4 – Disciplinaire maatregel")
    REMOVAL = "removal", _("Stap 5 – Schoolverwijdering")
    AFTERCARE = "aftercare", _("Nazorg")
    CLOSED = "closed", _("Afgesloten")
    REROUTED = "rerouted", _("Andere procedure")


OPEN_STAGES: tuple[Stage, ...] = (
    Stage.REPORTED,
    Stage.MENTOR,
    Stage.COORDINATOR,
    Stage.CONSENT,
    Stage.SUPPORT_TEAM,
    Stage.DISCIPLINARY,
    Stage.REMOVAL,
    Stage.AFTERCARE,
)

STEP_NUMBER: dict[Stage, int] = {
    Stage.MENTOR: 1,
    Stage.COORDINATOR: 2,
    Stage.CONSENT: 3,
    Stage.SUPPORT_TEAM: 3,
    Stage.DISCIPLINARY: 4,
    Stage.REMOVAL: 5,
}


@dataclass(frozen=True)
class TrackStep:
    """One stop of the stage track; aftercare has no number."""

    number: int | None
    label: StrOrPromise
    stages: tuple[Stage, ...]


TRACK: tuple[TrackStep, ...] = (
    TrackStep(1, _("Mentor"), (Stage.MENTOR,)),
    TrackStep(2, _("Leerlingcoördinator"), (Stage.COORDINATOR,)),
    TrackStep(3, _("IOT"), (Stage.CONSENT, Stage.SUPPORT_TEAM)),
    TrackStep(4, _("Maatregel"), (Stage.DISCIPLINARY,)),
    TrackStep(5, _("Verwijdering"), (Stage.REMOVAL,)),
    TrackStep(None, _("Nazorg"), (Stage.AFTERCARE,)),
)
