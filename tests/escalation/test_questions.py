"""Which question each guard asks, by hand: a guard on the wrong question is noticed."""

from escalation import guards
from escalation.last_steps import AFTER_STEP_1, AFTER_STEP_2, AFTER_STEP_3
from tests.escalation.paper import QUESTIONS, differences, paper

ASKS = {
    "H-01": {"has_incident", "agreement_made"},
    "H-02": {"parents_called"},
    "H-03": {"consent_given"},
    "H-04": {"guests_within_consent"},
    "H-05": {"division_head_agreed"},
    "H-06": set(),
    "H-07": set(),
    "H-08": set(),
    "H-09": set(),
    "H-10": {"cooperation_asked_twice"},
    "H-11": {"removal_weighed"},
    "H-12": set(),
    "H-13": set(),
    "H-14": set(),
    "H-15": {"principal_decided"},
    "H-16": {"hearing_offered"},
    "H-17": {"inspectorate_consulted"},
    "H-18": {"other_school_found"},
    "H-19": {"removal_letters_sent"},
    "H-20": set(),
    "H-21": {"emergency_acknowledged"},
    "H-22": {"no_staff_member_accused"},
    "H-23": set(),
    "H-24": {"consent_asked_of_right_people"},
    "H-25": {"no_legal_duty_open"},
    "H-26": {"victim_heard"},
    "H-27": set(),
    "S-01": {"reporter_acknowledged"},
    "S-02": set(),
    "S-03": {"route_as_suggested"},
    "S-04": {"no_severe_form"},
    "S-05": {"body_signals_followed_up"},
    "S-06": {"colleague_consulted"},
    "S-07": {"help_offered"},
    "S-08": {"class_talk_held"},
    "S-09": {"class_talk_followed_up"},
    "S-10": {"parents_advised"},
    "S-11": set(),
    "S-12": {"victim_heard_first_and_apart"},
    "S-13": {"both_heard_before_joint_talk"},
    "S-14": {"victim_agreed_to_joint_talk"},
    "S-15": {"agreement_made"},
    "S-16": {"follow_up_explained"},
    "S-17": {"three_goals_discussed"},
    "S-18": {"parents_call_complete"},
    "S-19": {"sis_texts_taken_over"},
    "S-20": {"measure_announced_earlier"},
    "S-21": {"second_recurrence_recorded"},
    "S-22": {"two_disciplines_present"},
    "S-23": {"help_plan_made"},
    "S-24": {"intervention_evaluated"},
    "S-25": {"suspended_and_referred_again"},
    "S-26": {"welfare_report_weighed"},
    "S-27": {"reaction_recorded"},
    "S-28": {"evidence_kept_before_blocking"},
    "S-29": {"police_advice_recorded"},
    "S-30": {"teachers_informed"},
    "S-31": {"parents_contact_decided"},
    "S-32": {"help_started"},
    "S-33": {"aftercare_checks_done"},
    "S-34": {"victim_doing_well"},
    "S-35": {"reporter_told_outcome"},
    "S-36": {"heard_before_suspension"},
    "S-37": {"suspension_arranged"},
    "S-38": {"attendance_officer_informed"},
    "S-39": {"consent_still_fresh"},
    "S-40": {"both_parents_asked"},
    "S-41": {"opinion_of_younger_pupil_asked"},
    "S-42": {"coordinator_knows_of_dismissal"},
}
# Asked by a place, by a permission, or by the second object of H-22.
ASKED_ELSEWHERE = {
    "completed_step_1",
    "completed_step_2",
    "completed_step_3",
    "removal_put_forward",
    "accused_staff_kept_out",
}


def asked_by(condition):
    """The questions that, answered with no, close this condition."""
    return {q for q in QUESTIONS if not condition(paper(says={q: False}))}


def test_every_guard_asks_exactly_its_own_question():
    found = {id: asked_by(guard) for id, guard in guards.GUARDS.items()}

    assert differences(ASKS, found) == {}


def test_every_question_is_asked_somewhere():
    assert set(QUESTIONS) - set().union(*ASKS.values()) == ASKED_ELSEWHERE


def test_h_22_on_the_way_out_asks_whether_the_accused_is_kept_out():
    assert asked_by(guards.H_22_KEPT_OUT) == {"accused_staff_kept_out"}
    assert guards.H_22_KEPT_OUT.id == guards.H_22.id


def test_relapse_asks_which_step_was_completed():
    places = (AFTER_STEP_1, AFTER_STEP_2, AFTER_STEP_3)

    found = [asked_by(place) for place in places]

    assert found == [{"completed_step_1"}, {"completed_step_2"}, {"completed_step_3"}]
