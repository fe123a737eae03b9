"""The nine hundred pupils of the demo school, drawn from a seed (D2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from itertools import chain
from random import Random

from pestprotocol.demo.cast import CAST, Part
from pestprotocol.demo.classes import BY_NAME, CLASSES, LEVELS, coming_from
from pestprotocol.demo.days import school_year_start, years_before
from pestprotocol.demo.names import PUPIL_GIVEN_NAMES, full_names

TOP = LEVELS[-1]
REPEATING_IN = 12
ADULTS_AT_THE_TOP = 8
DAY = timedelta(days=1)


class Home(Enum):
    """Who raises a pupil, as far as school has to know."""

    TOGETHER = "two parents with authority"
    APART = "separated, both with authority"
    APART_WITHOUT_AUTHORITY = "separated, one with authority"
    APART_RESTRICTED = "separated, one may not be contacted"
    ONE_PARENT = "one parent"
    GUARDIAN = "a guardian"


# Nine hundred homes: 82 % together, 14 % apart, 4 % one; 5 % may not be contacted.
HOMES = {
    Home.TOGETHER: 738,
    Home.APART: 63,
    Home.APART_WITHOUT_AUTHORITY: 18,
    Home.APART_RESTRICTED: 45,
    Home.ONE_PARENT: 30,
    Home.GUARDIAN: 6,
}


@dataclass
class Draft:
    """A pupil on the way to the roster."""

    given_name: str
    prefix: str
    family_name: str
    class_name: str
    last_class: str
    years_late: int = 0
    age: int | None = None
    home: Home = Home.TOGETHER
    number: str = ""
    birth_date: date = date.min

    @property
    def level(self) -> int:
        return BY_NAME[self.class_name].level


def draw_pupils(rng: Random, *, on: date) -> list[Draft]:
    """Everybody, youngest classes last; ages are right on this day."""
    acting = [_acting(rng, part) for part in chain.from_iterable(CAST.values())]
    drawn = list(_drawn(rng, acting))
    _keep_back(rng, acting, drawn)
    _find_homes(rng, acting, drawn)
    everybody = [*acting, *drawn]
    # Older pupils came to school earlier, so their numbers are lower.
    everybody.sort(key=lambda one: (-one.level, one.family_name, one.given_name))
    numbers = sorted(rng.sample(range(100_000, 200_000), len(everybody)))
    for one, number in zip(everybody, numbers, strict=True):
        one.number = str(number)
        one.birth_date = _born(rng, one, on=on)
    return everybody


def _acting(rng: Random, part: Part) -> Draft:
    came_from = coming_from(part.class_name)
    # Drawn for everybody, so that a part with a fixed class shifts nobody else.
    drawn = rng.choice(came_from) if came_from else ""
    last_class = part.last_class or drawn
    return Draft(
        part.given_name,
        part.prefix,
        part.family_name,
        part.class_name,
        last_class,
        years_late=part.age - 11 - BY_NAME[part.class_name].level,
        age=part.age,
    )


def _drawn(rng: Random, acting: list[Draft]) -> Iterator[Draft]:
    names = full_names(rng, PUPIL_GIVEN_NAMES)
    for one in CLASSES:
        seats = one.size - sum(part.class_name == one.name for part in acting)
        came_from = coming_from(one.name)
        for _seat in range(seats):
            last_class = rng.choice(came_from) if came_from else ""
            yield Draft(*next(names), one.name, last_class)


def _keep_back(rng: Random, acting: list[Draft], drawn: list[Draft]) -> None:
    """One in twelve repeats a year; at the top some do so for the second time."""
    twice = ADULTS_AT_THE_TOP - sum(one.age == 18 for one in acting)
    late = sum(one.years_late > 0 for one in acting)
    once = (len(acting) + len(drawn)) // REPEATING_IN - late - twice
    for one in rng.sample([one for one in drawn if one.level == TOP], twice):
        one.years_late, one.last_class = 2, one.class_name
    for one in rng.sample([one for one in drawn if not one.years_late], once):
        one.years_late, one.last_class = 1, one.class_name


def _find_homes(rng: Random, acting: list[Draft], drawn: list[Draft]) -> None:
    """The stories need both parents; the other homes are dealt out."""
    homes = list(chain.from_iterable([home] * many for home, many in HOMES.items()))
    del homes[: len(acting)]
    rng.shuffle(homes)
    for one, home in zip(drawn, homes, strict=True):
        one.home = home


def _born(rng: Random, one: Draft, *, on: date) -> date:
    """Between October and September, so twelve in the first year; later if late."""
    if one.age is not None:
        # The same age all through the story, and no birthday in the coming days.
        return years_before(on, one.age) - DAY * rng.randrange(90, 270)
    adult = years_before(on, 18)
    if one.level == TOP and one.years_late > 1:
        return adult - DAY * rng.randrange(300)
    start = school_year_start(on).year
    year = start - 12 - one.level - one.years_late
    first, end = date(year, 10, 1), date(year + 1, 10, 1)
    if one.level == 1:
        # Also who repeats the first year was born in one of its two years (D2).
        first = max(first, date(start - 13, 1, 1))
    return max(first + DAY * rng.randrange((end - first).days), adult + DAY)
