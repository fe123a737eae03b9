"""What is half written is kept on the server, for its owner alone.

None of this is in the log. A draft changes every few seconds while somebody types:
so many entries would bury the acts, would show how somebody hesitated over a child,
and would vouch for nothing, because a draft says nothing to anybody. What is sent is
recorded as any act, and the page on which a draft is taken up records its own read.
"""

import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction

from audit.clock import now
from cases.models.case import Case
from cases.models.draft import Draft, DraftQuerySet
from cases.models.incident import Incident
from people.models.staff import Staff

MOST_BYTES = 64 * 1024
NOT_KEPT = frozenset(
    {"csrfmiddlewaretoken", "draft", "add", "remove", "find", "switch"}
)


class TooMuch(Exception):  # noqa: N818 it reads as what it is
    """More was typed than any of these pages can take."""


@dataclass(frozen=True)
class Page:
    """A page on which somebody can be halfway, and what it is about."""

    name: str
    case: Case | None = None
    kind: str = ""

    @property
    def key(self) -> str:
        """How the page names itself when it sends a draft."""
        parts = (self.name, self.case.number if self.case else "", self.kind)
        return "/".join(part for part in parts if part)

    def drafts_of(self, owner: Staff) -> DraftQuerySet:
        """The draft of this person here: one at most."""
        mine = Draft.objects.of(owner).select_related("case")
        return mine.filter(page=self.name, case=self.case, kind=self.kind)


@transaction.atomic
def keep_draft(
    page: Page, typed: Mapping[str, Sequence[str]], *, owner: Staff
) -> Draft | None:
    """Keep what stands in the form, in the place of what stood there.

    Returns None for a form that was sent meanwhile: the last save of a page can come
    in after the page itself. Raises TooMuch.
    """
    data = {
        name: [text.replace("\0", "") for text in texts]
        for name, texts in typed.items()
        if name not in NOT_KEPT and "\0" not in name
    }
    if len(json.dumps(data, ensure_ascii=False).encode()) > MOST_BYTES:
        raise TooMuch
    drop_expired_drafts()
    if _was_sent(data, owner):
        return None
    kept, _new = Draft.objects.update_or_create(
        owner=owner,
        page=page.name,
        case=page.case,
        kind=page.kind,
        defaults={"data": data, "saved_at": now()},
    )
    return kept


def drop_draft(page: Page, *, owner: Staff) -> None:
    """The page was sent, so there is nothing left to come back to."""
    page.drafts_of(owner).delete()


def drop_expired_drafts() -> int:
    """Let go of what nobody came back to in 14 days; returns how many."""
    dropped, _by_table = Draft.objects.expired().delete()
    return dropped


def _was_sent(data: Mapping[str, Sequence[str]], owner: Staff) -> bool:
    """Is this the form of a report that came in already?"""
    try:
        (text,) = data.get("submission", ())
        token = uuid.UUID(text)
    except ValueError:
        return False
    return Incident.objects.sent_with(token, by=owner.pk).exists()
