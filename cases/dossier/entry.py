"""One thing that happened, as the timeline shows it."""

from dataclasses import dataclass
from datetime import date, datetime

Lines = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Entry:
    """One thing that happened: the day, what it was, by whom, and what was written."""

    on: date
    at: datetime
    title: str
    by: str = ""
    pill: str = ""
    lines: Lines = ()
    points: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    url: str = ""


def filled(lines: list[tuple[str, str]]) -> Lines:
    """The lines that have words."""
    return tuple((label, text) for label, text in lines if text)
