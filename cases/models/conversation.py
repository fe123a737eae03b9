"""Talks: with each pupil, with both, with a group or the class (P4.1.1, P4.1.3)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.fact import CaseFact
from escalation.protocol.lists import ClassApproach, ConversationKind
from people.models.classes import SchoolClass


class Conversation(CaseFact):
    """One talk: who was there, what was gone through, what the pupil wants."""

    kind = models.CharField(_("soort"), max_length=24, choices=ConversationKind.choices)
    held_on = models.DateField(_("datum"))
    involvements = models.ManyToManyField(
        "cases.Involvement", related_name="conversations", verbose_name=_("met")
    )
    school_class = models.ForeignKey(
        SchoolClass,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="conversations",
        verbose_name=_("klas"),
    )
    others_present = models.CharField(_("ook aanwezig"), max_length=200, blank=True)
    points = models.JSONField(_("besproken punten"), default=list, blank=True)
    summary = models.TextField(_("kort verslag"), max_length=4000)
    wishes = models.TextField(
        _("wat wil de leerling zelf"), max_length=2000, blank=True
    )
    wants_joint_talk = models.BooleanField(
        _("wil een gesprek samen"), null=True, blank=True
    )
    follow_up_told = models.BooleanField(
        _("vervolgtraject bij herhaling besproken"), default=False
    )
    follow_up_on = models.DateField(_("daarop terugkomen op"), null=True, blank=True)
    class_approach = models.CharField(
        _("klassenaanpak"), max_length=16, choices=ClassApproach.choices, blank=True
    )

    class Meta:
        default_related_name = "conversations"
        ordering = ["held_on", "made_at"]
        constraints = [
            models.CheckConstraint(
                name="class_approach_comes_from_a_class_talk",
                condition=Q(class_approach="") | Q(kind=ConversationKind.CLASS_TALK),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.held_on}"


class ClassFollowUp(CaseFact):
    """The mentor came back to the class after the class talk (P3.2.4b)."""

    conversation = models.ForeignKey(
        Conversation, on_delete=models.PROTECT, related_name="follow_ups"
    )
    held_on = models.DateField(_("datum"))
    result = models.TextField(_("hoe gaat het in de klas"), max_length=2000)

    class Meta:
        default_related_name = "class_follow_ups"
        ordering = ["held_on"]

    def __str__(self) -> str:
        return str(self.held_on)
