"""The people who work here and sign in; what they may reach follows from the roster."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from audit.clock import today
from people.models.names import Named
from people.models.pupils import Mentorship, Pupil
from people.models.roles import Role, RoleAssignment

Held = tuple[str, uuid.UUID | None, uuid.UUID | None]


def _roles(held: Sequence[Held], *, mentors: bool) -> frozenset[str]:
    roles = {role for role, _layer, _division in held}
    return frozenset(roles | ({Role.MENTOR.value} if mentors else set()))


def _reached(held: Sequence[Held], role: str, *, at: int) -> frozenset[uuid.UUID]:
    reached = (one[at] for one in held if one[0] == role)
    return frozenset(one for one in reached if isinstance(one, uuid.UUID))


@dataclass(frozen=True)
class Reach:
    """Whom somebody's functions are for, today (decisions 6).

    `pupils` are the pupils that this person mentors, by class or personally.
    """

    roles: frozenset[str]
    layers: frozenset[uuid.UUID]
    divisions: frozenset[uuid.UUID]
    pupils: frozenset[uuid.UUID]
    classes: frozenset[uuid.UUID]

    @classmethod
    def of(cls, staff: "Staff") -> Self:
        """Read the reach from the roster as it is now, in three queries."""
        held = list(
            RoleAssignment.objects.in_force(today())
            .filter(staff=staff)
            .values_list("role", "layer_id", "division_id")
        )
        mentoring = Mentorship.objects.in_force(today()).filter(staff=staff)
        classes = mentoring.filter(pupil=None).values_list("school_class_id", flat=True)
        pupils = Pupil.objects.mentored_by(staff.pk).values_list("pk", flat=True)
        return cls(
            roles=_roles(held, mentors=bool(classes) or bool(pupils)),
            layers=_reached(held, Role.STUDENT_COORDINATOR, at=1),
            divisions=_reached(held, Role.DIVISION_HEAD, at=2),
            pupils=frozenset(pupils),
            classes=frozenset(one for one in classes if one),
        )

    def works_as(self, *roles: str) -> bool:
        return not self.roles.isdisjoint(roles)


class StaffManager(BaseUserManager["Staff"]):
    def create_user(
        self, email: str, password: str | None = None, **fields: Any
    ) -> "Staff":
        staff = self.model(email=self.normalize_email(email).lower(), **fields)
        staff.set_password(password)
        staff.save()
        return staff

    def working_as(self, *roles: str) -> "models.QuerySet[Staff]":
        """The active colleagues who have one of these functions today."""
        held = RoleAssignment.objects.in_force(today()).filter(role__in=roles)
        return self.filter(is_active=True, pk__in=held.values("staff"))

    def matching(self, text: str) -> "models.QuerySet[Staff]":
        """Colleagues whose name, code or address contains every word that was typed."""
        found = self.all()
        for word in text.split()[:5]:
            found = found.filter(
                Q(given_name__icontains=word)
                | Q(family_name__icontains=word)
                | Q(prefix__iexact=word)
                | Q(code__iexact=word)
                | Q(email__icontains=word)
            )
        return found

    def coordinating(self, layer_id: uuid.UUID) -> "models.QuerySet[Staff]":
        """The leerlingcoördinatoren of this layer today."""
        held = RoleAssignment.objects.in_force(today()).filter(
            role=Role.STUDENT_COORDINATOR, layer=layer_id
        )
        return self.filter(is_active=True, pk__in=held.values("staff"))

    def mentors_of_class(self, school_class_id: uuid.UUID) -> "models.QuerySet[Staff]":
        """The mentors of this class today."""
        mentoring = Mentorship.objects.in_force(today()).filter(
            pupil=None, school_class=school_class_id
        )
        return self.filter(is_active=True, pk__in=mentoring.values("staff"))

    def mentors_of(self, pupil: Pupil) -> "models.QuerySet[Staff]":
        """Class mentor and personal mentor of this pupil today (A12, Montessori)."""
        mentoring = Mentorship.objects.in_force(today()).filter(
            Q(pupil=pupil)
            | Q(school_class__isnull=False, school_class=pupil.school_class_id)
        )
        return self.filter(is_active=True, pk__in=mentoring.values("staff"))


class Staff(Named, AbstractBaseUser):
    """A colleague. Imported ones cannot sign in until the administrator lets them."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    code = models.CharField(_("afkorting"), max_length=40, unique=True)
    email = models.EmailField(_("e-mailadres"), unique=True)
    is_active = models.BooleanField(_("mag inloggen"), default=True)
    left_on = models.DateField(_("uit dienst op"), null=True, blank=True)
    from_roster = models.BooleanField(_("uit de leerlingadministratie"), default=False)

    objects: ClassVar[StaffManager] = StaffManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["code", "given_name", "family_name"]

    class Meta:
        ordering = ["family_name", "given_name"]

    @cached_property
    def reach(self) -> Reach:
        """What this person may reach today; a request has its own copy."""
        return Reach.of(self)

    def role_codes(self) -> list[str]:
        """The functions held today, for the log."""
        return sorted(self.reach.roles)

    def works_as(self, *roles: str) -> bool:
        return self.is_active and self.reach.works_as(*roles)
