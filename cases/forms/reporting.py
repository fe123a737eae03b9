"""The report on one page: what happened, and where it has to go (4.4, P4.4.4)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.forms import (
    BooleanField,
    CharField,
    ChoiceField,
    ModelChoiceField,
    RadioSelect,
)
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from cases.forms.incident import IncidentForm
from cases.forms.people import PeopleForm
from cases.forms.questions import APART, EARLIER, PREFERENCES
from cases.models.case import Case
from cases.services.reporting import Report
from people.models.staff import Staff


class ColleagueField(ModelChoiceField[Staff]):
    """Somebody who works here, by name and code."""

    def label_from_instance(self, obj: Staff) -> str:
        return f"{obj.full_name} ({obj.code})"


class ReportForm(IncidentForm):
    """An event, with what decides whose case it becomes."""

    earlier = ChoiceField(
        label=_("Is dit eerder gebeurd met dezelfde leerlingen?"),
        choices=EARLIER,
        widget=RadioSelect,
        required=False,
    )
    prefers = ChoiceField(
        label=_("Naar wie gaat de melding?"),
        choices=PREFERENCES,
        widget=RadioSelect,
        required=False,
    )
    about_staff = BooleanField(label=_("Het gaat over een medewerker"), required=False)
    accused = ColleagueField(
        Staff.objects.none(),
        label=_("Over wie gaat het?"),
        empty_label=_("Dat weet ik niet, of zeg ik liever niet"),
        to_field_name="code",
        required=False,
    )
    belongs = CharField(required=False)

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        user: Staff,
        who: PeopleForm | None = None,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        start = {"prefers": "", **(initial or {})}
        super().__init__(data, user=user, who=who, initial=start)
        self.joins: Case | None = None
        self.running: Sequence[Case] = ()
        colleagues = Staff.objects.filter(left_on=None).exclude(pk=user.pk)
        self.fields["accused"].queryset = colleagues  # type: ignore[attr-defined]

    def stands_apart(self) -> bool:
        """The reporter says that it has nothing to do with an earlier case."""
        data = self.cleaned_data
        return APART in (data.get("earlier"), data.get("belongs"))

    def settled_with(self, running: Sequence[Case]) -> bool:
        """Is it known whether it belongs to one of these cases? Asks it if not."""
        if self.stands_apart() or not running:
            return True
        chosen = self.cleaned_data.get("belongs")
        self.joins = next((one for one in running if one.number == chosen), None)
        if self.joins is None:
            self.running = running
            self.add_error(
                "belongs",
                _("Over deze leerlingen loopt al een zaak. Hoort uw melding daarbij?"),
            )
        return self.joins is not None

    def report(self) -> Report:
        """A colleague is named only together with the answer that it is about one."""
        data = self.cleaned_data
        accused = data["accused"] if data["about_staff"] else None
        return replace(
            super().report(),
            prefers=data["prefers"],
            about_staff=data["about_staff"],
            accused=[accused] if accused else [],
        )
