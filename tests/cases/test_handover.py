"""The frozen dossier, and its receipt."""

import uuid

import pytest
from django.urls import reverse

from audit.models import AuditEvent
from cases.models.handover import Handover
from people.models.roles import Role
from tests.cases.act_pages import said
from tests.cases.school import fresh
from tests.factories import SchoolClassFactory


@pytest.fixture
def case(school):
    return school.handed_over()


def url(case, name="handover", pk=None):
    return reverse(name, args=[case.number, pk or case.handovers.get().pk])


def receive(case):
    return url(case, "handover_receive")


def test_handover_shows_the_whole_dossier_in_words(school, case, client):
    client.force_login(school.coordinator)

    page = client.get(url(case)).content.decode()

    for shown in (
        "vermoedelijk gepeste leerling",
        "Klas · gezien",
        "Etui verstopt en uitgelachen.",
        "Met bijnamen aanspreken",
        "Gesprek met de pestende leerling",
        "Samen afspraken gemaakt.",
        "Ik gebruik de eigen naam van mijn klasgenoot.",
        "Past hier niet.",
        "Ontvangst bevestigen",
    ):
        assert shown in page


def test_handover_stays_as_it_was(school, case, client):
    school.victim.given_name = "Anders"
    school.victim.save()
    client.force_login(school.coordinator)

    page = client.get(url(case)).content.decode()

    assert f"Jip {school.victim.family_name}" in page


def test_handover_shows_a_code_that_is_not_in_use_any_more(school, case, client):
    handover = case.handovers.get()
    handover.dossier["incidents"][0]["place"] = "roof"
    Handover.objects.filter(pk=handover.pk).update(dossier=handover.dossier)
    client.force_login(school.coordinator)

    assert "Roof · gezien" in client.get(url(case)).content.decode()


def test_handover_that_is_read_is_in_the_log(school, case, client):
    client.force_login(school.mentor)

    client.get(url(case))

    last = AuditEvent.objects.latest("seq")
    assert (last.action, last.facts) == ("case_viewed", {"page": "handover"})


def test_handover_is_received_once_by_the_coordinator(school, case, client):
    client.force_login(school.coordinator)

    first = client.post(receive(case))
    client.post(receive(case))

    case = fresh(case)
    assert said(first)[0].startswith("De ontvangst is bevestigd. Volgende stap:")
    assert case.owner == school.coordinator
    assert case.handovers.get().received_by == school.coordinator
    assert AuditEvent.objects.filter(action="handover_received").count() == 1


def test_handover_that_was_received_has_no_button(school, case, client):
    client.force_login(school.coordinator)
    client.post(receive(case))

    page = client.get(url(case)).content.decode()

    assert "Ontvangst bevestigen" not in page
    assert str(school.coordinator) in page


def test_mentor_reads_the_handover_and_cannot_receive_it(school, case, client):
    client.force_login(school.mentor)

    page = client.get(url(case)).content.decode()

    assert "Nog niet bevestigd" in page
    assert "Ontvangst bevestigen" not in page
    assert client.post(receive(case)).status_code == 404
    assert fresh(case).handovers.get().received_at is None


def test_handover_is_not_for_strangers_nor_for_who_reads_a_part(school, case, client):
    for stranger in (
        school.teacher,
        school.staff(mentor_of=school.bully),
        school.staff(coordinator_of=SchoolClassFactory().layer),
        school.staff(works_as=[Role.ADMIN]),
    ):
        client.force_login(stranger)
        assert client.get(url(case)).status_code == 404
        assert client.post(receive(case)).status_code == 404


def test_handover_of_another_case_is_not_found(school, case, client):
    other = school.handed_over()
    client.force_login(school.coordinator)

    assert client.get(url(case, pk=other.handovers.get().pk)).status_code == 404
    assert client.get(url(case, pk=uuid.uuid4())).status_code == 404


def test_handover_is_received_by_a_post_alone(school, case, client):
    client.force_login(school.coordinator)

    assert client.get(receive(case)).status_code == 405
