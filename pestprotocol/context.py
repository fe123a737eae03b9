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

# Whose menu leads to Leerlingen: `Pupil.objects.visible_to` gives these somebody.
LOOKS_UP = (
    Role.MENTOR,
    Role.STUDENT_COORDINATOR,
    Role.CARE_COORDINATOR,
    Role.DIVISION_HEAD,
    Role.PRINCIPAL,
)


def school(request: HttpRequest) -> dict[str, Any]:
    """The school's settings (read when asked for), functions, and who may do more."""
    return {
        "school": SimpleLazyObject(SchoolSettings.load),
        "functions": SimpleLazyObject(lambda: _functions(request)),
        "manages": SimpleLazyObject(lambda: _opens("manage", request)),
        "governs": SimpleLazyObject(lambda: _opens("manage_roles", request)),
        "looks_up": SimpleLazyObject(lambda: _looks_up(request)),
        "version": VERSION,
        "idle_seconds": settings.SESSION_COOKIE_AGE,
    }


def _opens(name: str, request: HttpRequest) -> bool:
    return DOORS[name].opens_for(request.user)


def _functions(request: HttpRequest) -> list[str]:
    if not isinstance(request.user, Staff):
        return []
    return [str(Role(code).label) for code in request.user.role_codes()]


def _looks_up(request: HttpRequest) -> bool:
    """Has this person pupils whose page may be opened? (workflow 10)"""
    return isinstance(request.user, Staff) and request.user.works_as(*LOOKS_UP)
