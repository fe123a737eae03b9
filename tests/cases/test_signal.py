"""The report in a minute: fewer questions, and the same way in (P4.4.1 to P4.4.5)."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from audit import clock
from audit.models import AuditEvent
from cases.dossier.desk import tasks_of
from cases.forms.signal import GRAVE
from cases.models.case import Case, Exclusion
from cases.models.incident import Incident
from cases.services.following import Followed, Progress
from cases.services.reporting import take_on
from escalation.protocol.lists import Assessment, ReporterKind
from people.models.roles import Role
from tests.cases.pages import links, open_today
from tests.cases.telling import answers, bully, victim
from tests.factories import PupilFactory, StaffFactory

URL = reverse("signal")
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


def signalled(*people, **changes):
    """What is asked in a minute."""
    told = answers(*people, forms=None, reporter_kind=None, short="1")
    return told | {"observed": "suspected", "place": "corridor"} | changes


@pytest.fixture
def teacher(client, school):
    client.force_login(school.teacher)
    return school.teacher


def test_signal_opens_a_case_as_any_report_does(client, school, teacher):
    """P4.4.1, P4.4.5: kept by the same service, followed on the same page."""
    told = signalled(victim(school.victim), first_reaction="Ik greep in.")

    response = client.post(URL, told)

    kept = Incident.objects.get()
    assert response.url == reverse("report_sent", args=[kept.pk])
    assert (kept.facts, kept.place) == (told["facts"], "corridor")
    assert (kept.first_reaction, kept.forms) == ("Ik greep in.", [])
    assert kept.reporter_kind == ReporterKind.TEACHER
    assert AuditEvent.objects.filter(action="case_reported").count() == 1


@pytest.mark.parametrize("known", ["seen", "heard", "suspected"])
def test_signal_tells_seen_from_suspected(client, school, teacher, known):
    """P4.4.2."""
    client.post(URL, signalled(victim(school.victim), observed=known))

    assert Incident.objects.get().observed == known


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        ("observed", "Zag u het, hoorde u het of vermoedt u het?"),
        ("facts", "Vertel kort wat u zag of hoorde."),
        ("place", "Kies waar het gebeurde, of ‘onbekend’."),
    ],
)
def test_signal_asks_for_what_is_missing(client, school, teacher, missing, sentence):
    response = client.post(URL, signalled(victim(school.victim), **{missing: ""}))

    assert [said for _, said in response.context["form"].problems()] == [sentence]
    assert Case.objects.count() == 0


def test_signal_without_a_pupil_is_asked_for_one_or_a_clue(client, school, teacher):
    response = client.post(URL, signalled())

    assert response.context["form"].problems()[0][0] == "id_q"
    assert Case.objects.count() == 0


def test_signal_shows_how_to_react_and_keeps_what_was_done(client, school, teacher):
    """P4.4.3, S-27: who saw it and did nothing is asked what was done."""
    page = client.get(URL).content.decode()
    client.post(URL, signalled(victim(school.victim), observed="seen"))

    assert "Zo reageert u goed" in page
    assert Case.objects.get().reaction_recorded() is False


@pytest.mark.parametrize(
    ("prefers", "owner", "reason"),
    [
        ("", "mentor", "in_class"),
        (Role.STUDENT_COORDINATOR, "coordinator", "asked"),
    ],
)
def test_signal_goes_to_the_mentor_unless_asked_otherwise(
    client, school, teacher, prefers, owner, reason
):
    """P4.4.4."""
    told = signalled(victim(school.victim), bully(school.bully), prefers=prefers)

    client.post(URL, told)

    case = Case.objects.get()
    assert (case.owner, case.routed_because) == (getattr(school, owner), reason)


def test_signal_across_classes_goes_to_the_coordinator(client, school, teacher):
    """P4.4.4: the default mentor is for one class alone."""
    elsewhere = PupilFactory()

    client.post(URL, signalled(victim(school.victim), bully(elsewhere)))

    case = Case.objects.get()
    assert (case.owner, case.scope) == (school.coordinator, "cross_class")


def test_signal_of_an_unknown_pupil_goes_to_the_coordinator(client, school, teacher):
    told = signalled(victim_unknown="on", school_class=school.school_class.pk)

    client.post(URL, told)

    assert Case.objects.get().owner == school.coordinator


@pytest.mark.parametrize("form", GRAVE)
def test_signal_of_something_grave_is_known_as_such(client, school, teacher, form):
    """S-04, H-20, H-21: short is no way around first safety."""
    told = signalled(victim(school.victim), forms=[form], danger_acknowledged="on")

    client.post(URL, told)

    case = Case.objects.get()
    assert case.is_severe or case.safety_mode


def test_signal_of_a_weapon_has_to_be_acknowledged(client, school, teacher):
    told = signalled(victim(school.victim), forms=["weapons"])

    response = client.post(URL, told)

    assert list(response.context["form"].errors) == ["danger_acknowledged"]


def test_signal_about_a_colleague_is_the_principals_alone(
    client, school, teacher, principal
):
    """H-22: not lost, and never read by whom it is about."""
    accused = school.mentor
    told = signalled(victim(school.victim), about_staff="on", accused=accused.code)

    client.post(URL, told | {"prefers": Role.STUDENT_COORDINATOR})

    case = Case.objects.get()
    assert (case.owner, case.staff_accused) == (principal, True)
    assert Exclusion.objects.get().staff == accused
    for other in (accused, school.coordinator):
        client.force_login(other)
        assert client.get(case.get_absolute_url()).status_code == 404


def test_signal_about_the_only_principal_is_kept_for_the_board(
    client, school, teacher, principal
):
    told = signalled(victim(school.victim), about_staff="on", accused=principal.code)

    page = client.post(URL, told, follow=True).content.decode()

    assert Case.objects.get().owner is None
    assert list(Case.objects.visible_to(principal)) == []
    assert "Bel nu ook het bestuur van de school" in page


def test_second_click_on_a_signal_is_one_report(client, school, teacher):
    told = signalled(victim(school.victim))

    first, second = client.post(URL, told), client.post(URL, told)

    assert first.url == second.url
    assert Incident.objects.count() == 1


def test_signal_about_a_running_pair_joins_it(client, school, teacher):
    case = school.at_mentor()

    client.post(URL, signalled(victim(school.victim), bully(school.bully)))

    assert case.incidents.filter(is_recurrence=True).count() == 1


def test_reporter_follows_a_signal_without_content(school, client, teacher):
    """P4.4.5: ontvangen, opgepakt, and no word of what was said."""
    client.post(URL, signalled(victim(school.victim)))
    case, sent = Case.objects.get(), Incident.objects.get()
    before = Followed.of(sent).progress
    take_on(case, by=school.mentor, assessment=Assessment.BULLYING)

    page = client.get(reverse("report_sent", args=[sent.pk])).content.decode()

    assert (before, Followed.of(sent).progress) == (
        Progress.RECEIVED,
        Progress.TAKEN_ON,
    )
    assert [one for one in (case.number, sent.facts) if one in page] == []


def test_signal_unread_after_a_school_day_is_a_task_of_the_coordinator(client, school):
    """Workflow 7: the task goes on, the stage and the owner stay."""
    client.force_login(school.teacher)
    with clock.at(MONDAY):
        told = signalled(victim(school.victim), happened_on="2026-11-23")
        client.post(URL, told)

    waits = []
    for days in (1, 2):
        with clock.at(MONDAY + timedelta(days=days)):
            waits.append(len(tasks_of(school.coordinator)))

    case = Case.objects.get()
    assert waits == [0, 1]
    assert (case.stage, case.owner) == ("reported", school.mentor)


@pytest.mark.parametrize("role", [Role.TEACHER, Role.SUPPORT_STAFF])
def test_teacher_and_support_staff_are_offered_the_short_one(client, school, role):
    page = open_today(client, StaffFactory(works_as=[role]))

    assert URL in links(page)


@pytest.mark.parametrize("who", ["mentor", "coordinator"])
def test_who_handles_cases_is_offered_the_whole_one(client, school, who):
    page = open_today(client, getattr(school, who))

    assert URL not in links(page)


def test_somebody_without_a_function_cannot_signal(client, school):
    client.force_login(StaffFactory())

    assert client.get(URL).status_code == 403
