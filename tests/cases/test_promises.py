"""READ, HDR and CSRF of security.md, over every address of the application."""

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client

from audit.models import AuditEvent
from tests.cases.canaries import Cage
from tests.cases.walking import addresses
from tests.pestprotocol.headers import missing_headers
from tests.undoing import undone

# Each of these shows what is in a case, so each leaves exactly one entry.
READS = {
    "pupil",
    *("case", "move", "take_on", "talk", "class_follow_up", "agreement"),
    *("agreement_review", "parents", "help_offer", "brief", "feedback"),
    *("handover", "check", "registrations", "recurrence", "take_over"),
    *("pause", "statement", "consultation", "consultation_advice"),
    *("involvements", "involvement_add", "involvement_change"),
    "involvement_identify",
    *("dismissal", "correction"),
}
ARROWS = ("hand_over", "start_aftercare_from_mentor")


@pytest.fixture(params=ARROWS)
def case(db, request):
    cage = Cage()
    case = cage.case(request.param)
    case.reader = cage.school.coordinator
    return case


def test_page_of_a_case_is_recorded_once_before_it_is_sent(client, case):
    client.force_login(case.reader)

    assert read_unseen(client, case) == {}


def test_a_planted_page_without_a_record_is_noticed(client, case, monkeypatch):
    client.force_login(case.reader)
    monkeypatch.setattr("cases.views.dossier.record", lambda *_args, **_facts: None)

    assert read_unseen(client, case) == {case.get_absolute_url(): (200, 0)}


def test_page_of_a_case_is_not_sent_when_the_log_cannot_be_written(client, case):
    client.force_login(case.reader)
    pages = [
        address
        for name, address in addresses(case)
        if name in READS and client.get(address).status_code == 200
    ]

    with undone():
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE audit_auditevent RENAME TO audit_gone")
        answers = {address: client.get(address).status_code for address in pages}

    assert len(pages) > 5
    assert set(answers.values()) == {503}


def test_every_answer_has_its_headers(client, case):
    client.force_login(case.reader)

    lacking = {}
    for _name, address in addresses(case):
        for ask in (client.get, client.head, client.options, client.post):
            with undone():
                faults = missing_headers(ask(address))
            if faults:
                lacking[f"{ask.__name__} {address}"] = faults

    assert lacking == {}


def test_nothing_unsafe_is_done_without_a_token(case):
    assert answers_without_token(case) <= {403, 405}


def test_a_planted_door_without_a_token_is_noticed(case, settings):
    token = "django.middleware.csrf.CsrfViewMiddleware"
    settings.MIDDLEWARE = [one for one in settings.MIDDLEWARE if one != token]

    assert not answers_without_token(case) <= {403, 405}


def test_looking_changes_nothing_but_the_log(client, case):
    client.force_login(case.reader)

    assert changed_by_looking(client, case) == set()


def test_a_planted_page_that_writes_is_noticed(client, case, monkeypatch):
    client.force_login(case.reader)

    def writes(*_args, on, **_facts):
        type(on).objects.filter(pk=on.pk).update(next_step="close")

    monkeypatch.setattr("cases.views.dossier.record", writes)

    assert changed_by_looking(client, case) == {"cases.Case"}


def read_unseen(client, case):
    """The pages that leave no entry or too many, with what they answered."""
    wrong = {}
    for name, address in addresses(case):
        with undone():
            before = AuditEvent.objects.count()
            response = client.get(address)
            written = AuditEvent.objects.count() - before
        read = name in READS and response.status_code == 200
        # A door that stays shut is on record as well.
        if written != int(read or response.status_code == 403):
            wrong[address] = response.status_code, written
    return wrong


def answers_without_token(case):
    client = Client(enforce_csrf_checks=True)
    client.force_login(case.reader)
    answers = set()
    for _name, address in addresses(case):
        with undone():
            answers.add(client.post(address).status_code)
    return answers


def changed_by_looking(client, case):
    """The tables that differ after every page was looked at."""
    before = everything()
    for _name, address in addresses(case):
        client.get(address)
    after = everything()
    return {name for name, rows in after.items() if rows != before[name]}


def everything():
    """Every row that is about the school, as it is now."""
    return {
        model._meta.label: list(model._base_manager.order_by("pk").values())
        for room in ("cases", "people")
        for model in apps.get_app_config(room).get_models()
    }
