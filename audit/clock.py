"""The one clock: everything that asks for now or today asks here."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, time

from django.utils import timezone

_set_to: ContextVar[datetime | None] = ContextVar("clock", default=None)


def now() -> datetime:
    """The moment, in UTC."""
    return _set_to.get() or datetime.now(tz=UTC)


def today() -> date:
    """The day at school."""
    return timezone.localdate(now(), timezone.get_default_timezone())


@contextmanager
def at(moment: datetime | date) -> Iterator[None]:
    """Hold the clock at a moment; a day means noon at school. May be nested."""
    token = _set_to.set(_as_moment(moment))
    try:
        yield
    finally:
        _set_to.reset(token)


def _as_moment(moment: datetime | date) -> datetime:
    if not isinstance(moment, datetime):
        moment = datetime.combine(
            moment, time(12), tzinfo=timezone.get_default_timezone()
        )
    if timezone.is_naive(moment):
        raise ValueError("The clock needs a moment with a time zone.")
    return moment.astimezone(UTC)
