"""The lines of one pupil over all cases: ticked at once, or one by one."""

import pytest
from django.urls import reverse

from audit.models import AuditEvent
from cases.models.registration import Registration
from tests.cases.act_pages import said


@pytest.fixture
def case(school):
    return school.at_mentor()


def url(pupil, name="pupil"):
    return reverse(name, args=[pupil.pk])


def tick(client, pupil, *lines):
    keys = [getattr(one, "pk", one) for one in lines]
    return client.post(url(pupil, "pupil_taken_over"), {"line": keys})


def lines_of(pupil):
    return list(Registration.objects.filter(pupil=pupil))


def test_all_lines_are_ticked_at_once_over_several_cases(client, school, case):
    """PB1.5: each case keeps its own entry in the log."""
    other = school.at_mentor()
    client.force_login(school.mentor)

    response = tick(client, school.victim, *lines_of(school.victim))

    entries = AuditEvent.objects.filter(action="taken_over_in_sis")
    assert response.url == url(school.victim)
    assert not Registration.objects.filter(
        pupil=school.victim, taken_over_at=None
    ).exists()
    assert {one.case for one in entries} == {str(case.pk), str(other.pk)}


def test_one_line_is_ticked_by_itself(client, school, case):
    first, *rest = lines_of(school.victim)
    client.force_login(school.mentor)

    response = tick(client, school.victim, first)

    left = [one for one in lines_of(school.victim) if one.taken_over_at is None]
    assert {one.pk for one in left} == {one.pk for one in rest}
    assert said(response) == ["1 regel staat nu als overgenomen."]


def test_line_of_another_pupil_or_case_is_not_found(client, school, case):
    hidden = school.reported(forms=["grooming"], danger_acknowledged=True)
    foreign = [
        lines_of(school.bully)[0],
        hidden.registrations.filter(pupil=school.victim).first(),
        "x",
    ]
    client.force_login(school.mentor)

    found = [tick(client, school.victim, one).status_code for one in foreign]

    assert found == [404] * 3
    assert not Registration.objects.exclude(taken_over_at=None).exists()


def test_lines_are_ticked_by_a_post_of_who_may_alone(client, school, case):
    client.force_login(school.teacher)
    stranger = tick(client, school.victim, lines_of(school.victim)[0])
    client.force_login(school.mentor)
    asked = client.get(url(school.victim, "pupil_taken_over"))

    assert (stranger.status_code, asked.status_code) == (404, 405)
