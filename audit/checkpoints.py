"""Signed points of the chain, kept outside the database.

They show what a chain alone cannot: a tail that was cut, a chain that was computed
again with the key, a database that was put back.
"""

import fcntl
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, BinaryIO, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings

from audit.chain import canonical_json, utc_text

EVERY_ENTRIES = 500
EVERY = timedelta(minutes=15)
# A line is some 250 bytes, so the newest whole one is always within this.
_TAIL = 4096


@dataclass(frozen=True)
class Checkpoint:
    """At this moment, this entry had this hash."""

    seq: int
    hash: str
    at: datetime
    signature: str

    @classmethod
    def sign(cls, seq: int, hash_: str, at: datetime) -> Self:
        signature = _key().sign(_signed_part(seq, hash_, at)).hex()
        return cls(seq=seq, hash=hash_, at=at, signature=signature)

    @classmethod
    def read(cls, line: bytes) -> Self | None:
        """None for a line that nobody could have written here."""
        try:
            found: dict[str, Any] = json.loads(line)
            at = datetime.fromisoformat(found["at"]).astimezone(UTC)
            return cls(int(found["seq"]), str(found["hash"]), at, found["signature"])
        except (ValueError, TypeError, KeyError):
            return None

    def line(self) -> bytes:
        fields = {"seq": self.seq, "hash": self.hash, "at": utc_text(self.at)}
        return canonical_json(fields | {"signature": self.signature}) + b"\n"

    def is_genuine(self) -> bool:
        signed = _signed_part(self.seq, self.hash, self.at)
        try:
            _key().public_key().verify(bytes.fromhex(self.signature), signed)
        except (InvalidSignature, ValueError, TypeError):
            return False
        return True

    def is_due(self, seq: int, at: datetime) -> bool:
        """Is it time for the next one?"""
        return seq - self.seq >= EVERY_ENTRIES or at - self.at >= EVERY


# Per process, so that an act reads no file: who thinks one is due looks again.
_known: dict[Path, Checkpoint] = {}


def write_if_due(seq: int, hash_: str, at: datetime) -> None:
    """Add a checkpoint when 500 entries or 15 minutes have passed (security.md)."""
    known = _known.get(path())
    if known and not known.is_due(seq, at):
        return
    with _open() as file:
        newest = _newest_in(file)
        if newest is None or newest.is_due(seq, at):
            newest = _append(file, Checkpoint.sign(seq, hash_, at))
    _known[path()] = newest


def write(seq: int, hash_: str, at: datetime) -> Checkpoint:
    """Add a checkpoint now."""
    with _open() as file:
        return _append(file, Checkpoint.sign(seq, hash_, at))


def stored() -> Iterator[tuple[int, Checkpoint | None]]:
    """Every line of the file with its number; None for an unreadable one.

    What stands after the last line end was never finished and does not count.
    """
    if not path().exists():
        return
    with path().open("rb") as file:
        for number, line in enumerate(file, start=1):
            if line.endswith(b"\n"):
                yield number, Checkpoint.read(line)


def short_form() -> str:
    """The newest checkpoint as it stands on paper, `#seq:hash8`; "" without any."""
    if not path().exists():
        return ""
    with path().open("rb") as file:
        newest = _newest_in(file)
    return f"#{newest.seq}:{newest.hash[:8]}" if newest else ""


def path() -> Path:
    return Path(settings.DATA_DIR) / "checkpoints" / "checkpoints.jsonl"


def _key() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(settings.AUDIT_SIGNING_KEY)


def _signed_part(seq: int, hash_: str, at: datetime) -> bytes:
    return canonical_json([seq, hash_, utc_text(at)])


def _open() -> BinaryIO:
    """The file, for this process alone until it is closed."""
    folder = path().parent
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    flags = os.O_RDWR | os.O_APPEND | os.O_CREAT
    file = os.fdopen(os.open(path(), flags, 0o600), "r+b")
    fcntl.flock(file, fcntl.LOCK_EX)
    _fsync_folder(folder)
    return file


def _newest_in(file: BinaryIO) -> Checkpoint | None:
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - _TAIL))
    whole = file.read().rpartition(b"\n")[0].splitlines()
    found = [checkpoint for line in whole if (checkpoint := Checkpoint.read(line))]
    return found[-1] if found else None


def _append(file: BinaryIO, checkpoint: Checkpoint) -> Checkpoint:
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - _TAIL))
    unfinished = file.read().rpartition(b"\n")[2]
    file.truncate(size - len(unfinished))
    file.write(checkpoint.line())
    file.flush()
    os.fsync(file.fileno())
    return checkpoint


def _fsync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
