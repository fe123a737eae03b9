"""Who is involved in a report: pupils who were picked, or not known yet (P2.1.3).

The choices travel with the page, so that picking works without JavaScript and
without a draft on the server.
"""

from collections.abc import Mapping
from typing import Any, Self

from django import forms
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.forms.picking import (
    MOST_HITS,
    MOST_PEOPLE,
    Chosen,
    Hit,
    find_pupils,
    key_of,
    read_chosen,
    searched,
)
from cases.models.case import Case
from cases.services.reporting import Involved
from escalation.protocol.lists import ParticipantRole, RoleCertainty
from people.models.classes import SchoolClass
from people.models.pupils import Pupil

BULLYING = (ParticipantRole.BULLY, ParticipantRole.FOLLOWER)


def typed(form: forms.BaseForm, data: QueryDict) -> dict[str, Any]:
    """Everything that was typed so far, to show again before anything is judged."""
    files: MultiValueDict[str, Any] = MultiValueDict()
    return {
        name: field.widget.value_from_datadict(data, files, form.add_prefix(name))
        for name, field in form.fields.items()
    }


class PeopleForm(forms.Form):
    """The first question of a report: who?"""

    q = forms.Field(label=_("Zoek een leerling op naam of klas"), required=False)
    person = forms.Field(widget=forms.MultipleHiddenInput, required=False)
    mutual = forms.BooleanField(
        label=_("Klopt: deze leerling is allebei"), required=False
    )
    victim_unknown = forms.BooleanField(
        label=_("Ik weet niet wie gepest wordt"), required=False
    )
    victim_description = forms.CharField(
        label=_("Wat weet u wel van de gepeste leerling?"),
        max_length=120,
        required=False,
    )
    school_class = forms.ModelChoiceField(
        SchoolClass.objects.filter(pupils__left_on=None, pupils__isnull=False)
        .distinct()
        .order_by("name"),
        label=_("In welke klas speelt het?"),
        empty_label=_("Dat weet ik niet"),
        required=False,
    )
    bully_unknown = forms.BooleanField(label=_("Ik weet niet wie pest"), required=False)
    bully_description = forms.CharField(
        label=_("Wat weet u wel van de pestende leerling?"),
        max_length=120,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # A browser would cut off a pasted text without a word.
        for field in self.fields.values():
            field.widget.attrs.pop("maxlength", None)

    @classmethod
    def about(cls, case: Case) -> Self:
        """Those who stand in this case already; more can come, and some may not fit."""
        people = [
            f"{one.pupil_id}:{one.role}:{one.certainty}"
            for one in case.known()
            if one.pupil and one.pupil.left_on is None and one.ended_on is None
        ]
        unknown = {
            f"{one.role}_{field}": value
            for one in case.with_role(ParticipantRole.VICTIM, ParticipantRole.BULLY)
            if one.pupil is None
            for field, value in (("unknown", True), ("description", one.description))
        }
        start = {"school_class": case.school_class_id, "person": people}
        return cls(initial={**start, **unknown})

    @classmethod
    def changed(cls, data: QueryDict) -> Self:
        """What was typed, with one pupil more or less; nothing is judged yet."""
        kept = typed(cls(), data)
        gone, new = data.get("remove"), data.get("add")
        people = [one for one in kept["person"] if key_of(one) != gone]
        if new and new not in map(key_of, people):
            people.append(f"{new}:{RoleCertainty.ALLEGED}")
        if new:
            kept["q"] = ""
        return cls(initial={**kept, "person": people})

    @cached_property
    def words(self) -> str:
        """What is searched for."""
        return searched(self["q"].value())

    @cached_property
    def found(self) -> list[Hit]:
        return find_pupils(self.words)

    def hits(self) -> list[Hit]:
        return self.found[:MOST_HITS]

    def has_more(self) -> bool:
        return len(self.found) > MOST_HITS

    @cached_property
    def chosen(self) -> list[Chosen]:
        """Who was picked; somebody who left stays in sight until taken away."""
        return read_chosen(self["person"].value() or [])

    def on_both_sides(self) -> list[Pupil]:
        """The pupils who would be gepest and pestend at once."""
        bullies = {one.pupil.pk for one in self.chosen if one.role in BULLYING}
        return [
            one.pupil
            for one in self.chosen
            if one.role == ParticipantRole.VICTIM and one.pupil.pk in bullies
        ]

    def clean_person(self) -> list[Chosen]:
        values = self["person"].value() or []
        if len(values) > MOST_PEOPLE:
            raise forms.ValidationError(
                _("Kies hooguit %(most)s leerlingen. Noem de anderen in uw verhaal."),
                params={"most": MOST_PEOPLE},
            )
        if gone := [one.pupil.full_name for one in self.chosen if one.pupil.left_on]:
            raise forms.ValidationError(
                _(
                    "Niet meer op school: %(names)s. Haal deze leerling weg. U kunt de "
                    "naam wel in uw verhaal noemen."
                ),
                params={"names": ", ".join(gone)},
            )
        return self.chosen

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = self.cleaned_data
        if "person" in data:
            self._ask_who(data)
        if self.on_both_sides() and not data.get("mutual"):
            self._ask_whether_mutual()
        return data

    def _ask_who(self, data: Mapping[str, Any]) -> None:
        """Somebody is gepest in every report, known or not: nobody is no report."""
        roles = {one.role for one in data["person"]}
        if not (data["victim_unknown"] or ParticipantRole.VICTIM in roles):
            self.add_error(
                "person",
                _(
                    "Wie wordt gepest? Zoek de leerling en kies ‘gepest’, of kruis aan "
                    "dat u het niet weet."
                ),
            )
        elif not roles and not self._described():
            self.add_error(
                "school_class",
                _("Kies een klas of vertel wat u wel weet. Dan kan iemand het zoeken."),
            )

    def _described(self) -> bool:
        return bool(self["school_class"].value() or self["victim_description"].value())

    def _ask_whether_mutual(self) -> None:
        names = ", ".join(one.full_name for one in self.on_both_sides())
        message = gettext(
            "%(names)s staat bij ‘gepest’ en ook bij ‘pest’ of ‘doet mee’. Klopt dat, "
            "kruis het dan aan. Haal de leerling anders één keer weg."
        )
        self.add_error("mutual", message % {"names": names})

    def involved(self) -> list[Involved]:
        """Everybody of this report, as the service takes them."""
        data = self.cleaned_data
        known = [
            Involved(one.role, one.pupil, certainty=one.certainty)
            for one in data["person"]
        ]
        unknown = [
            Involved(role, description=data[about] or gettext("nog onbekend"))
            for role, tick, about in (
                (ParticipantRole.VICTIM, "victim_unknown", "victim_description"),
                (ParticipantRole.BULLY, "bully_unknown", "bully_description"),
            )
            if data[tick]
        ]
        return [*known, *unknown]

    def class_of_unknown(self) -> SchoolClass | None:
        """Where to look, as long as nobody knows who is gepest."""
        data = self.cleaned_data
        found: SchoolClass | None = data["school_class"]
        return found if data["victim_unknown"] else None
