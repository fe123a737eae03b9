"""What the teachers of a pupil are told, and what the reporter hears back."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from audit.clock import now, today
from cases.models.fact import CaseFact
from cases.models.incident import Incident
from people.models.pupils import Pupil
from people.models.staff import Staff

MOST_SIGNS = 280


class BriefingQuerySet(models.QuerySet["Briefing"]):
    def running(self) -> Self:
        """Neither withdrawn nor past its day."""
        return self.filter(withdrawn_at=None, expires_on__gte=today())

    def addressed_to(self, user: Staff) -> Self:
        """What this colleague was sent and may read now (workflow 10).

        Whoever does not teach the pupil any more loses it, and so does whoever became
        party to the case (H-23).
        """
        return (
            self.running()
            .filter(receipts__teacher=user, pupil__teaching_groups__teachers=user)
            .exclude(case__exclusions__staff=user)
            .exclude(case__involvements__pupil__guardians__staff=user)
        )


class BriefingReceiptQuerySet(models.QuerySet["BriefingReceipt"]):
    def waiting(self) -> Self:
        """Not read, of a running briefing, by who still teaches the pupil here."""
        return self.filter(
            briefing__in=Briefing.objects.running(),
            read_at=None,
            teacher__is_active=True,
            teacher__teaching_groups__pupils=F("briefing__pupil"),
        ).distinct()


class Briefing(CaseFact):
    """A short word to the teachers of one pupil: no cause, no roles (PB1.7)."""

    pupil = models.ForeignKey(
        Pupil,
        on_delete=models.PROTECT,
        related_name="briefings",
        verbose_name=_("over"),
    )
    text = models.CharField(_("bericht"), max_length=MOST_SIGNS)
    expires_on = models.DateField(_("zichtbaar tot en met"))
    withdrawn_at = models.DateTimeField(_("ingetrokken op"), null=True, blank=True)

    objects = BriefingQuerySet.as_manager()

    class Meta:
        default_related_name = "briefings"
        ordering = ["made_at"]

    def __str__(self) -> str:
        return self.text

    def is_running(self) -> bool:
        return self.withdrawn_at is None and self.expires_on >= today()


class BriefingReceipt(CaseFact):
    """To whom a briefing went, and when it was read."""

    briefing = models.ForeignKey(
        Briefing, on_delete=models.PROTECT, related_name="receipts"
    )
    teacher = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="briefing_receipts",
    )
    read_at = models.DateTimeField(_("gelezen op"), null=True, blank=True)

    objects = BriefingReceiptQuerySet.as_manager()

    class Meta:
        default_related_name = "briefing_receipts"
        constraints = [
            models.UniqueConstraint(
                name="briefing_once_a_teacher", fields=["briefing", "teacher"]
            )
        ]

    def __str__(self) -> str:
        return str(self.teacher_id)


class Feedback(CaseFact):
    """Word back to who reported, without content (P3.2.5a, S-35)."""

    class Channel(models.TextChoices):
        IN_PERSON = "in_person", _("persoonlijk")
        PHONE = "phone", _("telefoon")
        MESSAGE = "message", _("bericht")

    incident = models.ForeignKey(
        Incident, on_delete=models.PROTECT, related_name="feedbacks"
    )
    given_at = models.DateTimeField(_("gegeven op"), default=now)
    channel = models.CharField(_("hoe"), max_length=12, choices=Channel.choices)

    class Meta:
        default_related_name = "feedbacks"
        ordering = ["given_at"]

    def __str__(self) -> str:
        return self.get_channel_display()
