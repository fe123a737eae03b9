"""The school's calendar and its own settings: one row a day off, one row a school."""

import uuid
from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _


class SchoolCalendarDay(models.Model):
    """A day without lessons on which no school term runs (C10)."""

    class Kind(models.TextChoices):
        VACATION = "vacation", _("vakantie")
        HOLIDAY = "holiday", _("feestdag")
        STUDY_DAY = "study_day", _("studiedag")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    day = models.DateField(_("dag"), unique=True)
    kind = models.CharField(_("soort"), max_length=20, choices=Kind.choices)
    label = models.CharField(_("naam"), max_length=80)

    class Meta:
        ordering = ["day"]

    def __str__(self) -> str:
        return f"{self.day} {self.label}"


class SchoolSettings(models.Model):
    """What this school decides (workflow 11). One installation is one school."""

    class Region(models.TextChoices):
        NORTH = "noord", _("Noord")
        MIDDLE = "midden", _("Midden")
        SOUTH = "zuid", _("Zuid")

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    name = models.CharField(_("naam van de school"), max_length=120, blank=True)
    region = models.CharField(
        _("vakantieregio"), max_length=10, choices=Region.choices, default=Region.NORTH
    )
    days = models.JSONField(_("termijnen in schooldagen"), default=dict, blank=True)
    is_demo = models.BooleanField(_("demoschool"), default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(name="one_school", condition=models.Q(id=1))
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def load(cls) -> Self:
        """This school's settings, with the defaults as long as nobody changed them."""
        return cls.objects.filter(pk=1).first() or cls()
