"""The trace: no sentence without a place, no place that does not exist (P1.1)."""

import re
from pathlib import Path

import pytest
from django.urls import NoReverseMatch, get_resolver

from cases.dossier.protocol import FORMS
from cases.services.agenda import STEPS
from escalation.guards import GUARDS
from escalation.protocol.texts import FOLDER, text
from escalation.protocol.versions import VERSIONS
from escalation.requirements import REQUIREMENTS
from escalation.requirements.citing import Cited, anchor_of, cited
from escalation.requirements.place import PAGES, asks, field, guard, guide, page, task
from escalation.requirements.readings import CORRECTIONS, READINGS
from pestprotocol.checks import leaves

# Not a piece of a longer one.
WHOLE_ID = re.compile(r"(?<![\w.])PB?\d+(?:\.\d+)*[a-z]?(?!\w)")
TESTS = Path(__file__).resolve().parents[1]
# What step 1 and its surroundings must hold whole: A1, A2, A4, A7 and Bijlage 1.1.
STEP_1 = ("P1.", "P2.", "P3.0", "P3.1.", "P3.2.", "P4.1.", "P4.4.", "PB1.")
URLS = {name for name, _route in leaves(get_resolver().url_patterns)}


def in_text():
    return [
        id
        for chapter in text("2023_02")
        for block in chapter.blocks
        for id in block.ids
    ]


def exists(place):
    """Is there such a control in the product?"""
    if place.kind == "guard":
        return place.code in GUARDS
    if place.kind == "task":
        return place.code in STEPS
    if place.kind == "page":
        return place.code in URLS and place.code in PAGES
    if place.kind == "field":
        name, _dot, field_name = place.code.partition(".")
        return name in URLS and field_name in FORMS[name].base_fields
    if place.kind == "guide":
        kind, _dot, item = place.code.partition(".")
        found = VERSIONS["2026-08"].guide(kind)
        return found is not None and (not item or item in found.codes())
    return bool(str(place.words))


def missing():
    """The places that lead nowhere."""
    return [
        (one.id, place.code)
        for one in REQUIREMENTS.values()
        for place in one.places
        if not exists(place)
    ]


def test_every_id_of_the_text_has_a_place_and_every_place_a_sentence():
    ids = in_text()

    assert sorted(ids) == sorted(REQUIREMENTS)
    assert len(ids) == len(set(ids)) == 134
    assert [one.id for one in REQUIREMENTS.values() if not one.places] == []


def test_every_place_exists():
    assert missing() == []


@pytest.mark.parametrize(
    "place",
    [
        guard("S-99"),
        task("dance"),
        guide("victim_talk", "astrology"),
        field("report", "shoe_size"),
    ],
)
def test_a_planted_place_that_does_not_exist_is_noticed(monkeypatch, place):
    monkeypatch.setitem(REQUIREMENTS, "P1.1", asks("P1.1", place))

    assert missing() == [("P1.1", place.code)]


def test_a_planted_page_without_a_name_is_refused():
    with pytest.raises(KeyError):
        page("nowhere")


def test_a_planted_sentence_without_a_place_is_noticed(monkeypatch):
    monkeypatch.delitem(REQUIREMENTS, "P4.1.2")

    assert sorted(in_text()) != sorted(REQUIREMENTS)


def test_step_1_leaves_nothing_for_later():
    waiting = [
        one.id
        for one in REQUIREMENTS.values()
        if one.id.startswith(STEP_1)
        and any(place.kind == "later" for place in one.places)
    ]

    assert waiting == []


def test_every_reading_is_of_a_sentence():
    assert {*CORRECTIONS, *READINGS} <= set(REQUIREMENTS)


def test_text_names_no_school_and_nobody():
    words = "".join(path.read_text() for path in FOLDER.glob("*.txt"))

    assert "Lyceum" not in words
    assert "Gemaakt door" not in words


def test_url_of_a_page_is_a_real_one():
    assert set(PAGES) <= URLS
    assert NoReverseMatch is not None


def test_every_requirement_of_step_1_is_named_in_a_test():
    told = {
        id
        for path in TESTS.rglob("*.py")
        if path.name != "test_requirements.py"
        for id in WHOLE_ID.findall(path.read_text())
    }

    asked = [id for id in REQUIREMENTS if id.startswith(STEP_1)]
    assert [id for id in asked if id not in told] == []


@pytest.mark.parametrize(
    ("words", "ids"),
    [("P4.1.1b and PB1.3.", ["P4.1.1b", "PB1.3"]), ("P2.3b, XP2.3", ["P2.3b"])],
)
def test_an_id_counts_only_as_a_whole(words, ids):
    """Naming P2.3b does not name P2.3, nor PB1.1 the P1.1 within it."""
    assert WHOLE_ID.findall(words) == ids


@pytest.mark.parametrize(
    ("source", "pieces"),
    [
        ("P4.1.1b", [("P4.1.1b", "P4.1.1b")]),
        ("P4.1.4", [("P4.1.4", "P4.1.4a")]),
        ("P4.1.1d, PB1.3", [("P4.1.1d", "P4.1.1d"), (", ", ""), ("PB1.3", "PB1.3")]),
        ("P5.3.5-7", [("P5.3.5", "P5.3.5"), ("-7", "")]),
        ("P3.3.1", [("P3.3.1", "P3.3.1")]),
        ("S-33", [("S-33", "")]),
        ("WVO 2020 3.39", [("WVO 2020 3.39", "")]),
        ("P9.9", [("P9.9", "")]),
        ("", []),
    ],
)
def test_source_leads_to_its_paragraphs(source, pieces):
    assert cited(source) == [Cited(*piece) for piece in pieces]


def test_sources_of_guards_and_steps_are_ids_of_the_text():
    sources = [one.source for one in GUARDS.values()] + [
        one for _, one in STEPS.values()
    ]
    named = {id for one in sources for id in WHOLE_ID.findall(one)}

    assert [id for id in named if not anchor_of(id)] == []
