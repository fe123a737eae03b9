"""Nobody else can be known from what is written about one pupil (H-12)."""

import re
import uuid
from collections.abc import Collection

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cases.models.case import Case


def names_of_others(case: Case, pupil_id: uuid.UUID | None) -> frozenset[str]:
    """The names by which the other pupils in this case can be known (H-12)."""
    own: set[str] = set()
    others: set[str] = set()
    for one in case.known():
        if one.pupil:
            names = own if one.pupil_id == pupil_id else others
            names |= {one.pupil.given_name, one.pupil.family_name}
    return frozenset(others - own)


def without_names(text: str, names: Collection[str]) -> str:
    """The text, as long as it names none of these; raises ValidationError (H-12)."""
    if any(re.search(rf"\b{re.escape(name)}\b", text) for name in names):
        raise ValidationError(
            _("Hier staat de naam van een andere leerling. Schrijf: een medeleerling.")
        )
    return text
