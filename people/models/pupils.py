"""Pupils, their classes over the years, and who mentors them."""

import uuid
from datetime import date
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from audit.clock import today
from people.models.classes import SchoolClass
from people.models.names import Named
from people.models.roles import Role

if TYPE_CHECKING:
    from people.models.staff import Staff


class MentorshipQuerySet(models.QuerySet["Mentorship"]):
    def in_force(self, on: date) -> Self:
        """The mentorships that hold on this day."""
        return self.filter(since__lte=on).filter(Q(until=None) | Q(until__gte=on))


class PupilQuerySet(models.QuerySet["Pupil"]):
    def enrolled(self) -> Self:
        """Everybody who has not left."""
        return self.filter(left_on=None)

    def mentored_by(self, staff_id: uuid.UUID) -> Self:
        """The pupils whom this person mentors today, by class or personally."""
        mine = Mentorship.objects.in_force(today()).filter(staff=staff_id)
        return self.enrolled().filter(
            Q(school_class__in=mine.filter(pupil=None).values("school_class"))
            | Q(pk__in=mine.filter(school_class=None).values("pupil"))
        )

    def visible_to(self, user: "Staff") -> Self:
        """Whose page this person may open (workflow 10): never the own child's (H-23).

        What stands on it about a case follows that case (`Case.objects.visible_to`).
        """
        reach = user.reach
        opened = (
            Q(pk__in=reach.pupils)
            | Q(school_class__layer__in=reach.layers)
            | Q(school_class__division__in=reach.divisions)
        )
        if user.works_as(Role.PRINCIPAL, Role.CARE_COORDINATOR):
            opened = Q()
        if not user.is_active:
            opened = Q(pk__in=[])
        return self.filter(opened).exclude(guardians__staff=user)

    def matching(self, text: str) -> Self:
        """Pupils whose name or class contains every word that was typed."""
        found = self
        for word in text.split()[:5]:
            found = found.filter(
                Q(given_name__icontains=word)
                | Q(family_name__icontains=word)
                | Q(prefix__iexact=word)
                | Q(school_class__name__istartswith=word)
            )
        return found


class Pupil(Named):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.CharField(_("stamnummer"), max_length=64, unique=True)
    birth_date = models.DateField(_("geboortedatum"), null=True, blank=True)
    email = models.EmailField(_("e-mailadres"), blank=True)
    school_class = models.ForeignKey(
        SchoolClass,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="pupils",
        verbose_name=_("klas"),
    )
    left_on = models.DateField(_("van school sinds"), null=True, blank=True)

    objects = PupilQuerySet.as_manager()

    class Meta:
        ordering = ["family_name", "given_name", "number"]
        indexes = [
            models.Index(fields=["family_name", "given_name"], name="pupil_name")
        ]

    def age(self, on: date) -> int | None:
        """Whole years on this day; unknown without a birth date (H-24 asks it)."""
        if self.birth_date is None:
            return None
        had_birthday = (on.month, on.day) >= (
            self.birth_date.month,
            self.birth_date.day,
        )
        return on.year - self.birth_date.year - (not had_birthday)


class Enrolment(models.Model):
    """A pupil's time in one class; the running one is `Pupil.school_class`."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    pupil = models.ForeignKey(
        Pupil, on_delete=models.PROTECT, related_name="enrolments"
    )
    school_class = models.ForeignKey(
        SchoolClass, on_delete=models.PROTECT, related_name="enrolments"
    )
    since = models.DateField(_("vanaf"))
    until = models.DateField(_("tot en met"), null=True, blank=True)

    class Meta:
        ordering = ["since"]
        constraints = [
            models.UniqueConstraint(
                name="pupil_enrols_once_in_a_class_at_a_time",
                fields=["pupil", "school_class", "since"],
            )
        ]

    def __str__(self) -> str:
        return f"{self.pupil} · {self.school_class}"


class Mentorship(models.Model):
    """Somebody mentors a class, or one pupil personally (Montessori, C8)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    staff = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="mentorships"
    )
    school_class = models.ForeignKey(
        SchoolClass,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="mentorships",
    )
    pupil = models.ForeignKey(
        Pupil,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="mentorships",
    )
    since = models.DateField(_("vanaf"))
    until = models.DateField(_("tot en met"), null=True, blank=True)

    objects = MentorshipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="mentorship_is_of_a_class_or_of_a_pupil",
                condition=Q(school_class__isnull=False, pupil__isnull=True)
                | Q(school_class__isnull=True, pupil__isnull=False),
            ),
            models.UniqueConstraint(
                name="mentor_once_per_class_at_a_time",
                fields=["staff", "school_class"],
                condition=Q(until=None),
            ),
            models.UniqueConstraint(
                name="mentor_once_per_pupil_at_a_time",
                fields=["staff", "pupil"],
                condition=Q(until=None),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.staff} · {self.school_class or self.pupil}"


class MentorChange(models.Model):
    """A hand-over task: rights moved at once, the mentors still have to talk."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    school_class = models.ForeignKey(
        SchoolClass, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    pupil = models.ForeignKey(
        Pupil, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    old_mentor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="handing_over"
    )
    new_mentor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="taking_over"
    )
    changed_on = models.DateField(_("gewisseld op"))
    done_at = models.DateTimeField(_("overgedragen op"), null=True, blank=True)

    class Meta:
        ordering = ["changed_on"]

    def __str__(self) -> str:
        return f"{self.old_mentor} → {self.new_mentor}"
