"""A handler adds a new event to the running case (P4.1.4)."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from audit.models import AuditEvent
from cases.models.case import Case
from cases.models.incident import Incident
from cases.services.reporting import Involved, Report, report_incident
from escalation.protocol.lists import ParticipantRole
from tests.cases.school import fresh
from tests.cases.telling import answers, bully, victim
from tests.factories import PupilFactory, SchoolClassFactory, StaffFactory


def url(case):
    return reverse("recurrence", args=[case.number])


def test_people_of_the_case_stand_there_already(client, school):
    case = school.at_mentor()
    client.force_login(school.mentor)

    page = client.get(url(case))

    assert [one.value for one in page.context["who"].chosen] == [
        victim(school.victim),
        bully(school.bully),
    ]
    assert 'name="about_staff"' not in page.content.decode()


def test_unknown_people_of_the_case_stand_there_too(client, school):
    unknown = Involved(ParticipantRole.VICTIM, description="meisje uit 1c")
    told = Report(school.report().incident, [unknown], school_class=school.school_class)
    case = report_incident(told, by=school.teacher)
    client.force_login(school.coordinator)

    who = client.get(url(case)).context["who"]

    assert who["victim_unknown"].value() is True
    assert who["victim_description"].value() == "meisje uit 1c"
    assert who["school_class"].value() == school.school_class.pk


def test_event_comes_in_the_case_with_whoever_is_new(client, school):
    case = school.at_mentor()
    third = PupilFactory(school_class=school.school_class)
    client.force_login(school.mentor)

    told = answers(victim(school.victim), bully(school.bully), bully(third))
    response = client.post(url(case), told)

    assert response.url == case.get_absolute_url()
    added = fresh(case).incidents.get(is_recurrence=True)
    assert (added.made_by, added.facts) == (school.mentor, told["facts"])
    assert fresh(case).involvements.count() == 3


def test_toast_says_what_comes_next(client, school):
    case = school.talked()
    client.force_login(school.mentor)

    response = client.post(url(case), answers(victim(school.victim)))

    assert [str(one) for one in get_messages(response.wsgi_request)] == [
        "Het voorval staat in de zaak. Volgende stap: Draag over aan de "
        "leerlingcoördinator."
    ]


def test_second_click_adds_nothing(client, school):
    case = school.at_mentor()
    client.force_login(school.mentor)

    for _click in range(2):
        client.post(url(case), answers(victim(school.victim)))

    assert fresh(case).incidents.count() == 2


def test_missing_answer_is_asked_and_nothing_is_lost(client, school):
    case = school.at_mentor()
    client.force_login(school.mentor)

    response = client.post(url(case), answers(victim(school.victim), place=None))

    assert list(response.context["form"].errors) == ["place"]
    assert response.context["form"]["facts"].value() == "Het etui lag in de vijver."
    assert fresh(case).incidents.count() == 1


def test_danger_has_to_be_acknowledged_here_too(client, school):
    case = school.at_mentor()
    client.force_login(school.mentor)

    response = client.post(url(case), answers(victim(school.victim), forms=["weapons"]))

    assert list(response.context["form"].errors) == ["danger_acknowledged"]


def test_mentor_whom_safety_mode_shuts_out_follows_from_afar(client, school):
    case = school.at_mentor()
    client.force_login(school.mentor)

    told = answers(victim(school.victim), forms=["bangalist"])
    response = client.post(url(case), told, follow=True)

    added = Incident.objects.get(submission=told["submission"])
    assert response.redirect_chain[-1][0] == reverse("report_sent", args=[added.pk])
    assert case.number not in response.content.decode()


def test_picking_without_javascript_stays_in_the_case(client, school):
    case = school.at_mentor()
    client.force_login(school.mentor)

    told = answers(victim(school.victim), case=case.number, q="bo")
    page = client.post(reverse("report_people"), told)

    assert f'action="{url(case)}"' in page.content.decode()
    assert page.context["form"]["facts"].value() == told["facts"]


@pytest.mark.parametrize("path", ["recurrence", "report_people"])
def test_case_of_another_is_not_there(client, school, path):
    case = school.at_mentor()
    stranger = StaffFactory(mentor_of=SchoolClassFactory())
    answers_ = []
    for user in (school.teacher, stranger):
        client.force_login(user)
        where = url(case) if path == "recurrence" else reverse(path)
        answers_.append(client.post(where, {"case": case.number, "q": "bo"}))

    assert [one.status_code for one in answers_] == [404, 404]


def test_mentor_of_the_other_pupil_cannot_add(client, school):
    other_class = SchoolClassFactory()
    school.bully.school_class = other_class
    school.bully.save()
    client.force_login(StaffFactory(mentor_of=other_class))

    assert client.get(url(school.reported())).status_code == 404


def test_closed_case_takes_no_new_event(client, school):
    case = school.closed()
    client.force_login(school.mentor)

    assert client.get(url(case)).status_code == 404


def test_page_is_a_read_of_the_case(client, school):
    case = school.at_mentor()
    client.force_login(school.mentor)

    client.get(url(case))

    read = AuditEvent.objects.filter(action="case_viewed").values_list("case", "facts")
    assert list(read) == [(str(case.pk), {"page": "recurrence"})]
    assert Case.objects.count() == 1
