"""The stages and arrows of the machine, drawn: one column, arrows beside it."""

from dataclasses import dataclass

from django_fsm import Transition
from django_stubs_ext import StrOrPromise

from cases.models.case import Case
from escalation.case import guards_of
from escalation.stages import Stage

ROW = 64
BOX_LEFT, BOX_RIGHT, BOX_HEIGHT = 100, 335, 40
WIDTH = 440


@dataclass(frozen=True)
class Node:
    """A stage with its place in the picture."""

    label: StrOrPromise
    y: int
    text_y: int


@dataclass(frozen=True)
class Edge:
    """An arrow as a path: down along the right side, up along the left."""

    title: str
    path: str
    is_up: bool


@dataclass(frozen=True)
class ArrowRow:
    """An arrow in the table beside the picture."""

    number: str
    label: StrOrPromise
    sources: str
    target: StrOrPromise
    guards: str


@dataclass(frozen=True)
class Diagram:
    """The whole picture and its equal in text."""

    width: int
    height: int
    box_left: int
    box_width: int
    box_height: int
    middle: int
    nodes: list[Node]
    edges: list[Edge]
    rows: list[ArrowRow]


def diagram() -> Diagram:
    """Drawn from the arrows of the machine itself, so it cannot lag behind."""
    stages = list(Stage)
    nodes = [
        Node(stage.label, place * ROW + 12, place * ROW + 12 + BOX_HEIGHT // 2 + 5)
        for place, stage in enumerate(stages)
    ]
    arrows = list(Case(stage=Stage.REPORTED).all_arrows())
    return Diagram(
        width=WIDTH,
        height=len(stages) * ROW + 12,
        box_left=BOX_LEFT,
        box_width=BOX_RIGHT - BOX_LEFT,
        box_height=BOX_HEIGHT,
        middle=(BOX_LEFT + BOX_RIGHT) // 2,
        nodes=nodes,
        edges=_edges(arrows, stages),
        rows=_rows(arrows),
    )


def _edges(arrows: list[Transition], stages: list[Stage]) -> list[Edge]:
    """One line for each pair of stages, with the labels of its arrows."""
    pairs: dict[tuple[int, int], list[str]] = {}
    for arrow in arrows:
        there = stages.index(Stage(str(arrow.target)))
        here = stages.index(Stage(str(arrow.source)))
        labels = pairs.setdefault((here, there), [])
        if (label := str(arrow.custom["label"])) not in labels:
            labels.append(label)
    return [
        _edge(here, there, _titled(stages[here], stages[there], labels))
        for (here, there), labels in sorted(pairs.items())
        if here != there
    ]


def _titled(here: Stage, there: Stage, labels: list[str]) -> str:
    return f"{here.label} → {there.label}: {' / '.join(labels)}"


def _edge(here: int, there: int, title: str) -> Edge:
    up = there < here
    side, turn = (BOX_LEFT, -1) if up else (BOX_RIGHT, 1)
    reach = side + turn * min(96, 20 + 12 * abs(there - here))
    start = here * ROW + 12 + BOX_HEIGHT // 2 + (-6 if up else 6)
    end = there * ROW + 12 + BOX_HEIGHT // 2 + (6 if up else -6)
    path = f"M{side} {start} C{reach} {start} {reach} {end} {side} {end}"
    return Edge(title, path, up)


def _rows(arrows: list[Transition]) -> list[ArrowRow]:
    """Each arrow once, with the stages it leaves and the rules it holds to."""
    named: dict[str, list[Transition]] = {}
    for arrow in arrows:
        named.setdefault(arrow.name, []).append(arrow)
    return [
        ArrowRow(
            number=str(same[0].custom["t"]),
            label=same[0].custom["label"],
            sources=", ".join(str(Stage(str(one.source)).label) for one in same),
            target=Stage(str(same[0].target)).label,
            guards=" ".join(guard.id for guard in guards_of(same[0])),
        )
        for same in sorted(named.values(), key=lambda same: str(same[0].custom["t"]))
    ]
