"""Who is involved in a case, in what role, and how sure we are (workflow 1)."""

import uuid

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

    The row says how it is now; how it came to be is told by its `changes`. It stays the
    same row, so that talks, agreements and contacts stay with the pupil. A pestende
    leerling keeps the highest stage reached for him or her in `level`.
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

    @property
    def person(self) -> uuid.UUID:
        """Who it is, whatever the role: the pupil, or the one whom nobody knows."""
        return self.pupil_id or self.pk

    def token(self) -> str:
        """What a page remembers of this row, to notice that it is stale (RACE-5)."""
        parts = (self.role, self.certainty, self.pupil_id, self.ended_on)
        return ":".join(str(part or "") for part in parts)


class InvolvementChange(CaseFact):
    """Why a role or a certainty became another, and from which day (workflow 1, P2.6).

    Nothing of the old state is lost: it stands here, sealed, and the involvement
    itself holds only the newest. So whoever asks who is in a case asks one row.
    """

    class Kind(models.TextChoices):
        ADDED = "added", _("erbij gekomen")
        CHANGED = "changed", _("rol of zekerheid gewijzigd")
        IDENTIFIED = "identified", _("bekend geworden wie het is")
        LEFT = "left", _("hoort niet meer bij de zaak")
        WITHDRAWN = "withdrawn", _("ten onrechte genoemd")

    involvement = models.ForeignKey(
        Involvement, on_delete=models.PROTECT, related_name="changes"
    )
    kind = models.CharField(_("soort"), max_length=12, choices=Kind.choices)
    old_role = models.CharField(
        _("rol eerst"), max_length=16, choices=ParticipantRole.choices, blank=True
    )
    new_role = models.CharField(
        _("rol daarna"), max_length=16, choices=ParticipantRole.choices
    )
    old_certainty = models.CharField(
        _("zekerheid eerst"), max_length=16, choices=RoleCertainty.choices, blank=True
    )
    new_certainty = models.CharField(
        _("zekerheid daarna"), max_length=16, choices=RoleCertainty.choices
    )
    changed_on = models.DateField(_("datum"))
    reason = models.TextField(_("reden"), max_length=1000)

    class Meta:
        default_related_name = "involvement_changes"
        ordering = ["changed_on", "made_at"]
        constraints = [
            models.CheckConstraint(
                name="involvement_change_says_why", condition=~Q(reason="")
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.changed_on}"
