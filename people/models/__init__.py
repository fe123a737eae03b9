"""Who is who. Import each model from its own module; this list is for Django."""

from people.models import (
    calendar,
    classes,
    guardians,
    outbox,
    pupils,
    roles,
    staff,
    uploads,
)

__all__ = [
    "calendar",
    "classes",
    "guardians",
    "outbox",
    "pupils",
    "roles",
    "staff",
    "uploads",
]
