"""Pupils of the demo are drawn, always the same ones, and none is somebody real."""

from datetime import date
from itertools import chain
from random import Random

from pestprotocol.demo.cast import CAST
from pestprotocol.demo.names import FAMILY_NAMES, PUPIL_GIVEN_NAMES
from pestprotocol.demo.pupils import draw_pupils

DAY = date(2026, 11, 23)
PARTS = tuple(chain.from_iterable(CAST.values()))


def test_names_of_the_stories_are_nobody_elses():
    assert not {part.given_name for part in PARTS} & set(PUPIL_GIVEN_NAMES)
    assert not {(part.prefix, part.family_name) for part in PARTS} & set(FAMILY_NAMES)


def test_pupils_are_the_same_at_every_load():
    # The same seed twice is the point.
    seeds = (Random(1), Random(1))  # noqa: S311

    first, again = (draw_pupils(seed, on=DAY) for seed in seeds)

    assert first == again
