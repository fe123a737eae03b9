"""FSM-1: every stage × arrow × function through HTTP, against tables by hand."""

import os

import pytest
from django.urls import reverse

from audit.clock import now
from cases.models.case import Case, StageChange
from cases.services.moving import stage_token
from escalation.stages import Stage
from people.models.roles import Role
from tests.cases.school import School
from tests.escalation.test_arrows import OWNER, PROTOCOL, REMOVAL_FROM, WHO
from tests.factories import StaffFactory
from tests.undoing import undone

NAMES = sorted({name for arrows in PROTOCOL.values() for name in arrows})
# `make test` tries the arrows of the stage and two others; `.ci/run` all of them.
WHOLE = os.environ.get("FSM1") == "whole"
OTHERS = {"close", "hand_over"}
MADE_UP = ("delete", "save", "pk", "__init__", "arrows")
# Who has the case on the desk at all, when it is the own pupil, layer or division.
ALWAYS = {Role.MENTOR, Role.STUDENT_COORDINATOR, Role.DIVISION_HEAD, Role.PRINCIPAL}
FROM_STEP_2 = {
    *(Stage.COORDINATOR, Stage.CONSENT, Stage.SUPPORT_TEAM),
    *(Stage.DISCIPLINARY, Stage.REMOVAL, Stage.REROUTED),
}
ALSO = {Role.CARE_COORDINATOR, Role.SUPPORT_TEAM_CHAIR}
# Nothing is missing for these, so that they succeed with a reason alone.
FREE = {
    *("start_mentor_step", "start_coordinator_step", "reroute", "reopen"),
    *("return_to_protocol", "close_rerouted", "return_to_mentor"),
    *("return_to_coordinator", "fall_back", "withdraw_removal", "decline_removal"),
}
# The case of this test came out of step 1, so that the other two do not exist.
NOT_HERE = {"relapse_to_consent", "relapse_to_support_team"}


def expected(stage, arrow, role):
    """What should come of it: absent, late, asked or moved."""
    if role not in ALWAYS and not (role in ALSO and stage in FROM_STEP_2):
        return "absent"
    if arrow not in PROTOCOL[stage] or arrow in NOT_HERE:
        return "late"
    allowed = REMOVAL_FROM[stage] if arrow == "consider_removal" else WHO[arrow]
    if role not in allowed and not (OWNER in allowed and role == Role.MENTOR):
        return "absent"
    return "moved" if arrow in FREE else "asked"


def tried_at(stage):
    return NAMES if WHOLE else sorted(PROTOCOL[stage].keys() | OTHERS)


def found(client, case, arrow):
    response = client.post(
        reverse("move", args=[case.number, arrow]),
        {"note": "Met reden.", "seen": stage_token(case)},
    )
    stage = Case.objects.values_list("stage", flat=True).get(pk=case.pk)
    if stage != case.stage or StageChange.objects.exists():
        return "moved" if stage == PROTOCOL[case.stage][arrow] else f"moved to {stage}"
    return {404: "absent", 302: "late", 200: "asked"}[response.status_code]


def person(school, role):
    if role == Role.MENTOR:
        return school.mentor
    if role == Role.STUDENT_COORDINATOR:
        return school.coordinator
    if role == Role.DIVISION_HEAD:
        return StaffFactory(head_of=school.school_class.division)
    return StaffFactory(works_as=[role])


def case_at(school, stage):
    case = school.reported()
    Case.objects.filter(pk=case.pk).update(
        stage=stage,
        last_step=Stage.MENTOR if stage == Stage.AFTERCARE else "",
        closed_at=now() if stage == Stage.CLOSED else None,
    )
    return Case.objects.get(pk=case.pk)


@pytest.mark.parametrize("stage", Stage)
def test_arrow_through_http_does_what_the_table_says(client, db, stage):
    school = School.build()
    case = case_at(school, stage)

    differences = {}
    for role in Role:
        client.force_login(person(school, role))
        for arrow in tried_at(stage):
            with undone():
                came = found(client, case, arrow)
            if came != expected(stage, arrow, role):
                differences[role, arrow] = came, expected(stage, arrow, role)

    assert differences == {}


@pytest.mark.parametrize("name", MADE_UP)
def test_made_up_arrow_does_not_exist(client, school, name):
    case = school.reported()
    client.force_login(school.mentor)

    response = client.post(reverse("move", args=[case.number, name]))

    assert response.status_code == 404
    assert Case.objects.filter(pk=case.pk).exists()


def test_table_notices_a_moved_arrow(client, school):
    case = school.reported()
    client.force_login(school.mentor)

    with undone():
        came = found(client, case, "start_mentor_step")

    assert came == expected(Stage.REPORTED, "start_mentor_step", Role.MENTOR)
    assert came != expected(Stage.MENTOR, "start_mentor_step", Role.MENTOR)
