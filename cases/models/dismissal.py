"""Ended as "geen pesten": what support instead, and the second pair of eyes (S-42)."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.case import StageChange
from cases.models.fact import CaseFact


class Dismissal(CaseFact):
    """A case that was closed as no bullying, until a second colleague agrees."""

    class Support(models.TextChoices):
        MEDIATION = "mediation", _("samen de ruzie uitpraten")
        CLASS_TALK = "class_talk", _("een gesprek met de klas")
        HELP = "help", _("hulp van counselor of vertrouwenspersoon")
        WATCH = "watch", _("regelmatig een gesprekje, en in de gaten houden")
        NONE = "none", _("niets extra, zie de toelichting")

    stage_change = models.OneToOneField(
        StageChange, on_delete=models.PROTECT, related_name="dismissal"
    )
    support = models.CharField(
        _("steun in plaats daarvan"), max_length=12, choices=Support.choices
    )
    see_before = models.DateField(_("meekijken voor"), null=True, blank=True)
    seen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("gezien door"),
    )
    seen_at = models.DateTimeField(_("gezien op"), null=True, blank=True)

    class Meta:
        default_related_name = "dismissals"
        ordering = ["made_at"]

    def __str__(self) -> str:
        return self.get_support_display()

    def waits(self) -> bool:
        """Does it still wait for a second pair of eyes?"""
        return self.see_before is not None and self.seen_at is None
