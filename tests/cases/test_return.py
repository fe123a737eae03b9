"""Terugzetten: back to the mentor with a reason, and what stays (T29, P4.1.4)."""

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied

from audit.models import AuditEvent
from cases.models.case import Case
from cases.models.registration import Registration
from cases.services.agenda import next_step
from cases.services.moving import NotYet, move_case
from cases.services.receiving import receive_handover
from cases.services.reporting import Involved, add_recurrence, report_incident
from escalation.protocol.lists import ParticipantRole
from escalation.stages import Stage
from people.models.roles import Role
from tests.cases.pages import open_today, said, words
from tests.cases.school import fresh, not_fitting
from tests.cases.test_move import pressed, shown, stage
from tests.factories import SchoolClassFactory

WHY = "Het speelt toch alleen in 1c."
SENT_BACK = "zette de zaak terug op"


def returned(school, case=None):
    case = case or school.handed_over()
    move_case(case, "return_to_mentor", by=school.coordinator, note=WHY)
    return fresh(case)


def came_back(school):
    """Agreements were made and it happened again, so the mentor handed it over."""
    case = add_recurrence(school.talked(), school.report(), by=school.mentor)
    answers = not_fitting("S-30", "S-31")
    return fresh(move_case(fresh(case), "hand_over", by=school.mentor, answers=answers))


def test_mentor_has_it_again_and_goes_on_where_it_was(school):
    case = returned(school)

    assert (case.stage, case.owner) == (Stage.MENTOR, school.mentor)
    assert next_step(case) == ("review", case.agreements.get().review_on)


def test_mentor_reads_the_reason_on_the_dossier_and_on_today(client, school):
    case = returned(school)

    today = words(open_today(client, school.mentor))
    page = words(client.get(case.get_absolute_url()))

    assert f"Teruggezet door {school.coordinator}: {WHY}" in today
    assert f"{school.coordinator} {SENT_BACK}" in page
    assert page.count(WHY) == 2  # as a message, and in the timeline


def test_reason_is_gone_once_the_case_went_on(client, school):
    case = returned(school)
    answers = not_fitting("S-30", "S-31")
    move_case(case, "hand_over", by=school.mentor, answers=answers)

    today = words(open_today(client, school.coordinator))
    page = words(client.get(case.get_absolute_url()))

    assert "Teruggezet door" not in today
    assert SENT_BACK not in page


def test_mentor_of_the_other_pupil_does_not_read_the_reason(client, school):
    case = returned(school)
    client.force_login(school.staff(mentor_of=school.bully))

    page = words(client.get(case.get_absolute_url()))

    assert "U ziet het deel van uw leerling." in page
    assert WHY not in page
    assert SENT_BACK not in page


def test_each_file_says_that_it_went_a_step_back(school):
    case = returned(school)

    lines = Registration.objects.filter(case=case, act="returned")

    assert {one.pupil for one in lines} == {school.victim, school.bully}
    assert {one.text for one in lines} == {
        "De zaak is een stap teruggezet in het stappenplan."
    }


def test_what_came_back_before_is_not_handed_over_at_once_again(school):
    case = returned(school, came_back(school))

    assert next_step(case)[0] == "review"


def test_what_comes_back_after_it_goes_up_again(school):
    case = returned(school, came_back(school))

    case = fresh(add_recurrence(case, school.report(), by=school.mentor))

    assert next_step(case)[0] == "hand-over"


def test_receipt_stays_and_a_later_hand_over_makes_a_second(school):
    case = school.handed_over()
    first = receive_handover(case.handovers.get(), by=school.coordinator)
    case = returned(school, case)
    answers = not_fitting("S-30", "S-31")

    move_case(case, "hand_over", by=school.mentor, answers=answers)

    kept, second = fresh(case).handovers.all()
    assert (kept.pk, kept.received_at) == (first.pk, first.received_at)
    assert (second.received_at, fresh(case).next_step) == (None, "receive")


def test_who_sends_it_back_has_received_it(school):
    case = returned(school)

    kept = case.handovers.get()
    assert (kept.received_by, kept.received_at is None) == (school.coordinator, False)


@pytest.mark.parametrize("note", ["", "   "])
def test_going_back_needs_a_reason(client, school, note):
    case = school.handed_over()

    response = pressed(client, school.coordinator, case, "return_to_mentor", note=note)

    errors = response.context["page"].form.errors
    assert errors == {"note": ["Schrijf kort op waarom."]}
    assert stage(case) == Stage.COORDINATOR
    with pytest.raises(NotYet):
        move_case(case, "return_to_mentor", by=school.coordinator)
    assert fresh(case).handovers.get().received_at is None


@pytest.mark.parametrize("role", [Role.PRINCIPAL, Role.CARE_COORDINATOR])
def test_nobody_but_the_coordinator_sends_it_back(client, school, role):
    case = school.handed_over()
    reader = school.staff(works_as=[role])

    for user in (school.mentor, reader):
        assert shown(client, user, case, "return_to_mentor").status_code == 404
        with pytest.raises(PermissionDenied):
            move_case(case, "return_to_mentor", by=user, note=WHY)
    assert stage(case) == Stage.COORDINATOR


def test_coordinator_of_another_layer_finds_nothing(client, school):
    case = school.handed_over()
    stranger = school.staff(coordinator_of=SchoolClassFactory().layer)

    response = pressed(client, stranger, case, "return_to_mentor", note=WHY)

    assert (response.status_code, stage(case)) == (404, Stage.COORDINATOR)


def test_second_press_is_told_kindly_and_changes_nothing(client, school):
    case = school.handed_over()
    first = pressed(client, school.coordinator, case, "return_to_mentor", note=WHY)

    again = pressed(client, school.coordinator, case, "return_to_mentor", note=WHY)

    assert said(first)[0].startswith("Gedaan: Terugzetten. Nu: ")
    assert said(again)[-1].startswith("Een collega was u voor")
    assert fresh(case).stage_changes.filter(arrow="return_to_mentor").count() == 1


def test_case_in_safety_mode_stays_in_hands_that_can_read_it(client, school):
    case = school.handed_over()
    Case.objects.filter(pk=case.pk).update(safety_mode=True, owner=school.coordinator)

    case = returned(school, fresh(case))

    assert (case.stage, case.owner) == (Stage.MENTOR, school.coordinator)
    assert case.number in words(open_today(client, school.coordinator))


def test_mentor_of_the_class_has_it_while_no_pupil_is_known(school):
    unknown = Involved(ParticipantRole.VICTIM, description="een leerling uit 1c")
    told = replace(
        school.report(), involved=[unknown], school_class=school.school_class
    )
    case = report_incident(told, by=school.teacher)
    move_case(case, "start_coordinator_step", by=school.coordinator)

    case = returned(school, fresh(case))

    assert (case.stage, case.owner) == (Stage.MENTOR, school.mentor)


def test_without_a_mentor_in_the_roster_it_stays_with_the_coordinator(client, school):
    case = school.handed_over()
    receive_handover(case.handovers.get(), by=school.coordinator)
    school.mentor.mentorships.all().delete()

    case = returned(school, fresh(case))

    assert (case.stage, case.owner) == (Stage.MENTOR, school.coordinator)
    assert case.number in words(open_today(client, school.coordinator))


def test_reason_stays_out_of_the_log(school):
    returned(school)

    moved = AuditEvent.objects.filter(action="case_moved").latest("seq")
    assert moved.facts["arrow"] == "return_to_mentor"
    assert WHY not in str(moved.facts)
