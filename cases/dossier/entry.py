"""One thing that happened, as the timeline shows it, with what was corrected of it."""

from dataclasses import dataclass
from datetime import date, datetime

Lines = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Corrected:
    """One correction: when, by whom and why, and what stood there before it."""

    on: date
    by: str
    reason: str
    before: Lines


@dataclass(frozen=True)
class Versions:
    """What stands beside one fact: corrections, the newest on top, and own views."""

    corrected: tuple[Corrected, ...] = ()
    views: tuple[str, ...] = ()
    url: str = ""


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
    versions: Versions | None = None


def filled(lines: list[tuple[str, str]]) -> Lines:
    """The lines that have words."""
    return tuple((label, text) for label, text in lines if text)
