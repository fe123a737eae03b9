"""One pupil's page: the own lines only, nothing by which another is known (H-12)."""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django_stubs_ext import StrOrPromise

from audit.clock import today
from cases.dossier.facts import Told
from cases.dossier.files import File
from cases.models.case import Case, CaseQuerySet
from cases.models.involvement import Involvement
from cases.models.reach import IN_TRACK
from cases.models.registration import Registration
from cases.models.support import HelpOffer
from people.models.guardians import Guardianship
from people.models.pupils import Pupil
from people.models.staff import Staff

ADULT = 18
# More than any pupil has; the page stays bounded whatever happens.
MOST_LINES = 300


@dataclass(frozen=True)
class Parent:
    """A parent, and whether the school may reach this one (C6)."""

    name: str
    relation: str
    authority: StrOrPromise
    is_restricted: bool
    phone: str
    call_url: str


@dataclass(frozen=True)
class OwnCase:
    """A case of this pupil, with the pupil's own part in it."""

    number: str
    stage: StrOrPromise
    part: str
    url: str


class PupilPage:
    """What this reader may see of one pupil, worked out once when asked for."""

    def __init__(self, pupil: Pupil, user: Staff) -> None:
        self.pupil = pupil
        self.user = user

    @property
    def visible(self) -> CaseQuerySet:
        return Case.objects.visible_to(self.user)

    @cached_property
    def age(self) -> int | None:
        return self.pupil.age(today())

    @property
    def is_adult(self) -> bool:
        return self.age is not None and self.age >= ADULT

    @cached_property
    def mentors(self) -> list[str]:
        return [str(one) for one in Staff.objects.mentors_of(self.pupil)]

    @cached_property
    def cases(self) -> list[OwnCase]:
        """The newest on top, as far as this reader may open them."""
        parts = (
            Involvement.objects.filter(
                pupil=self.pupil,
                role__in=IN_TRACK,
                ended_on=None,
                case__in=self.visible,
            )
            .select_related("case")
            .order_by("-case__opened_at", "role")
        )
        return [_own_case(one) for one in parts]

    @cached_property
    def file(self) -> File:
        return File(self.pupil, list(self.lines()[:MOST_LINES]))

    def lines(self) -> QuerySet[Registration]:
        """The own lines over all cases that this reader may open, newest on top."""
        own = Registration.objects.filter(pupil=self.pupil, case__in=self.visible)
        return own.order_by("-happened_on", "-made_at", "pk")

    @cached_property
    def parents(self) -> list[Parent]:
        known = Guardianship.objects.filter(pupil=self.pupil, ended_on=None)
        rows = known.select_related("guardian").order_by(
            "-has_authority", "contact_restricted", "guardian__family_name"
        )
        return [_parent(one) for one in rows]

    @cached_property
    def help_offers(self) -> list[Told]:
        """Help that was offered, with the answer and never the content (P3.2.2d)."""
        offers = HelpOffer.objects.filter(
            involvement__pupil=self.pupil, case__in=self.visible
        ).order_by("-offered_on", "-made_at")
        return [Told(one.offered_on, "", str(one)) for one in offers]


def _own_case(one: Involvement) -> OwnCase:
    return OwnCase(
        number=one.case.number,
        stage=one.case.get_stage_display(),
        part=f"{one.get_role_display()}, {one.get_certainty_display()}",
        url=reverse("case", args=[one.case.number]),
    )


def _parent(one: Guardianship) -> Parent:
    """No number of whom the school may not reach: nobody dials it by mistake."""
    phone = "" if one.contact_restricted else one.guardian.phone
    return Parent(
        name=str(one.guardian),
        relation=one.relation,
        authority=_("heeft gezag") if one.has_authority else _("heeft geen gezag"),
        is_restricted=one.contact_restricted,
        phone=phone,
        call_url=f"tel:{phone.replace(' ', '')}" if phone else "",
    )
