"""What people answer to a guard that is not met, and what of it the gate accepts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from audit.clock import today
from cases.models.case import Case, Deviation, StageChange
from escalation.guards import Guard, Weight
from people.models.staff import Staff


@dataclass(frozen=True)
class Answer:
    """One answer: `kind` is of `Deviation.Kind`, `exemption` a code of the guard."""

    guard: str
    kind: str
    reason: str = ""
    exemption: str = ""
    planned_on: date | None = None


def accepted(unmet: Sequence[Guard], answers: Mapping[str, Answer]) -> frozenset[str]:
    """The ids of the guards whose answer is good; a hard guard takes no answer.

    A soft guard takes a day on which it will still be done, or a reason (ch. 1:
    "iedere situatie is uniek"). A hard one only an exemption of its closed list.
    """
    return frozenset(
        guard.id
        for guard in unmet
        if guard.id in answers and _is_good(guard, answers[guard.id])
    )


def write_deviations(
    case: Case,
    unmet: Sequence[Guard],
    answers: Mapping[str, Answer],
    *,
    by: Staff,
    change: StageChange | None = None,
) -> list[Deviation]:
    """Keep each answer with the guard's sentence and source as they are today."""
    rows = [
        Deviation(
            case=case,
            stage_change=change,
            guard=guard.id,
            sentence=str(guard.asks),
            source=guard.source,
            kind=answers[guard.id].kind,
            exemption=answers[guard.id].exemption,
            planned_on=answers[guard.id].planned_on,
            reason=answers[guard.id].reason.strip(),
            made_by=by,
        )
        for guard in unmet
    ]
    return Deviation.objects.bulk_create(rows)


def _is_good(guard: Guard, answer: Answer) -> bool:
    if guard.weight is Weight.HARD_WITH_EXEMPTIONS:
        return _is_exempt(guard, answer)
    if answer.kind == Deviation.Kind.PLANNED:
        return answer.planned_on is not None and answer.planned_on >= today()
    says_why = answer.kind == Deviation.Kind.NOT_FITTING and answer.reason.strip()
    return guard.weight is Weight.SOFT and bool(says_why)


def _is_exempt(guard: Guard, answer: Answer) -> bool:
    if answer.kind != Deviation.Kind.EXEMPTION:
        return False
    chosen = [one for one in guard.exemptions if one.code == answer.exemption]
    return any(answer.reason.strip() or not one.needs_facts for one in chosen)
