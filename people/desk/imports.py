"""What earlier imports did, as the log keeps it: also those of the command line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from audit.models import AuditEvent
from audit.services import Action
from people.models.staff import Staff
from people.roster.changes import Kind

MOST = 5


@dataclass(frozen=True)
class Imported:
    """One import: when, by whom, and how many of each change."""

    seq: int
    at: datetime
    by: Staff | None
    counts: list[tuple[Kind, int]]

    @property
    def number(self) -> int:
        return sum(number for _kind, number in self.counts)

    def has(self, kind: str) -> bool:
        return any(one == kind for one, _number in self.counts)

    def brought_colleagues(self) -> bool:
        return self.has(Kind.STAFF_NEW)

    def changed_mentors(self) -> bool:
        """A pupil who goes to another class changes mentor too."""
        return self.has(Kind.MENTOR_CHANGED) or self.has(Kind.CLASS_CHANGED)


def latest_imports() -> list[Imported]:
    """The newest imports first."""
    done = AuditEvent.objects.filter(action=Action.ROSTER_IMPORTED)
    return list(_told(list(done.order_by("-seq")[:MOST])))


def import_at(seq: int) -> Imported | None:
    """The import with this number in the log, if it is one."""
    found = AuditEvent.objects.filter(action=Action.ROSTER_IMPORTED, seq=seq)
    return next(_told(list(found)), None)


def _told(events: Iterable[AuditEvent]) -> Iterator[Imported]:
    events = list(events)
    staff = Staff.objects.in_bulk([one.actor for one in events if one.actor])
    by_id = {str(pk): colleague for pk, colleague in staff.items()}
    for event in events:
        known = [(kind, event.facts.get(kind.value)) for kind in Kind]
        counts = [(kind, n) for kind, n in known if isinstance(n, int) and n]
        yield Imported(event.seq, event.at, by_id.get(event.actor), counts)
