"""The arrows of a case as the page Protocol tells them: numbered, in reading order."""

from dataclasses import dataclass

from django_fsm import Transition
from django_stubs_ext import StrOrPromise

from cases.dossier.steps import MEANING
from cases.models.case import Case
from escalation.case import guards_of
from escalation.stages import Stage

ROWS: tuple[Stage, ...] = (
    Stage.REPORTED,
    Stage.MENTOR,
    Stage.COORDINATOR,
    Stage.CONSENT,
    Stage.SUPPORT_TEAM,
    Stage.DISCIPLINARY,
    Stage.REMOVAL,
    Stage.AFTERCARE,
    Stage.CLOSED,
    Stage.REROUTED,
)
ROW = {stage: row for row, stage in enumerate(ROWS)}


@dataclass(frozen=True)
class Flow:
    """One arrow, from every stage where it has this name and this button."""

    number: int
    label: StrOrPromise
    meaning: StrOrPromise
    sources: tuple[Stage, ...]
    target: Stage
    # A guard can be called, so a template would ask it instead of reading it.
    asks: tuple[tuple[StrOrPromise, StrOrPromise], ...]

    @property
    def goes_down(self) -> bool:
        return ROW[self.target] > min(ROW[one] for one in self.sources)

    @property
    def is_next(self) -> bool:
        """From one stage to the one under it: a short arrow between the two."""
        rows = [ROW[one] for one in self.sources]
        return rows == [ROW[self.target] - 1]


def flows() -> tuple[Flow, ...]:
    """Every arrow of the machine once, by where it starts and where it leads."""
    together: dict[tuple[str, str, str], list[Transition]] = {}
    for arrow in Case().all_arrows():
        key = (arrow.name, str(arrow.target), str(arrow.custom["label"]))
        together.setdefault(key, []).append(arrow)
    ordered = sorted(together.values(), key=_place)
    return tuple(_flow(number, same) for number, same in enumerate(ordered, start=1))


def _place(same: list[Transition]) -> tuple[int, int, str]:
    first = min(ROW[_stage(one.source)] for one in same)
    return first, ROW[_stage(same[0].target)], same[0].name


def _flow(number: int, same: list[Transition]) -> Flow:
    sources = sorted((_stage(one.source) for one in same), key=ROW.__getitem__)
    return Flow(
        number=number,
        label=same[0].custom["label"],
        meaning=MEANING[same[0].name],
        sources=tuple(sources),
        target=_stage(same[0].target),
        asks=tuple((one.asks, one.weight.label) for one in guards_of(same[0])),
    )


def _stage(named: object) -> Stage:
    """A stage as django-fsm-2 types it is anything that can stand in a field."""
    return Stage(str(named))
