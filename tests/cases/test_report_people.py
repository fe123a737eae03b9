"""Picking pupils for a report, with and without JavaScript."""

import pytest
from django.urls import reverse

from audit.clock import today
from audit.models import AuditEvent
from cases.models.case import Case
from tests.cases.telling import answers, as_part, bully, victim
from tests.factories import PupilFactory, SchoolClassFactory

URL = reverse("report_people")
HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def signed_in(client, school):
    client.force_login(school.teacher)


def found(response):
    """What each hit shows, and nothing else of the pupil."""
    return [
        (hit.pupil.full_name, str(hit.pupil.school_class), hit.digits)
        for hit in response.context["who"].hits()
    ]


def test_search_finds_by_name_and_by_class(client, school):
    name = school.victim.family_name

    by_name = client.post(URL, {"q": f"jip {name}"})
    by_class = client.post(URL, {"q": "1c"})

    assert found(by_name) == [(f"Jip {name}", "1c", "")]
    assert len(found(by_class)) == 2


def test_search_shows_a_name_and_a_class_only(client, school):
    school.victim.email = "jip@school.example"
    school.victim.save()

    page = client.post(URL, {"q": "jip"}, headers=HTMX).content.decode()

    told = [school.victim.number, school.victim.email, school.victim.birth_date.year]
    assert [one for one in told if str(one) in page] == []


def test_two_of_one_name_in_a_class_are_told_apart_by_their_last_digits(client, school):
    same = {"given_name": "Sam", "family_name": "Bos"}
    PupilFactory(number="112233", school_class=school.school_class, **same)
    PupilFactory(number="445566", school_class=school.school_class, **same)
    PupilFactory(school_class=SchoolClassFactory(name="2d"), **same)

    response = client.post(URL, {"q": "sam bos"})

    assert sorted(found(response)) == [
        ("Sam Bos", "1c", "2233"),
        ("Sam Bos", "1c", "5566"),
        ("Sam Bos", "2d", ""),
    ]


def test_search_shows_eight_and_says_that_there_are_more(client, school):
    PupilFactory.create_batch(9, given_name="Noa")

    response = client.post(URL, {"q": "noa"})

    assert len(found(response)) == 8
    assert "Er zijn er meer." in response.content.decode()


def test_search_finds_nobody_who_left(client, school):
    school.victim.left_on = today()
    school.victim.save()

    response = client.post(URL, {"q": "jip"})

    assert found(response) == []
    assert "Geen leerling gevonden." in response.content.decode()


@pytest.mark.parametrize("text", ["", "j", " j ", "\0j", "a" * 60_000, "%", "jip \0"])
def test_odd_search_is_harmless(client, school, text):
    assert client.post(URL, {"q": text}).status_code == 200


def test_search_is_in_the_log_and_a_page_without_one_is_not(client, school):
    client.post(URL, {"q": ""})
    client.post(URL, {"q": "jip"})

    logged = AuditEvent.objects.filter(action="list_searched")
    assert [one.facts for one in logged] == [{"page": "report", "found": 1}]


def test_adding_keeps_all_that_was_typed_and_judges_nothing(client, school):
    told = answers(victim(school.victim), facts="Nog bezig", place=None, q="bo")

    response = client.post(URL, told | {"add": f"{school.bully.pk}:bully"})

    form = response.context["form"]
    assert [(one.pupil, one.role) for one in form.who.chosen] == [
        (school.victim, "victim"),
        (school.bully, "bully"),
    ]
    assert form["facts"].value() == "Nog bezig"
    assert str(form.token) == told["submission"]
    assert (form.problems(), form.who["q"].value()) == ([], "")


def test_what_was_added_can_be_sent(client, school):
    told = answers(facts="Nog bezig")
    page = client.post(URL, told | {"add": f"{school.victim.pk}:victim"})

    chosen = [one.value for one in page.context["who"].chosen]
    client.post(reverse("report"), told | {"person": chosen})

    assert Case.objects.get().involvements.get().pupil == school.victim


def test_adding_twice_keeps_how_sure_it_was(client, school):
    sure = as_part(school.bully, "bully", "established")

    page = client.post(URL, {"person": [sure], "add": f"{school.bully.pk}:bully"})

    assert [one.value for one in page.context["who"].chosen] == [sure]


def test_taking_away_leaves_the_others(client, school):
    people = [victim(school.victim), bully(school.bully)]

    page = client.post(URL, {"person": people, "remove": f"{school.victim.pk}:victim"})

    assert [one.value for one in page.context["who"].chosen] == [bully(school.bully)]


def test_witness_has_no_certainty_to_choose(client, school):
    page = client.post(URL, {"add": f"{school.bully.pk}:witness"}, headers=HTMX)

    (chosen,) = page.context["who"].chosen
    value = f'<input type="hidden" name="person" value="{chosen.value}">'
    assert page.content.decode().count('name="person"') == 1
    assert value in page.content.decode()


def test_htmx_gets_the_first_question_alone(client, school):
    page = client.post(URL, {"q": "jip"}, headers=HTMX).content.decode()

    assert "<html" not in page
    assert 'id="wie"' in page
    assert 'hx-swap-oob="true"' in page


def test_address_of_the_picker_leads_to_the_page(client, school):
    assert client.get(URL).url == reverse("report")


@pytest.mark.parametrize("number", [1, 3])
def test_search_and_choice_take_a_constant_number_of_queries(
    client, school, django_assert_num_queries, log_lock, number
):
    pupils = PupilFactory.create_batch(number, given_name="Noa")
    told = {"q": "noa", "person": [victim(one) for one in pupils]}
    client.post(URL, told, headers=HTMX)

    with django_assert_num_queries(17 + log_lock):
        client.post(URL, told, headers=HTMX)
