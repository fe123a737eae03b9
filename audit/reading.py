"""Reads tables in pieces, and goes on past a row that can no longer be read."""

from collections.abc import Iterator
from itertools import islice
from typing import Any, TypeVar

from django.db import DatabaseError
from django.db.models import Model, QuerySet

M = TypeVar("M", bound=Model)

CHUNK = 500
# What Django raises on a column with something else in it than its type.
UNREADABLE = (DatabaseError, ValueError, TypeError, AttributeError)


def rows_in_chunks(rows: QuerySet[M]) -> Iterator[list[tuple[Any, M | None]]]:
    """All rows with their keys, in order of key; None for an unreadable row."""
    keys = iter(list(rows.order_by("pk").values_list("pk", flat=True)))
    while chunk := list(islice(keys, CHUNK)):
        yield _read(rows, chunk)


def _read(rows: QuerySet[M], keys: list[Any]) -> list[tuple[Any, M | None]]:
    try:
        found = rows.order_by().in_bulk(keys)
    except UNREADABLE:
        if len(keys) == 1:
            return [(keys[0], None)]
        half = len(keys) // 2
        return _read(rows, keys[:half]) + _read(rows, keys[half:])
    return [(key, found.get(key)) for key in keys]
