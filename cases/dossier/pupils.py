"""Leerlingen: a mentor's own pupils, and the search in one's layer or division."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.forms.pupils import PupilSearchForm
from people.models.pupils import Pupil
from people.models.staff import Staff

PAGE = 25
# A whole class on one page, so that its mentor need not turn it.
OWN_PAGE = 40


@dataclass(frozen=True)
class PupilRow:
    """A pupil on the list, with where it leads."""

    pupil: Pupil
    url: str


@dataclass(frozen=True)
class InClass:
    """The pupils of one class; `number` makes its heading an anchor."""

    number: int
    heading: str
    rows: list[PupilRow]


@dataclass(frozen=True)
class Listed:
    """One page of pupils, and whether they are the reader's own."""

    form: PupilSearchForm
    page: "Page[Pupil]"
    groups: list[InClass]
    is_own: bool
    has_own: bool
    has_others: bool


def listed(user: Staff, asked: Mapping[str, str]) -> Listed:
    """What was asked for; a mentor who asks for nothing sees the own pupils."""
    form = PupilSearchForm(asked, user=user)
    words, chosen = form.words(), form.chosen_class()
    has_own, has_others = bool(user.reach.pupils), _reaches_further(user)
    searches = bool(words or chosen or asked.get("wie") == "alle")
    is_own = has_own and not (searches and has_others)
    found = Pupil.objects.enrolled().visible_to(user)
    if is_own:
        found = found.filter(pk__in=user.reach.pupils)
    if words:
        found = found.matching(words)
    if chosen:
        found = found.filter(school_class=chosen)
    page = _page(found, asked, size=OWN_PAGE if is_own else PAGE)
    return Listed(form, page, _by_class(page.object_list), is_own, has_own, has_others)


def _by_class(pupils: Iterable[Pupil]) -> list[InClass]:
    """The pupils come sorted by class."""
    groups = groupby(pupils, key=lambda one: one.school_class)
    return [
        InClass(
            number,
            _("Klas %(name)s") % {"name": school_class}
            if school_class
            else _("Geen klas"),
            [PupilRow(one, reverse("pupil", args=[one.pk])) for one in members],
        )
        for number, (school_class, members) in enumerate(groups, start=1)
    ]


def _page(
    found: QuerySet[Pupil], asked: Mapping[str, str], *, size: int
) -> "Page[Pupil]":
    """By class and name; a page number that is none gives the first page."""
    rows = found.select_related("school_class").order_by(
        "school_class__name", "family_name", "given_name", "number"
    )
    return Paginator(rows, size).get_page(asked.get("pagina"))


def _reaches_further(user: Staff) -> bool:
    """Does this person look up others than the own pupils?"""
    beyond = Pupil.objects.enrolled().visible_to(user).exclude(pk__in=user.reach.pupils)
    return beyond.exists()
