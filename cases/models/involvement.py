"""Who is involved in a case, in what role, and how sure we are (workflow 1)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from audit.clock import today
from cases.models.fact import CaseFact
from escalation.protocol.lists import ParticipantRole, RoleCertainty
from escalation.stages import Stage
from people.models.pupils import Pupil


class Involvement(CaseFact):
    """A pupil in one role in a case, or somebody whom nobody knows yet (P2.1.3).

    A pestende leerling keeps the highest stage reached for him or her in `level`.
    """

    pupil = models.ForeignKey(
        Pupil,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="involvements",
        verbose_name=_("leerling"),
    )
    description = models.CharField(_("omschrijving"), max_length=120, blank=True)
    role = models.CharField(_("rol"), max_length=16, choices=ParticipantRole.choices)
    certainty = models.CharField(
        _("zekerheid"),
        max_length=16,
        choices=RoleCertainty.choices,
        default=RoleCertainty.ALLEGED,
    )
    level = models.CharField(
        _("hoogste stap"), max_length=16, choices=Stage.choices, blank=True
    )
    since = models.DateField(_("sinds"), default=today)
    ended_on = models.DateField(_("tot"), null=True, blank=True)

    class Meta:
        default_related_name = "involvements"
        ordering = ["made_at", "role", "id"]
        constraints = [
            models.UniqueConstraint(
                name="pupil_once_in_a_role",
                fields=["case", "pupil", "role"],
                condition=Q(ended_on=None, pupil__isnull=False),
            ),
            models.CheckConstraint(
                name="involved_is_a_pupil_or_described",
                condition=Q(pupil__isnull=False) | ~Q(description=""),
            ),
        ]

    def __str__(self) -> str:
        return str(self.pupil) if self.pupil else self.description
