"""The text of the protocol, by version: chapters of sentences with what they ask.

A text is a file of blocks: `#` a chapter, `##` a section, `###` a heading, `*` and `-`
items, the rest paragraphs. `{P4.1.2}` after a sentence names what it asks.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
# Where a sentence ends and the next one begins; "evt. ook" is no end, nor the "2." of
# a step.
_END = re.compile(r"(?<!^\d\.)(?<=[.?!:]) (?=[A-Z‘])")
_ASKS = re.compile(r"\s*\{([^}]*)\}\s*")


@dataclass(frozen=True)
class Sentence:
    """Some words of the text, and the ids of what they ask."""

    words: str
    ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Block:
    """A paragraph, an item or a heading; `level` counts from 2 for a section."""

    kind: str
    sentences: tuple[Sentence, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(id for one in self.sentences for id in one.ids)


@dataclass(frozen=True)
class Chapter:
    """A chapter with its blocks, in order."""

    title: str
    blocks: list[Block] = field(default_factory=list)

    @property
    def anchor(self) -> str:
        """`hoofdstuk-4` or `bijlage-1`, to link to."""
        name = "bijlage" if self.title.startswith("Bijlage") else "hoofdstuk"
        number = re.search(r"\d", self.title)
        return f"{name}-{number[0] if number else 0}"


KINDS = {"##": "section", "###": "heading", "*": "item", "-": "step"}


@cache
def text(name: str) -> tuple[Chapter, ...]:
    """The chapters of a text, by the name of its file. Raises FileNotFoundError."""
    chapters: list[Chapter] = []
    for line in (FOLDER / f"{name}.txt").read_text().split("\n"):
        mark, _space, rest = line.strip().partition(" ")
        if mark == "#":
            chapters.append(Chapter(rest))
        elif line.strip():
            kind = KINDS.get(mark, "paragraph")
            words = rest if mark in KINDS else line.strip()
            chapters[-1].blocks.append(Block(kind, _sentences(words)))
    return tuple(chapters)


def _sentences(words: str) -> tuple[Sentence, ...]:
    """The words cut after each `{…}`, which goes with the sentence before it."""
    parts = _ASKS.split(words)
    told: list[Sentence] = []
    for place in range(0, len(parts) - 1, 2):
        *before, asking = _END.split(parts[place].strip())
        told += [Sentence(" ".join(before))] if before else []
        told.append(Sentence(asking, tuple(parts[place + 1].split())))
    rest = parts[-1].strip()
    return (*told, Sentence(rest)) if rest else tuple(told)
