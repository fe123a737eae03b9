"""A question to a colleague, and the answer."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from cases.forms.acting import NO_CHOICE, ProseField, dress
from people.models.staff import Staff


class AdviserField(forms.ModelChoiceField[Staff]):
    """A colleague with the functions that say why to ask this one."""

    def label_from_instance(self, obj: Staff) -> str:
        roles = {one.get_role_display() for one in obj.role_assignments.all()}
        return " · ".join([obj.full_name, ", ".join(sorted(roles))])


class ConsultationForm(forms.Form):
    """Whom to ask, and what (PB1.4)."""

    question = ProseField(
        label=_("Wat wilt u weten?"),
        max_length=2000,
        rows=4,
        help_text=_("De collega leest het dossier mee. De zaak blijft bij u."),
    )

    def __init__(self, *args: Any, rows: QuerySet[Staff], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["adviser"] = AdviserField(
            rows.prefetch_related("role_assignments"),
            label=_("Wie vraagt u om advies?"),
            empty_label=_("Kies …"),
            error_messages=NO_CHOICE
            | {
                "required": _("Kies een collega."),
                "invalid_choice": _(
                    "Kies een leerlingcoördinator, zorgcoördinator of counselor die "
                    "nog niet meeleest, en niet uzelf."
                ),
            },
        )
        self.order_fields(["adviser", "question"])
        dress(self)


class AdviceForm(forms.Form):
    """What the colleague advises."""

    advice = ProseField(
        label=_("Uw advies"),
        max_length=4000,
        rows=6,
        help_text=_("Wat kan de mentor doen? Over gedrag, niet over de persoon."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        dress(self)
