"""The report in a minute: what a colleague saw on the corridor (P4.4.1).

It is the same report with fewer questions. What it does not ask can still be in it,
because whoever began on the whole page may go on here, and back; nothing gets lost.
"""

from collections.abc import Mapping
from typing import Any

from django.forms.boundfield import BoundField, BoundWidget
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from cases.forms.people import PeopleForm
from cases.forms.questions import Choices, own_kind
from cases.forms.reporting import ReportForm
from escalation.protocol.lists import (
    DANGER_FORMS,
    SAFETY_FORMS,
    SEVERE_FORMS,
    BullyingForm,
    CyberForm,
)
from people.models.roles import Role
from people.models.staff import Staff

# The chips that change who gets it, or what has to be done first (S-04, H-20, H-21).
GRAVE = [
    form.value
    for form in (*BullyingForm, *CyberForm)
    if form in DANGER_FORMS | SAFETY_FORMS | SEVERE_FORMS
]
RECIPIENTS: Choices = [
    ("", _("de mentor")),
    (Role.STUDENT_COORDINATOR, _("de leerlingcoördinator")),
]
CARRIED = (
    *("happened_at", "thoughts", "signals", "injury", "damage"),
    *("other_form", "earlier", "reporter_kind"),
)


class SignalForm(ReportForm):
    """Who, seen or suspected, what, where, and what you did at once."""

    asks_form = False

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        user: Staff,
        who: PeopleForm | None = None,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, user=user, who=who, initial=initial)
        self.fields["facts"].widget.attrs["rows"] = 3
        self.fields["reporter_kind"].required = False
        self.fields["prefers"].label = _("Naar wie?")
        self.fields["prefers"].choices = RECIPIENTS  # type: ignore[attr-defined]

    def grave(self) -> list[BoundWidget]:
        """The forms of bullying that even a short report asks for."""
        return [chip for chip in self["forms"] if str(chip.data["value"]) in GRAVE]

    def has_grave(self) -> bool:
        return any(chip.data["selected"] for chip in self.grave())

    def carried(self) -> list[BoundField]:
        """What was answered on the whole page and is not asked here."""
        return [self[name] for name in CARRIED if self[name].value()]

    def carried_forms(self) -> list[str]:
        return [one for one in self["forms"].value() or [] if one not in GRAVE]

    def clean(self) -> dict[str, Any]:
        """Who passes on a signal noticed it, unless the whole page said otherwise."""
        data = super().clean()
        data["reporter_kind"] = data.get("reporter_kind") or own_kind(self.user)
        return data
