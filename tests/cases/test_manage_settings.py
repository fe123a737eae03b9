"""Instellingen: each change on record, within bounds, and never a HARD guard looser."""

from dataclasses import fields
from datetime import timedelta

import pytest
from django.urls import reverse

from audit.clock import today
from audit.models import AuditEvent
from cases.forms.deciding import GROUPS, SettingsForm
from cases.services.agenda import school_deadlines
from cases.services.deciding import TERMS, decide
from escalation.deadlines import Deadlines, LegalTerms
from escalation.guards import GUARDS
from escalation.guards.guard import Weight
from people.models.calendar import SchoolSettings
from people.models.roles import Role
from tests.cases.pages import said, words
from tests.cases.school import fresh
from tests.factories import StaffFactory
from tests.people.pages import administrator, signed_in

pytestmark = pytest.mark.django_db
URL = reverse("manage_settings")
MANY = {name: (60,) if isinstance(d, tuple) else 60 for name, d in TERMS.items()}
FEW = {name: (1,) if isinstance(d, tuple) else 1 for name, d in TERMS.items()}


@pytest.fixture
def client():
    return signed_in(administrator())


def filled(**changes):
    """The form as the page shows it, with some of it typed over."""
    form = SettingsForm(None, school=SchoolSettings.load())
    shown = {name: form[name].value() for name in form.fields}
    return shown | {"name": "De Kade"} | changes


def wrong(response):
    errors = response.context["form"].errors.values()
    return [error for found in errors for error in found]


def test_every_term_of_the_protocol_is_on_the_page():
    on_page = [term for _label, terms in GROUPS for term in terms]

    assert sorted(on_page) == sorted(one.name for one in fields(Deadlines))


def test_a_change_is_kept_and_on_record_with_old_and_new(client):
    client.post(URL, filled())

    response = client.post(URL, filled(victim_talk="4", bully_checks="5, 15"))

    event = AuditEvent.objects.latest("seq")
    assert said(response)[-1] == "De instellingen zijn opgeslagen."
    assert (school_deadlines().victim_talk, school_deadlines().bully_checks) == (
        *(4, (5, 15)),
    )
    assert event.action == "settings_changed"
    assert event.facts == {
        "changed": ["victim_talk", "bully_checks"],
        "old": ["victim_talk:2", "bully_checks:10,30"],
        "new": ["victim_talk:4", "bully_checks:5,15"],
    }


def test_the_name_of_the_school_is_kept_but_not_in_the_log(client):
    client.post(URL, filled(name="Lyceum Zonneschijn"))

    event = AuditEvent.objects.latest("seq")
    assert SchoolSettings.load().name == "Lyceum Zonneschijn"
    assert (event.facts["changed"], event.facts["new"]) == (["name"], [])
    assert "Zonneschijn" not in str(event.facts)


def test_saving_the_same_leaves_no_entry(client):
    client.post(URL, filled())
    entries = AuditEvent.objects.count()

    client.post(URL, filled())

    assert AuditEvent.objects.count() == entries


def test_a_term_back_to_the_proposal_follows_the_proposal_again(client):
    client.post(URL, filled(victim_talk="4"))

    client.post(URL, filled(victim_talk="2"))

    assert SchoolSettings.load().days == {}


def test_a_shorter_term_counts_in_the_next_step(school, client):
    client.post(URL, filled(acknowledge="60", decide_route="60"))

    case = school.reported()

    assert case.next_due > today() + timedelta(days=60)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"name": ""}, "Vul de naam van de school in."),
        ({"region": "oost"}, "Deze keuze is er niet (meer). Kies opnieuw."),
        ({"victim_talk": ""}, "Vul een getal in."),
        ({"victim_talk": "0"}, "Kies een getal van 1 tot en met 60."),
        ({"victim_talk": "61"}, "Kies een getal van 1 tot en met 60."),
        ({"victim_talk": "twee"}, "Kies een getal van 1 tot en met 60."),
        ({"victim_checks": ""}, "Vul een getal in."),
        ({"victim_checks": "tien"}, "Schrijf getallen met een komma ertussen: 10, 30."),
        ({"victim_checks": "30, 10"}, "Zet de getallen van klein naar groot."),
        ({"victim_checks": "0, 10"}, "Kies getallen van 1 tot en met 60."),
        ({"victim_checks": "10, 61"}, "Kies getallen van 1 tot en met 60."),
        ({"victim_checks": "1,2,3,4,5,6,7"}, "Kies hoogstens zes momenten."),
    ],
)
def test_what_cannot_be_is_refused_and_stays_typed(client, change, sentence):
    response = client.post(URL, filled(**change))

    (name, typed) = next(iter(change.items()))
    assert wrong(response) == [sentence]
    assert response.context["form"][name].value() == typed
    assert not SchoolSettings.objects.exists()


@pytest.mark.parametrize("term", [one.name for one in fields(LegalTerms)])
def test_a_term_of_the_law_cannot_be_set(client, term):
    """H-06, H-08, H-19: there is no field, and what is sent along does nothing."""
    client.post(URL, filled(**{term: "30"}))

    assert term not in SchoolSettings.load().days
    with pytest.raises(ValueError, match="no term"):
        decide(name="x", region="noord", days={term: 30}, by=administrator())


def test_terms_of_the_law_stand_beside_it_with_their_source(client):
    page = words(client.get(URL))

    assert "Schorsen: hoogstens 7 kalenderdagen WVO 2020 8.14-1" in page


@pytest.mark.parametrize("at", ["reported", "at_mentor", "handed_over", "in_aftercare"])
def test_no_setting_loosens_a_hard_guard(school, at):
    """Workflow 11: whatever days the school chooses, what must be must be."""
    case = getattr(school, at)()
    admin = administrator()

    answers = []
    for days in (TERMS, FEW, MANY):
        decide(name="x", region="noord", days=days, by=admin)
        answers.append(hard_answers(case))

    assert answers[0] == answers[1] == answers[2]


def hard_answers(case):
    case = fresh(case)
    hard = [one for one in GUARDS.values() if one.weight is not Weight.SOFT]
    assert len(hard) > 20
    return {one.id: str(one.answer(case)) for one in hard}


@pytest.mark.parametrize("role", [Role.PRINCIPAL, Role.DPO, Role.TEACHER])
def test_nobody_else_changes_settings(role):
    client = signed_in(StaffFactory(works_as=[role]))

    assert client.post(URL, filled(victim_talk="60")).status_code == 403
    assert not SchoolSettings.objects.exists()


@pytest.mark.parametrize("days", [0, 61, (), (30, 10), (10, 10), (0,), (61,)])
def test_the_service_says_no_too(days):
    term = "victim_checks" if isinstance(days, tuple) else "victim_talk"

    with pytest.raises(ValueError, match="out of bounds"):
        decide(name="x", region="noord", days={term: days}, by=administrator())
