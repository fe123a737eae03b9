"""The machine of a case as a picture, drawn from its own arrows.

The stages stand under each other in the order of the protocol. Arrows down run on the
right, arrows up on the left, each in a lane of its own; one to the next stage is short.
"""

from dataclasses import dataclass
from itertools import count

from cases.dossier.flows import ROW, ROWS, Flow, flows
from escalation.stages import Stage

WIDTH, GAP, LANE, PORT, EDGE = 188, 42, 22, 13, 12


@dataclass(frozen=True)
class Box:
    """A stage, with its name on one or two lines."""

    x: int
    y: int
    height: int
    words: tuple[tuple[int, str], ...]
    width: int = WIDTH

    @property
    def middle(self) -> int:
        return self.x + self.width // 2


@dataclass(frozen=True)
class Badge:
    """The number of an arrow, on its line."""

    x: int
    y: int
    number: int


@dataclass(frozen=True)
class Drawing:
    """All that the picture and the table beside it show."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    lines: tuple[str, ...]
    badges: tuple[Badge, ...]
    flows: tuple[Flow, ...]


class Layout:
    """Where everything comes: lanes first, then the boxes, then the lines."""

    def __init__(self) -> None:
        self.flows = flows()
        self.short = [one for one in self.flows if one.is_next]
        long = [one for one in self.flows if not one.is_next]
        self.sides = {
            down: lanes_of([one for one in long if one.goes_down is down])
            for down in (True, False)
        }
        self.left = EDGE + LANE * (1 + max(self.sides[False].values()))
        self.right = self.left + WIDTH
        self.tops: dict[Stage, int] = {}
        self.heights: dict[Stage, int] = {}
        y = EDGE
        for stage in ROWS:
            most = max(len(self.ports(stage, down)) for down in (True, False))
            self.tops[stage], self.heights[stage] = y, max(46, PORT * (most + 1))
            y += self.heights[stage] + GAP
        self.height = y - GAP + EDGE

    def ports(self, stage: Stage, down: bool) -> list[tuple[Flow, str]]:
        """What comes in and goes out on one side, so that few lines cross."""
        lanes = self.sides[down]
        ends = [(one, "in") for one in lanes if one.target == stage]
        starts = [(one, "out") for one in lanes if stage in one.sources]
        ends.sort(key=lambda port: lanes[port[0]])
        starts.sort(key=lambda port: -lanes[port[0]])
        ordered = ends + starts
        return ordered if down else ordered[::-1]

    def port(self, flow: Flow, stage: Stage, way: str) -> int:
        """The height at which this flow leaves or enters the box."""
        ports = self.ports(stage, flow.goes_down)
        step = self.heights[stage] / (len(ports) + 1)
        return self.tops[stage] + round(step * (1 + ports.index((flow, way))))

    def lane(self, flow: Flow) -> int:
        """How far to the side this flow runs."""
        away = LANE * (1 + self.sides[flow.goes_down][flow])
        return self.right + away if flow.goes_down else self.left - away

    def long_lines(self, flow: Flow) -> list[str]:
        edge = self.right if flow.goes_down else self.left
        end = self.port(flow, flow.target, "in")
        return [
            f"M{edge} {self.port(flow, one, 'out')}H{self.lane(flow)}V{end}H{edge}"
            for one in flow.sources
        ]

    def long_badge(self, flow: Flow) -> Badge:
        ends = [self.port(flow, one, "out") for one in flow.sources]
        ends.append(self.port(flow, flow.target, "in"))
        return Badge(self.lane(flow), (min(ends) + max(ends)) // 2, flow.number)

    def short_badge(self, flow: Flow) -> Badge:
        """Arrows between the same two stages stand beside each other."""
        same = [one for one in self.short if one.target == flow.target]
        step = WIDTH // (len(same) + 1)
        x = self.left + step * (1 + same.index(flow))
        return Badge(x, self.tops[flow.target] - GAP // 2 - 3, flow.number)

    def short_line(self, flow: Flow) -> str:
        end = self.tops[flow.target]
        return f"M{self.short_badge(flow).x} {end - GAP}V{end}"

    def box(self, stage: Stage) -> Box:
        words = str(stage.label).split(" – ")
        top, height = self.tops[stage], self.heights[stage]
        first = top + height // 2 + 5 - 9 * (len(words) - 1)
        lines = tuple(zip(count(first, 18), words, strict=False))
        return Box(self.left, top, height, lines)


def lanes_of(side: list[Flow]) -> dict[Flow, int]:
    """The lane of each flow, counted from the boxes: the shortest nearest."""
    taken: list[list[tuple[int, int]]] = []
    lanes: dict[Flow, int] = {}
    for flow in sorted(side, key=lambda one: (span(one)[1] - span(one)[0], one.number)):
        first, last = span(flow)
        free = (
            place
            for place in count()
            if place == len(taken)
            or all(last < start or end < first for start, end in taken[place])
        )
        lanes[flow] = next(free)
        if lanes[flow] == len(taken):
            taken.append([])
        taken[lanes[flow]].append((first, last))
    return lanes


def span(flow: Flow) -> tuple[int, int]:
    """The rows that a flow passes, from the top."""
    rows = [ROW[one] for one in (*flow.sources, flow.target)]
    return min(rows), max(rows)


def drawing() -> Drawing:
    """The picture of the machine as it is now."""
    layout = Layout()
    long = [one for one in layout.flows if not one.is_next]
    lanes_right = 1 + max(layout.sides[True].values())
    return Drawing(
        width=layout.right + LANE * lanes_right + EDGE,
        height=layout.height,
        boxes=tuple(layout.box(stage) for stage in ROWS),
        lines=(
            *(line for flow in long for line in layout.long_lines(flow)),
            *(layout.short_line(flow) for flow in layout.short),
        ),
        badges=(
            *(layout.long_badge(flow) for flow in long),
            *(layout.short_badge(flow) for flow in layout.short),
        ),
        flows=layout.flows,
    )
