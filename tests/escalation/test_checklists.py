"""The guards on each arrow a second time, by hand."""

from django_fsm import transition

from escalation.stages import Stage
from tests.escalation.paper import OnPaper, checklist, differences

HARD = {
    "start_mentor_step": "H-22",
    "start_coordinator_step": "H-22",
    "dismiss": "H-26",
    "reroute": "H-22",
    "start_aftercare_from_mentor": "",
    "hand_over": "H-01",
    "start_aftercare_from_coordinator": "H-02 H-25",
    "ask_consent": "H-02 H-24",
    "refer_to_support_team": "H-03 H-04 H-24",
    "fall_back": "",
    "consider_removal": "H-10 H-11",
    "start_aftercare_from_support_team": "H-25",
    "discipline": "H-05",
    "refer_again": "H-03",
    "withdraw_removal": "",
    "decline_removal": "",
    "complete_removal": "H-15 H-16 H-17 H-18 H-19 H-25",
    "relapse_to_coordinator": "H-01",
    "relapse_to_consent": "H-02 H-24",
    "relapse_to_support_team": "H-03",
    "close": "H-25",
    "reopen": "",
    "return_to_protocol": "H-22",
    "close_rerouted": "H-22",
    "return_to_mentor": "",
    "return_to_coordinator": "",
}
SOFT = {
    "start_mentor_step": "S-03 S-04",
    "start_coordinator_step": "",
    "dismiss": "S-35 S-42",
    "reroute": "",
    "start_aftercare_from_mentor": "S-07 S-08 S-12 S-15 S-16 S-19 S-30 S-31",
    "hand_over": "S-08 S-16 S-30 S-31",
    "start_aftercare_from_coordinator": "S-07 S-10 S-17 S-18 S-19 S-29 S-30",
    "ask_consent": "S-17 S-21",
    "refer_to_support_team": "S-40 S-41",
    "fall_back": "",
    "consider_removal": "S-26",
    "start_aftercare_from_support_team": "S-19 S-22 S-23 S-24 S-32",
    "discipline": "S-20 S-24 S-36",
    "refer_again": "S-24 S-25 S-39",
    "withdraw_removal": "",
    "decline_removal": "",
    "complete_removal": "",
    "relapse_to_coordinator": "S-08 S-16 S-30 S-31",
    "relapse_to_consent": "S-17 S-21",
    "relapse_to_support_team": "S-24 S-25 S-39",
    "close": "S-07 S-09 S-19 S-33 S-34 S-35",
    "reopen": "S-03",
    "return_to_protocol": "",
    "close_rerouted": "",
    "return_to_mentor": "",
    "return_to_coordinator": "",
}


class CarelessCase(OnPaper):
    """The machine with one guard too few."""

    class Meta:
        app_label = "escalation"
        managed = False

    @transition(field="stage", source=Stage.MENTOR, target=Stage.COORDINATOR)
    def hand_over(self):
        """A hand-over without the dossier."""


def once(by_hand):
    return {arrow: {ids} for arrow, ids in by_hand.items()}


def test_hard_guards_of_each_arrow_are_exactly_the_protocol():
    assert differences(once(HARD), checklist(soft=False)) == {}


def test_soft_guards_of_each_arrow_are_exactly_the_protocol():
    assert differences(once(SOFT), checklist(soft=True)) == {}


def test_hard_guard_too_few_is_noticed():
    found = differences(once(HARD), checklist(soft=False, kind=CarelessCase))

    assert found == {"hand_over": ({"H-01"}, {""})}


def test_soft_guard_too_few_is_noticed():
    found = differences(once(SOFT), checklist(soft=True, kind=CarelessCase))

    assert found == {"hand_over": ({"S-08 S-16 S-30 S-31"}, {""})}
