"""Contact with parents in step 1, or the reason why there was none (PB1.8)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.fact import CaseFact
from cases.models.involvement import Involvement
from people.models.guardians import Guardian


class ParentContact(CaseFact):
    """One contact about one pupil; nothing of another pupil belongs in it (H-12)."""

    class Channel(models.TextChoices):
        PHONE = "phone", _("telefoon")
        TALK = "talk", _("gesprek op school")
        MAIL = "mail", _("bericht")
        NONE = "none", _("geen contact")

    involvement = models.ForeignKey(
        Involvement,
        on_delete=models.PROTECT,
        related_name="parent_contacts",
        verbose_name=_("over"),
    )
    guardian = models.ForeignKey(
        Guardian,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="contacts",
        verbose_name=_("ouder"),
    )
    contacted_on = models.DateField(_("datum"))
    channel = models.CharField(_("hoe"), max_length=8, choices=Channel.choices)
    reached = models.BooleanField(_("gesproken"), default=True)
    summary = models.TextField(_("kort verslag of reden"), max_length=2000)

    class Meta:
        default_related_name = "parent_contacts"
        ordering = ["contacted_on", "made_at"]
        constraints = [
            models.CheckConstraint(
                name="contact_is_with_a_parent_or_none",
                condition=Q(channel="none", guardian__isnull=True, reached=False)
                | (~Q(channel="none") & Q(guardian__isnull=False)),
            )
        ]

    def __str__(self) -> str:
        return f"{self.contacted_on} {self.get_channel_display()}"
