"""How entries are hashed and chained. Pure: no settings, no database."""

import hashlib
import hmac
import json
from collections.abc import Iterable
from datetime import UTC, datetime

GENESIS = "0" * 64


def canonical_json(value: object) -> bytes:
    """The one way to write a value down, equal on every machine and engine."""
    text = json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False
    )
    return text.encode()


def utc_text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def leaf_of(entry: dict[str, object]) -> str:
    """The digest of one entry. The leading zero keeps leaves apart from links."""
    return hashlib.sha256(b"\x00" + canonical_json(entry)).hexdigest()


def link(previous_hash: str, leaf: str) -> str:
    """The hash that ties an entry to all before it."""
    return hashlib.sha256(bytes.fromhex(previous_hash + leaf)).hexdigest()


def keyed(text: str, *, key: bytes) -> str:
    """A digest that only who has the key can make."""
    return hmac.digest(key, text.encode(), "sha256").hex()


def seal(form: dict[str, object], *, salt: str) -> str:
    """The digest of a row; without the salt it says nothing about the row."""
    return hmac.digest(salt.encode(), canonical_json(form), "sha256").hex()


def digest_of_seals(seals: Iterable[tuple[str, str, str, str]]) -> str:
    """What an entry holds of its seals (type, id, case, digest); "" without any."""
    lines = sorted(list(seal) for seal in seals)
    return hashlib.sha256(canonical_json(lines)).hexdigest() if lines else ""
