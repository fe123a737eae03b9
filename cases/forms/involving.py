"""Who is involved: somebody more, another role or certainty, or now known who it is."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.forms.acting import NO_CHOICE, PastDayField, ProseField, dress
from cases.forms.picking import CERTAINTIES
from cases.models.case import Case
from cases.models.involvement import Involvement
from cases.services.involving import Why
from cases.services.reporting import Involved
from escalation.protocol.lists import ParticipantRole, RoleCertainty
from people.models.pupils import Pupil

SURE = [(one.value, one.label) for one in CERTAINTIES]
BULLYING = (ParticipantRole.BULLY, ParticipantRole.FOLLOWER)
WITHDRAWN = (
    RoleCertainty.WITHDRAWN.value,
    _("ingetrokken: deze leerling is ten onrechte genoemd"),
)


def role_field() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("Welke rol?"),
        choices=ParticipantRole.choices,
        widget=forms.RadioSelect,
        error_messages=NO_CHOICE | {"required": _("Kies de rol.")},
    )


def certainty_field(choices: Collection[Any] = SURE) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("Hoe zeker is dat?"),
        choices=choices,
        widget=forms.RadioSelect,
        help_text=_(
            "Erkend: de leerling zegt het zelf. Vastgesteld: het is gezien of gebleken."
        ),
        error_messages=NO_CHOICE,
    )


class PartForm(forms.Form):
    """What the three share: from when, why, and whether somebody is on both sides."""

    mutual = forms.BooleanField(
        label=_("Klopt: deze leerling is allebei"), required=False
    )
    changed_on = PastDayField(label=_("Vanaf wanneer?"))
    reason = ProseField(
        label=_("Waarom?"),
        max_length=1000,
        rows=3,
        help_text=_("Kort en feitelijk: hoe weet u dit?"),
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        *args: Any,
        case: Case,
        pupil: Pupil | None,
        one: Involvement | None = None,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.pupil, self.one = pupil, one
        self.initial["seen"] = one.token() if one else ""
        self.beside = [
            other
            for other in case.involvements.all()
            if pupil and other.pupil_id == pupil.pk and other.ended_on is None
            if other != one
        ]
        if not self.beside:
            del self.fields["mutual"]
        dress(self)

    def new_role(self) -> str:
        """The role that the pupil will have."""
        chosen = self.cleaned_data.get("role") or (self.one and self.one.role)
        return str(chosen or "")

    def clean_changed_on(self) -> date:
        day: date = self.cleaned_data["changed_on"]
        if self.one and day < self.one.since:
            words = gettext("Dit staat al zo sinds %(day)s. Kies die dag of later.")
            raise ValidationError(words % {"day": f"{self.one.since:%d-%m-%Y}"})
        return day

    def clean(self) -> dict[str, Any]:
        """Both gepest and pestend can be, but is asked, once (workflow 7)."""
        data = super().clean() or {}
        sides = {side(one.role) for one in self.beside} | {side(self.new_role())}
        both = {ParticipantRole.VICTIM, ParticipantRole.BULLY} <= sides
        if both and self.beside and not data.get("mutual"):
            words = gettext(
                "%(name)s staat ook als %(role)s in deze zaak. Klopt dat, kruis het "
                "dan aan. Kies anders een andere rol."
            )
            role = self.beside[0].get_role_display()
            self.add_error("mutual", words % {"name": self.pupil, "role": role})
        return data

    def why(self) -> Why:
        data = self.cleaned_data
        return Why(data["changed_on"], data["reason"], data.get("seen", ""))


class AddForm(PartForm):
    """A pupil, or somebody whom nobody knows yet (P2.1.3)."""

    description = forms.CharField(
        label=_("Wat weet u wel van deze leerling?"),
        max_length=120,
        error_messages={"required": _("Schrijf op wat u wel weet.")},
    )
    role = role_field()
    certainty = certainty_field()
    field_order = ("description", "role", "mutual", "certainty", "changed_on", "reason")

    def __init__(self, *args: Any, pupil: Pupil | None, **options: Any) -> None:
        super().__init__(*args, pupil=pupil, **options)
        self.initial["certainty"] = RoleCertainty.ALLEGED
        if pupil:
            del self.fields["description"]

    def involved(self) -> Involved:
        """Whom the service takes in."""
        data = self.cleaned_data
        return Involved(
            role=data["role"],
            pupil=self.pupil,
            description=data.get("description", ""),
            certainty=data["certainty"],
        )


class ChangeForm(PartForm):
    """Another role or certainty, or out of the case."""

    role = role_field()
    certainty = certainty_field([*SURE, WITHDRAWN])
    left = forms.BooleanField(
        label=_("De leerling hoort niet meer bij de zaak, bijvoorbeeld van school"),
        required=False,
    )
    field_order = ("role", "mutual", "certainty", "left", "changed_on", "reason")

    def __init__(self, *args: Any, one: Involvement, **options: Any) -> None:
        super().__init__(*args, one=one, pupil=one.pupil, **options)
        self.initial["role"] = one.role
        self.initial["certainty"] = one.certainty
        self.initial["left"] = bool(one.pupil and one.pupil.left_on)


class IdentifyForm(PartForm):
    """Now it is known who the unknown one is."""

    certainty = certainty_field()
    field_order = ("certainty", "mutual", "changed_on", "reason")

    def __init__(self, *args: Any, one: Involvement, **options: Any) -> None:
        super().__init__(*args, one=one, **options)
        self.initial["certainty"] = one.certainty


def side(role: str) -> str:
    """Gepest, pestend (a meeloper too), or neither."""
    if role in BULLYING:
        return ParticipantRole.BULLY.value
    return role if role == ParticipantRole.VICTIM else ""
