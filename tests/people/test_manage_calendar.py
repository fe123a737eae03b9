"""Schoolkalender: free days come and go from today on, and each change is on record."""

from datetime import date

import pytest
from django.urls import reverse

from audit.clock import at
from audit.models import AuditEvent
from people.calendar import add_school_days
from people.models.calendar import SchoolCalendarDay, SchoolSettings
from people.presets import add_study_day, apply_region_preset
from tests.cases.pages import said, words
from tests.factories import SchoolYearFactory
from tests.people.pages import administrator, signed_in

pytestmark = pytest.mark.django_db
URL = reverse("manage_calendar")
FILL = reverse("calendar_fill")
REMOVE = reverse("calendar_remove")
TODAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 27)
OCTOBER, MAY = date(2026, 10, 12), date(2027, 4, 29)
STUDY = {"first": FRIDAY, "last": "", "kind": "study_day", "label": "studiedag"}


@pytest.fixture
def client():
    """An administrator on a Monday in November, with the calendar of the north."""
    with at(TODAY):
        apply_region_preset("noord", SchoolYearFactory(), by=None)
        yield signed_in(administrator())


def free(day):
    return SchoolCalendarDay.objects.filter(day=day).exists()


def last_event():
    return AuditEvent.objects.latest("seq")


def wrong(response):
    errors = response.context["form"].errors.values()
    return [error for found in errors for error in found]


def test_a_year_is_shown_as_periods(client):
    page = words(client.get(URL))

    assert "Schoolkalender 2026/2027" in page
    assert "Herfstvakantie ma 12 oktober – vr 16 oktober 2026 · 5 vrije dagen" in page
    assert "Goede vrijdag vrijdag 26 maart 2027 · 1 vrije dag" in page


def test_a_study_day_makes_a_term_longer_and_is_on_record(client):
    before = add_school_days(TODAY, 4)

    response = client.post(URL, STUDY)

    event = last_event()
    assert said(response) == ["Deze dagen zijn nu vrij."]
    assert (before, add_school_days(TODAY, 4)) == (FRIDAY, date(2026, 11, 30))
    assert (event.action, event.facts["state"]) == ("calendar_changed", "added")
    assert (event.facts["first"], event.facts["days"]) == ("2026-11-27", 1)


def test_a_period_skips_weekends_and_days_that_are_free(client):
    extra = {"kind": "vacation", "label": "meivakantie"}
    client.post(URL, {"first": "2027-05-03", "last": "2027-05-09"} | extra)

    added = SchoolCalendarDay.objects.filter(label="meivakantie", day__month=5)
    days = [one.day.day for one in added.filter(day__day__gte=3)]
    assert days == [3, 4, 7]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"first": ""}, "Kies een datum."),
        (
            {"first": "2026-11-20"},
            "Deze datum is al geweest. Kies vandaag of een dag erna.",
        ),
        ({"last": "2026-11-26"}, "De laatste dag ligt voor de eerste dag."),
        ({"last": "2027-03-01"}, "Dit is langer dan tien weken. Klopt de laatste dag?"),
        ({"first": "2026-11-28"}, "Deze dagen zijn al vrij, of vallen in een weekend."),
        ({"first": MAY}, "Deze dagen zijn al vrij, of vallen in een weekend."),
        ({"label": ""}, "Geef deze dagen een naam."),
        ({"kind": "party"}, "Deze keuze is er niet (meer). Kies opnieuw."),
    ],
)
def test_days_that_cannot_be_are_refused(client, change, sentence):
    number = SchoolCalendarDay.objects.count()

    response = client.post(URL, STUDY | change)

    assert wrong(response) == [sentence]
    assert SchoolCalendarDay.objects.count() == number


def test_a_free_day_can_be_taken_away_and_that_is_on_record(client):
    add_study_day(FRIDAY, label="studiedag", by=None)

    response = client.post(REMOVE, {"first": FRIDAY, "last": FRIDAY})

    assert said(response) == ["Deze dagen zijn weer schooldagen."]
    assert not free(FRIDAY)
    assert last_event().facts["state"] == "removed"


def test_what_was_free_stays_free(client):
    response = client.post(REMOVE, {"first": OCTOBER, "last": date(2026, 10, 16)})

    assert free(OCTOBER)
    assert said(response) == [
        "Dagen die geweest zijn, blijven zoals ze zijn: termijnen zijn al geteld."
    ]


def test_of_a_period_that_runs_only_the_rest_goes(client):
    with at(date(2026, 12, 23)):
        signed_in(administrator()).post(
            REMOVE, {"first": "2026-12-21", "last": "2026-12-24"}
        )

    assert [free(date(2026, 12, day)) for day in (21, 22, 23, 24)] == [
        *(True, True, False, False)
    ]


def test_two_windows_take_it_away_once(client):
    add_study_day(FRIDAY, label="studiedag", by=None)
    asked = {"first": FRIDAY, "last": FRIDAY}
    client.post(REMOVE, asked)

    assert said(client.post(REMOVE, asked))[-1] == "Deze dagen zijn al weggehaald."


@pytest.mark.parametrize("form", [{}, {"first": "x", "last": "y"}])
def test_a_period_that_is_none_is_not_found(client, form):
    assert client.post(REMOVE, form).status_code == 404


def test_another_region_is_shown_before_it_is_filled_in(client):
    page = client.get(FILL, {"jaar": "2026/2027", "regio": "zuid"})
    still = free(date(2027, 2, 22)), free(date(2027, 2, 8))

    client.post(f"{FILL}?jaar=2026/2027", {"regio": "zuid"})

    gone, new = words(page).split("Deze dagen worden vrij")
    assert "Voorjaarsvakantie ma 22 februari – vr 26 februari 2027" in gone
    assert "Voorjaarsvakantie ma 8 februari – vr 12 februari 2027" in new
    assert still == (True, False)
    assert (free(date(2027, 2, 22)), free(date(2027, 2, 8))) == (False, True)
    assert SchoolSettings.load().region == "zuid"


def test_filling_does_not_reach_back(client):
    """In the south the autumn holiday was another week; that week is over."""
    client.get(FILL, {"jaar": "2026/2027", "regio": "zuid"})

    client.post(f"{FILL}?jaar=2026/2027", {"regio": "zuid"})

    assert free(OCTOBER)
    assert not free(date(2026, 10, 19))


def test_a_year_that_is_still_empty_is_filled_whole(client):
    SchoolCalendarDay.objects.all().delete()
    empty = words(client.get(URL))

    client.post(f"{FILL}?jaar=2026/2027", {"regio": "noord"})

    assert "Dit jaar is nog leeg" in empty
    assert free(OCTOBER)


def test_filling_twice_changes_nothing(client):
    page = words(client.get(FILL, {"jaar": "2026/2027", "regio": "noord"}))

    assert "Er verandert niets: de kalender staat al zo." in page


@pytest.mark.parametrize(
    "query",
    ["?jaar=2030/2031", "?jaar=x", "?jaar=2025/2026", "?jaar=2026/2027&regio=x"],
)
def test_a_strange_year_or_region_is_not_found(client, query):
    assert client.get(f"{FILL}{query}").status_code == 404


def test_the_queries_do_not_grow_with_the_days(client, django_assert_num_queries):
    client.get(URL)

    with django_assert_num_queries(15):
        client.get(URL)
