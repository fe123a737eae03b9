"""The arrows a second time, by hand: where they lead and who may take them."""

import pytest
from django_fsm import transition

from escalation.stages import OPEN_STAGES, STEP_NUMBER, TRACK, Stage
from people.models.roles import Role
from tests.escalation.paper import OWNER, OnPaper, differences, paper, table

REROUTE = {"reroute": Stage.REROUTED}
PROTOCOL = {
    Stage.REPORTED: {
        "start_mentor_step": Stage.MENTOR,
        "start_coordinator_step": Stage.COORDINATOR,
        "dismiss": Stage.CLOSED,
        **REROUTE,
    },
    Stage.MENTOR: {
        "start_aftercare_from_mentor": Stage.AFTERCARE,
        "hand_over": Stage.COORDINATOR,
        **REROUTE,
    },
    Stage.COORDINATOR: {
        "start_aftercare_from_coordinator": Stage.AFTERCARE,
        "ask_consent": Stage.CONSENT,
        "return_to_mentor": Stage.MENTOR,
        **REROUTE,
    },
    Stage.CONSENT: {
        "refer_to_support_team": Stage.SUPPORT_TEAM,
        "fall_back": Stage.COORDINATOR,
        "consider_removal": Stage.REMOVAL,
        **REROUTE,
    },
    Stage.SUPPORT_TEAM: {
        "start_aftercare_from_support_team": Stage.AFTERCARE,
        "discipline": Stage.DISCIPLINARY,
        "refer_again": Stage.SUPPORT_TEAM,
        "consider_removal": Stage.REMOVAL,
        "return_to_coordinator": Stage.COORDINATOR,
        **REROUTE,
    },
    Stage.DISCIPLINARY: {
        "start_aftercare_from_support_team": Stage.AFTERCARE,
        "refer_again": Stage.SUPPORT_TEAM,
        "consider_removal": Stage.REMOVAL,
        **REROUTE,
    },
    Stage.REMOVAL: {
        "withdraw_removal": Stage.SUPPORT_TEAM,
        "decline_removal": Stage.AFTERCARE,
        "complete_removal": Stage.AFTERCARE,
        **REROUTE,
    },
    Stage.AFTERCARE: {
        "relapse_to_coordinator": Stage.COORDINATOR,
        "relapse_to_consent": Stage.CONSENT,
        "relapse_to_support_team": Stage.SUPPORT_TEAM,
        "close": Stage.CLOSED,
        **REROUTE,
    },
    Stage.CLOSED: {"reopen": Stage.COORDINATOR},
    Stage.REROUTED: {
        "return_to_protocol": Stage.REPORTED,
        "close_rerouted": Stage.CLOSED,
    },
}

MENTOR_OR_COORDINATOR = {Role.MENTOR, Role.STUDENT_COORDINATOR}
CHAIR_OR_COORDINATOR = {Role.SUPPORT_TEAM_CHAIR, Role.STUDENT_COORDINATOR}
HEADS = {Role.DIVISION_HEAD, Role.PRINCIPAL}
WHO = {
    "start_mentor_step": MENTOR_OR_COORDINATOR,
    "start_coordinator_step": MENTOR_OR_COORDINATOR,
    "dismiss": MENTOR_OR_COORDINATOR,
    "reroute": {Role.STUDENT_COORDINATOR, Role.CONFIDANT, *HEADS},
    "start_aftercare_from_mentor": {Role.MENTOR},
    "hand_over": MENTOR_OR_COORDINATOR,
    "start_aftercare_from_coordinator": {Role.STUDENT_COORDINATOR},
    "ask_consent": {Role.STUDENT_COORDINATOR},
    "refer_to_support_team": {Role.STUDENT_COORDINATOR},
    "fall_back": {Role.STUDENT_COORDINATOR},
    "start_aftercare_from_support_team": CHAIR_OR_COORDINATOR,
    "discipline": {Role.STUDENT_COORDINATOR, *HEADS},
    "refer_again": {Role.STUDENT_COORDINATOR},
    "withdraw_removal": {Role.PRINCIPAL},
    "decline_removal": {Role.PRINCIPAL},
    "complete_removal": {Role.PRINCIPAL},
    "relapse_to_coordinator": {OWNER},
    "relapse_to_consent": {OWNER},
    "relapse_to_support_team": {OWNER},
    "close": {Role.MENTOR, *CHAIR_OR_COORDINATOR},
    "reopen": MENTOR_OR_COORDINATOR,
    "return_to_protocol": {Role.PRINCIPAL, Role.CARE_COORDINATOR},
    "close_rerouted": {Role.PRINCIPAL, Role.CARE_COORDINATOR},
    "return_to_mentor": {Role.STUDENT_COORDINATOR},
    "return_to_coordinator": {Role.SUPPORT_TEAM_CHAIR},
}
NON_COOPERATION = {Role.CARE_COORDINATOR, *HEADS}
REMOVAL_FROM = {
    Stage.CONSENT: NON_COOPERATION,
    Stage.SUPPORT_TEAM: {Role.SUPPORT_TEAM_CHAIR},
    Stage.DISCIPLINARY: {Role.SUPPORT_TEAM_CHAIR},
}
WITH_A_REASON = {
    "dismiss",
    "reroute",
    "fall_back",
    "withdraw_removal",
    "decline_removal",
    "reopen",
    "return_to_mentor",
    "return_to_coordinator",
}


