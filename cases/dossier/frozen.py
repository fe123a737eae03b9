"""A dossier as it was frozen at the hand-over, back in words (P4.1.4b).

What was frozen stays as it is; a code that is not in use any more shows as itself.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.text import capfirst

from cases.models.agreement import Agreement
from cases.models.handover import Handover
from escalation.protocol.lists import (
    BullyingForm,
    ClassApproach,
    ConversationKind,
    CyberForm,
    Effect,
    Observed,
    ParticipantRole,
    Place,
    RoleCertainty,
)
from escalation.protocol.versions import guide

FORMS = dict(BullyingForm.choices) | dict(CyberForm.choices)


@dataclass(frozen=True)
class Event:
    """Something that happened before the hand-over."""

    on: date
    title: str
    text: str
    about: str = ""
    is_recurrence: bool = False


@dataclass(frozen=True)
class Frozen:
    """The five parts of a frozen dossier, in the words of the screen."""

    people: list[dict[str, str]]
    incidents: list[Event]
    talks: list[Event]
    agreements: list[dict[str, Any]]
    skipped: list[dict[str, str]]


def frozen_of(handover: Handover) -> Frozen:
    """The dossier of this hand-over, ready for a page."""
    kept = handover.dossier
    version = handover.case.protocol_version
    return Frozen(
        people=[_person(one) for one in kept["people"]],
        incidents=[_incident(one) for one in kept["incidents"]],
        talks=[_talk(one, version) for one in kept["talks"]],
        agreements=[_agreement(one) for one in kept["agreements"]],
        skipped=kept["skipped"],
    )


def _person(one: Mapping[str, str]) -> dict[str, str]:
    return {
        "name": one["name"],
        "class": one["class"],
        "role": _word(one["role"], ParticipantRole.choices),
        "certainty": _word(one["certainty"], RoleCertainty.choices),
    }


def _incident(one: Mapping[str, Any]) -> Event:
    place = _word(one["place"], Place.choices)
    observed = _word(one["observed"], Observed.choices)
    return Event(
        on=date.fromisoformat(one["on"]),
        title=f"{capfirst(place)} · {observed}",
        text=one["facts"],
        about=_words(one["forms"], FORMS),
        is_recurrence=one["is_recurrence"],
    )


def _talk(one: Mapping[str, Any], version: str) -> Event:
    page = guide(one["kind"], version=version)
    known: dict[str, Any] = dict(ClassApproach.choices)
    known |= {item.code: item.text for item in page.items} if page else {}
    people = ", ".join(one["with"])
    kind = capfirst(_word(one["kind"], ConversationKind.choices))
    return Event(
        on=date.fromisoformat(one["on"]),
        title=" · ".join(part for part in (kind, people, one["by"]) if part),
        text=one["summary"],
        about=_words([*one["points"], _approach(one)], known),
    )


def _approach(one: Mapping[str, Any]) -> str:
    """What was chosen for the class, where that is something (P3.2.4c)."""
    chosen: str = one.get("class_approach", "")
    return "" if chosen == ClassApproach.NONE else chosen


def _agreement(one: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "text": one["text"],
        "keeper": one["pupil"] or _word(one["keeper"], Agreement.Keeper.choices),
        "review_on": date.fromisoformat(one["review_on"]),
        "effect": _word(one["effect"], Effect.choices),
    }


def _words(codes: Iterable[str], known: Mapping[str, Any]) -> str:
    return " · ".join(str(known.get(code, code)) for code in codes if code)


def _word(code: str, choices: Iterable[tuple[str, Any]]) -> str:
    return str(dict(choices).get(code, code))
