"""Where a sentence of the protocol lives in the product, as a code."""

from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

Kind = Literal["guard", "guide", "field", "page", "task", "people", "later"]

# The pages that a place can name, by the name of their URL.
PAGES: dict[str, StrOrPromise] = {
    "report": _("Melden"),
    "signal": _("Kort melden"),
    "report_sent": _("Uw melding volgen"),
    "take_on": _("Oppakken"),
    "today": _("Vandaag"),
    "cases": _("Zaken"),
    "case": _("Dossier"),
    "move": _("Volgende stap"),
    "talk": _("Gesprek nu"),
    "consultation": _("Advies vragen"),
    "class_follow_up": _("Terugkomen in de klas"),
    "agreement": _("Afspraak"),
    "agreement_review": _("Terugkijken op een afspraak"),
    "parents": _("Contact met ouders"),
    "help_offer": _("Hulp aanbieden"),
    "brief": _("Docenten informeren"),
    "feedback": _("Terugkoppeling aan de melder"),
    "recurrence": _("Nieuw voorval"),
    "handover": _("Overgedragen dossier"),
    "dismissal": _("Kijk mee bij ‘geen pesten’"),
    "involvements": _("Betrokkenen"),
    "registrations": _("Regels voor Magister"),
    "protocol": _("Protocol"),
}


@dataclass(frozen=True)
class Place:
    """One control: its kind, its code, and words where a code says too little."""

    kind: Kind
    code: str
    words: StrOrPromise = ""


@dataclass(frozen=True)
class Requirement:
    """One sentence that asks something, and what in the product does it."""

    id: str
    places: tuple[Place, ...]


def guard(code: str) -> Place:
    """A rule of the gate, by its id."""
    return Place("guard", code)


def guide(kind: str, item: str = "") -> Place:
    """The guide of a talk, or one subject in it."""
    return Place("guide", f"{kind}.{item}" if item else kind)


def field(page: str, name: str) -> Place:
    """A field of the form on a page."""
    return Place("field", f"{page}.{name}", PAGES[page])


def page(name: str) -> Place:
    """A page, by the name of its URL."""
    return Place("page", name, PAGES[name])


def task(code: str) -> Place:
    """What a case asks next, on Vandaag and on the dossier."""
    return Place("task", code)


def people(why: StrOrPromise) -> Place:
    """Left to people, with why."""
    return Place("people", "", why)


def later(what: StrOrPromise) -> Place:
    """Not in this version, with what is missing."""
    return Place("later", "", what)


def asks(id: str, *places: Place) -> Requirement:  # noqa: A002  the word of the text
    return Requirement(id, places)
