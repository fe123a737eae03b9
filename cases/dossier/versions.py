"""What was corrected: the newest version is shown, the earlier ones unfold."""

import uuid
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from django.db.models import Field
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.dossier.entry import Corrected, Lines, Versions
from cases.dossier.reading import Reader
from cases.dossier.words import day_in_words
from cases.models.case import Case
from cases.models.conversation import Conversation
from cases.models.correction import Correction
from cases.models.fact import CaseFact
from cases.services.correcting import MODELS, PEOPLE, plain
from cases.services.rectifying import may_rectify
from escalation.protocol.lists import BullyingForm, CyberForm, Signal
from escalation.protocol.versions import guide

WORDS = {
    "forms": dict(BullyingForm.choices) | dict(CyberForm.choices),
    "signals": dict(Signal.choices),
}


@dataclass(frozen=True)
class Corrections:
    """The corrections of a case, as one reader may see them."""

    case: Case
    reader: Reader
    corrects: bool
    found: Mapping[uuid.UUID, list[Correction]] = field(default_factory=dict)

    @classmethod
    def of(cls, case: Case, reader: Reader) -> "Corrections":
        found: dict[uuid.UUID, list[Correction]] = defaultdict(list)
        for one in case.corrections.all():
            found[one.subject].insert(0, one)
        return cls(case, reader, may_rectify(case, reader.user), found)

    def versions(self, kind: str, pk: uuid.UUID) -> Versions:
        """What was corrected of this fact; a planned check has nothing to correct."""
        url = reverse("correction", args=[self.case.number, kind, pk])
        return Versions(
            tuple(self._corrected(one) for one in self.found.get(pk, ())),
            tuple(self._views(pk)),
            url if self.corrects else "",
        )

    def _views(self, pk: uuid.UUID) -> Iterator[str]:
        """Who gave an own view of it; the words stand at their own day."""
        for one in self.case.statements.all():
            about = pk in (one.incident_id, one.conversation_id)
            if about and self.reader.sees(one.involvement):
                day = day_in_words(one.given_on)
                yield _("Zienswijze van %(name)s op %(day)s") % {
                    "name": one.giver(),
                    "day": day,
                }

    def _corrected(self, one: Correction) -> Corrected:
        """Who reads a part hears that it was corrected: the words may name others."""
        whole = self.reader.whole
        kind = Correction.Kind(one.kind)
        model = MODELS[kind]
        return Corrected(
            on=timezone.localdate(one.made_at),
            by=str(one.made_by) if whole else "",
            reason=one.reason if whole else "",
            before=tuple(
                in_words(model, name, value, self.case)
                for name, value in one.before.items()
            )
            if whole
            else (),
        )


def now_in_words(row: CaseFact, names: list[str], case: Case) -> Lines:
    """What the row says now, for whoever corrects it (RACE-5)."""
    return tuple(in_words(type(row), name, plain(row, name), case) for name in names)


def in_words(
    model: type[CaseFact], name: str, value: Any, case: Case
) -> tuple[str, str]:
    """A field and its kept value, as the screen says them."""
    column = model._meta.get_field(name)
    label = str(getattr(column, "verbose_name", name))
    return str(capfirst(label)), _value(column, name, value, case) or _("leeg")


def _value(column: Any, name: str, value: Any, case: Case) -> str:
    if name == PEOPLE:
        people = {str(one.pk): str(one) for one in case.involvements.all()}
        return ", ".join(people.get(one, one) for one in value)
    if name == "points":
        return ", ".join(_points(case).get(code, code) for code in value)
    if name in WORDS:
        return ", ".join(str(WORDS[name].get(code, code)) for code in value)
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if isinstance(value, dict):
        return str(value["name"])
    return _plain_words(column, value)


def _plain_words(column: Field[Any, Any], value: Any) -> str:
    if value and column.get_internal_type() == "DateField":
        return day_in_words(date.fromisoformat(value))
    if value and column.get_internal_type() == "TimeField":
        return f"{time.fromisoformat(value):%H:%M}"
    words = dict(column.flatchoices)
    return str(words.get(value, "" if value is None else value))


def _points(case: Case) -> dict[str, str]:
    """The items of every guide of this case, by their code."""
    kinds = Conversation._meta.get_field("kind").flatchoices
    pages = [guide(kind, version=case.protocol_version) for kind, _label in kinds]
    return {item.code: str(item.text) for page in pages if page for item in page.items}
