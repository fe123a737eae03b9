"""Makes the seals of an act: a salted digest of every row that it touched."""

import secrets
from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.db.models import Model

from audit import chain
from audit.canonical import canonical_forms
from audit.models import AuditEvent, Salt, Seal, Sealed

Key = tuple[str, str]


def object_type(thing: Model | type[Model]) -> str:
    """How the log calls the table of a row, for instance `cases.case`."""
    return _table(thing)._meta.label_lower


def seals_of(event: AuditEvent, rows: Sequence[Sealed]) -> list[Seal]:
    """One seal per row, of the row as the database has it now."""
    forms = _forms(rows)
    cases = {_key(row): row.seal_case() for row in rows}
    if lost := sorted(set(cases) - set(forms)):
        raise ValueError(f"Save a row before sealing it: {lost}.")
    salts = _salts(set(cases.values()))
    return [
        Seal(
            event=event,
            object_type=key[0],
            object_id=key[1],
            case=case,
            digest=chain.seal(forms[key], salt=salts[case]),
        )
        for key, case in sorted(cases.items())
    ]


def digest_of(seals: Iterable[Seal]) -> str:
    """What the entry itself holds of its seals."""
    # As text: a tampered column may hold something else.
    return chain.digest_of_seals(
        (str(s.object_type), str(s.object_id), str(s.case), str(s.digest))
        for s in seals
    )


def _table(thing: Model | type[Model]) -> type[Model]:
    # Through _meta: request.user is a lazy stand-in with a type of its own.
    table = thing._meta.concrete_model
    if table is None:
        raise TypeError("An abstract model has no rows.")
    return table


def _key(row: Model) -> Key:
    return object_type(row), str(row.pk)


def _forms(rows: Sequence[Sealed]) -> dict[Key, dict[str, object]]:
    """Read again, a query per table: memory may differ from what is saved."""
    keys: dict[type[Model], list[object]] = defaultdict(list)
    for row in rows:
        keys[_table(row)].append(row.pk)
    forms: dict[Key, dict[str, object]] = {}
    for model, wanted in keys.items():
        stored = list(model._base_manager.filter(pk__in=wanted))
        forms |= zip(map(_key, stored), canonical_forms(stored), strict=True)
    return forms


def _salts(cases: set[str]) -> dict[str, str]:
    """The salt of each case, made at its first seal."""
    found = dict(Salt.objects.filter(case__in=cases).values_list("case", "value"))
    if "" in found.values():
        raise ValueError("The salt of this case is destroyed: it takes no new rows.")
    new = [Salt(case=case, value=secrets.token_hex(32)) for case in cases - set(found)]
    Salt.objects.bulk_create(new)
    return found | {salt.case: salt.value for salt in new}
