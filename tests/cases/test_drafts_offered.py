"""Who comes back to a page is offered what was left there; nobody else hears of it."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from audit import clock
from audit.models import AuditEvent
from cases.models.case import Case
from cases.models.draft import Draft
from tests.cases.act_pages import row, talk
from tests.cases.canaries import Cage
from tests.cases.drafting import PAGES, TEXT, key_of, save
from tests.cases.pages import links, open_today, words
from tests.cases.telling import answers, bully, victim
from tests.cases.test_canaries import heard, others

MONDAY = datetime(2026, 11, 23, 10, 42, tzinfo=ZoneInfo("Europe/Amsterdam"))


@pytest.fixture
def case(school, client):
    client.force_login(school.mentor)
    return school.at_mentor()


@pytest.mark.parametrize("page", PAGES)
def test_who_comes_back_is_offered_the_draft_before_the_page(page, case, client):
    key, address = key_of(page, case)
    with clock.at(MONDAY):
        save(client, key, facts=TEXT, summary=TEXT)
        offered = client.get(address)

    assert "U was hier bezig op maandag 23 november om 10:42" in words(offered)
    assert TEXT not in offered.content.decode()
    assert "?verder=1" in links(offered)


@pytest.mark.parametrize("page", PAGES)
def test_going_on_gives_back_what_was_typed(page, case, client):
    key, address = key_of(page, case)
    save(client, key, facts=TEXT, summary=TEXT)

    form = client.get(address, {"verder": 1}).content.decode()

    assert TEXT in form
    assert 'name="draft"' in form


def test_report_that_was_taken_up_again_can_be_sent(school, case, client):
    people = [victim(school.victim), bully(school.bully)]
    told = answers(*people, facts=TEXT, place="yard", q="bo")
    save(client, "report", **told)

    form = client.get(reverse("report"), {"verder": 1}).context["form"]

    assert [one.value for one in form.who.chosen] == people
    assert (form["facts"].value(), form["place"].value()) == (TEXT, "yard")
    assert str(form.token) == told["submission"]


def test_talk_that_was_taken_up_again_has_its_ticks_and_agreements(case, client):
    key, address = key_of("talk", case)
    typed = talk(
        case,
        people=[row(case)],
        points=["facts", "follow_up"],
        summary=TEXT,
        wants_joint_talk="no",
        **{"afspraak-2-text": "Ik groet.", "afspraak-2-keeper": "staff"},
    )
    save(client, key, **typed)

    page = client.get(address, {"verder": 1})

    form, rows = page.context["form"], page.context["rows"]
    assert form["points"].value() == ["facts", "follow_up"]
    assert form["people"].value() == [str(row(case))]
    assert (form["summary"].value(), form["wants_joint_talk"].value()) == (TEXT, "no")
    assert (rows[1]["text"].value(), rows[1].has_changed()) == ("Ik groet.", True)
    assert rows[2].has_changed() is False


def test_draft_is_thrown_away_and_the_page_is_empty_again(case, client):
    key, address = key_of("talk", case)
    save(client, key, summary=TEXT)

    thrown = client.post(reverse("draft_discard", args=[Draft.objects.get().pk]))

    assert thrown.url == address
    assert Draft.objects.count() == 0
    assert client.get(address).context["form"]["summary"].value() is None


def test_draft_of_somebody_else_is_not_there(school, case, client):
    save(client, "report", facts=TEXT)
    discard = reverse("draft_discard", args=[Draft.objects.get().pk])
    client.force_login(school.coordinator)

    page = client.get(reverse("report"), {"verder": 1})
    thrown = client.post(discard)

    assert TEXT not in page.content.decode()
    assert page.context["draft"] is None
    assert (thrown.status_code, Draft.objects.count()) == (404, 1)


def test_draft_is_heard_by_nobody_but_its_owner(client, db):
    cage = Cage()
    case = cage.case("hand_over")
    word = cage.sing("draft")
    client.force_login(cage.school.mentor)
    save(client, "report", facts=word)
    strangers = [*others(cage.school), cage.school.coordinator]

    leaks = [heard(client, user, case, {word}) for user in strangers]
    client.force_login(cage.school.mentor)

    assert [leak for leak in leaks if leak] == []
    assert word in client.get(reverse("report"), {"verder": 1}).content.decode()


def test_draft_about_a_case_out_of_reach_is_not_shown(school, case, client):
    key, address = key_of("talk", case)
    save(client, key, summary=TEXT)
    Case.objects.filter(pk=case.pk).update(safety_mode=True)

    assert client.get(address, {"verder": 1}).status_code == 404
    assert save(client, key, summary=TEXT).status_code == 404
    assert open_today(client, school.mentor).context["drafts"] == []


def test_text_of_a_case_that_closed_meanwhile_can_still_be_read(case, client):
    key, address = key_of("talk", case)
    save(client, key, summary=TEXT)
    moment = clock.now()
    Case.objects.filter(pk=case.pk).update(stage="closed", closed_at=moment)

    assert TEXT in client.get(address, {"verder": 1}).content.decode()


def test_offer_in_a_case_is_a_read_of_it(case, client):
    key, address = key_of("talk", case)
    save(client, key, summary=TEXT)

    client.get(address)

    last = AuditEvent.objects.latest("seq")
    assert (last.action, last.facts) == ("case_viewed", {"page": "talk"})


def test_draft_is_gone_after_fourteen_days(school, case, client):
    with clock.at(clock.now() - timedelta(days=14)):
        save(client, "report", facts=TEXT)

    page = client.get(reverse("report"))

    assert "U was hier bezig" not in page.content.decode()
    assert open_today(client, school.mentor).context["drafts"] == []


def test_today_leads_back_to_what_was_not_sent(school, case, client):
    key, address = key_of("talk", case)
    save(client, key, summary=TEXT)
    save(client, "report", facts=TEXT)

    page = open_today(client, school.mentor)

    assert {address, reverse("report")} <= set(links(page))
    assert f"Gesprek met de gepeste leerling · {case.number}" in words(page)
    assert TEXT not in page.content.decode()


def test_session_that_ended_in_a_talk_costs_no_words(school, case, client):
    """The last save came before the end; the send itself meets the sign-in."""
    key, address = key_of("talk", case)
    save(client, key, summary=TEXT)
    client.logout()

    sent = client.post(address, talk(case, people=[row(case)], summary=TEXT))
    client.force_login(school.mentor)
    back = client.get(sent.url.partition("next=")[2])

    assert sent.url == f"{reverse('account_login')}?next={address}"
    assert "U was hier bezig" in back.content.decode()
    assert TEXT in client.get(address, {"verder": 1}).content.decode()


@pytest.mark.parametrize("number", [1, 3])
def test_drafts_on_today_take_a_constant_number_of_queries(
    school, client, django_assert_num_queries, number
):
    cases = [school.at_mentor() for _number in range(number)]
    client.force_login(school.mentor)
    for case in cases:
        save(client, key_of("talk", case)[0], summary=TEXT)

    with django_assert_num_queries(27):
        page = client.get(reverse("today"))

    assert len(page.context["drafts"]) == number
