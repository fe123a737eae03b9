"""Which functions a member of staff has, for whom, and since when."""

import uuid
from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from people.models.classes import Division, YearLayer


class Role(models.TextChoices):
    """The functions that the protocol and the school give (requirements A0)."""

    TEACHER = "teacher", _("vakdocent")
    SUPPORT_STAFF = "support_staff", _("onderwijsondersteuner")
    MENTOR = "mentor", _("mentor")
    STUDENT_COORDINATOR = "student_coordinator", _("leerlingcoördinator")
    CARE_COORDINATOR = "care_coordinator", _("zorgcoördinator")
    COUNSELOR = "counselor", _("counselor")
    CONFIDANT = "confidant", _("vertrouwenspersoon")
    DIVISION_HEAD = "division_head", _("deelschoolleider")
    PRINCIPAL = "principal", _("directeur")
    SUPPORT_TEAM_CHAIR = "support_team_chair", _("voorzitter IOT")
    SUPPORT_TEAM_MEMBER = "support_team_member", _("lid van het IOT")
    ANTI_BULLYING_COORDINATOR = "anti_bullying_coordinator", _("anti-pestcoördinator")
    ADMIN = "admin", _("functioneel beheerder")
    DPO = "dpo", _("privacy officer")


class RoleAssignmentQuerySet(models.QuerySet["RoleAssignment"]):
    def in_force(self, on: date) -> "RoleAssignmentQuerySet":
        """The assignments that hold on this day."""
        return self.not_over(on).filter(since__lte=on)

    def not_over(self, on: date) -> "RoleAssignmentQuerySet":
        """Those that hold on this day, or will."""
        lasting = Q(until=None) | Q(until__gte=on)
        return self.filter(lasting, withdrawn_at=None)


class RoleAssignment(models.Model):
    """One function of one person, with its reach where the function has one.

    Mentors are not here: who mentors whom follows from `Mentorship`.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    staff = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="role_assignments",
    )
    role = models.CharField(_("functie"), max_length=32, choices=Role.choices)
    layer = models.ForeignKey(
        YearLayer,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="coordinator_assignments",
        verbose_name=_("leerlaag"),
    )
    division = models.ForeignKey(
        Division,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="head_assignments",
        verbose_name=_("deelschool"),
    )
    since = models.DateField(_("vanaf"))
    until = models.DateField(_("tot en met"), null=True, blank=True)
    # Taken back on its first day, or before: there is no last day to write down.
    withdrawn_at = models.DateTimeField(_("ingetrokken op"), null=True, blank=True)

    objects = RoleAssignmentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="coordinator_has_a_layer",
                condition=~Q(role=Role.STUDENT_COORDINATOR) | Q(layer__isnull=False),
            ),
            models.CheckConstraint(
                name="division_head_has_a_division",
                condition=~Q(role=Role.DIVISION_HEAD) | Q(division__isnull=False),
            ),
            models.CheckConstraint(
                name="role_ends_after_it_starts",
                condition=Q(until__isnull=True) | Q(until__gte=models.F("since")),
            ),
        ]

    def __str__(self) -> str:
        reach = self.layer or self.division
        name = self.get_role_display()
        return f"{name} · {reach}" if reach else name
