"""Aftercare: is it really over? Asked of each pupil at planned moments (workflow 9)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.fact import CaseFact
from cases.models.involvement import Involvement
from escalation.protocol.lists import Wellbeing


class AftercareCheck(CaseFact):
    """One planned check, and its answer once it was held."""

    involvement = models.ForeignKey(
        Involvement,
        on_delete=models.PROTECT,
        related_name="checks",
        verbose_name=_("met"),
    )
    due_on = models.DateField(_("voor"))
    held_on = models.DateField(_("gehouden op"), null=True, blank=True)
    wellbeing = models.CharField(
        _("hoe gaat het"), max_length=12, choices=Wellbeing.choices, blank=True
    )
    note = models.TextField(_("kort"), max_length=1000, blank=True)

    class Meta:
        default_related_name = "checks"
        ordering = ["due_on", "made_at"]
        constraints = [
            models.CheckConstraint(
                name="held_check_has_an_answer",
                condition=Q(held_on__isnull=True, wellbeing="")
                | (Q(held_on__isnull=False) & ~Q(wellbeing="")),
            )
        ]

    def __str__(self) -> str:
        return str(self.due_on)
