"""The arrows of aftercare, closing, reopening and the other procedure."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import transition

from escalation import guards
from escalation.permissions import may, may_close, owner
from escalation.stages import Stage
from people.models.roles import Role

AFTER_STEP_1 = guards.Place(
    lambda case: case.completed_step_1(), _("Stap 1 is de laatste afgeronde stap.")
)
AFTER_STEP_2 = guards.Place(
    lambda case: case.completed_step_2(), _("Stap 2 is de laatste afgeronde stap.")
)
AFTER_STEP_3 = guards.Place(
    lambda case: case.completed_step_3(), _("Stap 3 is de laatste afgeronde stap.")
)


class LastSteps(models.Model):
    """What the protocol leaves open, and the school decided (A10)."""

    class Meta:
        abstract = True

    @transition(
        field="stage",
        source=Stage.AFTERCARE,
        target=Stage.COORDINATOR,
        conditions=[
            AFTER_STEP_1,
            guards.H_01,
            guards.S_08,
            guards.S_16,
            guards.S_30,
            guards.S_31,
        ],
        permission=owner,
        custom={"t": "23", "label": _("Terugval: opschalen")},
    )
    def relapse_to_coordinator(self) -> None:
        """It came back after the mentor's step (P4.1.4)."""

    @transition(
        field="stage",
        source=Stage.AFTERCARE,
        target=Stage.CONSENT,
        conditions=[AFTER_STEP_2, guards.H_02, guards.H_24, guards.S_17, guards.S_21],
        permission=owner,
        custom={"t": "23", "label": _("Terugval: opschalen")},
    )
    def relapse_to_consent(self) -> None:
        """It came back after the coordinator's step (P4.3.1)."""

    @transition(
        field="stage",
        source=Stage.AFTERCARE,
        target=Stage.SUPPORT_TEAM,
        conditions=[AFTER_STEP_3, guards.H_03, guards.S_24, guards.S_25, guards.S_39],
        permission=owner,
        custom={"t": "23", "label": _("Terugval: opschalen")},
    )
    def relapse_to_support_team(self) -> None:
        """It came back after the help of the IOT (P4.3.7)."""

    @transition(
        field="stage",
        source=Stage.AFTERCARE,
        target=Stage.CLOSED,
        conditions=[
            guards.H_25,
            guards.S_07,
            guards.S_09,
            guards.S_19,
            guards.S_33,
            guards.S_34,
            guards.S_35,
        ],
        permission=may_close,
        custom={"t": "24", "label": _("Zaak afsluiten")},
    )
    def close(self) -> None:
        """The checks say that it is over."""

    @transition(
        field="stage",
        source=Stage.CLOSED,
        target=Stage.COORDINATOR,
        conditions=[guards.S_03],
        permission=may(Role.MENTOR, Role.STUDENT_COORDINATOR),
        custom={"t": "25", "label": _("Heropenen"), "needs_reason": True},
    )
    def reopen(self) -> None:
        """The same pupils, again, within the time that the school set."""

    @transition(
        field="stage",
        source=Stage.REROUTED,
        target=Stage.REPORTED,
        conditions=[guards.H_22],
        permission=may(Role.PRINCIPAL, Role.CARE_COORDINATOR),
        custom={"t": "28", "label": _("Terug naar het pestprotocol")},
    )
    def return_to_protocol(self) -> None:
        """It turned out to be between pupils after all."""

    @transition(
        field="stage",
        source=Stage.REROUTED,
        target=Stage.CLOSED,
        conditions=[guards.H_22_KEPT_OUT],
        permission=may(Role.PRINCIPAL, Role.CARE_COORDINATOR),
        custom={"t": "28", "label": _("Afronden")},
    )
    def close_rerouted(self) -> None:
        """The other procedure is over."""
