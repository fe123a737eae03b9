"""Zaken: only what is in reach, filtered, searched and page by page."""

import pytest
from django.urls import reverse

from audit.models import AuditEvent
from cases.models.case import Case
from escalation.protocol.lists import Place
from people.models.roles import Role
from tests.cases.pages import day, words
from tests.factories import SchoolClassFactory, StaffFactory

# What a page of Zaken asks of the database, however long it is.
QUERIES = 19


def listed(client, user, **asked):
    """The numbers on the page that this person gets for these filters."""
    client.force_login(user)
    response = client.get(reverse("cases"), asked)
    assert response.status_code == 200
    return [row.case.number for row in response.context["page"].rows]


def test_list_holds_only_what_is_in_reach(client, school, principal):
    case = school.reported()

    found = {
        user: listed(client, user)
        for user in (school.mentor, school.coordinator, school.teacher, principal)
    }

    assert found == {
        school.mentor: [case.number],
        school.coordinator: [case.number],
        school.teacher: [],
        principal: [case.number],
    }


def test_closed_cases_show_when_asked_for(client, school):
    running, closed = school.reported(), school.closed()

    found = [
        listed(client, school.mentor, state=state) for state in ("", "closed", "all")
    ]

    assert found == [
        [running.number],
        [closed.number],
        [closed.number, running.number],
    ]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"stage": "mentor"}, ["step 1"]),
        ({"cyber": "on"}, ["reported"]),
        ({"overdue": "on"}, ["reported"]),
        ({"owner": "mine"}, ["step 1"]),
    ],
)
def test_filters_narrow_the_list(client, school, asked, found):
    reported, step_1 = school.reported(place=Place.ONLINE), school.at_mentor()
    Case.objects.filter(pk=reported.pk).update(next_due=day(-1), owner=None)
    names = {reported.number: "reported", step_1.number: "step 1"}

    assert [names[one] for one in listed(client, school.mentor, **asked)] == found


def test_class_and_layer_are_those_of_the_pupils(client, school):
    case, other = school.reported(), SchoolClassFactory()

    found = [
        listed(client, school.mentor, **asked)
        for one in (school.school_class, other)
        for asked in ({"school_class": one.pk}, {"layer": one.layer.pk})
    ]

    assert found == [[case.number], [case.number], [], []]


def test_others_are_the_cases_of_colleagues(client, school):
    case = school.reported()

    assert listed(client, school.mentor, owner="others") == []
    assert listed(client, school.coordinator, owner="others") == [case.number]


@pytest.mark.parametrize("text", ["P-20", "jip", "JIP 1c", "bo", "1c"])
def test_search_finds_number_pupil_and_class(client, school, text):
    case = school.reported()

    assert listed(client, school.mentor, q=text) == [case.number]


@pytest.mark.parametrize("text", ["niemand", "P-1999", "1c jip bestaat niet"])
def test_search_that_finds_nothing_says_what_to_do(client, school, text):
    school.reported()

    assert listed(client, school.mentor, q=text) == []
    page = words(client.get(reverse("cases"), {"q": text}))
    assert "Haal een filter weg, of zoek op een deel van de naam." in page


def test_search_finds_nothing_outside_the_own_reach(client, school):
    school.reported()

    assert listed(client, StaffFactory(mentor_of=SchoolClassFactory()), q="Jip") == []


def test_mentor_of_the_bully_finds_the_own_pupil_and_not_the_other(client, school):
    school.bully.school_class = SchoolClassFactory(name="2a")
    school.bully.save()
    case = school.reported()
    mentor = StaffFactory(mentor_of=school.bully.school_class)

    found = {q: listed(client, mentor, q=q) for q in ("Bo", "2a", "Jip", "1c")}

    assert found == {"Bo": [case.number], "2a": [case.number], "Jip": [], "1c": []}
    assert listed(client, mentor, school_class=school.school_class.pk) == []


def test_mentor_of_the_bully_reads_the_own_pupil_in_the_row(client, school):
    school.bully.school_class = SchoolClassFactory(name="2a")
    school.bully.save()
    school.reported()
    listed(client, StaffFactory(mentor_of=school.bully.school_class))

    page = words(client.get(reverse("cases")))

    assert ("Bo T. (2a)" in page, "Jip" in page) == (True, False)


def test_search_is_in_the_log_without_its_words(client, school):
    listed(client, school.mentor, q="Jip")

    event = AuditEvent.objects.last()
    assert (event.action, event.facts) == ("list_searched", {"page": "cases"})


def test_plain_list_is_no_search(client, school):
    listed(client, school.mentor, stage="mentor")

    assert not AuditEvent.objects.filter(action="list_searched").exists()


@pytest.mark.parametrize(
    "bad",
    [
        {"q": "a" * 10_000},
        {"q": "Jip\0"},
        {"stage": "delete"},
        {"layer": "x", "school_class": "1c"},
        {"owner": "'; --", "state": "weg"},
    ],
)
def test_bad_filter_asks_for_nothing_and_says_so(client, school, bad):
    case = school.reported()

    assert listed(client, school.mentor, **bad) == [case.number]
    assert client.get(reverse("cases"), bad).context["form"].errors.keys() == bad.keys()


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "😀", "\u202eabc", "%"])
def test_odd_search_is_shown_as_text(client, school, text):
    school.reported()
    client.force_login(school.mentor)

    page = client.get(reverse("cases"), {"q": text}).content.decode()

    assert "<script>alert" not in page


@pytest.mark.parametrize("cases", [1, 30])
def test_queries_do_not_grow_with_the_cases(
    client, school, django_assert_num_queries, cases
):
    for _number in range(cases):
        school.reported()
    client.force_login(school.mentor)

    with django_assert_num_queries(QUERIES):
        response = client.get(reverse("cases"))

    assert len(response.context["page"].rows) == min(cases, 25)


def test_list_of_nobody_says_where_own_reports_are(client, school):
    client.force_login(StaffFactory(works_as=[Role.TEACHER]))

    page = words(client.get(reverse("cases")))

    assert "Wat u zelf meldde, staat op Vandaag." in page
