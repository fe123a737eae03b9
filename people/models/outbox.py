"""Mail that waits for the post: that something waits, never what (decisions 11)."""

import uuid
from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from audit.clock import now


class OutgoingMailQuerySet(models.QuerySet["OutgoingMail"]):
    def waiting(self) -> "OutgoingMailQuerySet":
        """Neither sent nor withdrawn."""
        return self.filter(sent_at=None, withdrawn_at=None)

    def due(self, moment: datetime) -> "OutgoingMailQuerySet":
        """What may leave at this moment, the longest waiting first."""
        return self.waiting().filter(send_after__lte=moment).order_by("send_after")


class OutgoingMail(models.Model):
    """One mail to one colleague, kept with the act that asks for it.

    `kind` chooses its fixed words and `number` is how many things wait; there is no
    field for a text. `key` is the id of what it is about, so that nobody hears the
    same thing twice.
    """

    class Kind(models.TextChoices):
        """What waits; the label is the subject and the first sentence of the mail."""

        REPORT = "report", _("Er is een melding voor u")
        HANDOVER = "handover", _("Er is een zaak aan u overgedragen")
        DISMISSAL = "dismissal", _("Een afgeronde melding wacht op uw blik")
        CONSULTATION = "consultation", _("Een collega vraagt om overleg")
        MENTOR_CHANGE = "mentor_change", _("Er is een mentorwissel om te bespreken")
        BRIEFING = "briefing", _("Er staat een bericht voor u klaar")
        DIGEST = "digest", _("Er wacht vandaag werk op u")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="mails"
    )
    kind = models.CharField(_("soort"), max_length=16, choices=Kind.choices)
    key = models.CharField(_("waarover"), max_length=64)
    number = models.PositiveSmallIntegerField(_("aantal"), default=1)
    created_at = models.DateTimeField(_("gemaakt op"), default=now, editable=False)
    send_after = models.DateTimeField(_("niet eerder dan"), default=now)
    attempts = models.PositiveIntegerField(_("pogingen"), default=0)
    last_error = models.CharField(_("laatste fout"), max_length=32, blank=True)
    sent_at = models.DateTimeField(_("verstuurd op"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("vervallen op"), null=True, blank=True)

    objects = OutgoingMailQuerySet.as_manager()

    class Meta:
        ordering = ["created_at"]
        constraints = [
            models.UniqueConstraint(
                name="mail_once_about_one_thing", fields=["recipient", "kind", "key"]
            ),
            models.CheckConstraint(
                name="mail_is_sent_or_withdrawn",
                condition=models.Q(sent_at=None) | models.Q(withdrawn_at=None),
            ),
        ]
        indexes = [
            models.Index(
                name="mail_due",
                fields=["send_after"],
                condition=models.Q(sent_at=None, withdrawn_at=None),
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"
