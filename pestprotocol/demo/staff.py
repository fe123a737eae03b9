"""Who works at the demo school: functions, mentors, and drawn subject teachers."""

from collections.abc import Iterator
from random import Random
from string import ascii_uppercase
from typing import NamedTuple
from unicodedata import normalize

from people.models.roles import Role
from pestprotocol.demo.classes import CLASSES, HAVO, LOWER, MAVO
from pestprotocol.demo.names import ADULT_GIVEN_NAMES, full_names

MAIL_DOMAIN = "kadebrug.example"
VOWELS = "AEIOU"


class Colleague(NamedTuple):
    """A member of staff, with functions, their reach, and the subject taught."""

    code: str
    given_name: str
    prefix: str
    family_name: str
    roles: tuple[Role, ...]
    level: int | None = None
    division: str | None = None
    subject: str | None = None

    @property
    def email(self) -> str:
        return f"{self.code.lower()}@{MAIL_DOMAIN}"


_HEAD = (Role.DIVISION_HEAD,)
_COORDINATOR = (Role.STUDENT_COORDINATOR,)
_COUNSELOR = (Role.COUNSELOR, Role.SUPPORT_TEAM_MEMBER)
_CONFIDANT = (Role.CONFIDANT,)
_SUPPORT = (Role.SUPPORT_STAFF,)
_TEACHER = (Role.TEACHER,)

NAMED = (
    Colleague("TRH", "Marijke", "", "Terhorst", (Role.PRINCIPAL,)),
    Colleague("LDM", "Bas", "", "Lindeman", _HEAD, division=LOWER),
    Colleague("OUC", "Samira", "", "Ouchene", _HEAD, division=MAVO),
    Colleague("ROO", "Gijs", "van", "Rooden", _HEAD, division=HAVO),
    Colleague("BRW", "Ilse", "", "Brandwijk", _COORDINATOR, level=1),
    Colleague("AMR", "Youssef", "", "Amrani", _COORDINATOR, level=2),
    Colleague("NTB", "Petra", "", "Nooteboom", _COORDINATOR, level=3),
    Colleague("KTW", "Dennis", "", "Kartowidjojo", _COORDINATOR, level=4),
    Colleague("GIE", "Hanneke", "de", "Gier", _COORDINATOR, level=5),
    Colleague(
        *("VKK", "Nadia", "", "Verkerk"),
        (Role.CARE_COORDINATOR, Role.SUPPORT_TEAM_CHAIR),
    ),
    Colleague("WSG", "Tom", "", "Wiersinga", _COUNSELOR),
    Colleague(
        *("ADR", "Lotte", "", "Adriaans"), (*_COUNSELOR, Role.ANTI_BULLYING_COORDINATOR)
    ),
    Colleague("HEE", "Rob", "", "Heerema", _CONFIDANT),
    Colleague("LAM", "Fatiha", "", "Lamrabet", _CONFIDANT),
    Colleague("BAA", "Henk", "", "Baars", _SUPPORT),
    Colleague("IDR", "Mo", "", "Idrissi", _SUPPORT),
    Colleague("PRI", "Jolanda", "", "Prins", _SUPPORT),
    Colleague("BOT", "Wim", "", "Bot", _SUPPORT),
    Colleague("KOK", "Anja", "", "Kok", _SUPPORT),
    Colleague("HGL", "Corrie", "", "Hoogland", _SUPPORT),
    Colleague("PLG", "Sander", "", "Plug", (*_SUPPORT, Role.ADMIN)),
    Colleague("DRL", "Rick", "", "Dorland", _TEACHER, subject="lo"),
    Colleague("FAB", "Noor", "", "Fabius", _TEACHER, subject="ku"),
    Colleague("SRS", "Ewout", "", "Siersma", _TEACHER, subject="wi"),
    Colleague("RAM", "Carla", "", "Dos Ramos", _TEACHER, subject="en"),
)
# One entry for each teacher who is drawn.
DRAWN_SUBJECTS = (
    *("ne", "ne", "ne", "en", "en", "en", "wi", "wi", "wi", "fa", "fa", "fa"),
    *("du", "du", "du", "ak", "ak", "gs", "gs", "bi", "bi", "na", "na", "sk", "sk"),
    *("ec", "ec", "ma", "mu", "mu", "te", "te", "ku", "lo", "lo"),
)


def everybody(rng: Random) -> list[Colleague]:
    """All staff who sign in: named, mentors, and the drawn subject teachers (D2)."""
    known = [*NAMED, *_mentors()]
    return [*known, *_drawn(rng, known)]


def _mentors() -> Iterator[Colleague]:
    for one in CLASSES:
        given_name, family_name = one.mentor_name.split(" ", 1)
        yield Colleague(
            one.mentor, given_name, "", family_name, _TEACHER, subject=one.subject
        )


def _drawn(rng: Random, known: list[Colleague]) -> Iterator[Colleague]:
    codes = {one.code for one in known}
    family_names = {one.family_name for one in known}
    names = full_names(rng, ADULT_GIVEN_NAMES)
    for subject in DRAWN_SUBJECTS:
        given_name, prefix, family_name = next(
            name
            for name in names
            if name[2] not in family_names and _code(name[2]) not in codes
        )
        family_names.add(family_name)
        codes.add(_code(family_name))
        yield Colleague(
            *(_code(family_name), given_name, prefix, family_name),
            _TEACHER,
            subject=subject,
        )


def _code(family_name: str) -> str:
    """Three letters, as teachers are called in a timetable: `Verhage` is VRH."""
    plain = normalize("NFKD", family_name).upper()
    first, *rest = [sign for sign in plain if sign in ascii_uppercase]
    rest.sort(key=lambda sign: sign in VOWELS)
    return "".join((first, *rest))[:3]
