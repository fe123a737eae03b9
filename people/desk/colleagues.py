"""Who works here, in which functions, and who can sign in."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta

from django.core.paginator import Page, Paginator
from django.db.models import Exists, OuterRef, Prefetch, QuerySet
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from audit.clock import today
from people.models.pupils import Mentorship
from people.models.roles import RoleAssignment
from people.models.staff import Staff

ON_A_PAGE = 25
SHOWN: list[tuple[str, StrOrPromise]] = [
    ("", _("iedereen die hier werkt")),
    ("outside", _("kan nog niet inloggen")),
    ("idle", _("heeft nog geen functie")),
    ("left", _("uit dienst")),
]


@dataclass(frozen=True)
class State:
    """Whether somebody can sign in, in a word, an icon and a tone."""

    text: StrOrPromise
    icon: str
    tone: str = ""


@dataclass(frozen=True)
class Colleague:
    """One colleague on the list, or on the own page."""

    staff: Staff
    state: State
    now: list[RoleAssignment]
    coming: list[RoleAssignment]
    mentoring: list[str]
    over: list[RoleAssignment] = field(default_factory=list)

    @property
    def works_as(self) -> list[str]:
        """The functions of today, with their reach, and the classes."""
        mentor = str(_("mentor van %(names)s")) % {"names": ", ".join(self.mentoring)}
        return [str(one) for one in self.now] + ([mentor] if self.mentoring else [])


def colleagues(
    *, q: str, shown: str, page: str
) -> "tuple[list[Colleague], Page[Staff]]":
    """One page of colleagues by name; a fixed number of queries."""
    found = _narrowed(Staff.objects.matching(q), shown)
    rows = Paginator(_with_functions(found), ON_A_PAGE).get_page(page)
    return [_colleague(one) for one in rows], rows


def colleague_with(staff: Staff) -> Colleague:
    """One colleague, with the functions that are over."""
    read = _with_functions(Staff.objects.filter(pk=staff.pk)).get()
    found = _colleague(read)
    running = {one.pk for one in (*found.now, *found.coming)}
    found.over.extend(one for one in _all_of(read) if one.pk not in running)
    return found


def _narrowed(rows: "QuerySet[Staff]", shown: str) -> "QuerySet[Staff]":
    if shown == "left":
        return rows.exclude(left_on=None)
    rows = rows.filter(left_on=None)
    if shown == "outside":
        return rows.filter(is_active=False)
    if shown == "idle":
        mine = {"staff": OuterRef("pk")}
        held = RoleAssignment.objects.in_force(today()).filter(**mine)
        mentoring = Mentorship.objects.in_force(today()).filter(**mine)
        return rows.exclude(Exists(held)).exclude(Exists(mentoring))
    return rows


def _with_functions(rows: "QuerySet[Staff]") -> "QuerySet[Staff]":
    functions = RoleAssignment.objects.select_related("layer", "division")
    mentoring = Mentorship.objects.in_force(today()).select_related("school_class")
    return rows.order_by("family_name", "given_name", "code").prefetch_related(
        Prefetch("role_assignments", functions.order_by("since", "role")),
        Prefetch("mentorships", mentoring, to_attr="mentoring_now"),
    )


def _colleague(staff: Staff) -> Colleague:
    day = today()
    held = [one for one in _all_of(staff) if _goes_on(one)]
    return Colleague(
        staff=staff,
        state=_state(staff),
        now=[one for one in held if one.since <= day],
        coming=[one for one in held if one.since > day],
        mentoring=_mentored(staff.mentoring_now),  # type: ignore[attr-defined]
    )


def _all_of(staff: Staff) -> list[RoleAssignment]:
    return list(staff.role_assignments.all())


def _goes_on(one: RoleAssignment) -> bool:
    yesterday = today() - timedelta(days=1)
    return one.withdrawn_at is None and (one.until is None or one.until > yesterday)


def _mentored(mentorships: Iterable[Mentorship]) -> list[str]:
    """Classes by name; of pupils only how many, for no pupil is named here."""
    classes = sorted(str(one.school_class) for one in mentorships if one.school_class)
    pupils = sum(1 for one in mentorships if one.school_class is None)
    if pupils:
        words = _("%(n)s leerling(en) persoonlijk")
        classes.append(str(words) % {"n": pupils})
    return classes


def _state(staff: Staff) -> State:
    if staff.left_on:
        return State(_("uit dienst"), "lock")
    if not staff.is_active:
        return State(_("kan niet inloggen"), "lock", "is-missing")
    if not staff.has_usable_password():
        return State(_("moet nog een wachtwoord kiezen"), "clock", "is-missing")
    return State(_("kan inloggen"), "check", "is-done")
