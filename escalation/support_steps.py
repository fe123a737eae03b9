"""The arrows of consent, the IOT, the measure and the removal (section 4.3)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import transition

from escalation import guards
from escalation.permissions import may, may_withdraw_removal
from escalation.stages import Stage
from people.models.roles import Role

MEASURED = (Stage.SUPPORT_TEAM, Stage.DISCIPLINARY)


class SupportSteps(models.Model):
    """Steps 3, 4 and 5 of the protocol."""

    class Meta:
        abstract = True

    @transition(
        field="stage",
        source=Stage.CONSENT,
        target=Stage.SUPPORT_TEAM,
        conditions=[guards.H_03, guards.H_04, guards.H_24, guards.S_40, guards.S_41],
        permission=may(Role.STUDENT_COORDINATOR),
        custom={"t": "12", "label": _("Inbrengen in IOT")},
    )
    def refer_to_support_team(self) -> None:
        """Parents agree that the IOT discusses their child (P4.3.2)."""

    @transition(
        field="stage",
        source=Stage.CONSENT,
        target=Stage.COORDINATOR,
        permission=may(Role.STUDENT_COORDINATOR),
        custom={
            "t": "13",
            "label": _("Toestemming geweigerd: terugvalplan"),
            "needs_reason": True,
        },
    )
    def fall_back(self) -> None:
        """No consent: the coordinator goes on with a fallback plan (6.1)."""

    @transition(
        field="stage",
        source=MEASURED,
        target=Stage.REMOVAL,
        conditions=[guards.H_10, guards.H_11, guards.S_26],
        permission=may(Role.SUPPORT_TEAM_CHAIR),
        custom={"t": "17", "label": _("Verwijdering overwegen")},
    )
    @transition(
        field="stage",
        source=Stage.CONSENT,
        target=Stage.REMOVAL,
        conditions=[guards.H_10, guards.H_11, guards.S_26],
        permission=may(Role.CARE_COORDINATOR, Role.DIVISION_HEAD),
        custom={"t": "14", "label": _("Onvoldoende medewerking")},
    )
    def consider_removal(self) -> None:
        """Cooperation falls short; removal is weighed (P4.3.11)."""

    @transition(
        field="stage",
        source=MEASURED,
        target=Stage.AFTERCARE,
        conditions=[
            guards.H_25,
            guards.S_19,
            guards.S_22,
            guards.S_23,
            guards.S_24,
            guards.S_32,
        ],
        permission=may(Role.SUPPORT_TEAM_CHAIR, Role.STUDENT_COORDINATOR),
        custom={"t": "15", "label": _("Hulp werkt: naar nazorg")},
    )
    def start_aftercare_from_support_team(self) -> None:
        """The help or the measure worked (P4.3.7)."""

    @transition(
        field="stage",
        source=Stage.SUPPORT_TEAM,
        target=Stage.DISCIPLINARY,
        conditions=[guards.H_05, guards.S_20, guards.S_24, guards.S_36],
        permission=may(Role.STUDENT_COORDINATOR, Role.DIVISION_HEAD),
        custom={"t": "16a", "label": _("Maatregel na mislukte interventie")},
    )
    def discipline(self) -> None:
        """The help did not last; a measure follows (P4.3.8)."""

    @transition(
        field="stage",
        source=MEASURED,
        target=Stage.SUPPORT_TEAM,
        conditions=[guards.H_03, guards.S_24, guards.S_25, guards.S_39],
        permission=may(Role.STUDENT_COORDINATOR),
        custom={"t": "16b", "label": _("Opnieuw inbrengen (ronde n+1)")},
    )
    def refer_again(self) -> None:
        """The IOT looks again, one round further (P4.3.9)."""

    @transition(
        field="stage",
        source=Stage.REMOVAL,
        target=Stage.SUPPORT_TEAM,
        permission=may_withdraw_removal,
        custom={
            "t": "18, 21",
            "label": _("Niet voorleggen / voornemen intrekken"),
            "needs_reason": True,
        },
    )
    def withdraw_removal(self) -> None:
        """The removal is not put forward, or its intention is withdrawn."""

    @transition(
        field="stage",
        source=Stage.REMOVAL,
        target=Stage.AFTERCARE,
        permission=may(Role.PRINCIPAL),
        custom={"t": "20", "label": _("Directeur ziet af"), "needs_reason": True},
    )
    def decline_removal(self) -> None:
        """The principal decides against removal (P4.3.13)."""

    @transition(
        field="stage",
        source=Stage.REMOVAL,
        target=Stage.AFTERCARE,
        conditions=[
            guards.H_15,
            guards.H_16,
            guards.H_17,
            guards.H_18,
            guards.H_19,
            guards.H_25,
        ],
        permission=may(Role.PRINCIPAL),
        custom={"t": "22", "label": _("Definitief verwijderd")},
    )
    def complete_removal(self) -> None:
        """The removal is final; the other pupils go on to aftercare."""

    @transition(
        field="stage",
        source=Stage.SUPPORT_TEAM,
        target=Stage.COORDINATOR,
        permission=may(Role.SUPPORT_TEAM_CHAIR),
        custom={"t": "29", "label": _("Terugzetten"), "needs_reason": True},
    )
    def return_to_coordinator(self) -> None:
        """It came to the IOT too early; the coordinator can still handle it."""
