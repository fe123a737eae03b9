"""What this school decides (workflow 9, 11): its name, and within how many days.

The terms of the law are not here: `LegalTerms` has no setting (H-06, H-08, H-19).
"""

from collections.abc import Mapping
from dataclasses import fields

from django.db import transaction

from audit.services import Action, record
from escalation.deadlines import Deadlines
from people.models.calendar import SchoolSettings
from people.models.staff import Staff

Days = int | tuple[int, ...]
FEWEST, MOST = 1, 60
TERMS: dict[str, Days] = {
    one.name: getattr(Deadlines(), one.name) for one in fields(Deadlines)
}


@transaction.atomic
def decide(
    *, name: str, region: str, days: Mapping[str, Days], by: Staff
) -> SchoolSettings:
    """Keep what the school chose, and in the log who changed what, and when.

    Raises ValueError on a term that is not the school's to set, or out of bounds.
    """
    for term, chosen in days.items():
        _check(term, chosen)
    SchoolSettings.objects.get_or_create(pk=1)
    school = SchoolSettings.objects.select_for_update().get(pk=1)
    before = _told(school)
    school.name, school.region = name, region
    school.days = {
        term: chosen for term, chosen in days.items() if chosen != TERMS[term]
    }
    changed = [key for key, value in _told(school).items() if before[key] != value]
    if changed:
        school.save(update_fields=["name", "region", "days"])
        _record(before, _told(school), changed, by)
    return school


def _check(term: str, chosen: Days) -> None:
    default = TERMS.get(term)
    if default is None or isinstance(default, tuple) != isinstance(chosen, tuple):
        raise ValueError(f"{term} is no term of the school.")
    numbers = chosen if isinstance(chosen, tuple) else (chosen,)
    in_order = list(numbers) == sorted(set(numbers))
    if not numbers or not in_order or numbers[0] < FEWEST or numbers[-1] > MOST:
        raise ValueError(f"{term} is out of bounds.")


def _told(school: SchoolSettings) -> dict[str, str]:
    """Each setting as the log keeps it: a name is no code, so only that it changed."""
    days = {term: _code(school.days.get(term, days)) for term, days in TERMS.items()}
    return {"name": school.name, "region": school.region, **days}


def _code(days: Days | list[int]) -> str:
    return str(days) if isinstance(days, int) else ",".join(map(str, days))


def _record(
    before: Mapping[str, str], after: Mapping[str, str], changed: list[str], by: Staff
) -> None:
    shown = [key for key in changed if key != "name"]
    record(
        Action.SETTINGS_CHANGED,
        by=by,
        changed=changed,
        old=[f"{key}:{before[key]}" for key in shown],
        new=[f"{key}:{after[key]}" for key in shown],
    )
