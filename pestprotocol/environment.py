"""Reads the environment. Development needs nothing; production says what is missing."""

import base64
import binascii
import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def env_bool(name: str, *, default: bool = False) -> bool:
    """Is this variable switched on? Raises ImproperlyConfigured on another word."""
    value = os.environ.get(name, "").strip().lower()
    if value in {"", "1", "true", "yes", "on", "0", "false", "no", "off"}:
        return value in {"1", "true", "yes", "on"} if value else default
    raise ImproperlyConfigured(f"{name} must be 1 or 0, not {value!r}.")


def env_list(name: str) -> list[str]:
    """A comma separated variable."""
    return [
        part.strip() for part in os.environ.get(name, "").split(",") if part.strip()
    ]


def require(names: list[str]) -> None:
    """Production starts with everything or not at all, and names all that lacks."""
    missing = [name for name in names if not os.environ.get(name)]
    if missing:
        raise ImproperlyConfigured(
            "PRODUCTION=1 needs these environment variables: "
            + ", ".join(missing)
            + ". See docs/install.md."
        )


def secret(name: str, folder: Path) -> bytes:
    """A key of 32 bytes: base64 from the environment, or made once in `folder`."""
    if value := os.environ.get(name):
        return _decoded(name, value)
    path = folder / f"{name.lower()}.key"
    try:
        return _decoded(name, path.read_text())
    except FileNotFoundError:
        return _made(path)


def _decoded(name: str, value: str) -> bytes:
    try:
        key = base64.b64decode(value.strip(), validate=True)
    except binascii.Error as error:
        raise ImproperlyConfigured(f"{name} must be base64.") from error
    if len(key) != 32:
        raise ImproperlyConfigured(f"{name} must be 32 bytes in base64.")
    return key


def _made(path: Path) -> bytes:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    key = secrets.token_bytes(32)
    # Linked into place whole: two workers that start at once end with the same key.
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_text(base64.b64encode(key).decode())
    try:
        os.link(draft, path)
    except FileExistsError:
        return base64.b64decode(path.read_text())
    finally:
        draft.unlink()
    return key
