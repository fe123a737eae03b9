"""The choices of a report, in the order and groups in which the page asks them."""

from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from escalation.protocol.lists import BullyingForm, CyberForm, ReporterKind
from people.models.roles import Role
from people.models.staff import Staff

Choices = list[tuple[str, StrOrPromise]]

# The answer to "is dit eerder gebeurd?" with which a report stands by itself.
APART = "apart"
EARLIER: Choices = [
    ("yes", _("ja")),
    (APART, _("nee, dit is iets anders")),
    ("unknown", _("weet ik niet")),
]
PREFERENCES: Choices = [
    ("", _("volgens het protocol")),
    (Role.MENTOR, _("liever naar de mentor")),
    (Role.STUDENT_COORDINATOR, _("liever naar de leerlingcoördinator")),
]
# Each group with what somebody would look for in it.
FORM_GROUPS: list[tuple[StrOrPromise, StrOrPromise, tuple[str, ...]]] = [
    (
        _("Met woorden"),
        _("schelden, dreigen, bijnamen"),
        (
            BullyingForm.HUMILIATION,
            BullyingForm.NAME_CALLING,
            BullyingForm.THREATENING,
            BullyingForm.NICKNAMES,
            BullyingForm.MEAN_MESSAGES,
        ),
    ),
    (
        _("Lichamelijk"),
        _("duwen, slaan, opjagen, opsluiten"),
        (
            BullyingForm.PUSHING,
            BullyingForm.HITTING,
            BullyingForm.SCRATCHING,
            BullyingForm.WEAPONS,
            BullyingForm.CHASING,
            BullyingForm.TRAPPING,
            BullyingForm.CONFINING,
        ),
    ),
    (
        _("Uitsluiten"),
        _("negeren, niet mogen meedoen"),
        (BullyingForm.IGNORING, BullyingForm.EXCLUDING_PARTIES),
    ),
    (
        _("Spullen"),
        _("afpakken, kapotmaken"),
        (BullyingForm.STEALING, BullyingForm.DEFACING_BOOKS, BullyingForm.BIKE_DAMAGE),
    ),
    (
        _("Dwang"),
        _("afpersen, iets moeten doen"),
        (BullyingForm.EXTORTION, BullyingForm.COERCION),
    ),
    (_("Online"), _("berichten, beelden, nepaccounts"), tuple(CyberForm)),
]
# From whom somebody has it, when it was not noticed first hand.
TOLD_BY = (
    ReporterKind.VICTIM,
    ReporterKind.OTHER_PUPIL,
    ReporterKind.PARENT,
    ReporterKind.TEACHER,
    ReporterKind.SUPPORT_STAFF,
    ReporterKind.EXTERNAL,
    ReporterKind.ANONYMOUS,
)
OWN_KIND: tuple[tuple[str, ReporterKind], ...] = (
    (Role.MENTOR, ReporterKind.MENTOR),
    (Role.STUDENT_COORDINATOR, ReporterKind.COORDINATOR),
    (Role.TEACHER, ReporterKind.TEACHER),
)


def own_kind(user: Staff) -> ReporterKind:
    """As whom a colleague reports what he or she noticed (P4.4.1)."""
    kinds = (kind for role, kind in OWN_KIND if user.works_as(role))
    return next(kinds, ReporterKind.SUPPORT_STAFF)


def told_by(user: Staff) -> Choices:
    """Who told it: this colleague first, then everybody else it can be."""
    own = own_kind(user)
    others = [(kind.value, kind.label) for kind in TOLD_BY if kind != own]
    return [(own.value, _("niemand: ik merkte het zelf")), *others]
