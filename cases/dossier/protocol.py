"""The protocol to read, with beside each sentence the control that does it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_stubs_ext import StrOrPromise

from cases.dossier.waiting import unrecorded
from cases.forms.reporting import ReportForm
from cases.forms.signal import SignalForm
from cases.forms.supporting import ParentContactForm
from cases.forms.talks import TalkForm
from cases.services.agenda import STEPS
from escalation.guards import GUARDS
from escalation.protocol.texts import Block, Sentence, text
from escalation.protocol.versions import ProtocolVersion
from escalation.requirements import REQUIREMENTS
from escalation.requirements.place import Place
from escalation.requirements.readings import CORRECTIONS, READINGS

# The form behind each page of which a place names a field.
FORMS: dict[str, type[forms.Form] | type[forms.ModelForm[Any]]] = {
    "report": ReportForm,
    "signal": SignalForm,
    "talk": TalkForm,
    "parents": ParentContactForm,
}

# Fields without a label of their own: there the page has a heading.
HEADINGS: dict[str, StrOrPromise] = {
    "forms": gettext_lazy("Wat gebeurde er?"),
    "signals": gettext_lazy("Signalen die u ziet bij de leerling"),
}


@dataclass(frozen=True)
class Control:
    """What does it: a word for its kind, what it is, its code, and what it lacks."""

    kind: str
    label: StrOrPromise
    words: StrOrPromise
    code: str = ""
    waits: str = ""


@dataclass(frozen=True)
class Asked:
    """One id that a sentence carries, with its controls and how the app reads it."""

    id: str
    controls: list[Control]
    correction: StrOrPromise = ""
    reading: StrOrPromise = ""


@dataclass(frozen=True)
class Line:
    """A sentence with everything that it asks."""

    words: str
    asks: list[Asked]


@dataclass(frozen=True)
class Part:
    """A block of the text: heading, paragraph or item."""

    kind: str
    lines: list[Line]

    @property
    def asks(self) -> list[Asked]:
        return [one for line in self.lines for one in line.asks]


@dataclass(frozen=True)
class ChapterPage:
    """One chapter, ready for the page."""

    title: str
    anchor: str
    parts: list[Part]


def chapters_of(version: ProtocolVersion) -> list[ChapterPage]:
    """The text of this version, with its controls."""
    return [
        ChapterPage(
            chapter.title,
            chapter.anchor,
            [_part(block, version) for block in chapter.blocks],
        )
        for chapter in text(version.text)
    ]


def _part(block: Block, version: ProtocolVersion) -> Part:
    return Part(block.kind, [_line(one, version) for one in block.sentences])


def _line(sentence: Sentence, version: ProtocolVersion) -> Line:
    asks = [
        Asked(
            id=id,
            controls=list(_controls(REQUIREMENTS[id].places, version)),
            correction=CORRECTIONS.get(id, ""),
            reading=READINGS.get(id, ""),
        )
        for id in sentence.ids
    ]
    return Line(sentence.words, asks)


def _controls(places: tuple[Place, ...], version: ProtocolVersion) -> Iterator[Control]:
    for place in places:
        yield CONTROLS[place.kind](place, version)


def _guard(place: Place, version: ProtocolVersion) -> Control:
    guard = GUARDS[place.code]
    label, waits = guard.weight.label, unrecorded(guard)
    return Control("guard", label, guard.asks, guard.id, waits)


def _guide(place: Place, version: ProtocolVersion) -> Control:
    kind, _dot, code = place.code.partition(".")
    page = version.guide(kind)
    if page is None:
        return Control("guide", _("Leidraad"), kind)
    items = {item.code: item.text for item in page.items}
    return Control("guide", page.title, items.get(code, page.intro))


def _field(place: Place, version: ProtocolVersion) -> Control:
    page, _dot, name = place.code.partition(".")
    label = FORMS[page].base_fields[name].label or HEADINGS[name]
    return Control("field", _("Vraag op ‘%(page)s’") % {"page": place.words}, label)


def _page(place: Place, version: ProtocolVersion) -> Control:
    return Control("page", _("Pagina"), place.words)


def _task(place: Place, version: ProtocolVersion) -> Control:
    return Control("task", _("Taak op Vandaag"), STEPS[place.code][0])


def _people(place: Place, version: ProtocolVersion) -> Control:
    return Control("people", _("Aan mensen"), place.words)


def _later(place: Place, version: ProtocolVersion) -> Control:
    return Control("later", _("Nog niet in de app"), place.words)


CONTROLS = {
    "guard": _guard,
    "guide": _guide,
    "field": _field,
    "page": _page,
    "task": _task,
    "people": _people,
    "later": _later,
}
