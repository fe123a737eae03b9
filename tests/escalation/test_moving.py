"""What the machine does when it moves, and what it refuses."""

import pytest
from django_fsm import TransitionNotAllowed

from escalation import guards
from escalation.case import FollowsProtocol, guards_of
from escalation.stages import Stage
from tests.escalation.paper import QUESTIONS, paper, table

ARROWS = [(one.source, one.name, one.target) for one in paper().all_arrows()]


def reachable(start):
    """Every stage that can be reached from here."""
    arrows, seen, todo = table(), set(), [start]
    while todo:
        stage = todo.pop()
        if stage not in seen:
            seen.add(stage)
            todo += arrows[stage].values()
    return seen


def ids(found):
    return [guard.id for guard in found]


def test_every_stage_is_reachable_from_a_report():
    assert reachable(Stage.REPORTED) == {*Stage}


def test_no_reachable_stage_is_a_dead_end():
    stuck = [s for s in reachable(Stage.REPORTED) if Stage.CLOSED not in reachable(s)]

    assert stuck == []


@pytest.mark.parametrize(("source", "arrow", "target"), ARROWS)
def test_arrow_leads_where_it_says(source, arrow, target):
    case = paper(source)

    getattr(case, arrow)()

    assert case.stage == target


@pytest.mark.parametrize(("source", "arrow", "target"), ARROWS)
def test_arrow_with_any_guard_unmet_is_refused(source, arrow, target):
    case = paper(source)
    found = next(a for a in case.all_arrows() if (a.source, a.name) == (source, arrow))
    case.silent = frozenset(QUESTIONS)

    assert case.missing(found) == guards_of(found)
    if found.conditions:
        with pytest.raises(TransitionNotAllowed):
            getattr(case, arrow)()
        assert case.stage == source


def test_missing_names_what_is_missing_and_nothing_else():
    no = {"agreement_made": False, "class_talk_held": False, "teachers_informed": True}
    case = paper(Stage.MENTOR, says=no, answered=[])
    arrow = case.arrows()["hand_over"]

    assert ids(case.missing(arrow)) == ["H-01", "S-08"]
    assert ids(case.hard_missing(arrow)) == ["H-01"]
    assert ids(case.soft_missing(arrow)) == ["S-08"]


def test_missing_leaves_out_what_was_answered():
    no = {"agreement_made": False, "class_talk_held": False}
    case = paper(Stage.MENTOR, says=no, answered=["H-01", "S-08"])
    arrow = case.arrows()["hand_over"]

    assert case.missing(arrow) == []


def test_exempted_move_is_made():
    case = paper(Stage.MENTOR, says={"agreement_made": False}, answered=["H-01"])

    case.hand_over()

    assert case.stage == Stage.COORDINATOR


@pytest.mark.parametrize(
    ("step", "arrow"),
    [
        ("completed_step_1", "relapse_to_coordinator"),
        ("completed_step_2", "relapse_to_consent"),
        ("completed_step_3", "relapse_to_support_team"),
    ],
)
def test_relapse_leads_one_step_above_the_last_one_completed(step, arrow):
    steps = ["completed_step_1", "completed_step_2", "completed_step_3"]
    case = paper(Stage.AFTERCARE, says={name: name == step for name in steps})

    assert list(case.arrows()) == ["close", arrow, "reroute"]


def test_relapse_does_not_exist_while_no_step_is_recorded():
    steps = ["completed_step_1", "completed_step_2", "completed_step_3"]
    case = paper(Stage.AFTERCARE, silent=steps)

    assert list(case.arrows()) == ["close", "reroute"]


def test_relapse_to_a_step_without_its_place_is_refused():
    case = paper(Stage.AFTERCARE, says={"completed_step_2": False})

    with pytest.raises(TransitionNotAllowed):
        case.relapse_to_consent()


def test_stage_cannot_be_assigned():
    case = paper(Stage.MENTOR)

    with pytest.raises(AttributeError):
        case.stage = Stage.CLOSED


def test_arrow_from_another_stage_is_refused():
    case = paper(Stage.CLOSED)

    with pytest.raises(TransitionNotAllowed):
        case.start_mentor_step()


def test_case_starts_as_a_report_for_everybody_with_nothing_answered():
    case = paper()

    assert case.stage == Stage.REPORTED
    assert case.named == frozenset()
    assert case.answered == frozenset()


def test_protocol_itself_knows_nobody():
    case = paper()

    with pytest.raises(NotImplementedError):
        FollowsProtocol.worked_on_by(case, None)
    with pytest.raises(NotImplementedError):
        FollowsProtocol.owned_by(case, None)


def test_guard_of_the_same_arrow_is_asked_in_every_stage_it_leaves():
    removals = [a for a in paper().all_arrows() if a.name == "consider_removal"]

    found = [guards_of(arrow) for arrow in removals]

    assert found == [[guards.H_10, guards.H_11, guards.S_26]] * 3
