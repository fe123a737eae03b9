"""The own view (zienswijze) of a pupil or a parent, beside what the school wrote."""

from datetime import date

from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from cases.models.conversation import Conversation
from cases.models.fact import CaseFact
from cases.models.incident import Incident
from cases.models.involvement import Involvement
from people.models.guardians import Guardian


class Statement(CaseFact):
    """What a pupil or a parent has to say of it, in their own words (decisions 8).

    It stays beside the incident or the talk that it is about, or beside the whole
    case. Nobody answers it away.
    """

    class Channel(models.TextChoices):
        PAPER = "paper", _("op papier")
        MAIL = "mail", _("per mail")
        TALK = "talk", _("mondeling, opgeschreven en nagelezen")

    involvement = models.ForeignKey(
        Involvement,
        on_delete=models.PROTECT,
        related_name="statements",
        verbose_name=_("van"),
    )
    guardian = models.ForeignKey(
        Guardian,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
        verbose_name=_("ouder"),
    )
    incident = models.ForeignKey(
        Incident,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
    )
    conversation = models.ForeignKey(
        Conversation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
    )
    given_on = models.DateField(_("datum"))
    channel = models.CharField(_("hoe"), max_length=8, choices=Channel.choices)
    text = models.TextField(_("zienswijze"), max_length=6000)

    class Meta:
        default_related_name = "statements"
        ordering = ["given_on", "made_at"]
        constraints = [
            models.CheckConstraint(
                name="statement_is_about_one_thing",
                condition=models.Q(incident__isnull=True)
                | models.Q(conversation__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return str(self.given_on)

    def giver(self) -> str:
        """Who says it: the parent, or the pupil."""
        return str(self.guardian or self.involvement)

    def subject(self) -> str:
        """What it is about, as the list of choices names it."""
        return named(self.incident or self.conversation)


def named(thing: Incident | Conversation | None) -> str:
    """An incident or a talk by its kind and its day; nothing is the whole case."""
    if thing is None:
        return str(_("de hele zaak"))
    if isinstance(thing, Incident):
        what, on = thing.get_place_display(), thing.happened_on
        return str(_("voorval: %(what)s, %(day)s")) % {"what": what, "day": _day(on)}
    return f"{thing.get_kind_display()}, {_day(thing.held_on)}"


def _day(day: date) -> str:
    return date_format(day, "j F Y")
