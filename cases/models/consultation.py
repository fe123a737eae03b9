"""Advice of a colleague in step 1; the case stays where it is (P3.2.2c, PB1.4)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from audit.clock import today
from cases.models.fact import CaseFact
from people.models.roles import Role

# Who can be asked: the leerlingcoördinator, the zorgcoördinator, the counselor.
ADVISERS = (Role.STUDENT_COORDINATOR, Role.CARE_COORDINATOR, Role.COUNSELOR)


class ConsultationQuerySet(models.QuerySet["Consultation"]):
    def open(self) -> "ConsultationQuerySet":
        """Those that open the case to the adviser today."""
        return self.filter(ended_at=None, reads_until__gte=today())


class Consultation(CaseFact):
    """A question to one colleague, who reads along until a day and no longer."""

    adviser = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="consultations",
        verbose_name=_("aan wie"),
    )
    question = models.TextField(_("vraag"), max_length=2000)
    reads_until = models.DateField(_("leest mee tot en met"))
    advice = models.TextField(_("advies"), max_length=4000, blank=True)
    advised_at = models.DateTimeField(_("advies gegeven op"), null=True, blank=True)
    ended_at = models.DateTimeField(_("beëindigd op"), null=True, blank=True)

    objects = ConsultationQuerySet.as_manager()

    class Meta:
        default_related_name = "consultations"
        ordering = ["made_at"]
        constraints = [
            models.CheckConstraint(
                name="advice_has_a_moment",
                condition=Q(advice="", advised_at__isnull=True)
                | (~Q(advice="") & Q(advised_at__isnull=False)),
            )
        ]

    def __str__(self) -> str:
        return str(self.adviser)

    def is_open(self) -> bool:
        """Does the adviser read along today?"""
        return self.ended_at is None and self.reads_until >= today()
