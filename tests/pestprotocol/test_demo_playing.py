"""Stories are told together, in order of time."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from audit.clock import now
from pestprotocol.demo.stories.playing import play

MOMENT = datetime(2026, 11, 23, 15, tzinfo=ZoneInfo("Europe/Amsterdam"))


@pytest.mark.django_db
def test_stories_are_played_together_in_order_of_time():
    seen: list[tuple[str, datetime]] = []

    acts = play([_told("a", seen, 0, 3), _told("b", seen, 1, 2)])

    hour = timedelta(hours=1)
    assert acts == 4
    assert seen == [
        ("a", MOMENT),
        ("b", MOMENT + hour),
        ("b", MOMENT + 2 * hour),
        ("a", MOMENT + 3 * hour),
    ]


@pytest.mark.django_db
def test_story_that_goes_back_in_time_is_refused():
    with pytest.raises(ValueError, match="goes back in time"):
        play([_told("a", [], 2, 1)])


def _told(
    name: str, seen: list[tuple[str, datetime]], *hours: int
) -> Iterator[datetime]:
    for hour in hours:
        yield MOMENT + timedelta(hours=hour)
        seen.append((name, now()))
