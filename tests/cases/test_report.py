"""A colleague reports on one page: what is asked, what is kept, what is refused."""

from datetime import timedelta

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from audit.clock import today
from audit.models import AuditEvent
from cases.forms.questions import FORM_GROUPS
from cases.models.case import Case
from cases.models.incident import Incident
from escalation.protocol.lists import BullyingForm, CyberForm, ReporterKind
from people.models.roles import Role
from tests.cases.telling import answers, bully, victim
from tests.factories import StaffFactory

URL = reverse("report")


@pytest.fixture
def teacher(client, school):
    client.force_login(school.teacher)
    return school.teacher


def test_report_opens_a_case_and_leads_to_its_page(client, school, teacher):
    told = answers(victim(school.victim), bully(school.bully))

    response = client.post(URL, told)

    incident = Incident.objects.get()
    assert response.url == reverse("report_sent", args=[incident.pk])
    assert [str(one) for one in get_messages(response.wsgi_request)] == [
        "De melding is binnen."
    ]
    assert (incident.case.owner, incident.made_by) == (school.mentor, teacher)
    assert incident.forms == [BullyingForm.NICKNAMES]


def test_report_keeps_facts_apart_from_thoughts(client, school, teacher):
    told = answers(
        victim(school.victim),
        thoughts="Misschien jaloezie.",
        first_reaction="Etui gepakt.",
        injury="on",
        signals=["bruises"],
    )

    client.post(URL, told)

    kept = Incident.objects.get()
    assert kept.facts == "Het etui lag in de vijver."
    assert kept.thoughts == "Misschien jaloezie."
    assert kept.first_reaction == "Etui gepakt."
    assert (kept.injury, kept.damage, kept.signals) == (True, False, ["bruises"])


def test_report_keeps_who_stands_in_what_part_and_how_sure_it_is(
    client, school, teacher
):
    sure = f"{school.bully.pk}:bully:acknowledged"

    client.post(URL, answers(victim(school.victim), sure))

    people = Case.objects.get().involvements.values_list("pupil", "role", "certainty")
    assert set(people) == {
        (school.victim.pk, "victim", "alleged"),
        (school.bully.pk, "bully", "acknowledged"),
    }


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        ("happened_on", "Kies de dag waarop het gebeurde."),
        ("place", "Kies waar het gebeurde, of ‘onbekend’."),
        ("observed", "Zag u het, hoorde u het of vermoedt u het?"),
        ("facts", "Vertel kort wat u zag of hoorde."),
        ("forms", "Wat gebeurde er? Kies wat past, of ‘Iets anders’."),
    ],
)
def test_report_asks_for_what_is_missing(client, school, teacher, missing, sentence):
    told = answers(victim(school.victim), **{missing: None})

    response = client.post(URL, told)

    assert [said for _, said in response.context["form"].problems()] == [sentence]
    assert Case.objects.count() == 0


def test_report_of_something_else_needs_no_form(client, school, teacher):
    client.post(URL, answers(victim(school.victim), forms=None, other_form="on"))

    assert Incident.objects.get().forms == []


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        (1, "Deze dag moet nog komen. Kies de dag waarop het gebeurde."),
        (
            -366,
            "Dit is meer dan een jaar geleden. Kies de laatste keer, of de dag waarop "
            "u het hoorde. Zet in uw verhaal wanneer het begon.",
        ),
    ],
)
def test_report_of_an_unlikely_day_is_asked_again(
    client, school, teacher, days, sentence
):
    day = (today() + timedelta(days=days)).isoformat()

    response = client.post(URL, answers(victim(school.victim), happened_on=day))

    assert response.context["form"].errors == {"happened_on": [sentence]}
    assert Case.objects.count() == 0


@pytest.mark.parametrize("form", ["weapons", "intimate_images", "grooming"])
def test_danger_has_to_be_acknowledged_first(client, school, teacher, form):
    told = answers(victim(school.victim), forms=[form])

    refused = client.post(URL, told)
    accepted = client.post(URL, told | {"danger_acknowledged": "on"})

    assert refused.context["form"].errors == {
        "danger_acknowledged": [
            "Lees eerst wat nu nodig is, en kruis aan dat u dat deed."
        ]
    }
    assert accepted.status_code == 302
    assert Incident.objects.get().danger_acknowledged is True


def test_tick_without_danger_is_not_kept(client, school, teacher):
    client.post(URL, answers(victim(school.victim), danger_acknowledged="on"))

    assert Incident.objects.get().danger_acknowledged is False


def test_sexual_image_closes_the_case_to_the_mentor(client, school, teacher):
    client.post(URL, answers(victim(school.victim), forms=["bangalist"]))

    case = Case.objects.get()
    assert case.safety_mode is True
    assert list(Case.objects.visible_to(school.mentor)) == []


@pytest.mark.parametrize(
    ("role", "kind"),
    [
        (Role.TEACHER, ReporterKind.TEACHER),
        (Role.SUPPORT_STAFF, ReporterKind.SUPPORT_STAFF),
        (Role.COUNSELOR, ReporterKind.SUPPORT_STAFF),
    ],
)
def test_colleague_reports_as_what_he_or_she_is(client, school, role, kind):
    client.force_login(StaffFactory(works_as=[role]))

    page = client.get(URL)

    assert page.context["form"]["reporter_kind"].value() == kind


def test_mentor_and_coordinator_report_as_such(client, school):
    kinds = []
    for colleague in (school.mentor, school.coordinator):
        client.force_login(colleague)
        kinds.append(client.get(URL).context["form"]["reporter_kind"].value())

    assert kinds == [ReporterKind.MENTOR, ReporterKind.COORDINATOR]


def test_reporter_may_choose_the_coordinator(client, school, teacher):
    told = answers(victim(school.victim), prefers=Role.STUDENT_COORDINATOR)

    client.post(URL, told)

    case = Case.objects.get()
    assert (case.owner, case.routed_because) == (school.coordinator, "asked")


def test_groups_of_forms_hold_every_form_once():
    grouped = [form for _label, _hint, forms in FORM_GROUPS for form in forms]

    assert sorted(grouped) == sorted([*BullyingForm.values, *CyberForm.values])


def test_page_is_small_and_asks_a_constant_number_of_questions(
    client, school, teacher, django_assert_num_queries
):
    client.get(URL)

    with django_assert_num_queries(12):
        page = client.get(URL)

    assert len(page.content) < 60_000


def test_somebody_without_a_function_cannot_report(client, school):
    client.force_login(StaffFactory())

    assert client.get(URL).status_code == 403


def test_refused_report_is_not_in_the_log(client, school, teacher):
    client.post(URL, answers())

    assert not AuditEvent.objects.filter(action="case_reported").exists()
