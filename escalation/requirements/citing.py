"""Which paragraphs a source names, as it stands on a screen: "P4.1.1d, PB1.3"."""

import re
from typing import NamedTuple

from escalation.requirements import REQUIREMENTS

ID = re.compile(r"(PB?\d+(?:\.\d+)*[a-z]?)")


class Cited(NamedTuple):
    """A piece of a source; `id` is where it stands on the page Protocol, or ""."""

    text: str
    id: str


def cited(source: str) -> list[Cited]:
    """The pieces of a source: paragraphs of the protocol, and what stands between."""
    return [Cited(piece, anchor_of(piece)) for piece in ID.split(source) if piece]


def anchor_of(piece: str) -> str:
    """The requirement itself, or the first one of a whole paragraph (P4.1.4)."""
    if piece in REQUIREMENTS:
        return piece
    parts = (id for id in REQUIREMENTS if re.match(re.escape(piece) + r"(?!\d)", id))
    return next(parts, "") if ID.fullmatch(piece) else ""
