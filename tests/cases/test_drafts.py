"""What is half written: kept for its owner alone, never in the log, gone when sent."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from audit import clock
from audit.models import AuditEvent
from cases.models.conversation import Conversation
from cases.models.draft import Draft
from cases.models.incident import Incident
from cases.models.registration import Registration
from cases.services.drafting import drop_expired_drafts
from tests.cases.act_pages import row, talk
from tests.cases.drafting import PAGES, TEXT, URL, key_of, save
from tests.cases.telling import answers, victim

MONDAY = datetime(2026, 11, 23, 10, 42, tzinfo=ZoneInfo("Europe/Amsterdam"))


@pytest.fixture
def case(school, client):
    client.force_login(school.mentor)
    return school.at_mentor()


@pytest.mark.parametrize("page", PAGES)
def test_page_names_itself_in_its_form(page, case, client):
    key, address = key_of(page, case)

    form = client.get(address).content.decode()

    assert f'data-draft="{URL}"' in form
    assert f'<input type="hidden" name="draft" value="{key}"' in form
    assert "drafts.js" in form


@pytest.mark.parametrize("page", PAGES)
def test_draft_is_kept_and_says_when(page, case, client, school):
    key, _address = key_of(page, case)

    with clock.at(MONDAY):
        answer = save(client, key, facts=TEXT)

    kept = Draft.objects.get()
    assert answer.json() == {"said": "Bewaard om 10:42"}
    assert (kept.owner, kept.page, kept.saved_at) == (school.mentor, page, MONDAY)
    assert kept.data == {"facts": [TEXT]}


def test_later_text_takes_the_place_of_the_earlier(case, client):
    for text in ("Hij zei", TEXT):
        save(client, "report", facts=text)

    assert [one.data["facts"] for one in Draft.objects.all()] == [[TEXT]]


def test_drafts_of_two_pages_stand_apart(case, client):
    for key in ("report", *(key_of(page, case)[0] for page in PAGES[1:])):
        save(client, key, facts=TEXT)

    assert Draft.objects.count() == 3


def test_sent_report_leaves_no_draft(school, case, client):
    told = answers(victim(school.victim), earlier="apart")
    save(client, "report", **told)

    client.post(reverse("report"), told)

    assert Draft.objects.count() == 0


def test_sent_talk_leaves_no_draft(case, client):
    key, address = key_of("talk", case)
    save(client, key, summary=TEXT)

    client.post(address, talk(case, people=[row(case)]))

    assert Conversation.objects.count() == 1
    assert Draft.objects.count() == 0


def test_added_incident_leaves_no_draft(school, case, client):
    key, address = key_of("recurrence", case)
    save(client, key, facts=TEXT)

    client.post(address, answers(victim(school.victim)))

    assert Incident.objects.count() == 2
    assert Draft.objects.count() == 0


def test_form_that_was_refused_keeps_its_draft(case, client):
    save(client, "report", facts=TEXT)

    page = client.post(reverse("report"), {"facts": TEXT})

    assert page.context["form"].errors
    assert Draft.objects.count() == 1


def test_save_that_comes_after_the_report_brings_nothing_back(school, case, client):
    told = answers(victim(school.victim), earlier="apart")
    client.post(reverse("report"), told)

    answer = save(client, "report", **told)

    assert (answer.json(), Draft.objects.count()) == ({"said": ""}, 0)


def test_draft_of_who_only_reads_along_is_not_taken(school, case, client):
    client.force_login(school.staff(mentor_of=school.bully))

    assert save(client, key_of("talk", case)[0], summary=TEXT).status_code == 404


@pytest.mark.parametrize(
    "key",
    ["", "today", "report/x", "talk", "talk/P-1999-001/victim_talk", "talk/{}/x"]
    + ["recurrence/{}/victim_talk", "recurrence/\0", "case/{}", "signal/{}/talk"],
)
def test_page_that_keeps_no_drafts_is_not_found(key, case, client):
    assert save(client, key.format(case.number), facts=TEXT).status_code == 404
    assert Draft.objects.count() == 0


def test_draft_that_is_too_long_is_refused_in_words(case, client):
    answer = save(client, "report", facts="é" * 33_000)

    assert answer.status_code == 413
    assert answer.json()["said"].startswith("Niet bewaard: dit is te lang.")
    assert Draft.objects.count() == 0


def test_odd_text_is_kept_as_text(case, client):
    odd = "\0NUL 😟 שלום <script>alert(1)</script>"
    save(client, "report", facts=odd, **{"\0": "x", "csrfmiddlewaretoken": "geheim"})

    page = client.get(reverse("report"), {"verder": 1}).content.decode()

    assert Draft.objects.get().data == {"facts": [odd[1:]]}
    assert "<script>alert" not in page


def test_draft_takes_a_token_as_every_form(school):
    client = Client(enforce_csrf_checks=True)
    client.force_login(school.teacher)

    assert save(client, "report", facts=TEXT).status_code == 403


def test_draft_is_saved_by_post_alone(case, client):
    assert client.get(URL).status_code == 405


def test_typing_leaves_no_trace_in_the_log_or_a_file(case, client):
    before = AuditEvent.objects.count(), Registration.objects.count()

    for page in PAGES:
        save(client, key_of(page, case)[0], facts=TEXT)

    assert (AuditEvent.objects.count(), Registration.objects.count()) == before


def test_old_drafts_are_swept_by_the_next_one_and_by_the_command(case, client):
    with clock.at(clock.now() - timedelta(days=15)):
        save(client, "report", facts=TEXT)
        save(client, key_of("talk", case)[0], summary=TEXT)
    Draft.objects.filter(page="talk").update(saved_at=clock.now())

    call_command("drop_drafts")

    assert [one.page for one in Draft.objects.all()] == ["talk"]
    assert drop_expired_drafts() == 0
