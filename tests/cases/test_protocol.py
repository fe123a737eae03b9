"""The protocol to read, with what does each sentence (P1.1, P1.2, P3.1.1, P3.1.4)."""

import re

import pytest
from django.urls import reverse

from audit.models import AuditEvent
from cases.dossier.waiting import unrecorded
from escalation.guards import GUARDS
from escalation.requirements import REQUIREMENTS
from escalation.requirements.readings import CORRECTIONS, READINGS
from tests.cases.pages import links, words
from tests.cases.test_waiting import WAITING
from tests.factories import StaffFactory

ADDRESS = reverse("protocol")


@pytest.fixture
def reader(client, db):
    staff = StaffFactory(works_as=["teacher"])
    client.force_login(staff)
    return client


def test_sentence_stands_beside_what_does_it(reader):
    page = words(reader.get(ADDRESS))

    assert "praat de mentor eerst met de gepeste en later met de pester apart" in page
    assert "Taak op Vandaag Praat met de gepeste leerling" in page
    assert "S-12" in page


def test_readings_and_corrections_are_marked_as_such(reader):
    page = words(reader.get(ADDRESS))

    assert "Lezing van de app: De mentor vertelt dit al in de eerste gesprek" in page
    assert "Correctie van een schrijffout: Hier is waarschijnlijk bedoeld" in page


def test_another_version_can_be_read_and_a_made_up_one_not(reader):
    assert "februari 2023" in words(reader.get(f"{ADDRESS}?versie=2023-02"))
    assert reader.get(f"{ADDRESS}?versie=1066").status_code == 404


@pytest.mark.parametrize("id", ["P2.5", "P3.2.2f"])
def test_words_that_blame_a_pupil_stay_with_a_reading(id):
    """A12-24: they are no slip of the pen, and the app does not use them."""
    assert "neemt die woorden nergens over" in str(READINGS[id])
    assert id not in CORRECTIONS


def test_question_without_a_label_is_called_by_its_heading(reader):
    page = words(reader.get(ADDRESS))

    assert "Vraag op ‘Melden’ Signalen die u ziet bij de leerling" in page
    assert "Vraag op ‘Melden’ Wat gebeurde er?" in page


def test_number_of_a_step_stands_with_its_sentence(reader):
    page = reader.get(ADDRESS).content.decode()

    assert "2. De mentor bespreekt direct het vervolgtraject" in page
    assert re.findall(r"<p>(?:<mark>)?\d\.<", page) == []


def test_rule_that_nobody_can_meet_yet_says_so(reader):
    page = words(reader.get(ADDRESS))

    assert (
        "Werkt nog niet: de app legt de telefoontjes met ouders nog niet vast." in page
    )


def test_rules_that_say_so_are_exactly_those_that_wait():
    assert {id for id, guard in GUARDS.items() if unrecorded(guard)} == WAITING


def test_every_anchor_is_there_once_and_every_link_inside_leads_somewhere(reader):
    page = reader.get(ADDRESS)
    anchors = re.findall(r'\sid="([^"]+)"', page.content.decode())
    inside = {one[1:] for one in links(page) if one.startswith("#")}

    assert len(anchors) == len(set(anchors))
    assert set(REQUIREMENTS) - set(anchors) == set()
    assert inside - set(anchors) == set()


def test_reading_the_protocol_is_in_no_log(reader, django_assert_num_queries):
    """There is nothing of a person on it, so it costs no more than the frame."""
    reader.get(ADDRESS)

    with django_assert_num_queries(9):
        reader.get(ADDRESS)

    assert not AuditEvent.objects.filter(action="case_viewed").exists()


@pytest.mark.parametrize("version", ["1066", "\x00", "2023-02/", "__class__"])
def test_version_that_is_not_there_is_not_found(reader, version):
    assert reader.get(ADDRESS, {"versie": version}).status_code == 404


def test_dossier_leads_to_the_paragraph_of_the_next_step(school, client):
    case = school.at_mentor()
    client.force_login(school.mentor)

    found = links(client.get(case.get_absolute_url()))

    assert f"{ADDRESS}?versie={case.protocol_version}#P4.1.1b" in found


def test_dossier_leads_to_the_version_of_the_case(school, client):
    case = school.at_mentor()
    client.force_login(school.mentor)

    page = client.get(case.get_absolute_url()).content.decode()

    assert f"{ADDRESS}?versie={case.protocol_version}" in page


def test_protocol_is_for_staff(client):
    assert client.get(ADDRESS).status_code == 302
