"""Contact with parents: one pupil on the page, and whom the school may not reach."""

from datetime import date

import pytest
from django.urls import reverse

from audit.clock import today
from cases.models.parents import ParentContact
from cases.models.registration import Registration
from tests.cases.act_pages import row, wrong
from tests.factories import GuardianFactory, GuardianshipFactory


@pytest.fixture
def case(school, client):
    client.force_login(school.mentor)
    return school.at_mentor()


@pytest.fixture
def mother(school):
    mother = GuardianFactory(given_name="Anna", phone="020 000 00 12")
    GuardianshipFactory(guardian=mother, pupil=school.victim, relation="moeder")
    return mother


def url(case, role="victim"):
    return reverse("parents", args=[case.number]) + f"?leerling={row(case, role)}"


def call(guardian, **fields):
    return {
        "guardian": guardian.pk,
        "contacted_on": today(),
        "channel": "phone",
        "reached": "on",
        "summary": "Moeder weet ervan.",
    } | fields


def test_parents_first_asks_about_which_pupil(case, client):
    page = client.get(reverse("parents", args=[case.number])).content.decode()

    assert f"?leerling={row(case)}" in page
    assert f"?leerling={row(case, 'bully')}" in page


def test_parents_asks_nothing_where_there_is_one_pupil(school, case, client):
    case.involvements.filter(role="bully").update(ended_on=today())

    page = client.get(reverse("parents", args=[case.number])).content.decode()

    assert f"de ouders van {school.victim}" in page


def test_parents_shows_no_other_child(school, case, mother, client):
    page = client.get(url(case)).content.decode()

    assert school.victim.full_name in page
    assert school.bully.family_name not in page
    assert school.bully.given_name not in page


def test_parents_says_who_has_authority(school, case, mother, client):
    father = GuardianFactory(given_name="Piet")
    GuardianshipFactory(
        guardian=father, pupil=school.victim, relation="vader", has_authority=False
    )

    page = client.get(url(case)).content.decode()

    assert f"{mother} · moeder · heeft gezag · 020 000 00 12" in page
    assert f"{father} · vader · heeft geen gezag" in page


def test_parent_with_a_restriction_is_shown_and_cannot_be_chosen(school, case, client):
    father = GuardianFactory()
    GuardianshipFactory(guardian=father, pupil=school.victim, contact_restricted=True)

    page = client.get(url(case)).content.decode()
    refused = client.post(url(case), call(father))

    assert f"Geen contact met {father}: er geldt een contactbeperking." in page
    assert wrong(refused)["guardian"][0].startswith("Deze keuze is er niet (meer).")
    assert not ParentContact.objects.exists()


def test_parent_of_another_pupil_cannot_be_chosen(case, mother, client):
    refused = client.post(url(case, "bully"), call(mother))

    assert list(wrong(refused)) == ["guardian"]


def test_parent_who_is_no_guardian_any_more_cannot_be_chosen(case, mother, client):
    mother.guardianships.update(ended_on=today())

    refused = client.post(url(case), call(mother))

    assert list(wrong(refused)) == ["guardian"]


def test_contact_is_kept_with_who_was_reached(case, mother, client):
    client.post(url(case), call(mother))

    kept = ParentContact.objects.get()
    assert (kept.guardian, kept.channel, kept.reached) == (mother, "phone", True)
    assert kept.involvement.role == "victim"
    assert Registration.objects.filter(act="parent_contact").count() == 2


def test_no_contact_is_kept_with_its_reason_and_nobody(case, mother, client):
    form = call(mother, channel="none", summary="De leerling wil het zelf vertellen.")

    client.post(url(case), form)

    kept = ParentContact.objects.get()
    assert (kept.guardian, kept.channel, kept.reached) == (None, "none", False)
    assert not Registration.objects.filter(act="parent_contact").exists()


def test_contact_needs_a_parent(case, mother, client):
    refused = client.post(url(case), call(mother) | {"guardian": ""})

    assert wrong(refused) == {
        "guardian": ["Kies de ouder, of kies bij het contact: geen contact."]
    }


def test_contact_names_no_other_child(case, mother, client):
    refused = client.post(url(case), call(mother, summary="Bo deed het."))
    kept = client.post(url(case), call(mother, summary="Jip en een bode spraken."))

    assert wrong(refused) == {
        "summary": [
            "Hier staat de naam van een andere leerling. Schrijf: een medeleerling."
        ]
    }
    assert kept.status_code == 302


@pytest.mark.parametrize("pupil", ["x", "\x00", ""])
def test_parents_of_a_pupil_outside_the_case_is_not_found(pupil, case, client):
    page = reverse("parents", args=[case.number])

    assert client.get(page, {"leerling": pupil}).status_code == 404


def test_parents_of_an_adult_pupil_asks_the_pupil_first(school, case, client):
    school.victim.birth_date = date(today().year - 19, 1, 1)
    school.victim.save()

    page = client.get(url(case)).content.decode()

    assert "Deze leerling is 18 jaar of ouder." in page


def test_parents_says_when_the_roster_knows_none(case, client):
    page = client.get(url(case)).content.decode()

    assert "Er staat geen ouder van deze leerling in het rooster." in page
