"""Word back to who reported, without content."""

import pytest
from django.urls import reverse

from cases.models.briefing import Feedback
from cases.services.reporting import add_recurrence, report_incident, take_on
from escalation.protocol.lists import ReporterKind
from tests.cases.act_pages import wrong
from tests.cases.school import fresh


@pytest.fixture
def case(school, client):
    client.force_login(school.mentor)
    return school.at_mentor()


def url(case):
    return reverse("feedback", args=[case.number])


def test_feedback_is_kept_for_its_report(case, client):
    incident = case.incidents.get()

    client.post(url(case), {"incident": incident.pk, "channel": "phone"})

    assert Feedback.objects.get().incident == incident
    assert fresh(case).reporter_told_outcome()


def test_feedback_proposes_the_report_that_waits(school, case, client):
    first = case.incidents.get()
    client.post(url(case), {"incident": first.pk, "channel": "phone"})
    add_recurrence(case, school.report(), by=school.teacher)

    proposed = client.get(url(case)).context["form"]["incident"].value()

    assert proposed == case.incidents.exclude(pk=first.pk).get().pk


def test_feedback_on_a_report_of_another_case_is_refused(school, case, client):
    other = school.reported().incidents.get()

    response = client.post(url(case), {"incident": other.pk, "channel": "phone"})

    assert wrong(response) == {
        "incident": ["Deze keuze is er niet (meer). Kies opnieuw."]
    }


def test_feedback_says_when_nobody_waits(school, client):
    report = school.report(reporter_kind="anonymous")
    case = report_incident(report, by=school.teacher)
    client.force_login(school.mentor)

    page = client.get(url(case)).content.decode()

    assert "Niemand wacht op een terugkoppeling" in page


def test_nobody_waits_so_there_is_nothing_to_fill_in(school, client):
    client.force_login(school.mentor)
    report = school.report(reporter_kind=ReporterKind.MENTOR)
    case = take_on(
        report_incident(report, by=school.mentor),
        by=school.mentor,
        assessment="bullying",
    )

    page = client.get(url(case)).content.decode()

    assert "Niemand wacht op een terugkoppeling" in page
    assert "Terugkoppeling vastleggen" not in page
