"""The lists, guides, versions and days: the words and numbers of the protocol."""

import re
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.db.models import TextChoices

from escalation import deadlines
from escalation.protocol import lists, versions
from escalation.protocol.guides import FOUR_ROLES
from escalation.protocol.lists import BullyingForm, ConversationKind, CyberForm

SIZES = {
    "Assessment": 4,
    "BullyingForm": 19,
    "CaseOutcome": 8,
    "ClassApproach": 3,
    "Cause": 8,
    "ConversationKind": 13,
    "CyberForm": 10,
    "Effect": 4,
    "EvidenceKind": 6,
    "HelpType": 10,
    "MeasureType": 6,
    "Observed": 3,
    "ParticipantRole": 5,
    "Place": 12,
    "ReporterKind": 9,
    "RoleCertainty": 4,
    "Signal": 14,
    "SilenceReason": 7,
    "Wellbeing": 3,
}
TALKS = (
    ConversationKind.VICTIM_TALK,
    ConversationKind.BULLY_TALK,
    ConversationKind.FOLLOWER_TALK,
    ConversationKind.JOINT_TALK,
    ConversationKind.CLASS_TALK,
    ConversationKind.GROUP_TALK,
)
GOALS = ("behaviour", "causes", "follow_up")


def choices():
    named = {name: getattr(lists, name) for name in lists.__all__}
    return {n: c for n, c in named.items() if isinstance(c, type)}


def words(guide):
    lines = (
        *guide.before,
        *guide.phrases,
        *guide.avoid,
        *(i.text for i in guide.items),
    )
    return " ".join(str(one) for one in (guide.title, guide.intro, *lines, guide.after))


def test_lists_are_as_long_as_the_protocol():
    assert {name: len(list(each)) for name, each in choices().items()} == SIZES


def test_no_list_calls_a_pupil_names():
    labels = [str(label) for each in choices().values() for label in each.labels]

    assert [one for one in labels if re.search(r"\bpesters?\b|dader", one)] == []


def test_lists_hold_codes_as_their_names():
    for each in choices().values():
        assert issubclass(each, TextChoices)
        assert [one.value for one in each] == [name.lower() for name in each.names]


def test_forms_with_a_weapon_or_sexual_images_are_danger():
    assert {
        BullyingForm.WEAPONS,
        CyberForm.INTIMATE_IMAGES,
        CyberForm.GROOMING,
    } == lists.DANGER_FORMS


def test_flags_of_forms_are_those_of_the_requirements():
    flags = {
        "safety": sorted(lists.SAFETY_FORMS),
        "severe": sorted(lists.SEVERE_FORMS),
        "injury": sorted(lists.INJURY_PROMPT),
        "stalking": sorted(lists.STALKING_PROMPT),
        "same day": sorted(lists.SAME_DAY_SIGNALS),
    }

    assert flags == {
        "safety": ["bangalist", "grooming", "intimate_images"],
        "severe": ["coercion", "confining", "extortion", "trapping", "weapons"],
        "injury": ["hitting", "scratching"],
        "stalking": ["chasing"],
        "same day": ["bruises", "self_injury"],
    }


def test_flags_for_police_and_damage_are_those_of_the_requirements():
    police = {"threatening", "extortion", "threat_mail", "hate_tweets"}

    assert police | {"data_abuse", "identity_hack"} == lists.POLICE_FORMS
    assert {"stealing", "defacing_books", "bike_damage"} == lists.DAMAGE_PROMPT


@pytest.mark.parametrize("version", versions.VERSIONS)
@pytest.mark.parametrize("kind", TALKS)
def test_each_version_has_a_guide_for_every_talk(version, kind):
    guide = versions.guide(kind, version=version)

    assert guide.kind == kind
    assert len(set(guide.codes())) == len(guide.items)


@pytest.mark.parametrize("version", versions.VERSIONS)
def test_goals_of_the_bully_talk_are_the_three_of_the_protocol(version):
    guide = versions.guide(ConversationKind.BULLY_TALK, version=version)

    assert guide.required_codes() == GOALS


@pytest.mark.parametrize("version", versions.VERSIONS)
def test_class_talk_names_the_four_roles_each_with_a_tick(version):
    """P3.3.7, P3.2.4a."""
    guide = versions.guide(ConversationKind.CLASS_TALK, version=version)
    roles = [item for item in guide.items if item.code.startswith("role_")]

    assert tuple(item.code for item in roles) == FOUR_ROLES
    assert {item.source for item in roles} == {"P3.3.7"}


def test_talk_without_a_guide_has_none():
    assert versions.guide(ConversationKind.HEARING, version="2026-08") is None


@pytest.mark.parametrize("kind", TALKS)
def test_items_of_the_first_version_are_all_in_the_second(kind):
    first = versions.guide(kind, version="2023-02")
    second = versions.guide(kind, version="2026-08")

    assert set(first.codes()) - set(second.codes()) == set()


@pytest.mark.parametrize("kind", TALKS)
def test_guides_of_2026_fit_a_page_and_call_nobody_names(kind):
    text = words(versions.guide(kind, version="2026-08"))

    assert len(text.split()) < 350
    assert re.findall(r"\bpesters?\b|dader|slachtoffer", text.lower()) == []


def test_bully_guide_of_2026_is_about_the_gepeste_leerling():
    first = versions.guide(ConversationKind.BULLY_TALK, version="2023-02").items[0]
    second = versions.guide(ConversationKind.BULLY_TALK, version="2026-08").items[0]

    assert str(first.text).endswith("de gevolgen hiervan voor de pester.")
    assert "gepeste leerling" in str(second.text)


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2023, 2, 1), "2023-02"),
        (date(2026, 7, 31), "2023-02"),
        (date(2026, 8, 1), "2026-08"),
        (date(2031, 1, 1), "2026-08"),
    ],
)
def test_version_is_the_one_in_force_that_day(day, code):
    assert versions.current(day).code == code


def test_day_before_the_first_version_has_none():
    with pytest.raises(ValueError, match="empty"):
        versions.current(date(2023, 1, 31))


def test_every_deadline_has_a_source():
    days = [*fields(deadlines.Deadlines), *fields(deadlines.LegalTerms)]

    assert {one.name for one in days} == set(deadlines.SOURCES)


def test_legal_terms_are_those_of_the_law():
    law = deadlines.LegalTerms()

    assert (law.suspension_days, law.suspension_school_days) == (7, 5)
    assert (law.objection_weeks, law.objection_decision_weeks) == (6, 4)


def test_room_imports_nothing_above_it():
    room = Path(settings.BASE_DIR) / "escalation"
    sources = [page.read_text() for page in room.rglob("*.py")]

    above = [
        line
        for text in sources
        for line in re.findall(
            r"^(?:from|import) (?:cases|insights|prevention).*", text, re.M
        )
    ]

    assert above == []
