"""What happened: each report and each recurrence, told once and kept as told."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.fact import CaseFact
from escalation.protocol.lists import Observed, Place, ReporterKind


class IncidentQuerySet(models.QuerySet["Incident"]):
    def reported_by(self, staff_id: uuid.UUID) -> "IncidentQuerySet":
        """Somebody's own reports: their status is theirs to follow (P4.4.5)."""
        return self.filter(made_by=staff_id)

    def sent_with(self, submission: uuid.UUID, *, by: uuid.UUID) -> "IncidentQuerySet":
        """What this person sent before with the same form."""
        return self.filter(made_by=by, submission=submission)


class Incident(CaseFact):
    """One event, with what was seen apart from what the reporter thinks of it."""

    happened_on = models.DateField(_("datum"))
    happened_at = models.TimeField(_("tijd"), null=True, blank=True)
    place = models.CharField(_("plaats"), max_length=24, choices=Place.choices)
    observed = models.CharField(
        _("gezien of vermoed"), max_length=16, choices=Observed.choices
    )
    facts = models.TextField(_("wat is er gezien of gehoord"), max_length=4000)
    thoughts = models.TextField(_("wat denkt de melder"), max_length=2000, blank=True)
    first_reaction = models.TextField(
        _("wat is er direct gedaan"), max_length=2000, blank=True
    )
    forms = models.JSONField(_("vormen van pesten"), default=list, blank=True)
    signals = models.JSONField(_("signalen"), default=list, blank=True)
    injury = models.BooleanField(_("letsel"), default=False)
    damage = models.BooleanField(_("schade"), default=False)
    danger_acknowledged = models.BooleanField(_("noodplan gelezen"), default=False)
    reporter_kind = models.CharField(
        _("wie vertelde het"), max_length=24, choices=ReporterKind.choices
    )
    is_recurrence = models.BooleanField(_("herhaling"), default=False)
    submission = models.UUIDField(default=uuid.uuid4, editable=False)

    objects = IncidentQuerySet.as_manager()

    class Meta:
        default_related_name = "incidents"
        ordering = ["happened_on", "made_at"]
        constraints = [
            # Two clicks on one form are one report.
            models.UniqueConstraint(
                name="form_is_sent_once", fields=["made_by", "submission"]
            )
        ]

    def __str__(self) -> str:
        return f"{self.happened_on} {self.get_place_display()}"
