"""The lines for Magister: whose they are, to copy, and to tick."""

import uuid

import pytest
from django.urls import reverse

from audit.clock import today
from audit.models import AuditEvent
from cases.models.registration import Registration
from people.models.roles import Role
from tests.cases.act_pages import said
from tests.factories import PupilFactory


@pytest.fixture
def case(school):
    return school.at_mentor()


def url(case):
    return reverse("registrations", args=[case.number])


def tick(client, case, *lines):
    page = reverse("taken_over", args=[case.number])
    return client.post(page, {"line": [getattr(one, "pk", one) for one in lines]})


def lines_of(case, pupil):
    return list(Registration.objects.filter(case=case, pupil=pupil))


def test_registrations_are_ready_to_copy_per_pupil(school, case, client):
    client.force_login(school.mentor)

    files = {one.pupil: one for one in client.get(url(case)).context["files"]}

    assert set(files) == {school.victim, school.bully}
    assert files[school.victim].to_copy().splitlines() == [
        f"{today():%d-%m-%Y} Melding ontvangen: de leerling wordt mogelijk gepest.",
        f"{today():%d-%m-%Y} Melding opgepakt.",
        f"{today():%d-%m-%Y} De zaak is verder gegaan in het stappenplan.",
    ]


def test_registrations_that_are_read_are_in_the_log(school, case, client):
    client.force_login(school.mentor)

    client.get(url(case))

    last = AuditEvent.objects.latest("seq")
    assert (last.action, last.facts) == ("case_viewed", {"page": "registrations"})


def test_tick_takes_over_the_chosen_lines(school, case, client):
    first, second, third = lines_of(case, school.victim)
    client.force_login(school.mentor)

    response = tick(client, case, first, third)

    left = [one.pk for one in lines_of(case, school.victim) if not one.taken_over_at]
    assert left == [second.pk]
    assert said(response) == ["2 regels staan nu als overgenomen."]
    assert "2 van 3 overgenomen" in client.get(url(case)).content.decode()


def test_line_that_was_ticked_stays_as_it_was(school, case, client):
    line = lines_of(case, school.victim)[0]
    client.force_login(school.mentor)
    tick(client, case, line)
    client.force_login(school.coordinator)

    tick(client, case, line)

    line.refresh_from_db()
    assert line.taken_over_by == school.mentor
    assert AuditEvent.objects.filter(action="taken_over_in_sis").count() == 1


def test_tick_without_a_line_says_what_to_do(school, case, client):
    client.force_login(school.mentor)

    assert said(tick(client, case)) == ["Kies minstens één regel."]


def test_part_reader_sees_and_ticks_the_own_pupil_alone(school, case, client):
    client.force_login(school.staff(mentor_of=school.bully))

    page = client.get(url(case))

    assert [one.pupil for one in page.context["files"]] == [school.bully]
    assert school.victim.full_name not in page.content.decode()
    assert tick(client, case, *lines_of(case, school.bully)).status_code == 302
    assert tick(client, case, *lines_of(case, school.victim)).status_code == 404


@pytest.mark.parametrize("line", ["x", "", "\x00", str(uuid.UUID(int=7))])
def test_line_that_is_not_there_is_not_found(line, school, case, client):
    client.force_login(school.mentor)

    assert tick(client, case, line).status_code == 404


def test_line_of_another_case_is_not_found_and_nothing_is_ticked(school, case, client):
    own = lines_of(case, school.victim)[0]
    foreign = lines_of(school.at_mentor(), school.victim)[0]
    client.force_login(school.mentor)

    response = tick(client, case, own, foreign)

    assert response.status_code == 404
    assert not Registration.objects.exclude(taken_over_at=None).exists()


@pytest.mark.parametrize("role", [Role.TEACHER, Role.ADMIN, Role.COUNSELOR])
def test_registrations_are_not_for_strangers(role, school, case, client):
    client.force_login(school.staff(works_as=[role]))

    assert client.get(url(case)).status_code == 404
    assert tick(client, case, lines_of(case, school.bully)[0]).status_code == 404


def test_lines_are_ticked_by_a_post_alone(school, case, client):
    client.force_login(school.mentor)
    page = reverse("taken_over", args=[case.number])

    assert client.get(page).status_code == 405


def test_registrations_ask_as_much_of_the_database_with_more_pupils(
    school, client, django_assert_num_queries, log_lock
):
    client.force_login(school.mentor)
    few, many = school.reported(), school.reported()
    _with_more_pupils(many, school)

    client.get(url(few))
    for case in (few, many):
        with django_assert_num_queries(19 + log_lock):
            client.get(url(case))


def _with_more_pupils(case, school):
    for _number in range(3):
        pupil = PupilFactory(school_class=school.school_class)
        case.registrations.create(
            pupil=pupil, act="moved", happened_on=today(), made_by=school.mentor
        )
