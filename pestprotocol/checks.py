"""What must hold before it starts: `manage.py check` says what does not."""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.urls import URLPattern, URLResolver, get_resolver

from pestprotocol.doors import DOORS

# Up to 3.51.2 two connections can corrupt a WAL database (security.md, DUR-1).
FIRST_SOUND_WAL = (3, 51, 3)


def leaves(
    patterns: Iterable[URLPattern | URLResolver], *, space: str = "", route: str = ""
) -> Iterator[tuple[str, str]]:
    """Every URL that leads to a view: its full name ("" without one) and its route."""
    for pattern in patterns:
        here = route + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from leaves(pattern.url_patterns, space=inner, route=here)
        else:
            yield (f"{space}{pattern.name}" if pattern.name else ""), here


@register(Tags.urls)
def every_url_has_a_door(
    app_configs: Sequence[Any] | None, **kwargs: Any
) -> list[CheckMessage]:
    """A URL without a policy does not start; a loose policy is warned of (AUTHZ-1)."""
    found = list(leaves(get_resolver().url_patterns))
    bare = [
        Error(
            f"The URL {route!r} ({name or 'without a name'}) has no door.",
            hint="Name it and add one line to DOORS in pestprotocol/doors.py.",
            id="pestprotocol.E001",
        )
        for name, route in found
        if name not in DOORS
    ]
    loose = [
        Warning(f"The door {name!r} leads nowhere.", id="pestprotocol.W002")
        for name in sorted(DOORS.keys() - {name for name, _route in found})
    ]
    return [*bare, *loose]


def unsound(
    databases: Mapping[str, Mapping[str, Any]], *, version: tuple[int, ...]
) -> list[str]:
    """The databases that ask for WAL of a SQLite that can corrupt it."""
    if version >= FIRST_SOUND_WAL:
        return []
    return [
        alias
        for alias, database in databases.items()
        if "journal_mode=wal" in str(database.get("OPTIONS", {})).lower()
    ]


@register(Tags.security)
def mail_leads_here(
    app_configs: Sequence[Any] | None, **kwargs: Any
) -> list[CheckMessage]:
    """A link in a mail leads to this site, or it does not start."""
    site = urlsplit(settings.SITE_URL)
    safe = site.scheme == "https" or not settings.PRODUCTION
    if safe and re.fullmatch(r"[a-z0-9.:\-\[\]]+", site.netloc):
        return []
    return [
        Error(
            f"A mail would lead to {settings.SITE_URL!r}.",
            hint="Set SITE_URL to the https address where colleagues sign in.",
            id="pestprotocol.E004",
        )
    ]


@register(Tags.compatibility)
def journal_is_sound(
    app_configs: Sequence[Any] | None, **kwargs: Any
) -> list[CheckMessage]:
    """WAL on a SQLite that can corrupt it does not start (DUR-1)."""
    return [
        Error(
            f"The database {alias!r} uses WAL on SQLite {sqlite3.sqlite_version}, "
            "which can corrupt it.",
            hint="Use journal_mode=DELETE with synchronous=EXTRA.",
            id="pestprotocol.E003",
        )
        for alias in unsound(settings.DATABASES, version=sqlite3.sqlite_version_info)
    ]
