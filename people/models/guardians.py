"""Parents and guardians: who has authority, and whom the school may not reach."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from people.models.names import Named
from people.models.pupils import Pupil


class Guardian(Named):
    """A parent, guardian or other contact. One person may be it for several pupils."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.CharField(_("kenmerk"), max_length=160, unique=True)
    email = models.EmailField(_("e-mailadres"), blank=True)
    phone = models.CharField(_("telefoon"), max_length=40, blank=True)
    staff = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="guardians",
        verbose_name=_("werkt zelf op school als"),
    )
    pupils = models.ManyToManyField(
        Pupil, through="Guardianship", related_name="guardians"
    )

    class Meta:
        ordering = ["family_name", "given_name"]


class Guardianship(models.Model):
    """What this person is to this pupil (authority: WVO 2020 1.1; C6)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    guardian = models.ForeignKey(
        Guardian, on_delete=models.PROTECT, related_name="guardianships"
    )
    pupil = models.ForeignKey(
        Pupil, on_delete=models.PROTECT, related_name="guardianships"
    )
    relation = models.CharField(_("relatie"), max_length=40, blank=True)
    has_authority = models.BooleanField(_("heeft gezag"), default=True)
    contact_restricted = models.BooleanField(_("contactbeperking"), default=False)
    ended_on = models.DateField(_("geëindigd op"), null=True, blank=True)

    class Meta:
        ordering = ["relation"]
        constraints = [
            models.UniqueConstraint(
                name="guardian_once_per_pupil", fields=["guardian", "pupil"]
            )
        ]

    def __str__(self) -> str:
        return f"{self.guardian} · {self.pupil}"
