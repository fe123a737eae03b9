"""What every page knows: whose school it is, and who is reading."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from people.models.calendar import SchoolSettings
from people.models.roles import Role
from people.models.staff import Staff
from pestprotocol import VERSION
from pestprotocol.doors import DOORS


def school(request: HttpRequest) -> dict[str, Any]:
    """The school's settings (read when asked for), functions, and who may manage."""
    return {
        "school": SimpleLazyObject(SchoolSettings.load),
        "functions": SimpleLazyObject(lambda: _functions(request)),
        "manages": SimpleLazyObject(lambda: _opens("manage", request)),
        "governs": SimpleLazyObject(lambda: _opens("manage_roles", request)),
        "version": VERSION,
        "idle_seconds": settings.SESSION_COOKIE_AGE,
    }


def _opens(name: str, request: HttpRequest) -> bool:
    return DOORS[name].opens_for(request.user)


def _functions(request: HttpRequest) -> list[str]:
    if not isinstance(request.user, Staff):
        return []
    return [str(Role(code).label) for code in request.user.role_codes()]
