"""A correction: a new version of what was recorded, the old one kept (decisions 8)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.fact import CaseFact


class Correction(CaseFact):
    """What a row said before and what it says since, why, and by whom.

    The row itself holds the newest version, and is sealed again. So every guard, list
    and page counts it once without knowing of versions, and what hangs on it (an
    agreement of a talk, a word back about a report) stays with it. The versions before
    stand here, sealed; the log still holds the seal of each as it was, so an earlier
    text cannot be made up afterwards. `number` counts on per row: a version that was
    corrected by two people at once has one successor (RACE-5).
    """

    class Kind(models.TextChoices):
        INCIDENT = "incident", _("voorval")
        TALK = "talk", _("gesprek")
        FOLLOW_UP = "follow_up", _("terugkomen in de klas")
        AGREEMENT = "agreement", _("afspraak")
        PARENTS = "parents", _("contact met ouders")
        CHECK = "check", _("nazorg")

    kind = models.CharField(_("soort"), max_length=12, choices=Kind.choices)
    subject = models.UUIDField(_("van"))
    number = models.PositiveSmallIntegerField(_("hoeveelste"))
    before = models.JSONField(_("wat er stond"))
    after = models.JSONField(_("wat er staat"))
    reason = models.TextField(_("reden"), max_length=1000)

    class Meta:
        default_related_name = "corrections"
        ordering = ["made_at"]
        constraints = [
            models.UniqueConstraint(
                name="version_is_corrected_once", fields=["kind", "subject", "number"]
            ),
            models.CheckConstraint(name="correction_says_why", condition=~Q(reason="")),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number}"
