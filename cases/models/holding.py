"""Who has the case in hand, and when it rests (workflow 7, T26)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.fact import CaseFact


class OwnerChange(CaseFact):
    """The case went to another pair of hands without a step of the protocol."""

    old_owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("vorige eigenaar"),
    )
    reason = models.TextField(_("reden"), max_length=500)

    class Meta:
        default_related_name = "owner_changes"
        ordering = ["made_at"]

    def __str__(self) -> str:
        return str(self.made_at)


class Pause(CaseFact):
    """The case rests until a day, and why; somebody takes it up again (T26)."""

    class Kind(models.TextChoices):
        POLICE = "police", _("de politie vraagt om te wachten")
        HOLIDAY = "holiday", _("vakantie of een periode zonder lessen")
        OTHER = "other", _("een andere reden")

    kind = models.CharField(_("waarom"), max_length=8, choices=Kind.choices)
    reason = models.TextField(_("toelichting"), max_length=1000)
    safety_plan = models.TextField(_("veiligheidsplan"), max_length=2000, blank=True)
    until = models.DateField(_("tot"))
    resumed_at = models.DateTimeField(_("hervat op"), null=True, blank=True)
    resumed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("hervat door"),
    )

    class Meta:
        default_related_name = "pauses"
        ordering = ["made_at"]
        constraints = [
            models.CheckConstraint(
                name="waiting_for_the_police_needs_a_safety_plan",
                condition=~Q(kind="police") | ~Q(safety_plan=""),
            ),
            models.UniqueConstraint(
                name="one_pause_at_a_time",
                fields=["case"],
                condition=Q(resumed_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return str(self.until)
