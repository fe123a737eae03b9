"""Do the rows of the other rooms still look as the log last saw them?"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from audit import chain
from audit.canonical import canonical_forms
from audit.log_checks import Scope
from audit.models import AuditEvent, Salt, Seal, Sealed
from audit.reading import UNREADABLE, rows_in_chunks
from audit.sealing import object_type
from audit.services import Action, lock_log


@dataclass(frozen=True)
class Kept:
    """The newest seal of a row."""

    case: str
    digest: str


class Salts:
    """The salts as they are, and which of them the log says were destroyed."""

    def __init__(self) -> None:
        self.values = dict(Salt.objects.values_list("case", "value"))
        destroyed = AuditEvent.objects.filter(action=Action.SALT_DESTROYED)
        self.destroyed = set(destroyed.values_list("case", flat=True))

    def wrong_with(self, kept: Kept | None, form: dict[str, object] | None) -> str:
        """What is wrong with a row, given its seal and its form; "" if nothing."""
        if kept is None:
            return "" if form is None else _("staat niet in het logboek.")
        if kept.case in self.destroyed:
            return ""
        if form is None:
            return _("is verdwenen buiten het logboek om.")
        salt = self.values.get(kept.case, "")
        if not salt:
            return _("de sleutel van deze zaak is verdwenen.")
        if kept.digest != chain.seal(form, salt=salt):
            return _("is veranderd buiten het logboek om.")
        return ""


def rows_as_sealed(scope: Scope) -> Iterator[str]:
    """No sealed row was changed, removed or added behind our back."""
    salts = Salts()
    for model in scope.models:
        try:
            yield from _wrong_rows(model, salts)
        except UNREADABLE:
            yield f"{object_type(model)}: " + _("de tabel is niet meer te lezen.")


def types_known(scope: Scope) -> Iterator[str]:
    """Every seal is of a table that is still looked at."""
    known = [object_type(model) for model in scope.models]
    unknown = Seal.objects.exclude(object_type__in=known).order_by()
    for name in unknown.values_list("object_type", flat=True).distinct():
        yield f"{name}: " + _("deze tabel bestaat niet meer.")


def _wrong_rows(model: type[Sealed], salts: Salts) -> Iterator[str]:
    name = object_type(model)
    newest = _newest_seals(name)
    for chunk in rows_in_chunks(model._base_manager.all()):
        readable = [row for _key, row in chunk if row is not None]
        forms = dict(
            zip([row.pk for row in readable], canonical_forms(readable), strict=True)
        )
        for key, _row in chunk:
            if salts.wrong_with(newest.pop(str(key), None), forms.get(key)):
                yield from _wrong_at_rest(model, key)
    for key in sorted(newest):
        if salts.wrong_with(newest[key], None):
            yield from _wrong_at_rest(model, key)


def _newest_seals(name: str) -> dict[str, Kept]:
    seals = Seal.objects.filter(object_type=name).order_by("event_id")
    lines = seals.values_list("object_id", "case", "digest")
    return {key: Kept(case, digest) for key, case, digest in lines.iterator()}


def _wrong_at_rest(model: type[Sealed], key: object) -> Iterator[str]:
    """Look again while nobody writes.

    The school works on during the check, so that the first look may have seen a row
    before an act and its seal after it.
    """
    name = object_type(model)
    seals = Seal.objects.filter(object_type=name, object_id=str(key))
    with transaction.atomic():
        lock_log()
        newest = seals.order_by("-event_id").first()
        kept = Kept(newest.case, newest.digest) if newest else None
        try:
            rows = list(model._base_manager.filter(pk=key))
            form = canonical_forms(rows)[0] if rows else None
            wrong = Salts().wrong_with(kept, form)
        except UNREADABLE:
            wrong = _("is niet meer te lezen.")
    if wrong:
        yield f"{name} {key}: {wrong}"
