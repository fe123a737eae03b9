"""The arrows of the report, the mentor (step 1) and the coordinator (step 2)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import transition

from escalation import guards
from escalation.permissions import may
from escalation.stages import OPEN_STAGES, Stage
from people.models.roles import Role


class FirstSteps(models.Model):
    """Sections 4.1 and 4.2 of the protocol."""

    class Meta:
        abstract = True

    @transition(
        field="stage",
        source=Stage.REPORTED,
        target=Stage.MENTOR,
        conditions=[guards.H_22, guards.S_03, guards.S_04],
        permission=may(Role.MENTOR, Role.STUDENT_COORDINATOR),
        custom={"t": "03", "label": _("Start stap 1")},
    )
    def start_mentor_step(self) -> None:
        """The mentor handles it inside the class (P4.1.1)."""

    @transition(
        field="stage",
        source=Stage.REPORTED,
        target=Stage.COORDINATOR,
        conditions=[guards.H_22],
        permission=may(Role.MENTOR, Role.STUDENT_COORDINATOR),
        custom={"t": "04", "label": _("Naar leerlingcoördinator")},
    )
    def start_coordinator_step(self) -> None:
        """It passes the class, came back, is online or is severe (P4.2.1)."""

    @transition(
        field="stage",
        source=Stage.REPORTED,
        target=Stage.CLOSED,
        conditions=[guards.H_26, guards.S_35, guards.S_42],
        permission=may(Role.STUDENT_COORDINATOR, Role.MENTOR),
        custom={
            "t": "05",
            "label": _("Geen pesten: afronden"),
            "needs_reason": True,
        },
    )
    def dismiss(self) -> None:
        """It is not bullying, and the pupil was heard (P2.1.2)."""

    @transition(
        field="stage",
        source=OPEN_STAGES,
        target=Stage.REROUTED,
        conditions=[guards.H_22_KEPT_OUT],
        permission=may(
            Role.STUDENT_COORDINATOR,
            Role.DIVISION_HEAD,
            Role.PRINCIPAL,
            Role.CONFIDANT,
        ),
        custom={
            "t": "06",
            "label": _("Overdragen aan andere procedure"),
            "needs_reason": True,
        },
    )
    def reroute(self) -> None:
        """Another procedure takes over, as when staff is accused (H-22)."""

    @transition(
        field="stage",
        source=Stage.MENTOR,
        target=Stage.AFTERCARE,
        conditions=[
            guards.S_07,
            guards.S_08,
            guards.S_12,
            guards.S_15,
            guards.S_16,
            guards.S_19,
            guards.S_30,
            guards.S_31,
        ],
        permission=may(Role.MENTOR),
        custom={"t": "08", "label": _("Afspraken gemaakt: naar nazorg")},
    )
    def start_aftercare_from_mentor(self) -> None:
        """The talks led to agreements; now see whether they hold (P4.1.1)."""

    @transition(
        field="stage",
        source=Stage.MENTOR,
        target=Stage.COORDINATOR,
        conditions=[guards.H_01, guards.S_08, guards.S_16, guards.S_30, guards.S_31],
        permission=may(Role.MENTOR, Role.STUDENT_COORDINATOR),
        custom={"t": "09", "label": _("Overdragen aan leerlingcoördinator")},
    )
    def hand_over(self) -> None:
        """It came back or left the group; the dossier goes along (P4.1.4)."""

    @transition(
        field="stage",
        source=Stage.COORDINATOR,
        target=Stage.AFTERCARE,
        conditions=[
            guards.H_02,
            guards.H_25,
            guards.S_07,
            guards.S_10,
            guards.S_17,
            guards.S_18,
            guards.S_19,
            guards.S_29,
            guards.S_30,
        ],
        permission=may(Role.STUDENT_COORDINATOR),
        custom={"t": "10", "label": _("Pesten gestopt: naar nazorg")},
    )
    def start_aftercare_from_coordinator(self) -> None:
        """The bullying stopped after the coordinator's step (P4.2)."""

    @transition(
        field="stage",
        source=Stage.COORDINATOR,
        target=Stage.CONSENT,
        conditions=[guards.H_02, guards.H_24, guards.S_17, guards.S_21],
        permission=may(Role.STUDENT_COORDINATOR),
        custom={"t": "11", "label": _("Toestemming IOT vragen")},
    )
    def ask_consent(self) -> None:
        """It came back again: ask whether the IOT may discuss it (PB2.5)."""

    @transition(
        field="stage",
        source=Stage.COORDINATOR,
        target=Stage.MENTOR,
        permission=may(Role.STUDENT_COORDINATOR),
        custom={"t": "29", "label": _("Terugzetten"), "needs_reason": True},
    )
    def return_to_mentor(self) -> None:
        """It came up too early; the mentor can still handle it."""
