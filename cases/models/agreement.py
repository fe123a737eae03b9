"""Agreements with who keeps them, when they are looked at again, and what they did."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.conversation import Conversation
from cases.models.fact import CaseFact
from cases.models.involvement import Involvement
from escalation.protocol.lists import Effect


class Agreement(CaseFact):
    """Who does what from when (P4.1.1d, PB1.3)."""

    class Keeper(models.TextChoices):
        PUPIL = "pupil", _("leerling")
        STAFF = "staff", _("mentor of collega")
        CLASS = "class", _("de klas")

    conversation = models.ForeignKey(
        Conversation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="agreements",
    )
    text = models.CharField(_("afspraak"), max_length=300)
    keeper = models.CharField(_("wie"), max_length=8, choices=Keeper.choices)
    involvement = models.ForeignKey(
        Involvement,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="agreements",
        verbose_name=_("leerling"),
    )
    review_on = models.DateField(_("terugkijken op"))

    class Meta:
        default_related_name = "agreements"
        ordering = ["review_on", "made_at"]
        constraints = [
            models.CheckConstraint(
                name="agreement_of_a_pupil_names_the_pupil",
                condition=Q(keeper="pupil", involvement__isnull=False)
                | (~Q(keeper="pupil") & Q(involvement__isnull=True)),
            )
        ]

    def __str__(self) -> str:
        return self.text

    def latest_review(self) -> "AgreementReview | None":
        reviews = list(self.reviews.all())
        return reviews[-1] if reviews else None


class AgreementReview(CaseFact):
    """What an agreement did: minder, gelijk, gestopt, erger."""

    agreement = models.ForeignKey(
        Agreement, on_delete=models.PROTECT, related_name="reviews"
    )
    reviewed_on = models.DateField(_("teruggekeken op"))
    effect = models.CharField(_("effect"), max_length=12, choices=Effect.choices)
    note = models.TextField(_("toelichting"), max_length=1000, blank=True)
    review_again_on = models.DateField(_("opnieuw op"), null=True, blank=True)

    class Meta:
        default_related_name = "agreement_reviews"
        ordering = ["reviewed_on", "made_at"]

    def __str__(self) -> str:
        return self.get_effect_display()
