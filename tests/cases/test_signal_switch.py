"""From the short page to the whole one and back: what was typed travels along."""

import pytest
from django.urls import reverse

from cases.models.case import Case
from cases.models.draft import Draft
from cases.models.incident import Incident
from tests.cases.drafting import TEXT, save
from tests.cases.pages import links, words
from tests.cases.telling import answers, victim

SHORT, WHOLE = reverse("signal"), reverse("report")
PICK = reverse("report_people")


@pytest.fixture(autouse=True)
def signed_in(client, school):
    client.force_login(school.teacher)


def hidden(page):
    """What the page carries along without asking it, by name."""
    form = page.context["form"]
    return {field.name: field.value() for field in form.carried()}


def test_pages_lead_to_each_other_inside_the_form(client, school):
    pages = {SHORT: WHOLE, WHOLE: SHORT}

    found = {here: client.get(here).content.decode() for here in pages}

    for here, there in pages.items():
        assert f'name="switch" value="1" formaction="{there}"' in found[here]


@pytest.mark.parametrize("there", [SHORT, WHOLE])
def test_words_travel_along_and_nothing_is_judged(client, school, there):
    told = answers(victim(school.victim), facts=TEXT, place=None, switch="1")

    page = client.post(there, told)

    form = page.context["form"]
    assert (form.problems(), form["facts"].value()) == ([], TEXT)
    assert [one.pupil for one in form.who.chosen] == [school.victim]
    assert str(form.token) == told["submission"]
    assert Case.objects.count() == 0


def test_answers_that_the_short_page_does_not_ask_are_kept(client, school):
    told = answers(
        victim(school.victim),
        forms=["hitting", "weapons"],
        thoughts="Jaloezie?",
        signals=["bruises"],
        injury="on",
        happened_at="00:00",
        reporter_kind="parent",
    )
    short = client.post(SHORT, told | {"switch": "1"})
    carried = short.context["form"].carried_forms()

    client.post(SHORT, told | {"short": "1", "danger_acknowledged": "on"})

    kept = Incident.objects.get()
    assert carried == ["hitting"]
    assert hidden(short)["thoughts"] == "Jaloezie?"
    assert (kept.forms, kept.signals) == (["hitting", "weapons"], ["bruises"])
    assert (kept.thoughts, kept.reporter_kind) == ("Jaloezie?", "parent")
    assert (kept.injury, kept.happened_at.hour) == (True, 0)


def test_what_is_carried_stands_in_the_short_form(client, school):
    told = answers(victim(school.victim), forms=["hitting"], signals=["bruises"])

    page = client.post(SHORT, told | {"switch": "1"}).content.decode()

    assert '<input type="hidden" name="forms" value="hitting"' in page
    assert 'type="hidden" name="signals" value="bruises"' in page


def test_search_without_a_script_stays_on_the_short_page(client, school):
    told = answers(facts=TEXT, short="1", q="jip")

    page = client.post(PICK, told)

    assert "Kort melden" in words(page)
    assert page.context["form"]["facts"].value() == TEXT


def test_draft_of_the_short_page_is_the_one_draft_of_a_report(client, school):
    save(client, "report", facts=TEXT, short="1")

    assert Draft.objects.get().get_absolute_url() == SHORT
    for here in (SHORT, WHOLE):
        assert "U was hier bezig" in client.get(here).content.decode()
        form = client.get(here, {"verder": 1}).context["form"]
        assert form["facts"].value() == TEXT


def test_sent_signal_leaves_no_draft(client, school):
    told = answers(victim(school.victim), short="1")
    save(client, "report", **told)

    client.post(SHORT, told)

    assert Draft.objects.count() == 0


def test_draft_of_the_short_page_is_found_on_today(client, school):
    save(client, "report", facts=TEXT, short="1")

    assert SHORT in links(client.get(reverse("today")))
