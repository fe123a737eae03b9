"""Plays the stories together in order of time, each act at its own moment.

A story is a generator: it gives the moment of its next act and then does it. So the
log runs forward in time, whatever happens in other stories meanwhile.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from heapq import heapify, heappop, heappush

from audit.clock import at
from pestprotocol.demo.days import seen_from_today

Story = Iterator[datetime]


@seen_from_today()
def play(stories: Iterable[Story]) -> int:
    """Do every act of every story; gives the number of acts."""
    queue = [(next(story), place, story) for place, story in enumerate(stories)]
    heapify(queue)
    acts = 0
    while queue:
        moment, place, story = heappop(queue)
        following = _act(story, moment)
        acts += 1
        if following:
            heappush(queue, (following, place, story))
    return acts


def _act(story: Story, moment: datetime) -> datetime | None:
    with at(moment):
        following = next(story, None)
    if following and following <= moment:
        raise ValueError(f"A story goes back in time: {moment} to {following}.")
    return following
