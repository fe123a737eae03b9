"""A second report about the same pair, and a second click on the same report."""

import pytest
from django.urls import reverse

from audit.models import AuditEvent
from cases.models.case import Case
from cases.models.incident import Incident
from cases.services.filing import file_report
from tests.cases.school import fresh
from tests.cases.telling import answers, bully, victim
from tests.factories import PupilFactory

URL = reverse("report")


@pytest.fixture
def told(school):
    return answers(victim(school.victim), bully(school.bully))


def test_report_joins_a_case_that_the_reporter_cannot_see(client, school, told):
    case = school.at_mentor()
    client.force_login(school.teacher)

    page = client.post(URL, told, follow=True).content.decode()

    joined = Incident.objects.get(submission=told["submission"])
    assert (joined.case, joined.is_recurrence) == (case, True)
    assert case.number not in page


def test_page_of_a_report_that_joined_looks_like_that_of_a_new_one(
    client, school, told
):
    client.force_login(school.teacher)
    alone = client.post(URL, told, follow=True).context["followed"]
    school.at_mentor()

    joined = client.post(URL, told | {"submission": ""}, follow=True)

    assert Case.objects.count() == 2
    assert joined.context["followed"] == alone


def test_reporter_who_says_it_is_something_else_opens_a_case(client, school, told):
    school.reported()
    client.force_login(school.teacher)

    client.post(URL, told | {"earlier": "apart"})

    assert Case.objects.count() == 2


@pytest.mark.parametrize("earlier", ["yes", "unknown", ""])
def test_handler_is_asked_whether_it_belongs_to_the_case(client, school, told, earlier):
    case = school.reported()
    client.force_login(school.mentor)

    response = client.post(URL, told | {"earlier": earlier})

    assert list(response.context["form"].running) == [case]
    assert response.context["form"].problems() == [
        (
            "id_belongs_0",
            "Over deze leerlingen loopt al een zaak. Hoort uw melding daarbij?",
        )
    ]
    assert f"Ja, dit hoort bij zaak {case.number}" in response.content.decode()
    assert Incident.objects.count() == 1


def test_question_about_a_case_is_a_read_of_it(client, school, told):
    case = school.reported()
    client.force_login(school.mentor)

    client.post(URL, told)

    read = AuditEvent.objects.get(action="case_viewed")
    assert (read.case, read.facts) == (str(case.pk), {"page": "report"})


def test_handler_says_that_it_belongs(client, school, told):
    case = school.reported()
    client.force_login(school.mentor)

    client.post(URL, told | {"belongs": case.number})

    assert fresh(case).incidents.count() == 2


def test_handler_says_that_it_stands_apart(client, school, told):
    school.reported()
    client.force_login(school.mentor)

    client.post(URL, told | {"belongs": "apart"})

    assert Case.objects.count() == 2


def test_number_of_another_case_is_no_answer(client, school, told):
    school.reported()
    client.force_login(school.mentor)

    response = client.post(URL, told | {"belongs": "P-1999-001"})

    assert list(response.context["form"].errors) == ["belongs"]
    assert Incident.objects.count() == 1


def test_report_of_a_colleague_never_joins(client, school, principal, told):
    school.reported()
    client.force_login(school.teacher)

    client.post(URL, told | {"about_staff": "on"})

    assert Case.objects.filter(staff_accused=True).count() == 1


def test_closed_case_is_not_joined(client, school, told):
    school.closed()
    client.force_login(school.teacher)

    client.post(URL, told)

    assert Case.objects.count() == 2


def test_case_that_closed_meanwhile_is_not_joined(school):
    closed = school.closed()

    incident = file_report(school.report(), by=school.mentor, joins=closed)

    assert (incident.case == closed, incident.is_recurrence) == (False, False)


def test_second_click_leads_to_the_first_report(client, school, told):
    client.force_login(school.mentor)

    first = client.post(URL, told)
    second = client.post(URL, told)

    assert first.url == second.url
    assert Incident.objects.count() == 1


def test_service_takes_one_form_once(school):
    token = Incident().submission
    reports = [school.report(submission=token), school.report(submission=token)]

    first, second = [file_report(one, by=school.teacher) for one in reports]

    assert first == second
    assert Case.objects.count() == 1


def test_token_of_a_colleague_does_not_stop_a_report(client, school, told):
    for reporter in (school.teacher, school.coordinator):
        client.force_login(reporter)
        client.post(URL, told | {"earlier": "apart"})

    assert Case.objects.count() == 2


@pytest.mark.parametrize(
    "change",
    [{"facts": "En nu zijn jas."}, {"forms": ["hitting"]}, {"place": "yard"}],
)
def test_other_story_on_a_page_that_was_sent_is_not_lost(client, school, told, change):
    client.force_login(school.teacher)
    client.post(URL, told)

    form = client.post(URL, told | change).context["form"]
    client.post(URL, told | change | {"submission": form.token})

    assert form.problems() == [
        (
            "main",
            "Deze pagina is al verstuurd, met iets anders erin. Wilt u dit ook melden? "
            "Verstuur het dan nog een keer.",
        )
    ]
    assert Incident.objects.count() == 2


def test_other_pupil_on_a_page_that_was_sent_is_not_lost(client, school, told):
    third = PupilFactory(school_class=school.school_class)
    client.force_login(school.teacher)
    client.post(URL, told)

    response = client.post(URL, told | {"person": [victim(third)]})

    assert list(response.context["form"].errors) == ["__all__"]
