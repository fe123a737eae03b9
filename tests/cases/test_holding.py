"""Taking a case over, letting it rest, and taking it up again (T26, workflow 7)."""

from datetime import timedelta
from functools import partial

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from audit.clock import at, now, today
from cases.dossier.desk import asking
from cases.models.case import Case
from cases.models.holding import Pause
from cases.services.holding import pause_case, resume_case, take_over
from cases.services.moving import move_case
from people.models.roles import Role
from tests.cases.act_pages import said, wrong
from tests.cases.school import fresh, not_fitting

WEEK = timedelta(days=7)


def url(name, case):
    return reverse(name, args=[case.number])


def rest(case, by, **changes):
    given = {"kind": "holiday", "reason": "Toetsweek.", "until": today() + WEEK}
    return pause_case(case, by=by, **given | changes)


def form(**changes):
    given = {"kind": "other", "reason": "Op verzoek.", "until": today() + WEEK}
    return given | changes


def test_coordinator_takes_over_from_a_colleague_who_left(school, client):
    case = school.at_mentor()
    type(school.mentor).objects.filter(pk=school.mentor.pk).update(is_active=False)
    client.force_login(school.coordinator)

    assert case in asking(school.coordinator)
    response = client.post(url("take_over", case), {"reason": "Mentor is ziek."})

    assert fresh(case).owner == school.coordinator
    assert said(response)[0].startswith("De zaak is nu bij u.")
    page = client.get(case.get_absolute_url()).content.decode()
    assert "Zaak overgenomen" in page
    assert "Mentor is ziek." in page


def test_taking_over_needs_a_reason(school, client):
    client.force_login(school.coordinator)

    response = client.post(url("take_over", school.at_mentor()), {"reason": " "})

    assert wrong(response) == {"reason": ["Schrijf hier kort iets op."]}


def test_mentor_does_not_take_back_what_the_coordinator_has(school, client):
    case = school.handed_over()
    client.force_login(school.mentor)

    assert client.get(url("take_over", case)).status_code == 404
    with pytest.raises(PermissionDenied):
        take_over(case, by=school.mentor, reason="Toch ik.")


def test_teacher_takes_nothing_over(school, client):
    client.force_login(school.teacher)

    assert client.get(url("take_over", school.at_mentor())).status_code == 404


def test_case_that_rests_is_silent_until_its_day(school):
    case = school.at_mentor()

    rest(case, school.mentor)

    case = fresh(case)
    assert (case.next_step, case.next_due) == ("resume", today() + WEEK)
    assert case not in asking(school.mentor)
    with at(now() + WEEK):
        assert case in asking(school.mentor)


def test_resuming_asks_again_what_the_protocol_asks(school, client):
    case = school.at_mentor()
    rest(case, school.mentor)
    client.force_login(school.mentor)

    client.post(url("resume", case))

    case = fresh(case)
    assert (case.paused_until, case.next_step) == (None, "talk-victim")
    assert Pause.objects.get().resumed_by == school.mentor


def test_taking_a_step_takes_the_case_up_again(school):
    case = school.talked()
    rest(case, school.mentor)

    answers = not_fitting("S-30", "S-31")
    moved = move_case(case, "hand_over", by=school.mentor, answers=answers)

    assert (moved.paused_until, Pause.objects.get().resumed_at is None) == (None, False)


def test_pausing_for_the_police_needs_a_safety_plan(school, client):
    client.force_login(school.mentor)

    response = client.post(url("pause", school.at_mentor()), form(kind="police"))

    assert wrong(response) == {
        "safety_plan": ["Schrijf op hoe de gepeste leerling veilig is."]
    }


@pytest.mark.parametrize("day", [0, -1])
def test_pause_ends_on_a_day_to_come(school, client, day):
    client.force_login(school.mentor)
    until = today() + timedelta(days=day)

    response = client.post(url("pause", school.at_mentor()), form(until=until))

    assert list(wrong(response)) == ["until"]


def test_case_rests_once_at_a_time(school, client):
    case = school.at_mentor()
    rest(case, school.mentor)
    client.force_login(school.mentor)

    response = client.post(url("pause", case), form())

    assert wrong(response) == {
        "__all__": ["Deze zaak is al gepauzeerd. Hervat haar eerst."]
    }


def test_division_head_may_pause_and_a_reading_colleague_may_not(school, client):
    case = school.at_mentor()
    head = school.staff(head_of=school.school_class.division)
    chair = school.staff(works_as=[Role.CARE_COORDINATOR])

    rest(case, head)

    assert fresh(case).paused_until == today() + WEEK
    with pytest.raises(PermissionDenied):
        resume_case(case, by=chair)


def test_closed_case_is_not_paused_or_taken_over(school):
    case = school.closed()

    for act in (rest, partial(take_over, reason="Nog even.")):
        with pytest.raises(PermissionDenied):
            act(case, by=school.coordinator)


def test_whoever_reads_a_part_sees_that_it_rests_and_not_why(school, client):
    case = school.at_mentor()
    rest(case, school.mentor, reason="Verhoor op maandag.")
    other = school.staff(mentor_of=school.bully)
    client.force_login(other)

    page = client.get(case.get_absolute_url()).content.decode()

    assert "Zaak gepauzeerd" in page
    assert "Verhoor op maandag." not in page
    assert Case.objects.visible_to(other).filter(pk=case.pk).exists()
