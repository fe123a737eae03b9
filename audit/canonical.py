"""A row as plain data, the same on SQLite and PostgreSQL."""

import uuid
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import ManyToManyField, Model
from django.db.models.fields.files import FieldFile

from audit.chain import utc_text

# In this order: a datetime is a date too.
_PLAIN: tuple[tuple[type | tuple[type, ...], Callable[[Any], object]], ...] = (
    (datetime, utc_text),
    ((date, time), lambda value: value.isoformat()),
    (timedelta, lambda value: value // timedelta(microseconds=1)),
    ((bytes, memoryview), lambda value: bytes(value).hex()),
    ((Decimal, uuid.UUID, FieldFile), str),
)


def canonical_forms(rows: Sequence[Model]) -> list[dict[str, object]]:
    """All columns and many-to-many links of rows of one table, as they were read."""
    if not rows:
        return []
    links = {
        field.name: _links(field, [row.pk for row in rows])
        for field in rows[0]._meta.many_to_many
    }
    return [
        _columns(row) | {name: sorted(of[str(row.pk)]) for name, of in links.items()}
        for row in rows
    ]


def _columns(row: Model) -> dict[str, object]:
    return {
        field.attname: _plain(getattr(row, field.attname))
        for field in row._meta.concrete_fields
    }


def _plain(value: Any) -> object:
    for kind, write in _PLAIN:
        if isinstance(value, kind):
            return write(value)
    return value


def _links(field: "ManyToManyField[Any, Any]", keys: list[Any]) -> dict[str, list[str]]:
    """The other ends per row, fresh: a prefetched list may be older than the act."""
    near, far = field.m2m_field_name(), field.m2m_reverse_field_name()
    through: type[Model] = getattr(field.model, field.name).through
    links: dict[str, list[str]] = defaultdict(list)
    pairs = through._base_manager.filter(**{f"{near}__in": keys})
    for key, other in pairs.values_list(f"{near}_id", f"{far}_id"):
        links[str(key)].append(str(other))
    return links
