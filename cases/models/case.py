"""The case (zaak): its stage, its owner, what it waits for, and who may read it."""

import uuid
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from audit.clock import now
from audit.models import Sealed
from cases.models.answers import Answers, Scope
from cases.models.involvement import Involvement
from cases.models.reach import cases_in_reach
from escalation.protocol.lists import Assessment, CaseOutcome
from escalation.stages import Stage
from people.models.classes import SchoolClass
from people.models.staff import Staff


class CaseSequence(models.Model):
    """The last number given out in a calendar year; the row is its own lock."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    last = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.year}: {self.last}"

    @classmethod
    def next_number(cls, year: int) -> str:
        """Take the next case number, `P-2026-017`; inside a transaction."""
        cls.objects.get_or_create(year=year)
        row = cls.objects.select_for_update(of=("self",)).get(year=year)
        row.last += 1
        row.save(update_fields=["last"])
        return f"P-{year}-{row.last:03d}"


# What happened and was said so far: what "what is next?" asks.
COURSE = (
    "incidents",
    "conversations__involvements",
    "conversations__follow_ups",
    "agreements__reviews",
    "handovers",
    "checks",
)
# What the guards ask besides.
FACTS = (
    "briefings",
    "exclusions",
    "feedbacks",
    "help_offers",
    "parent_contacts",
    "registrations",
)


class CaseQuerySet(models.QuerySet["Case"]):
    def visible_to(self, user: Staff) -> Self:
        """The only door to dossiers: closed, unless roster or case opens it."""
        return self.filter(cases_in_reach(user)).exclude(
            Q(exclusions__staff=user) | Q(involvements__pupil__guardians__staff=user)
        )

    def open(self) -> Self:
        return self.exclude(stage=Stage.CLOSED)

    def with_people(self) -> Self:
        """Who is involved, with their classes: what "may you?" asks."""
        involved = Involvement.objects.select_related("pupil__school_class")
        return self.select_related("school_class").prefetch_related(
            models.Prefetch("involvements", involved), "consultations"
        )

    def with_course(self) -> Self:
        return self.with_people().prefetch_related(*COURSE)

    def with_facts(self) -> Self:
        """Everything that the guards ask, in a fixed number of queries."""
        return self.with_course().prefetch_related(*FACTS)


class Case(Sealed, Answers):
    """One matter between pupils, from the first report until it is closed."""

    Scope = Scope

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.CharField(_("zaaknummer"), max_length=16, unique=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="owned_cases",
        verbose_name=_("eigenaar"),
    )
    school_class = models.ForeignKey(
        SchoolClass,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="cases",
        verbose_name=_("klas"),
    )
    scope = models.CharField(
        _("reikwijdte"), max_length=16, choices=Scope.choices, default=Scope.UNKNOWN
    )
    routed_because = models.CharField(_("toegewezen omdat"), max_length=32)
    protocol_version = models.CharField(_("versie van het protocol"), max_length=16)
    is_cyber = models.BooleanField(_("cyberpesten"), default=False)
    safety_mode = models.BooleanField(_("veiligheidsmodus"), default=False)
    is_severe = models.BooleanField(_("ernstig"), default=False)
    staff_accused = models.BooleanField(_("medewerker betrokken"), default=False)
    assessment = models.CharField(
        _("inschatting"), max_length=16, choices=Assessment.choices, blank=True
    )
    opened_at = models.DateTimeField(_("gemeld op"), default=now, editable=False)
    taken_on_at = models.DateTimeField(_("opgepakt op"), null=True, blank=True)
    taken_on_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("opgepakt door"),
    )
    stage_since = models.DateTimeField(_("in deze stap sinds"), default=now)
    last_step = models.CharField(
        _("laatste stap"), max_length=16, choices=Stage.choices, blank=True
    )
    closed_at = models.DateTimeField(_("afgesloten op"), null=True, blank=True)
    outcome = models.CharField(
        _("uitkomst"), max_length=32, choices=CaseOutcome.choices, blank=True
    )
    paused_until = models.DateField(_("gepauzeerd tot"), null=True, blank=True)
    next_step = models.CharField(_("volgende stap"), max_length=32, blank=True)
    next_due = models.DateField(_("voor"), null=True, blank=True)

    objects = CaseQuerySet.as_manager()

    class Meta:
        ordering = ["-opened_at", "-id"]
        indexes = [
            models.Index(fields=["-opened_at", "-id"], name="case_newest"),
            models.Index(fields=["owner", "next_due"], name="case_due"),
            models.Index(fields=["stage", "-opened_at"], name="case_stage"),
        ]
        constraints = [
            models.CheckConstraint(
                name="case_stage_is_known", condition=Q(stage__in=Stage.values)
            ),
            models.CheckConstraint(
                name="closed_case_has_a_date",
                condition=~Q(stage=Stage.CLOSED) | Q(closed_at__isnull=False),
            ),
            models.CheckConstraint(
                name="taken_on_by_somebody",
                condition=Q(taken_on_at__isnull=True, taken_on_by__isnull=True)
                | Q(taken_on_at__isnull=False, taken_on_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.number

    def get_absolute_url(self) -> str:
        return reverse("case", args=[self.number])

    def seal_case(self) -> str:
        return str(self.pk)

    def known(self) -> list[Involvement]:
        """The pupils involved whom we know, bystanders too, once each role."""
        return [one for one in self.involvements.all() if one.pupil_id]

    def with_role(self, *roles: str) -> list[Involvement]:
        """Everybody involved in one of these roles, unknown pupils too."""
        return [one for one in self.involvements.all() if one.role in roles]

    def is_open(self) -> bool:
        return bool(self.stage != Stage.CLOSED)


class Exclusion(Sealed):
    """Somebody who is party to a case and cannot open it (H-23, H-22)."""

    class Reason(models.TextChoices):
        ACCUSED = "accused", _("over deze collega gaat de melding")
        RELATIVE = "relative", _("familie van een betrokken leerling")
        COMPLAINT = "complaint", _("partij in een klacht over deze zaak")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="exclusions")
    staff = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="exclusions"
    )
    reason = models.CharField(_("reden"), max_length=16, choices=Reason.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="staff_excluded_once", fields=["case", "staff"]
            )
        ]

    def __str__(self) -> str:
        return self.get_reason_display()

    def seal_case(self) -> str:
        return str(self.case_id)


class StageChange(Sealed):
    """One arrow that was taken, by whom, when and with what word."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(
        Case, on_delete=models.PROTECT, related_name="stage_changes"
    )
    arrow = models.CharField(_("pijl"), max_length=48)
    source = models.CharField(_("van"), max_length=16, choices=Stage.choices)
    target = models.CharField(_("naar"), max_length=16, choices=Stage.choices)
    note = models.TextField(_("toelichting"), blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    made_at = models.DateTimeField(_("op"), default=now, editable=False)
    involvements = models.ManyToManyField("cases.Involvement", related_name="+")

    class Meta:
        ordering = ["made_at"]

    def __str__(self) -> str:
        return f"{self.source} → {self.target}"

    def seal_case(self) -> str:
        return str(self.case_id)


class Deviation(Sealed):
    """Why a step was left out or an exemption used ("afgeweken van protocol", ch. 1).

    Keeps the guard's id, sentence and source as they were on that day.
    """

    class Kind(models.TextChoices):
        PLANNED = "planned", _("gepland op")
        NOT_FITTING = "not_fitting", _("niet passend, omdat")
        EXEMPTION = "exemption", _("uitzondering")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="deviations")
    stage_change = models.ForeignKey(
        StageChange,
        on_delete=models.PROTECT,
        null=True,
        related_name="deviations",
    )
    guard = models.CharField(_("regel"), max_length=8)
    sentence = models.CharField(_("wat het protocol vraagt"), max_length=300)
    source = models.CharField(_("bron"), max_length=80)
    kind = models.CharField(_("soort"), max_length=16, choices=Kind.choices)
    exemption = models.CharField(_("uitzondering"), max_length=48, blank=True)
    planned_on = models.DateField(_("gepland op"), null=True, blank=True)
    reason = models.TextField(_("reden"), blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    made_at = models.DateTimeField(_("op"), default=now, editable=False)

    class Meta:
        ordering = ["made_at", "guard"]
        constraints = [
            models.CheckConstraint(
                name="deviation_says_why",
                condition=Q(kind="planned", planned_on__isnull=False)
                | (Q(kind="not_fitting") & ~Q(reason=""))
                | (Q(kind="exemption") & ~Q(exemption="")),
            )
        ]

    def __str__(self) -> str:
        return f"{self.guard} {self.get_kind_display()}"

    def seal_case(self) -> str:
        return str(self.case_id)
