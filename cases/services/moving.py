"""The gate: the only door to the stage of a case (architecture, "The way of an arrow").

Lock, find the arrow, may you, what is missing, what was answered, take it, write it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import prefetch_related_objects
from django.utils.translation import gettext_lazy as _
from django_fsm import Transition, TransitionNotAllowed

from audit.clock import now
from audit.services import Action, record_refusal
from cases.models.case import COURSE, FACTS, Case, StageChange
from cases.models.involvement import Involvement
from cases.services.answering import Answer, accepted, write_deviations
from cases.services.arriving import arrive, line_of
from cases.services.registering import in_track
from cases.services.settling import lock, settle
from escalation.guards import Guard
from people.models.staff import Staff


class NotYet(Exception):  # noqa: N818  it reads as the answer that it is
    """What still has to happen first, as the sentences for the screen."""

    def __init__(self, sentences: Sequence[str], guards: Sequence[Guard] = ()) -> None:
        super().__init__(" ".join(sentences))
        self.sentences = tuple(sentences)
        self.guards = tuple(guards)


@dataclass(frozen=True)
class Request:
    """What was asked of the gate, by whom, and with which answers."""

    arrow: str
    by: Staff
    note: str
    answers: dict[str, Answer]
    named: frozenset[Involvement]
    seen: str
    chosen: Mapping[str, str]


def move_case(
    case: Case,
    arrow: str,
    *,
    by: Staff,
    note: str = "",
    answers: Iterable[Answer] = (),
    named: Collection[Involvement] = (),
    seen: str = "",
    chosen: Mapping[str, str] | None = None,
) -> Case:
    """Take one arrow of the protocol.

    `answers` are deviations and exemptions for guards that are not met, `named` the
    pupils whom the move is for (empty: all in the track), `seen` the `stage_token` of
    the page it was decided on, `chosen` what the arrow asks besides. Raises
    TransitionNotAllowed when no such arrow leaves the stage or the page was stale,
    PermissionDenied when it is not this person's to take, NotYet with what is
    missing. A refusal changes nothing and is logged.
    """
    asked = Request(
        arrow=arrow,
        by=by,
        note=note.strip(),
        answers={one.guard: one for one in answers},
        named=frozenset(named),
        seen=seen,
        chosen=chosen or {},
    )
    try:
        with transaction.atomic():
            return _move(case, asked)
    except (TransitionNotAllowed, PermissionDenied, NotYet) as refusal:
        _log_refusal(case, asked, refusal)
        raise


def stage_token(case: Case) -> str:
    """What a page remembers of the stage that it showed, to notice a stale one."""
    return f"{case.stage}@{case.stage_since.isoformat()}"


def _move(case: Case, asked: Request) -> Case:
    case = lock(case)
    step = _found(case, asked)
    # Only who may take the arrow gets as far as the facts.
    prefetch_related_objects([case], *COURSE, *FACTS)
    unmet = _opened(case, step, asked)
    source = case.stage
    change = _taken(case, step, asked)
    touched = [
        change,
        *write_deviations(case, unmet, asked.answers, by=asked.by, change=change),
        *arrive(case, change, by=asked.by, chosen=asked.chosen),
    ]
    case.save()
    settle(
        case,
        Action.CASE_MOVED,
        by=asked.by,
        touched=touched,
        line=line_of(change),
        arrow=step.name,
        source=source,
        target=case.stage,
    )
    return Case.objects.get(pk=case.pk)


def _found(case: Case, asked: Request) -> Transition:
    """The arrow among those that leave this stage; never a name out of a request."""
    step = case.arrows().get(asked.arrow)
    if step is None or (asked.seen and asked.seen != stage_token(case)):
        raise TransitionNotAllowed(f"No arrow {asked.arrow} leaves {case.stage} now.")
    # django-fsm-2 types its users as Django's own model; ours is `Staff`.
    if not step.has_perm(case, asked.by):  # type: ignore[arg-type]
        raise PermissionDenied
    return step


def _opened(case: Case, step: Transition, asked: Request) -> list[Guard]:
    """The guards that were not met but answered; raises NotYet for the others."""
    case.mover = asked.by
    case.named = frozenset(str(one.pk) for one in asked.named)
    unmet = case.missing(step)
    case.answered = accepted(unmet, asked.answers)
    missing = case.missing(step)
    sentences = [guard.sentence_for(case) for guard in missing]
    if step.custom.get("needs_reason") and not asked.note:
        sentences.append(str(_("Schrijf kort op waarom.")))
    if sentences:
        raise NotYet(sentences, missing)
    return unmet


def _taken(case: Case, step: Transition, asked: Request) -> StageChange:
    source = case.stage
    # The name comes from the machine's own list (`_found`), not from the request.
    getattr(case, step.name)()
    case.stage_since = now()
    change = StageChange.objects.create(
        case=case,
        arrow=step.name,
        source=source,
        target=case.stage,
        note=asked.note,
        made_by=asked.by,
    )
    change.involvements.set(asked.named or in_track(case))
    return change


def _log_refusal(case: Case, asked: Request, refusal: Exception) -> None:
    known = {arrow.name for arrow in case.all_arrows()}
    record_refusal(
        Action.MOVE_REFUSED,
        by=asked.by,
        on=case,
        case=case.pk,
        reason=_code_of(refusal),
        guards=[one.id for one in refusal.guards]
        if isinstance(refusal, NotYet)
        else [],
        # A made-up name from a request is not a code of ours.
        arrow=asked.arrow if asked.arrow in known else "unknown",
    )


def _code_of(refusal: Exception) -> str:
    if isinstance(refusal, PermissionDenied):
        return "not_allowed"
    return "not_yet" if isinstance(refusal, NotYet) else "no_such_arrow"
