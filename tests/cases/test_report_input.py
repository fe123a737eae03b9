"""Nasty input on the page of a report: a clear sentence, and nothing typed is lost."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from audit import clock
from cases.models.case import Case
from cases.models.incident import Incident
from tests.cases.telling import answers, victim

URL = reverse("report")


@pytest.fixture(autouse=True)
def signed_in(client, school):
    client.force_login(school.teacher)


def test_ten_thousand_characters_are_refused_and_kept(client, school):
    story = "a" * 10_000

    response = client.post(URL, answers(victim(school.victim), facts=story))

    assert response.context["form"].errors == {
        "facts": [
            "Zorg dat deze waarde niet meer dan 4000 tekens bevat (het zijn er nu "
            "10000)."
        ]
    }
    assert story in response.content.decode()


@pytest.mark.parametrize(
    "name",
    [
        *("facts", "thoughts", "first_reaction", "victim_description"),
        *("happened_on", "happened_at", "place", "forms", "signals", "accused"),
        *("reporter_kind", "earlier", "prefers", "school_class", "observed"),
    ],
)
@pytest.mark.parametrize("nasty", ["NUL\0", "\u202egespiegeld" * 900, "🙈" * 5000])
def test_nasty_text_is_asked_again(client, school, name, nasty):
    told = answers(victim(school.victim), about_staff="on", **{name: nasty})

    response = client.post(URL, told)

    form = response.context["form"]
    assert [*form.who.errors, *form.errors] == [name]
    assert Case.objects.count() == 0


def test_what_was_typed_is_never_run(client, school):
    told = answers(facts="<script>alert(1)</script> שלום 😀")

    page = client.post(URL, told).content.decode()

    assert "&lt;script&gt;alert(1)&lt;/script&gt; שלום 😀" in page
    assert "<script>alert" not in page


def test_emoji_and_right_to_left_text_are_accepted(client, school):
    client.post(URL, answers(victim(school.victim), facts="Hij schreef: שלום 😀"))

    assert Incident.objects.get().facts == "Hij schreef: שלום 😀"


@pytest.mark.parametrize("day", ["2026-02-30", "31-31-2026", "gisteren", "0000-00-00"])
def test_day_that_does_not_exist_is_asked_again(client, school, day):
    response = client.post(URL, answers(victim(school.victim), happened_on=day))

    assert response.context["form"].errors == {
        "happened_on": ["Deze datum bestaat niet. Kies een dag."]
    }
    assert f'value="{day}"' in response.content.decode()


def test_hour_that_has_still_to_come_is_asked_again(client, school):
    morning = datetime(2026, 11, 24, 9, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))

    with clock.at(morning):
        told = answers(victim(school.victim), happened_at="09:01")
        response = client.post(URL, told)

    assert response.context["form"].errors == {
        "happened_at": ["Zo laat is het nog niet. Kies een eerdere tijd."]
    }


@pytest.mark.parametrize(
    "value",
    [
        "",
        "::",
        "x:victim:alleged",
        "00000000-0000-4000-8000-000000000009:victim:alleged",
        "{pupil}:boss:alleged",
        "{pupil}:victim:withdrawn",
        "{pupil}:victim:alleged\0",
    ],
)
def test_made_up_person_is_nobody(client, school, value):
    response = client.post(URL, answers(value.format(pupil=school.victim.pk)))

    assert list(response.context["who"].errors) == ["person"]
    assert Case.objects.count() == 0


def test_more_than_thirty_people_are_too_many(client, school):
    response = client.post(URL, answers(*[victim(school.victim)] * 31))

    assert response.context["who"].errors == {
        "person": ["Kies hooguit 30 leerlingen. Noem de anderen in uw verhaal."]
    }


def test_damaged_token_does_not_stop_a_report(client, school):
    client.post(URL, answers(victim(school.victim), submission="NUL\0"))

    assert Incident.objects.count() == 1