class LeakyCase(OnPaper):
    """The machine with one arrow too many."""

    class Meta:
        app_label = "escalation"
        managed = False

    @transition(field="stage", source=Stage.MENTOR, target=Stage.CLOSED)
    def sweep_under_the_rug(self):
        """An arrow that the protocol does not know."""


def who(arrow, **says):
    case = paper(says=says)
    return {user for user in (*Role, OWNER) if arrow.has_perm(case, user)}


def every_arrow():
    return {f"{one.source} {one.name}": one for one in paper().all_arrows()}


def test_arrows_are_exactly_the_protocol():
    assert differences(PROTOCOL, table()) == {}


def test_arrow_too_many_is_noticed():
    found = differences(PROTOCOL, table(LeakyCase))

    assert list(found) == [Stage.MENTOR]


def test_arrow_too_few_is_noticed():
    by_hand = {**PROTOCOL, Stage.CLOSED: {}}

    found = differences(by_hand, table())

    assert found == {Stage.CLOSED: ({}, {"reopen": Stage.COORDINATOR})}


def test_arrows_are_taken_by_exactly_the_roles_of_the_protocol():
    found = {
        arrow.name: who(arrow)
        for arrow in every_arrow().values()
        if arrow.name != "consider_removal"
    }

    assert differences(WHO, found) == {}


@pytest.mark.parametrize("stage", REMOVAL_FROM)
def test_removal_is_considered_by_whom_the_stage_names(stage):
    arrow = paper(stage).arrows()["consider_removal"]

    assert who(arrow) == REMOVAL_FROM[stage]


def test_removal_is_withdrawn_by_the_chair_before_it_is_put_forward():
    arrow = paper(Stage.REMOVAL).arrows()["withdraw_removal"]

    assert who(arrow, removal_put_forward=False) == {Role.SUPPORT_TEAM_CHAIR}


def test_removal_without_a_record_is_for_the_principal_alone():
    case = paper(Stage.REMOVAL, silent=["removal_put_forward"])
    arrow = case.arrows()["withdraw_removal"]

    assert [role for role in Role if arrow.has_perm(case, role)] == [Role.PRINCIPAL]


def test_mentor_closes_only_after_step_1():
    arrow = paper(Stage.AFTERCARE).arrows()["close"]

    assert who(arrow, completed_step_1=False) == CHAIR_OR_COORDINATOR


def test_arrows_that_need_a_reason_say_so():
    found = {a.name for a in every_arrow().values() if a.custom.get("needs_reason")}

    assert found == WITH_A_REASON


def test_every_arrow_has_a_label_and_a_number():
    nameless = [
        key
        for key, arrow in every_arrow().items()
        if not str(arrow.custom["label"]) or not arrow.custom["t"]
    ]

    assert nameless == []


def test_open_stages_are_all_but_closed_and_rerouted():
    assert {*Stage} - {*OPEN_STAGES} == {Stage.CLOSED, Stage.REROUTED}


def test_track_numbers_agree_with_the_steps():
    numbers = {stage: stop.number for stop in TRACK for stage in stop.stages}

    assert numbers == {**STEP_NUMBER, Stage.AFTERCARE: None}
