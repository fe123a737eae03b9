"""Parents and guardians of the demo pupils: authority, and whom school may not call."""

from collections.abc import Iterator
from random import Random

from people.models.guardians import Guardian, Guardianship
from people.models.pupils import Pupil
from pestprotocol.demo.names import ADULT_GIVEN_NAMES, FAMILY_NAMES
from pestprotocol.demo.pupils import Draft, Home
from pestprotocol.demo.staff import MAIL_DOMAIN

MOTHER, FATHER, GUARDIAN = "moeder", "vader", "voogd"
PHONE_NUMBERS = 100


def families(
    rng: Random, drafts: list[Draft], pupils: dict[str, Pupil]
) -> tuple[list[Guardian], list[Guardianship]]:
    """One or two parents for everybody, as their home says (D2)."""
    ties = [tie for one in drafts for tie in _family(rng, one, pupils[one.number])]
    return [tie.guardian for tie in ties], ties


def _family(rng: Random, one: Draft, pupil: Pupil) -> Iterator[Guardianship]:
    if one.home == Home.GUARDIAN:
        yield Guardianship(guardian=_adult(rng, one, 1), pupil=pupil, relation=GUARDIAN)
        return
    relations = rng.sample((MOTHER, FATHER), 2)
    yield Guardianship(
        guardian=_adult(rng, one, 1, family_name=(one.prefix, one.family_name)),
        pupil=pupil,
        relation=relations[0],
    )
    if one.home == Home.ONE_PARENT:
        return
    yield Guardianship(
        guardian=_adult(rng, one, 2),
        pupil=pupil,
        relation=relations[1],
        has_authority=one.home in (Home.TOGETHER, Home.APART),
        contact_restricted=one.home == Home.APART_RESTRICTED,
    )


def _adult(
    rng: Random, one: Draft, place: int, family_name: tuple[str, str] | None = None
) -> Guardian:
    prefix, last = family_name or rng.choice(FAMILY_NAMES)
    number = f"{one.number}-{place}"
    return Guardian(
        number=number,
        given_name=rng.choice(ADULT_GIVEN_NAMES),
        prefix=prefix,
        family_name=last,
        email=f"{number}@ouders.{MAIL_DOMAIN}",
        phone=f"020 000 00 {rng.randrange(PHONE_NUMBERS):02}",
    )
