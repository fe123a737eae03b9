"""How a guard weighs: what holds, what waits, what can be answered."""

import re

import pytest

from escalation import guards
from escalation.case import guards_of
from escalation.guards import GUARDS, Weight
from escalation.unrecorded import NotRecordedYet
from tests.escalation.paper import QUESTIONS, paper

EXEMPTIONS = {
    "H-01": ["no_agreement", "urgent"],
    "H-02": [
        "unreachable",
        "adult_no_permission",
        "endangers",
        "unknown_or_other_school",
        "other_channel",
    ],
    "H-10": ["safety_incident", "help_exhausted"],
    "H-26": ["victim_unknown", "victim_left", "victim_declined"],
}
KEPT_ELSEWHERE = {
    "always": {"H-12", "H-13", "H-20", "H-23", "H-27"},
    "act": {
        *("H-06", "H-07", "H-08", "H-09", "H-14", "H-21"),
        *("S-11", "S-13", "S-14", "S-27", "S-28"),
    },
    "task": {"S-01", "S-02", "S-05", "S-06", "S-37", "S-38"},
}
ACTS = {
    *("", "talk-victim", "talk-bully", "talk-class", "agreement", "incident"),
    *("parents", "help", "brief", "feedback", "follow-up", "sis", "check"),
    *("take-on", "consult"),
}


def test_every_guard_of_the_protocol_is_there_once():
    hard = [f"H-{number:02}" for number in range(1, 28)]
    soft = [f"S-{number:02}" for number in range(1, 43)]

    assert list(GUARDS) == hard + soft


def test_every_guard_is_the_attribute_of_its_id():
    for id, guard in GUARDS.items():
        assert getattr(guards, id.replace("-", "_")) is guard
        assert guard.id == id


def test_every_guard_says_its_source_and_two_dutch_lines():
    whole = re.compile(r"[A-ZÉ].{8,}[.?]")
    for guard in GUARDS.values():
        assert guard.source
        assert str(guard.asks)
        assert whole.fullmatch(str(guard.sentence)), guard.id


def test_no_guard_calls_a_pupil_names():
    lines = [f"{guard.asks} {guard.sentence}".lower() for guard in GUARDS.values()]

    named = [one for one in lines if re.search(r"\bpesters?\b|dader|slachtoffer", one)]

    assert named == []


def test_exemptions_are_exactly_the_closed_lists():
    found = {
        id: [exemption.code for exemption in guard.exemptions]
        for id, guard in GUARDS.items()
        if guard.weight is Weight.HARD_WITH_EXEMPTIONS
    }

    assert found == EXEMPTIONS


def test_only_guards_with_exemptions_have_them():
    others = [g for g in GUARDS.values() if g.id not in EXEMPTIONS]

    assert [guard.id for guard in others if guard.exemptions] == []


def test_soft_guards_are_exactly_the_s_numbers():
    soft = {id for id, guard in GUARDS.items() if guard.weight is Weight.SOFT}

    assert soft == {id for id in GUARDS if id.startswith("S")}


def test_guards_kept_by_an_arrow_stand_on_one_and_the_others_on_none():
    on_arrows = {g.id for arrow in paper().all_arrows() for g in guards_of(arrow)}
    found = {kept: set() for kept in ("arrow", *KEPT_ELSEWHERE)}
    for guard in GUARDS.values():
        found[guard.kept].add(guard.id)

    assert found == {"arrow": on_arrows, **KEPT_ELSEWHERE}


def test_acts_are_those_that_the_application_has():
    assert {guard.act for guard in GUARDS.values()} == ACTS


def test_hard_guard_is_not_answered_away():
    case = paper(says={"consent_given": False}, answered=["H-03"])

    assert guards.H_03(case) is False


def test_soft_guard_passes_once_answered():
    no_talk = {"class_talk_held": False}

    assert guards.S_08(paper(says=no_talk)) is False
    assert guards.S_08(paper(says=no_talk, answered=["S-08"])) is True
    assert guards.S_08.holds(paper(says=no_talk, answered=["S-08"])) is False


def test_answer_to_one_guard_does_not_open_another():
    case = paper(says={"class_talk_held": False}, answered=["S-16"])

    assert guards.S_08(case) is False


@pytest.mark.parametrize("id", EXEMPTIONS)
def test_guard_with_exemptions_passes_once_exempted(id):
    says = {name: False for name in QUESTIONS if name != "has_incident"}

    assert GUARDS[id](paper(says=says)) is False
    assert GUARDS[id](paper(says=says, answered=[id])) is True


@pytest.mark.parametrize("paper_says", [{"says": {"has_incident": False}}, None])
def test_hand_over_without_an_incident_is_not_exempted(paper_says):
    case = paper(**(paper_says or {"silent": ["has_incident"]}), answered=["H-01"])

    assert guards.H_01(case) is False


def test_guard_waits_and_says_so_where_nothing_is_recorded():
    case = paper(silent=["consent_given"])

    assert guards.H_03.waits(case) is True
    assert guards.H_03.holds(case) is False
    assert guards.H_03(case) is False
    assert guards.H_03.sentence_for(case) == (
        "Deze stap kan nog niet: de app legt de toestemming nog niet vast."
    )


def test_guard_that_is_not_met_says_what_to_do():
    case = paper(says={"consent_given": False})

    assert guards.H_03.waits(case) is False
    assert guards.H_03.sentence_for(case) == str(guards.H_03.sentence)


def test_guard_without_a_question_holds():
    assert guards.H_13.holds(paper()) is True
    assert guards.H_13.waits(paper()) is False


@pytest.mark.parametrize("name", QUESTIONS)
def test_silent_question_names_its_subject(name):
    with pytest.raises(NotRecordedYet, match=r"^(de|het) \w+") as unrecorded:
        getattr(paper(silent=[name]), name)()

    assert str(unrecorded.value) == str(unrecorded.value.subject)


@pytest.mark.parametrize("id", ["H-02", "S-17"])
def test_guard_without_a_record_takes_no_answer(id):
    question = {"H-02": "parents_called", "S-17": "three_goals_discussed"}[id]
    case = paper(silent=[question], answered=[id])

    assert GUARDS[id](case) is False
