"""How the school is cut up: divisions, layers, classes, teaching groups, years."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class SchoolYear(models.Model):
    """1 August up to and including 31 July (WVO 2020 1.1)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(_("schooljaar"), max_length=9, unique=True)
    starts_on = models.DateField(_("begint op"))
    ends_on = models.DateField(_("eindigt op"))

    class Meta:
        ordering = ["starts_on"]
        constraints = [
            models.CheckConstraint(
                name="school_year_ends_after_it_starts",
                condition=models.Q(ends_on__gt=models.F("starts_on")),
            )
        ]

    def __str__(self) -> str:
        return self.name


class Division(models.Model):
    """A deelschool, led by a deelschoolleider."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(_("deelschool"), max_length=60, unique=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class YearLayer(models.Model):
    """A leerlaag: all classes of one year, with a leerlingcoördinator."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(_("leerlaag"), max_length=60, unique=True)
    year_level = models.PositiveSmallIntegerField(_("leerjaar"))

    class Meta:
        ordering = ["year_level", "name"]

    def __str__(self) -> str:
        return self.name


class SchoolClass(models.Model):
    """A stamklas in one school year."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(_("klas"), max_length=20)
    school_year = models.ForeignKey(
        SchoolYear, on_delete=models.PROTECT, related_name="classes"
    )
    layer = models.ForeignKey(
        YearLayer, on_delete=models.PROTECT, related_name="classes"
    )
    division = models.ForeignKey(
        Division, on_delete=models.PROTECT, null=True, related_name="classes"
    )

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                name="class_name_is_unique_in_a_year", fields=["school_year", "name"]
            )
        ]

    def __str__(self) -> str:
        return self.name


class TeachingGroup(models.Model):
    """A lesgroep: who teaches which pupils (PB1.7 reaches teachers through it)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(_("lesgroep"), max_length=60)
    school_year = models.ForeignKey(
        SchoolYear, on_delete=models.PROTECT, related_name="teaching_groups"
    )
    teachers = models.ManyToManyField(
        settings.AUTH_USER_MODEL, related_name="teaching_groups"
    )
    pupils = models.ManyToManyField("people.Pupil", related_name="teaching_groups")

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                name="group_name_is_unique_in_a_year", fields=["school_year", "name"]
            )
        ]

    def __str__(self) -> str:
        return self.name
