"""Beheer at a glance: what there is to look after, and what asks for something now."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from people.desk.imports import latest_imports
from people.models.roles import Role
from people.models.staff import Staff


@dataclass(frozen=True)
class Card:
    """One room of Beheer: its address, what is in it, and what asks for something."""

    name: str
    icon: str
    title: str
    text: str
    asks: str = ""
    is_urgent: bool = False


def cards() -> list[Card]:
    """The rooms of the administrator, in the order of a school year."""
    return list(_cards())


def _cards() -> Iterator[Card]:
    yield Card(
        *("manage_roster", "people", _("Leerlingadministratie")),
        _("Leerlingen, ouders, medewerkers, klassen en mentoren inlezen."),
        _last_import(),
    )

    yield Card(
        *("manage_roles", "lock", _("Functies en accounts")),
        _("Wie welke functie heeft, voor wie, en wie er kan inloggen."),
        _outside(),
    )
    if not Staff.objects.working_as(Role.ANTI_BULLYING_COORDINATOR).exists():
        yield Card(
            *("manage_roles", "warning", _("Geen anti-pestcoördinator")),
            _("Elke school heeft er minstens één (WVO 2020 3.40). Geef die functie."),
            *(_("ontbreekt"), True),
        )


def _outside() -> str:
    number = Staff.objects.filter(left_on=None, is_active=False).count()
    words = ngettext(
        "%(n)s collega kan nog niet inloggen",
        "%(n)s collega’s kunnen nog niet inloggen",
        number,
    )
    return words % {"n": number} if number else ""


def _last_import() -> str:
    done = latest_imports()
    if not done:
        return _("nog niets ingelezen")
    day = date_format(localtime(done[0].at), "j F Y")
    return _("laatst op %(day)s") % {"day": day}
