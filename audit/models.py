"""The log, and what makes a row of another room something the log can vouch for."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from audit import chain
from audit.canonical import canonical_forms

SCHEMA_VERSION = 1


class AuditEvent(models.Model):
    """One act. Added by `audit.services.record` alone; triggers refuse a change."""

    seq = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    actor = models.CharField(max_length=64, blank=True)
    role = models.CharField(max_length=255, blank=True)
    on_behalf_of = models.CharField(max_length=64, blank=True)
    session_ref = models.CharField(max_length=64, blank=True)
    action = models.CharField(max_length=64)
    object_type = models.CharField(max_length=64, blank=True)
    object_id = models.CharField(max_length=64, blank=True)
    case = models.CharField(max_length=64, blank=True)
    reason = models.CharField(max_length=64, blank=True)
    outcome = models.CharField(max_length=64)
    facts = models.JSONField(default=dict)
    object_digest = models.CharField(max_length=64, blank=True)
    schema_version = models.PositiveSmallIntegerField(default=SCHEMA_VERSION)
    leaf = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)
    mac = models.CharField(max_length=64)

    class Meta:
        ordering: ClassVar[list[str]] = ["seq"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["case", "seq"], name="log_of_a_case"),
            models.Index(fields=["actor", "seq"], name="log_of_a_person"),
            models.Index(
                fields=["object_type", "object_id", "seq"], name="log_of_an_object"
            ),
            models.Index(fields=["action", "seq"], name="log_of_an_action"),
        ]

    def __str__(self) -> str:
        return f"#{self.seq}:{self.hash[:8]}"

    def entry(self) -> dict[str, object]:
        """All that the leaf vouches for: every column but the three that prove it."""
        (form,) = canonical_forms([self])
        return {
            name: value
            for name, value in form.items()
            if name not in {"leaf", "hash", "mac"}
        }

    def chain_to(self, previous_hash: str) -> None:
        self.leaf = chain.leaf_of(self.entry())
        self.hash = chain.link(previous_hash, self.leaf)
        self.mac = chain.keyed(self.hash, key=settings.AUDIT_MAC_KEY)


class Seal(models.Model):
    """The digest of one row as an act left it."""

    pk = models.CompositePrimaryKey("event_id", "object_type", "object_id")
    event = models.ForeignKey(
        AuditEvent, on_delete=models.PROTECT, related_name="seals"
    )
    object_type = models.CharField(max_length=64)
    object_id = models.CharField(max_length=64)
    case = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["object_type", "object_id", "event"], name="seals_of_an_object"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.object_type} {self.object_id}"


class Salt(models.Model):
    """The secret of one case. Without it the digests of that case say nothing.

    A destroyed salt keeps its row, empty, so that no new one takes its place.
    """

    case = models.CharField(max_length=64, primary_key=True)
    value = models.CharField(max_length=64, blank=True)

    def __str__(self) -> str:
        return self.case


class Sealed(models.Model):
    """A row whose every version is vouched for by the log.

    Who writes one passes it to `record(..., seals=[...])` in the same transaction.
    A migration that changes such a table ends with `record(Action.RESEALED, ...)`
    of its rows, because their canonical form has changed.
    """

    class Meta:
        abstract = True

    def seal_case(self) -> str:
        """The case whose salt hides this row; destroyed together with that case."""
        raise NotImplementedError

    def canonical(self) -> dict[str, object]:
        """The row as plain data. Read it from the database first."""
        (form,) = canonical_forms([self])
        return form
