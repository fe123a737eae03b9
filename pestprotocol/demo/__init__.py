"""The demo school: whom to sign in as, and how it is filled (`load_demo`)."""

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from people.models.staff import Staff

# Meant to be public: it opens made-up people in a demo and nothing else.
DEMO_PASSWORD = "kadebrug-demo-2026"  # noqa: S105

TRY: dict[str, tuple[str | Promise, str | Promise]] = {
    "RAD": (_("mentor van 1c"), _("een gesloten zaak: één ronde gesprekken hielp")),
    "KUI": (_("mentor van 2b"), _("een herhaling, overgedragen")),
    "AMR": (_("leerlingcoördinator leerjaar 2"), _("een overdracht, met nazorg")),
    "NTB": (_("leerlingcoördinator leerjaar 3"), _("een zaak over drie klassen")),
    "DRL": (_("docent LO"), _("een signaal doorgeven en volgen")),
    "BAA": (_("conciërge"), _("melden op de gang, met de telefoon")),
    "TRH": (_("directeur"), _("wat er op school speelt")),
    "LDM": (_("deelschoolleider onderbouw"), _("wat er in de onderbouw speelt")),
    "VKK": (_("zorgcoördinator, voorzitter IOT"), _("wat het IOT kan gaan vragen")),
    "WSG": (_("counselor"), _("hulp voor leerlingen")),
    "PLG": (_("functioneel beheerder"), _("het systeem, nooit een dossier")),
}


class PersonToTry(NamedTuple):
    """A line of the list on the sign-in page of the demo."""

    email: str
    name: str
    function: str | Promise
    why: str | Promise


def people_to_try() -> list[PersonToTry]:
    """Whom a visitor of the demo can sign in as, in the order of the protocol."""
    found = {
        person.code: person
        for person in Staff.objects.filter(code__in=TRY, is_active=True)
    }
    return [
        PersonToTry(found[code].email, found[code].full_name, function, why)
        for code, (function, why) in TRY.items()
        if code in found
    ]
