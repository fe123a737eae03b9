"""What every page of an act does alike: for whom it is, and what it refuses."""

from datetime import timedelta

import pytest

from audit.clock import today
from audit.models import AuditEvent
from cases.services.moving import move_case
from escalation.stages import Stage
from tests.cases.act_pages import PAGES, wrong
from tests.cases.school import not_fitting
from tests.factories import SchoolClassFactory

ACTS = [pytest.param(page, id=page.name) for page in PAGES]
# Not the first: that belongs to a report. Nobody takes over what is closed; an own
# view may still come in, and what is wrong can be set right.
ELSEWHERE = ("take_over", "statement", "involvement_change", "correction")
OF_A_CLOSED_CASE = [one for one in ACTS[1:] if one.id not in ELSEWHERE]
WITH_PROSE = [pytest.param(page, id=page.name) for page in PAGES if page.prose]
WITH_PAST = [pytest.param(page, id=page.name) for page in PAGES if page.past]
WITH_COMING = [pytest.param(page, id=page.name) for page in PAGES if page.coming]

ODD_TEXT = "Fijn 🙂 \u202eomgekeerd שלום <script>alert(1)</script> ' OR 1=1 --"
BEFORE_AFTERCARE = ["S-07", "S-08", "S-12", "S-15", "S-16", "S-19", "S-30", "S-31"]
BEFORE_CLOSING = ["S-07", "S-09", "S-19", "S-33", "S-34", "S-35"]


@pytest.mark.parametrize("page", ACTS)
def test_act_is_kept_and_leads_back_to_the_dossier(page, school, client):
    case = page.case(school)
    client.force_login(school.mentor)

    response = client.post(page.url(case), page.form(case))

    assert response.status_code == 302
    assert response.url == case.get_absolute_url()


@pytest.mark.parametrize("page", ACTS)
def test_act_page_is_in_the_log_before_it_is_sent(page, school, client):
    case = page.case(school)
    client.force_login(school.mentor)

    response = client.get(page.url(case))

    last = AuditEvent.objects.latest("seq")
    assert response.status_code == 200
    assert (last.action, last.facts, last.case) == (
        "case_viewed",
        {"page": page.name},
        str(case.pk),
    )


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("page", ACTS)
def test_act_of_somebody_else_is_not_found(page, method, school, client):
    case = page.case(school)
    before = AuditEvent.objects.count()

    for stranger in (school.teacher, school.staff(mentor_of=SchoolClassFactory())):
        client.force_login(stranger)
        response = getattr(client, method)(page.url(case), page.form(case))
        assert response.status_code == 404

    assert AuditEvent.objects.exclude(action="signed_in").count() == before


@pytest.mark.parametrize("page", ACTS)
def test_act_is_not_for_who_reads_a_part(page, school, client):
    case = page.case(school)
    client.force_login(school.staff(mentor_of=school.bully))

    assert client.get(case.get_absolute_url()).status_code == 200
    assert client.get(page.url(case)).status_code == 404


@pytest.mark.parametrize("page", ACTS)
def test_act_in_an_absent_case_is_not_found(page, school, client):
    case = page.case(school)
    client.force_login(school.mentor)

    for number in ("P-1999-001", "%00", "x" * 200):
        url = page.url(case).replace(case.number, number)
        assert client.get(url).status_code == 404


@pytest.mark.parametrize("page", OF_A_CLOSED_CASE)
def test_act_in_a_case_that_was_closed_keeps_what_was_typed(page, school, client):
    case = page.case(school)
    form = page.form(case)
    _close(case, school)
    client.force_login(school.mentor)

    response = client.post(page.url(case), form)

    assert wrong(response) == {
        "__all__": ["Niet opgeslagen: deze zaak is dicht of overgedragen."]
    }
    if page.prose:
        assert str(form[page.prose]) in response.content.decode()


@pytest.mark.parametrize("page", OF_A_CLOSED_CASE)
def test_act_page_of_a_closed_case_says_so(page, school, client):
    case = page.case(school)
    url = page.url(case)
    _close(case, school)
    client.force_login(school.mentor)

    assert "Deze zaak is afgesloten." in client.get(url).content.decode()


@pytest.mark.parametrize("page", WITH_PAST)
def test_act_refuses_a_day_on_which_it_was_not(page, school, client):
    case = page.case(school)
    client.force_login(school.mentor)

    def remark(day):
        form = page.form(case) | {page.past: day}
        return wrong(client.post(page.url(case), form))

    assert remark("") == {page.past: ["Kies een datum."]}
    assert remark("2026-02-31") == {
        page.past: ["Deze datum bestaat niet. Schrijf dag, maand en jaar: 24-09-2026."]
    }
    assert remark(today() + timedelta(1)) == {
        page.past: ["Deze datum moet nog komen. Kies vandaag of een dag ervoor."]
    }
    assert remark(today() - timedelta(400)) == {
        page.past: ["Deze datum is langer dan een jaar geleden. Klopt het jaartal?"]
    }


@pytest.mark.parametrize("page", WITH_COMING)
def test_act_refuses_to_look_back_too_early_or_too_late(page, school, client):
    case = page.case(school)
    client.force_login(school.mentor)

    def remark(day):
        form = page.form(case) | {page.coming: day}
        return wrong(client.post(page.url(case), form))

    assert remark(today() - timedelta(1)) == {
        page.coming: ["Deze datum is al geweest. Kies vandaag of een dag erna."]
    }
    assert remark(today() + timedelta(400)) == {
        page.coming: ["Deze datum is over meer dan een jaar. Klopt het jaartal?"]
    }


@pytest.mark.parametrize("page", WITH_PROSE)
def test_act_keeps_odd_text_as_text(page, school, client):
    case = page.case(school)
    client.force_login(school.mentor)

    response = client.post(page.url(case), page.form(case) | {page.prose: ODD_TEXT})
    shown = client.get(response.url).content.decode()

    assert response.status_code == 302
    assert "<script>alert" not in shown


@pytest.mark.parametrize("page", WITH_PROSE)
def test_act_refuses_text_that_cannot_be_kept(page, school, client):
    case = page.case(school)
    client.force_login(school.mentor)

    for text in ("a" * 10_000, "stil\x00le", "\x00"):
        response = client.post(page.url(case), page.form(case) | {page.prose: text})
        assert list(wrong(response)) == [page.prose]
        assert response.context["form"][page.prose].value() == text


@pytest.mark.parametrize("page", ACTS)
def test_act_refuses_an_empty_form_with_words_beside_the_fields(page, school, client):
    case = page.case(school)
    client.force_login(school.mentor)

    response = client.post(page.url(case), {"csrfmiddlewaretoken": "x"})

    assert response.status_code == 200
    assert wrong(response)


def _close(case, school):
    """As a colleague does who was quicker."""
    if case.stage == Stage.MENTOR:
        arrow, left_out = "start_aftercare_from_mentor", not_fitting(*BEFORE_AFTERCARE)
        case = move_case(case, arrow, by=school.mentor, answers=left_out)
    move_case(case, "close", by=school.mentor, answers=not_fitting(*BEFORE_CLOSING))
