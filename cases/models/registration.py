"""The registration line of an act in one pupil's own file (P4.2.8, decisions 9)."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.fact import CaseFact
from people.models.pupils import Pupil


class Registration(CaseFact):
    """One line, worded for this pupil alone: nobody else can be known from it (H-12).

    The text lies outside the log's chain, which holds only its salted digest.
    """

    pupil = models.ForeignKey(
        Pupil, on_delete=models.PROTECT, related_name="registrations"
    )
    act = models.CharField(_("handeling"), max_length=32)
    happened_on = models.DateField(_("datum"))
    text = models.CharField(_("regel"), max_length=300)
    taken_over_at = models.DateTimeField(_("overgenomen op"), null=True, blank=True)
    taken_over_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta:
        default_related_name = "registrations"
        ordering = ["happened_on", "made_at"]
        indexes = [
            models.Index(fields=["pupil", "happened_on"], name="registration_of_pupil")
        ]

    def __str__(self) -> str:
        return self.text
