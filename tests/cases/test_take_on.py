"""Oppakken: the report, the definition as advice, and who may take it on."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from audit.models import AuditEvent
from cases.forms.taking_on import looks_like
from cases.models.case import Case
from cases.models.registration import Registration
from cases.services.reporting import Report, report_incident, take_on
from people.models.roles import Role
from tests.cases.act_pages import said, wrong
from tests.cases.school import fresh


def url(case):
    return reverse("take_on", args=[case.number])


def about_a_colleague(school):
    report = school.report()
    told = Report(report.incident, report.involved, about_staff=True)
    return fresh(report_incident(told, by=school.teacher))


def test_take_on_shows_the_report_and_the_definition(school, client):
    case = school.reported()
    client.force_login(school.mentor)

    page = client.get(url(case)).content.decode()

    for shown in (
        "Etui verstopt en uitgelachen.",
        "Met bijnamen aanspreken",
        "regelmatig en systematisch bedreigd",
        "Het gebeurde binnen één klas: de mentor begint.",
    ):
        assert shown in page


def test_take_on_makes_it_the_case_of_who_takes_it_on(school, client):
    case = school.reported()
    client.force_login(school.coordinator)

    response = client.post(url(case), {"assessment": "unclear"})

    case = fresh(case)
    assert (case.owner, case.taken_on_by, case.assessment) == (
        school.coordinator,
        school.coordinator,
        "unclear",
    )
    assert said(response) == [
        "De melding is opgepakt. Volgende stap: Kies wie ermee verdergaat."
    ]


def test_take_on_twice_changes_nothing(school, client):
    case = school.reported()
    take_on(case, by=school.mentor, assessment="bullying")
    client.force_login(school.coordinator)

    response = client.post(url(case), {"assessment": "quarrel"})

    case = fresh(case)
    assert (case.owner, case.assessment) == (school.mentor, "bullying")
    assert said(response) == ["Deze melding is al opgepakt."]
    assert Registration.objects.filter(case=case, act="taken_on").count() == 2


def test_take_on_at_the_same_moment_counts_once(school):
    case = school.reported()

    take_on(case, by=school.mentor, assessment="bullying")
    take_on(case, by=school.coordinator, assessment="quarrel")

    assert fresh(case).owner == school.mentor


@pytest.mark.parametrize(
    ("answers", "advice"),
    [
        (("yes", "yes", "yes"), "bullying"),
        (("yes", "yes", "no"), "quarrel"),
        (("no", "yes", "no"), "teasing"),
        (("no", "yes", "yes"), "unclear"),
        (("yes", "unknown", "yes"), "unclear"),
        (("yes", "", "yes"), "unclear"),
    ],
)
def test_advice_follows_the_definition(answers, advice):
    assert looks_like(*answers) == advice


def test_advice_is_chosen_beforehand_and_blocks_nothing(school, client):
    case = school.reported()
    client.force_login(school.mentor)
    asked = "?repeated=yes&targeted=yes&imbalance=yes"

    page = client.get(url(case) + asked)
    client.post(url(case) + asked, {"assessment": "teasing"})

    assert page.context["form"]["assessment"].value() == "bullying"
    assert fresh(case).assessment == "teasing"


def test_advice_comes_alone_when_a_script_asks(school, client):
    case = school.reported()
    client.force_login(school.mentor)

    response = client.get(
        url(case), {"imbalance": "no", "repeated": "no"}, headers={"HX-Request": "true"}
    )

    assert [one.name for one in response.templates] == ["cases/_take_on_advice.html"]
    assert "Dit lijkt op: onduidelijk." in response.content.decode()


def test_advice_on_made_up_answers_is_none(school, client):
    case = school.reported()
    client.force_login(school.mentor)

    response = client.get(url(case), {"repeated": "<script>", "targeted": "\x00"})

    assert response.status_code == 200
    assert response.context["advice"] is None


def test_take_on_refuses_a_label_that_does_not_exist(school, client):
    case = school.reported()
    client.force_login(school.mentor)

    response = client.post(url(case), {"assessment": "dader"})

    assert wrong(response) == {
        "assessment": ["Deze keuze is er niet (meer). Kies opnieuw."]
    }
    assert fresh(case).taken_on_at is None


@pytest.mark.parametrize("role", [Role.PRINCIPAL, Role.CARE_COORDINATOR, Role.TEACHER])
def test_take_on_is_not_for_who_only_reads(role, school, client):
    case = school.reported()
    client.force_login(school.staff(works_as=[role]))

    assert client.get(url(case)).status_code == 404
    assert client.post(url(case), {"assessment": "bullying"}).status_code == 404


def test_report_about_a_colleague_is_taken_on_by_the_principal(
    school, principal, client
):
    case = about_a_colleague(school)

    client.force_login(school.mentor)
    assert client.get(url(case)).status_code == 404
    client.force_login(principal)
    client.post(url(case), {"assessment": "unclear"})

    assert Case.objects.get(pk=case.pk).taken_on_by == principal


def test_take_on_service_refuses_who_does_not_handle_the_case(school):
    case = school.reported()

    with pytest.raises(PermissionDenied):
        take_on(case, by=school.teacher, assessment="bullying")

    assert not AuditEvent.objects.filter(action="case_taken_on").exists()
