"""Zienswijze: the own view of a pupil or a parent stays beside the record (AVG 16)."""

import pytest
from django.urls import reverse

from audit.clock import today
from cases.dossier.page import Dossier
from cases.dossier.reading import dossiers
from cases.dossier.words import day_in_words
from cases.models.registration import Registration
from cases.models.statement import Statement
from people.models.roles import Role
from tests.cases.act_pages import wrong
from tests.cases.changing import withdraw
from tests.cases.pages import links
from tests.cases.school import fresh
from tests.factories import GuardianshipFactory

WORDS = "Zo was het niet. Ik riep iets terug omdat hij begon."


def url(case, role="victim"):
    about = case.involvements.get(role=role).pk
    return reverse("statement", args=[case.number]) + f"?leerling={about}"


def form(**changes):
    given = {
        "giver": "pupil",
        "subject": "case",
        "given_on": today(),
        "channel": "paper",
        "text": WORDS,
    }
    return given | changes


def test_view_of_a_parent_stands_beside_the_talk_it_is_about(school, client):
    case = school.talked()
    tie = GuardianshipFactory(pupil=school.bully)
    talk = case.conversations.get(kind="bully_talk")
    client.force_login(school.mentor)

    client.post(
        url(case, "bully"), form(giver=str(tie.guardian_id), subject=str(talk.pk))
    )

    kept = Statement.objects.get()
    assert (kept.guardian, kept.conversation, kept.text) == (tie.guardian, talk, WORDS)
    page = client.get(case.get_absolute_url()).content.decode()
    assert f"Zienswijze van {tie.guardian}" in page
    assert WORDS in page


def test_only_the_own_file_gets_a_line(school, client):
    case = school.at_mentor()
    client.force_login(school.mentor)

    client.post(url(case), form())

    lines = Registration.objects.filter(act="statement")
    assert [(one.pupil, one.text) for one in lines] == [
        (school.victim, "Zienswijze van leerling of ouder toegevoegd.")
    ]


def test_view_may_still_come_in_a_closed_case(school, client):
    case = school.closed()
    client.force_login(school.mentor)

    client.post(url(case), form())

    assert Statement.objects.get().case == case
    assert fresh(case).stage == "closed"


def test_mentor_of_the_other_pupil_does_not_read_it(school, client):
    case = school.at_mentor()
    client.force_login(school.mentor)
    client.post(url(case), form())
    client.force_login(school.staff(mentor_of=school.bully))

    page = client.get(case.get_absolute_url()).content.decode()

    assert WORDS not in page
    assert "Zienswijze van" not in page


def test_parent_of_the_other_pupil_cannot_be_chosen(school, client):
    case = school.at_mentor()
    other = GuardianshipFactory(pupil=school.bully)
    client.force_login(school.mentor)

    response = client.post(url(case), form(giver=str(other.guardian_id)))

    assert wrong(response) == {"giver": ["Deze keuze is er niet (meer). Kies opnieuw."]}


def test_talk_of_the_other_pupil_cannot_be_chosen(school, client):
    case = school.talked()
    talk = case.conversations.get(kind="bully_talk")
    client.force_login(school.mentor)

    response = client.post(url(case), form(subject=str(talk.pk)))

    assert list(wrong(response)) == ["subject"]


@pytest.mark.parametrize("role", [Role.TEACHER, Role.CARE_COORDINATOR, Role.PRINCIPAL])
def test_whoever_does_not_handle_the_case_adds_nothing(school, client, role):
    case = school.at_mentor()
    client.force_login(school.staff(works_as=[role]))

    assert client.post(url(case), form()).status_code == 404
    assert not Statement.objects.exists()


def test_mentor_of_the_own_pupil_hears_of_it_without_the_words(school, client):
    """H-12: the words are the pupil's own and may name another."""
    case = school.at_mentor()
    client.force_login(school.mentor)
    client.post(url(case, "bully"), form())
    client.force_login(school.staff(mentor_of=school.bully))

    page = client.get(case.get_absolute_url()).content.decode()

    assert f"Zienswijze van {school.bully}" in page
    assert WORDS not in page


def test_view_is_told_beside_the_event_it_is_about(school, client):
    case = school.at_mentor()
    event = case.incidents.get()
    client.force_login(school.mentor)

    client.post(url(case), form(subject=str(event.pk)))

    page = Dossier(dossiers(school.mentor).get(pk=case.pk), school.mentor)
    (shown,) = [one for one in page.timeline if one.title.startswith("Voorval")]
    assert shown.versions.views == (
        f"Zienswijze van {school.victim} op {day_in_words(today())}",
    )


def test_who_was_wrongly_named_may_still_say_so(school, client):
    """AVG 16: out of the case, and heard all the same, in the own file alone."""
    case = school.at_mentor()
    withdraw(case.involvements.get(role="bully"), by=school.mentor)
    client.force_login(school.mentor)

    client.post(url(case, "bully"), form())

    (line,) = Registration.objects.filter(act="statement")
    assert line.pupil == school.bully


def test_closed_case_leads_to_it(school, client):
    case = school.closed()
    client.force_login(school.mentor)

    page = client.get(case.get_absolute_url())

    assert reverse("statement", args=[case.number]) in links(page)
