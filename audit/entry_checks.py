"""Is each entry of the log still what was written, in its place?

A check looks at one entry and the link before it, and says what is wrong or "".
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.utils.translation import gettext as _

from audit import chain
from audit.models import AuditEvent
from audit.reading import rows_in_chunks

# Clocks of servers differ a little, and are set right now and then.
CLOCK_SLACK = timedelta(minutes=5)


@dataclass(frozen=True)
class Link:
    """Where the next entry has to fit. Unknown parts stay None."""

    seq: int
    hash: str | None
    at: datetime | None


EntryCheck = Callable[[Link, AuditEvent], str]


def is_next(before: Link, event: AuditEvent) -> str:
    first, last = before.seq + 1, event.seq - 1
    if event.seq == first:
        return ""
    if first > last:
        return _("heeft een nummer dat niet kan.")
    if first == last:
        return _("hiervoor ontbreekt logregel %(seq)s.") % {"seq": first}
    return _("hiervoor ontbreken de logregels %(first)s tot en met %(last)s.") % {
        "first": first,
        "last": last,
    }


def is_unchanged(before: Link, event: AuditEvent) -> str:
    if event.leaf == chain.leaf_of(event.entry()):
        return ""
    return _("de inhoud is veranderd.")


def follows(before: Link, event: AuditEvent) -> str:
    if before.hash is None or event.hash == _link(before.hash, event.leaf):
        return ""
    return _("sluit niet aan op de regel ervoor.")


def is_ours(before: Link, event: AuditEvent) -> str:
    if event.mac == chain.keyed(str(event.hash), key=settings.AUDIT_MAC_KEY):
        return ""
    return _("is niet door deze installatie geschreven.")


def is_later(before: Link, event: AuditEvent) -> str:
    if before.at is None or event.at >= before.at - CLOCK_SLACK:
        return ""
    return _("is eerder geschreven dan de regel ervoor.")


ENTRY_CHECKS: tuple[EntryCheck, ...] = (
    is_next,
    is_unchanged,
    follows,
    is_ours,
    is_later,
)


def wrong_entries(checks: tuple[EntryCheck, ...]) -> Iterator[str]:
    """One sentence for each thing that is wrong with an entry."""
    before = Link(seq=0, hash=chain.GENESIS, at=None)
    for chunk in rows_in_chunks(AuditEvent.objects.all()):
        for seq, event in chunk:
            name = _("logregel %(seq)s") % {"seq": seq}
            if event is None or _has_holes(event):
                yield f"{name}: " + _("is niet meer te lezen.")
                before = Link(seq=seq, hash=None, at=None)
                continue
            for check in checks:
                if wrong := check(before, event):
                    yield f"{name}: {wrong}"
            before = Link(seq=event.seq, hash=event.hash, at=event.at)


def _has_holes(event: AuditEvent) -> bool:
    """SQLite lets anything into a column, and Django reads some of it as None."""
    columns = (field.attname for field in event._meta.concrete_fields)
    return any(getattr(event, column) is None for column in columns)


def _link(previous_hash: str, leaf: str) -> str:
    try:
        return chain.link(previous_hash, leaf)
    except (ValueError, TypeError):  # one of the two is no longer a hash
        return ""
