"""The trace: no sentence without a place, no place that does not exist (P1.1)."""

from pathlib import Path

import pytest
from django.urls import NoReverseMatch, get_resolver

from cases.dossier.protocol import FORMS
from cases.services.agenda import STEPS
from escalation.guards import GUARDS
from escalation.protocol.texts import FOLDER, text
from escalation.protocol.versions import VERSIONS
from escalation.requirements import REQUIREMENTS
from escalation.requirements.place import PAGES, asks, field, guard, guide, page, task
from escalation.requirements.readings import CORRECTIONS, READINGS
from pestprotocol.checks import leaves

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
    told = "\n".join(
        path.read_text()
        for path in TESTS.rglob("*.py")
        if path.name != "test_requirements.py"
    )

    assert [id for id in REQUIREMENTS if id.startswith(STEP_1) and id not in told] == []
