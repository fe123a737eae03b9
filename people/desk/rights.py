"""Which functions and accounts were changed lately: everybody who may, sees it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from audit.models import AuditEvent
from audit.services import Action
from people.models.roles import Role
from people.models.staff import Staff

MOST = 10
TOLD = {
    Action.ROLE_GIVEN: _("%(by)s gaf %(who)s een functie: %(function)s"),
    Action.ROLE_ENDED: _("%(by)s beëindigde een functie van %(who)s: %(function)s"),
    Action.ACCOUNT_OPENED: _("%(by)s liet %(who)s inloggen"),
    Action.ACCOUNT_CLOSED: _("%(by)s sloot het account van %(who)s"),
    Action.ADDRESS_CHANGED: _("%(by)s wijzigde het e-mailadres van %(who)s"),
}


@dataclass(frozen=True)
class Changed:
    at: datetime
    words: str


def latest_changes() -> list[Changed]:
    """The newest changes of rights first, two queries."""
    events = AuditEvent.objects.filter(action__in=TOLD).order_by("-seq")[:MOST]
    found = list(events)
    people = _people(found)
    return [Changed(event.at, _words(event, people)) for event in found]


def _people(events: Iterable[AuditEvent]) -> dict[str, str]:
    ids = {one for event in events for one in (event.actor, _whom(event)) if one}
    return {str(pk): str(one) for pk, one in Staff.objects.in_bulk(list(ids)).items()}


def _whom(event: AuditEvent) -> str:
    return str(event.facts.get("staff") or event.object_id)


def _words(event: AuditEvent, people: dict[str, str]) -> str:
    function = str(event.facts.get("function") or "")
    return str(TOLD[Action(event.action)]) % {
        "by": people.get(event.actor, str(_("De server"))),
        "who": people.get(_whom(event), "–"),
        "function": Role(function).label if function in Role.values else "",
    }
