"""Zaken page by page: by the last row, not by counting (100,000 cases stay fast)."""

from datetime import timedelta

import pytest
from django.urls import reverse

from audit.clock import now
from cases.models.case import Case
from tests.cases.pages import links
from tests.cases.test_cases import listed


def many(school, number):
    """Cases one minute apart, the newest first."""
    made = [
        Case(
            number=f"P-1999-{count:03}",
            owner=school.mentor,
            school_class=school.school_class,
            routed_because="in_class",
            protocol_version="2026-08",
            opened_at=now() - timedelta(minutes=count),
        )
        for count in range(number)
    ]
    return [case.number for case in Case.objects.bulk_create(made)]


def test_pages_go_on_where_the_last_one_ended(client, school):
    numbers = many(school, 60)
    pages = []
    address = reverse("cases") + "?owner=mine"
    client.force_login(school.mentor)

    while address:
        response = client.get(address)
        pages.append([row.case.number for row in response.context["page"].rows])
        older = [link for link in links(response) if link and "before=" in link]
        address = reverse("cases") + older[0] if older else ""

    assert pages == [numbers[:25], numbers[25:50], numbers[50:]]


def test_older_page_keeps_the_filters(client, school):
    many(school, 26)
    client.force_login(school.mentor)

    response = client.get(reverse("cases"), {"owner": "mine", "q": "P-1999"})

    older = next(link for link in links(response) if "before=" in str(link))
    assert older.startswith("?owner=mine&q=P-1999&before=")


@pytest.mark.parametrize(
    "before",
    ["x", "_", "20260101T000000.000000_x", "00010101T000000.000000_", "\0", "é" * 500],
)
def test_bad_cursor_gives_the_first_page(client, school, before):
    case = school.reported()

    assert listed(client, school.mentor, before=before) == [case.number]
