"""What a case consists of. Import each model from its own module."""

from cases.models import (
    aftercare,
    agreement,
    briefing,
    case,
    consultation,
    conversation,
    correction,
    dismissal,
    handover,
    holding,
    incident,
    involvement,
    parents,
    registration,
    statement,
    support,
)

__all__ = [
    "aftercare",
    "agreement",
    "briefing",
    "case",
    "consultation",
    "conversation",
    "dismissal",
    "correction",
    "handover",
    "holding",
    "incident",
    "involvement",
    "parents",
    "registration",
    "statement",
    "support",
]
