"""What makes two plans the same: every value that they would write."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from django.db.models import Model

from people.roster.changes import Change, Edit, Plan


def fingerprint(plan: Plan) -> str:
    """The same for the same plan, however often it is made; else another."""
    changes = [_of_change(one) for one in plan.changes]
    told = _as_text([_sorted(changes), plan.warnings, plan.doubts])
    return hashlib.sha256(told.encode()).hexdigest()


def _of_change(change: Change) -> list[Any]:
    """A changed row also by what it is now: that stands on the screen too."""
    before = _now(change) if isinstance(change, Edit) else {}
    return [type(change).__name__, _plain(change), _plain(before)]


def _now(edit: Edit) -> dict[str, Any]:
    return {name: getattr(edit.row, name) for name in edit.values}


def _plain(value: Any) -> Any:
    if isinstance(value, Model):
        return str(value.pk)
    if is_dataclass(value):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return _sorted([_plain(one) for one in value])
    return str(value)


def _sorted(things: list[Any]) -> list[Any]:
    """A database gives rows in any order; the plan is the same."""
    return sorted(things, key=_as_text)


def _as_text(thing: Any) -> str:
    return json.dumps(thing, sort_keys=True, ensure_ascii=False)
