"""The hand-over of a dossier: frozen as it was, received by name and time (P4.1.4b)."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.case import StageChange
from cases.models.fact import CaseFact


class Handover(CaseFact):
    """What the mentor handed to the leerlingcoördinator; it never changes again."""

    stage_change = models.OneToOneField(
        StageChange, on_delete=models.PROTECT, related_name="handover"
    )
    dossier = models.JSONField(_("dossier zoals overgedragen"))
    received_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("ontvangen door"),
    )
    received_at = models.DateTimeField(_("ontvangen op"), null=True, blank=True)

    class Meta:
        default_related_name = "handovers"
        ordering = ["made_at"]
        constraints = [
            models.CheckConstraint(
                name="received_by_somebody",
                condition=models.Q(received_at__isnull=True, received_by__isnull=True)
                | models.Q(received_at__isnull=False, received_by__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return str(self.made_at)
