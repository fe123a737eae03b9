"""Is the log still true? Every check, in one report."""

from dataclasses import dataclass
from itertools import chain

from django.apps import apps

from audit import checkpoints
from audit.clock import now
from audit.entry_checks import ENTRY_CHECKS, EntryCheck, wrong_entries
from audit.log_checks import (
    LogCheck,
    Scope,
    checkpoints_hold,
    seals_of_entries,
    seals_without_entry,
)
from audit.models import AuditEvent, Sealed
from audit.row_checks import rows_as_sealed, types_known

LOG_CHECKS: tuple[LogCheck, ...] = (
    seals_of_entries,
    seals_without_entry,
    checkpoints_hold,
    rows_as_sealed,
    types_known,
)


@dataclass(frozen=True)
class Report:
    """What `verify_audit` prints."""

    ok: bool
    events: int
    head: str
    errors: list[str]


def verify(
    *,
    models: tuple[type[Sealed], ...] | None = None,
    entry_checks: tuple[EntryCheck, ...] = ENTRY_CHECKS,
    log_checks: tuple[LogCheck, ...] = LOG_CHECKS,
) -> Report:
    """Check the log and every sealed row (security.md, The log).

    The checks are parameters, so that a test can leave one out and see it missed.
    """
    scope = Scope(models=sealed_models() if models is None else models)
    wrong = (check(scope) for check in log_checks)
    errors = list(chain(wrong_entries(entry_checks), *wrong))
    head = newest_entry()
    return Report(
        ok=not errors,
        events=AuditEvent.objects.count(),
        head=str(head) if head else "",
        errors=errors,
    )


def anchor() -> str:
    """Write a checkpoint of the newest entry now; "" while the log is empty."""
    head = newest_entry()
    if head is None:
        return ""
    checkpoints.write(head.seq, head.hash, now())
    return checkpoints.short_form()


def newest_entry() -> AuditEvent | None:
    return AuditEvent.objects.defer("at", "facts").order_by("-seq").first()


def sealed_models() -> tuple[type[Sealed], ...]:
    """Every table whose rows the log vouches for."""
    return tuple(
        model
        for model in apps.get_models()
        if issubclass(model, Sealed) and not model._meta.proxy
    )
