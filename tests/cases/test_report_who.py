"""Who a report is about: named, unknown, gone, on both sides, or a colleague."""

import pytest
from django.urls import reverse

from audit.clock import today
from cases.models.case import Case, Exclusion
from tests.cases.telling import answers, as_part, bully, victim
from tests.factories import StaffFactory

URL = reverse("report")


@pytest.fixture(autouse=True)
def signed_in(client, school):
    client.force_login(school.teacher)


def test_somebody_has_to_be_bullied(client, school):
    response = client.post(URL, answers(bully(school.bully)))

    assert response.context["form"].problems() == [
        (
            "id_q",
            "Wie wordt gepest? Zoek de leerling en kies ‘gepest’, of kruis aan dat u "
            "het niet weet.",
        )
    ]
    assert Case.objects.count() == 0


def test_unknown_people_without_a_clue_are_asked_for_one(client, school):
    response = client.post(URL, answers(victim_unknown="on"))

    assert response.context["who"].errors == {
        "school_class": [
            "Kies een klas of vertel wat u wel weet. Dan kan iemand het zoeken."
        ]
    }


def test_unknown_victim_of_a_class_goes_to_the_coordinator(client, school):
    told = answers(
        victim_unknown="on",
        school_class=school.school_class.pk,
        bully_unknown="on",
        bully_description="jongen met rode jas",
    )

    client.post(URL, told)

    case = Case.objects.get()
    assert (case.owner, case.school_class) == (school.coordinator, school.school_class)
    assert set(case.involvements.values_list("role", "pupil", "description")) == {
        ("victim", None, "nog onbekend"),
        ("bully", None, "jongen met rode jas"),
    }


def test_unknown_victim_beside_a_known_bully_needs_no_class(client, school):
    client.post(URL, answers(bully(school.bully), victim_unknown="on"))

    assert Case.objects.get().owner == school.coordinator


def test_description_without_its_tick_is_left_out(client, school):
    told = answers(victim(school.victim), bully_description="iemand uit 1c")

    client.post(URL, told)

    assert Case.objects.get().involvements.count() == 1


def test_pupil_who_left_is_refused_by_name_and_stays_in_sight(client, school):
    school.bully.left_on = today()
    school.bully.save()

    told = answers(victim(school.victim), bully(school.bully))
    response = client.post(URL, told)

    who = response.context["who"]
    assert who.errors == {
        "person": [
            f"Niet meer op school: {school.bully.full_name}. Haal deze leerling weg. U "
            "kunt de naam wel in uw verhaal noemen."
        ]
    }
    assert [one.pupil for one in who.chosen] == [school.victim, school.bully]


@pytest.mark.parametrize("role", ["bully", "follower"])
def test_pupil_on_both_sides_has_to_be_confirmed(client, school, role):
    told = answers(victim(school.victim), as_part(school.victim, role))

    refused = client.post(URL, told)
    client.post(URL, told | {"mutual": "on"})

    assert list(refused.context["who"].errors) == ["mutual"]
    assert "Klopt: deze leerling is allebei" in refused.content.decode()
    assert set(Case.objects.get().involvements.values_list("role", flat=True)) == {
        "victim",
        role,
    }


def test_pupil_has_one_part_besides_being_bullied(client, school):
    told = answers(
        victim(school.victim),
        bully(school.bully),
        as_part(school.bully, "follower"),
    )

    client.post(URL, told)

    people = Case.objects.get().involvements.values_list("pupil", "role")
    assert set(people) == {
        (school.victim.pk, "victim"),
        (school.bully.pk, "follower"),
    }


def test_what_is_said_of_a_colleague_goes_to_the_principal(client, school, principal):
    accused = school.mentor

    told = answers(victim(school.victim), about_staff="on", accused=accused.code)
    client.post(URL, told)

    case = Case.objects.get()
    assert (case.owner, case.staff_accused) == (principal, True)
    assert Exclusion.objects.get().staff == accused
    assert list(Case.objects.visible_to(accused)) == []


def test_only_principal_as_accused_leaves_nobody_to_own_it(client, school, principal):
    told = answers(victim(school.victim), about_staff="on", accused=principal.code)

    sent = client.post(URL, told, follow=True)

    assert Case.objects.get().owner is None
    assert "Bel nu ook het bestuur van de school" in sent.content.decode()


def test_colleague_without_the_tick_is_not_accused(client, school):
    client.post(URL, answers(victim(school.victim), accused=school.mentor.code))

    assert Case.objects.get().staff_accused is False
    assert not Exclusion.objects.exists()


def test_colleague_who_left_and_oneself_cannot_be_named(client, school):
    gone = StaffFactory(left_on=today())
    errors = []
    for colleague in (gone, school.teacher):
        told = answers(victim(school.victim), about_staff="on", accused=colleague.code)
        errors.append(list(client.post(URL, told).context["form"].errors))

    assert errors == [["accused"], ["accused"]]
