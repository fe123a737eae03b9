"""Help that was offered, freely, with the answer and never the content (P3.2.2d)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.fact import CaseFact
from cases.models.involvement import Involvement


class HelpOffer(CaseFact):
    """An offer of the counselor's or the vertrouwenspersoon's help (S-07, H-14)."""

    class Kind(models.TextChoices):
        COUNSELOR = "counselor", _("counselor")
        CONFIDANT = "confidant", _("vertrouwenspersoon")

    class Answer(models.TextChoices):
        ACCEPTED = "accepted", _("ja, graag")
        DECLINED = "declined", _("nee, liever niet")
        LATER = "later", _("denkt erover na")

    involvement = models.ForeignKey(
        Involvement,
        on_delete=models.PROTECT,
        related_name="help_offers",
        verbose_name=_("aan"),
    )
    offered_on = models.DateField(_("datum"))
    kind = models.CharField(_("hulp van"), max_length=12, choices=Kind.choices)
    answer = models.CharField(_("antwoord"), max_length=12, choices=Answer.choices)

    class Meta:
        default_related_name = "help_offers"
        ordering = ["offered_on", "made_at"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.get_answer_display()}"
