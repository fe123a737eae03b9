"""The lines of one pupil for the own file in Magister (P4.2.8, PB1.5)."""

from dataclasses import dataclass, field

from cases.models.registration import Registration
from people.models.pupils import Pupil


@dataclass
class File:
    """The lines of one pupil, in the order in which they are shown."""

    pupil: Pupil
    lines: list[Registration] = field(default_factory=list)

    def waiting(self) -> list[Registration]:
        return [one for one in self.lines if one.taken_over_at is None]

    def taken(self) -> int:
        return len(self.lines) - len(self.waiting())

    def to_copy(self) -> str:
        """The waiting lines as plain text, ready for Magister."""
        rows = [f"{one.happened_on:%d-%m-%Y} {one.text}" for one in self.waiting()]
        return "\n".join(rows)
