"""Which guards wait for a later subject, exactly; their arrows stay closed."""

from cases.models.case import Case
from escalation.case import guards_of
from escalation.guards import GUARDS
from escalation.stages import Stage
from tests.cases.school import fresh

WAITING = {
    # step 2: calls to parents, three-goal talk, police advice, evidence
    *("H-02", "S-10", "S-17", "S-18", "S-28", "S-29"),
    # consent and the IOT
    *("H-03", "H-04", "H-24"),
    *("S-21", "S-22", "S-23", "S-24", "S-32", "S-39", "S-40", "S-41"),
    # measures
    *("H-05", "S-20", "S-25", "S-36", "S-37", "S-38"),
    # removal
    *("H-10", "H-11", "H-15", "H-16", "H-17", "H-18", "H-19", "S-26"),
}


def test_guards_that_wait_are_exactly_these(school):
    case = fresh(school.at_mentor())

    assert {id for id, guard in GUARDS.items() if guard.waits(case)} == WAITING


def test_arrow_with_a_waiting_guard_says_so_honestly(school):
    case = fresh(school.handed_over())
    arrow = case.arrows()["ask_consent"]

    said = [guard.sentence_for(case) for guard in case.hard_missing(arrow)]

    assert said == [
        "Deze stap kan nog niet: de app legt de telefoontjes met ouders nog niet vast.",
        "Deze stap kan nog niet: de app legt de toestemming nog niet vast.",
    ]


def test_open_arrows_of_this_version_are_exactly_these():
    """Every other arrow holds at least one guard that nobody can record yet."""
    waiting_free = {
        arrow.name
        for arrow in Case(stage=Stage.REPORTED).all_arrows()
        if WAITING.isdisjoint(guard.id for guard in guards_of(arrow))
    }

    assert waiting_free == {
        "start_mentor_step",
        "start_coordinator_step",
        "dismiss",
        "reroute",
        "start_aftercare_from_mentor",
        "hand_over",
        "fall_back",
        "withdraw_removal",
        "decline_removal",
        "relapse_to_coordinator",
        "close",
        "reopen",
        "return_to_protocol",
        "close_rerouted",
        "return_to_mentor",
        "return_to_coordinator",
    }
