"""Pupils as a report picks them: found by name and class, chosen in a part.

A colleague may name any pupil of the school, and sees a name and a class, no more.
"""

import uuid
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from escalation.protocol.lists import ParticipantRole, RoleCertainty
from people.models.pupils import Pupil

MOST_PEOPLE = 30
MOST_HITS = 8
LONGEST_SEARCH = 80
SHORTEST_SEARCH = 2
LAST_DIGITS = 4

# What the buttons beside a name say.
PARTS: tuple[tuple[str, StrOrPromise], ...] = (
    (ParticipantRole.VICTIM, _("gepest")),
    (ParticipantRole.BULLY, _("pest")),
    (ParticipantRole.FOLLOWER, _("doet mee")),
    (ParticipantRole.WITNESS, _("zag het")),
)
CERTAINTIES = (
    RoleCertainty.ALLEGED,
    RoleCertainty.ACKNOWLEDGED,
    RoleCertainty.ESTABLISHED,
)

Looks = tuple[str, str, str, uuid.UUID | None]


@dataclass(frozen=True)
class Chosen:
    """A pupil who was picked; on the page it is `pupil:role:certainty`."""

    pupil: Pupil
    role: str
    certainty: str
    digits: str = ""

    @property
    def key(self) -> str:
        return f"{self.pupil.pk}:{self.role}"

    @property
    def value(self) -> str:
        return f"{self.key}:{self.certainty}"

    def label(self) -> str:
        return str(ParticipantRole(self.role).label)

    def has_certainty(self) -> bool:
        """Of whoever only saw it, nothing has to be sure."""
        return self.role != ParticipantRole.WITNESS

    def certainties(self) -> list[tuple[str, StrOrPromise, bool]]:
        """Value, label and whether it is this one, for the list beside the name."""
        return [
            (f"{self.key}:{one}", one.label, one == self.certainty)
            for one in CERTAINTIES
        ]


@dataclass(frozen=True)
class Hit:
    """A pupil who was found, and a button for each part."""

    pupil: Pupil
    digits: str = ""

    def buttons(self) -> list[tuple[str, StrOrPromise]]:
        return [(f"{self.pupil.pk}:{role}", label) for role, label in PARTS]


def searched(text: object) -> str:
    """The words to search with; nothing as long as they are too short."""
    words = str(text or "").replace("\0", " ").strip()[:LONGEST_SEARCH]
    return words if len(words) >= SHORTEST_SEARCH else ""


def find_pupils(words: str) -> list[Hit]:
    """The pupils whose name or class fits; one more than is shown if there are more."""
    if not words:
        return []
    pupils = list(
        Pupil.objects.enrolled()
        .select_related("school_class")
        .matching(words)[: MOST_HITS + 1]
    )
    digits = _digits(pupils)
    return [Hit(one, digits.get(one.pk, "")) for one in pupils]


def key_of(value: str) -> str:
    """Pupil and role, without how sure it is."""
    return value.rpartition(":")[0]


def read_chosen(values: Sequence[str]) -> list[Chosen]:
    """Whom these values of the page stand for; what is not ours is left out.

    A pupil has one part besides being gepest: the last that was chosen.
    """
    picked = [one for one in map(_split, values[:MOST_PEOPLE]) if one]
    pupils = Pupil.objects.select_related("school_class").in_bulk(
        [pk for pk, _role, _certainty in picked]
    )
    digits = _digits(pupils.values())
    people = {
        (pk, role == ParticipantRole.VICTIM): Chosen(
            pupils[pk], role, certainty, digits.get(pk, "")
        )
        for pk, role, certainty in picked
        if pk in pupils
    }
    return list(people.values())


def _split(value: str) -> tuple[uuid.UUID, str, str] | None:
    pk, _colon, rest = value.partition(":")
    role, _colon, certainty = rest.partition(":")
    if role not in dict(PARTS) or certainty not in CERTAINTIES:
        return None
    try:
        return uuid.UUID(pk), role, certainty
    except ValueError:
        return None


def _looks(pupil: Pupil) -> Looks:
    return pupil.given_name, pupil.prefix, pupil.family_name, pupil.school_class_id


def _digits(pupils: Iterable[Pupil]) -> dict[uuid.UUID, str]:
    """The last digits of the stamnummer, where a class has two of one name."""
    shown = list(pupils)
    if not shown:
        return {}
    namesakes = Pupil.objects.enrolled().filter(
        given_name__in={one.given_name for one in shown},
        family_name__in={one.family_name for one in shown},
    )
    times = Counter(map(_looks, namesakes.order_by()))
    return {
        one.pk: one.number[-LAST_DIGITS:] for one in shown if times[_looks(one)] > 1
    }
