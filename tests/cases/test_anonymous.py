"""A note without a name, and what a pupil or parent told, passed on by a colleague."""

import pytest
from django.urls import reverse

from cases.forms.supporting import waiting_reports
from cases.models.case import Case
from cases.models.incident import Incident
from cases.services.following import Followed
from tests.cases.pages import url, words
from tests.cases.school import fresh
from tests.cases.telling import answers, victim

URL = reverse("report")


def told_by(client, school, kind):
    """A teacher passes on what somebody else told."""
    client.force_login(school.teacher)
    client.post(URL, answers(victim(school.victim), reporter_kind=kind))
    return fresh(Case.objects.get())


@pytest.mark.parametrize("kind", ["victim", "other_pupil", "parent", "external"])
def test_report_on_behalf_of_somebody_says_of_whom(client, school, kind):
    case = told_by(client, school, kind)

    told = case.incidents.get()
    assert (told.reporter_kind, told.made_by) == (kind, school.teacher)
    assert waiting_reports(case) == [told]
    assert Followed.of(told).word_back_days == 5


def test_note_without_a_name_is_a_report_as_any_other(client, school):
    case = told_by(client, school, "anonymous")
    client.force_login(school.mentor)

    dossier = words(client.get(case.get_absolute_url()))

    assert case.owner == school.mentor
    assert "iemand zonder naam" in dossier


def test_note_without_a_name_waits_for_no_word_back(client, school):
    """S-35: nobody can be told, so nothing asks for it."""
    case = told_by(client, school, "anonymous")
    client.force_login(school.mentor)

    page = words(client.get(url("feedback", case)))

    assert (waiting_reports(case), case.reporter_told_outcome()) == ([], True)
    assert school.teacher.full_name not in page


def test_who_passed_on_a_note_follows_it_and_is_promised_no_word(client, school):
    told_by(client, school, "anonymous")
    sent = Incident.objects.get()

    page = words(client.get(reverse("report_sent", args=[sent.pk])))

    assert Followed.of(sent).word_back_days is None
    assert "hoort u iets terug" not in page
    assert "Op deze pagina ziet u hoe ver het is." in page


def test_note_is_not_asked_about_again_when_it_is_taken_on(client, school):
    case = told_by(client, school, "anonymous")
    client.force_login(school.mentor)

    page = client.get(url("take_on", case))
    client.post(url("take_on", case), {"assessment": "unclear"})

    assert "reporter_kind" not in page.content.decode()
    assert fresh(case).incidents.get().reporter_kind == "anonymous"
