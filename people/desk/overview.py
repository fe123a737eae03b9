"""Beheer at a glance: what there is to look after, and what asks for something now."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from people.desk.imports import latest_imports


@dataclass(frozen=True)
class Card:
    """One room of Beheer: its address, what is in it, and what asks for something."""

    name: str
    icon: str
    title: str
    text: str
    asks: str = ""


def cards() -> list[Card]:
    """The rooms of the administrator, in the order of a school year."""
    return list(_cards())


def _cards() -> Iterator[Card]:
    yield Card(
        *("manage_roster", "people", _("Leerlingadministratie")),
        _("Leerlingen, ouders, medewerkers, klassen en mentoren inlezen."),
        _last_import(),
    )


def _last_import() -> str:
    done = latest_imports()
    if not done:
        return _("nog niets ingelezen")
    day = date_format(localtime(done[0].at), "j F Y")
    return _("laatst op %(day)s") % {"day": day}
