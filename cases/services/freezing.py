"""The dossier as it was at a hand-over: the events and the agreements (P4.1.4b)."""

from typing import Any

from cases.models.agreement import Agreement
from cases.models.case import Case
from cases.models.conversation import Conversation
from cases.models.incident import Incident


def frozen_dossier(case: Case) -> dict[str, Any]:
    """Everything step 1 leaves to step 2, as plain data that never changes again."""
    return {
        "people": [
            {
                "name": str(one),
                "class": str(one.pupil.school_class or "") if one.pupil else "",
                "role": one.role,
                "certainty": one.certainty,
            }
            for one in case.involvements.all()
        ],
        "incidents": [_incident(one) for one in case.incidents.all()],
        "talks": [_talk(one) for one in case.conversations.all()],
        "agreements": [_agreement(one) for one in case.agreements.all()],
        "skipped": [
            {"guard": one.guard, "sentence": one.sentence, "reason": one.reason}
            for one in case.deviations.all()
        ],
    }


def _incident(incident: Incident) -> dict[str, Any]:
    return {
        "on": incident.happened_on.isoformat(),
        "place": incident.place,
        "forms": incident.forms,
        "observed": incident.observed,
        "facts": incident.facts,
        "is_recurrence": incident.is_recurrence,
    }


def _talk(talk: Conversation) -> dict[str, Any]:
    return {
        "kind": talk.kind,
        "on": talk.held_on.isoformat(),
        "by": str(talk.made_by),
        "with": [str(one) for one in talk.involvements.all()],
        "points": talk.points,
        "summary": talk.summary,
        "class_approach": talk.class_approach,
    }


def _agreement(agreement: Agreement) -> dict[str, Any]:
    review = agreement.latest_review()
    return {
        "text": agreement.text,
        "keeper": agreement.keeper,
        "pupil": str(agreement.involvement) if agreement.involvement else "",
        "review_on": agreement.review_on.isoformat(),
        "effect": review.effect if review else "",
    }
