"""A case that was sent back to the mentor: by whom, when and why (T29)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch
from django.utils import timezone

from cases.dossier.reading import Reader
from cases.models.case import Case, StageChange
from cases.services.arriving import SENT_BACK
from people.models.staff import Staff


@dataclass(frozen=True)
class Returned:
    """Why the case came back, for whoever goes on with it."""

    by: str
    on: date
    reason: str


def moves_of_each() -> Prefetch[Any, Any, Any]:
    """What `returned_to` reads, for however many cases."""
    return Prefetch("stage_changes", StageChange.objects.select_related("made_by"))


def returned_to(case: Case, user: Staff) -> Returned | None:
    """The newest step, when that was the way back and this reader may read why.

    The reason is free text that may name pupils, so a part-reader gets none (H-12).
    """
    change = max(case.stage_changes.all(), key=lambda one: one.made_at, default=None)
    if change is None or change.arrow not in SENT_BACK:
        return None
    if not Reader.of(case, user).whole:
        return None
    return Returned(
        str(change.made_by), timezone.localdate(change.made_at), change.note
    )
