"""Beheer at a glance: what there is to look after, and what asks for something now."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from audit.clock import today
from people.desk.calendar import year_called
from people.desk.imports import latest_imports
from people.models.pupils import MentorChange
from people.models.roles import Role
from people.models.staff import Staff
from people.roster.roster import school_year_of


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
    yield Card(
        *("manage_mentors", "people", _("Overdracht")),
        _("Mentoren die wisselden, en zaken van wie weg is."),
        _open_exchanges(),
    )
    year = year_called(school_year_of(today()))
    yield Card(
        *("manage_calendar", "clock", _("Schoolkalender")),
        _("Vakanties, feestdagen en studiedagen: dan loopt geen termijn."),
        *(("", False) if year.periods else (_("nog leeg"), True)),
    )
    yield Card(
        *("manage_settings", "check", _("Instellingen")),
        _("De naam van de school en de termijnen van het protocol."),
    )
    if not Staff.objects.working_as(Role.ANTI_BULLYING_COORDINATOR).exists():
        yield Card(
            *("manage_roles", "warning", _("Geen anti-pestcoördinator")),
            _("Elke school heeft er minstens één (WVO 2020 3.40). Geef die functie."),
            *(_("ontbreekt"), True),
        )


def _open_exchanges() -> str:
    number = MentorChange.objects.filter(done_at=None).count()
    words = ngettext("%(n)s wissel nog open", "%(n)s wissels nog open", number)
    return words % {"n": number} if number else ""


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
