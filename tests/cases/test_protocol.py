"""The protocol to read, with what does each sentence (P1.1, P1.2, P3.1.1, P3.1.4)."""

import pytest
from django.urls import reverse

from escalation.stages import Stage
from tests.cases.pages import words
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

    assert (
        "Zo leest de app dit: De mentor vertelt dit al in de eerste gesprekken." in page
    )
    assert "Kanttekening bij de tekst: Hier is waarschijnlijk bedoeld" in page


def test_another_version_can_be_read_and_a_made_up_one_not(reader):
    assert "februari 2023" in words(reader.get(f"{ADDRESS}?versie=2023-02"))
    assert reader.get(f"{ADDRESS}?versie=1066").status_code == 404


def test_diagram_and_table_show_every_stage_and_arrow(reader):
    diagram = reader.get(ADDRESS).context["diagram"]

    assert [node.label for node in diagram.nodes] == list(Stage.labels)
    assert {"Overdragen aan leerlingcoördinator", "Heropenen"} <= {
        str(row.label) for row in diagram.rows
    }
    assert any("Gemeld → Stap 1" in edge.title for edge in diagram.edges)


def test_dossier_leads_to_the_version_of_the_case(school, client):
    case = school.at_mentor()
    client.force_login(school.mentor)

    page = client.get(case.get_absolute_url()).content.decode()

    assert f"{ADDRESS}?versie={case.protocol_version}" in page


def test_protocol_is_for_staff(client):
    assert client.get(ADDRESS).status_code == 302
