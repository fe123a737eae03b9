"""Vandaag: what waits for whom, in which order, with one button that does it."""

from datetime import timedelta

import pytest
from django.urls import reverse

from audit.clock import at, now
from cases.dossier.desk import tasks_of
from cases.models.case import Case
from cases.services.receiving import receive_handover
from cases.services.reporting import take_on
from escalation.protocol.lists import Assessment
from people.models.roles import Role
from tests.cases.pages import day, links, open_today, url, words
from tests.factories import StaffFactory

# What a page of Vandaag asks of the database, however long the list is.
QUERIES = 24


def numbers(user):
    return [row.case.number for row in tasks_of(user)]


def button(user):
    row = tasks_of(user)[0]
    return str(row.link.label), row.link.url


def due(user):
    return tasks_of(user)[0].due.text


def test_report_waits_for_the_mentor_with_the_button_to_take_it_on(school):
    case = school.reported()

    assert button(school.mentor) == ("Oppakken", url("take_on", case))


def test_taken_on_report_asks_to_choose_the_route(school):
    case = take_on(school.reported(), by=school.mentor, assessment=Assessment.BULLYING)

    assert button(school.mentor) == ("Kies de route", case.get_absolute_url())


def test_case_in_step_1_asks_for_the_talk_with_the_victim(school):
    case = school.at_mentor()

    assert button(school.mentor) == ("Gesprek nu", url("talk", case, "victim_talk"))


def test_talked_case_asks_to_look_back_at_the_earliest_agreement(school):
    case = school.talked()
    agreement = case.agreements.get()

    assert button(school.mentor) == (
        "Kijk de afspraak na",
        url("agreement_review", case, agreement.pk),
    )


def test_hand_over_waits_for_every_coordinator_of_the_layer(school):
    case = school.handed_over()
    colleague = StaffFactory(coordinator_of=school.school_class.layer)
    handover = url("handover", case, case.handovers.get().pk)

    assert button(school.coordinator) == ("Bekijk en bevestig", handover)
    assert button(colleague) == ("Bekijk en bevestig", handover)


def test_received_case_waits_for_who_received_it_alone(school):
    case = school.handed_over()
    colleague = StaffFactory(coordinator_of=school.school_class.layer)
    receive_handover(case.handovers.get(), by=colleague)

    assert numbers(colleague) == [case.number]
    assert numbers(school.coordinator) == []
    assert numbers(school.mentor) == []


def test_aftercare_asks_for_the_first_check(school):
    case = school.in_aftercare()

    assert button(school.mentor) == (
        "Vraag hoe het gaat",
        url("check", case, case.checks.first().pk),
    )


def test_closed_case_waits_for_nobody(school):
    school.closed()

    assert (numbers(school.mentor), numbers(school.coordinator)) == ([], [])


def test_new_mentor_of_the_class_finds_what_the_old_one_left(school):
    case = school.reported()
    successor = StaffFactory(mentor_of=school.school_class)

    assert numbers(successor) == [case.number]


def test_mentor_of_the_bully_alone_has_nothing_to_do(school):
    school.reported()

    assert numbers(StaffFactory(mentor_of=school.bully)) == []


def test_report_that_nobody_took_on_reaches_the_coordinator(school):
    with at(now() - timedelta(days=7)):
        case = school.reported()

    assert numbers(school.coordinator) == [case.number]


def test_case_without_owner_reaches_the_principal(school, principal):
    case = school.reported()
    Case.objects.filter(pk=case.pk).update(owner=None)

    assert numbers(principal) == [case.number]


def test_case_of_a_coordinator_who_left_reaches_the_successor(school):
    case = school.handed_over()
    receive_handover(case.handovers.get(), by=school.coordinator)
    school.coordinator.role_assignments.update(until=day(-1))
    successor = StaffFactory(coordinator_of=school.school_class.layer)

    assert numbers(successor) == [case.number]


def test_first_moment_due_stands_on_top(school):
    later, sooner = school.reported(), school.at_mentor()
    Case.objects.filter(pk=later.pk).update(next_due=day(5))
    Case.objects.filter(pk=sooner.pk).update(next_due=day(1))

    assert numbers(school.mentor) == [sooner.number, later.number]


@pytest.mark.parametrize(
    ("moved", "text"), [(0, "vandaag"), (1, "morgen"), (-7, "te laat: 5 schooldagen")]
)
def test_due_is_said_in_words(school, moved, text):
    case = school.reported()
    Case.objects.filter(pk=case.pk).update(next_due=day(moved))

    assert due(school.mentor) == text


def test_row_names_the_victim_by_first_name_and_one_letter(client, school):
    case = school.reported()

    page = words(open_today(client, school.mentor))

    assert f"{case.number} · Jip {school.victim.family_name[0]}. (1c)" in page
    assert school.victim.family_name not in page


def test_empty_day_gives_the_mentor_something_kind_to_do(client, school):
    """PB1.6: the two questions of Bijlage 1."""
    page = words(open_today(client, school.mentor))

    assert "Er wacht nu niets op u" in page
    assert "Heb je vrienden in de groep? Voel je je op je plek op school?" in page


def test_more_than_fit_leads_to_the_list(client, school):
    case = school.reported()
    for number in range(25):
        Case.objects.create(
            number=f"P-1999-{number:03}",
            owner=school.mentor,
            school_class=school.school_class,
            routed_because="in_class",
            protocol_version=case.protocol_version,
            next_step="take-on",
        )

    response = open_today(client, school.mentor)

    assert len(response.context["tasks"]) == 25
    assert "/zaken/?owner=mine" in links(response)


@pytest.mark.parametrize("cases", [1, 3])
def test_queries_do_not_grow_with_the_cases(
    client, school, django_assert_num_queries, cases
):
    for _number in range(cases):
        school.at_mentor()
    client.force_login(school.mentor)

    with django_assert_num_queries(QUERIES):
        response = client.get(reverse("today"))

    assert len(response.context["tasks"]) == cases


def test_function_without_cases_still_has_a_day(client, school):
    page = words(open_today(client, StaffFactory(works_as=[Role.ADMIN])))

    assert "Er wacht nu niets op u" in page
