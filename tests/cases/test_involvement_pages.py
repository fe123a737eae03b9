"""The pages on which a handler sets right who is in a case (P2.6)."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from audit.clock import today
from audit.models import AuditEvent
from cases.models.involvement import InvolvementChange
from tests.cases.act_pages import said, wrong
from tests.cases.changing import change
from tests.cases.pages import links, words
from tests.cases.school import fresh
from tests.factories import PupilFactory, StaffFactory


@pytest.fixture
def case(school):
    return school.at_mentor()


@pytest.fixture
def bully(case):
    return case.involvements.get(role="bully")


@pytest.fixture
def third(school):
    return PupilFactory(
        given_name="Kim", family_name="Bakker", school_class=school.school_class
    )


def url(name, case, *more):
    return reverse(name, args=[case.number, *more])


def add_url(case, pupil):
    return f"{url('involvement_add', case)}?leerling={getattr(pupil, 'pk', pupil)}"


def form(one=None, **changes):
    kept = {
        "role": one.role if one else "follower",
        "certainty": one.certainty if one else "alleged",
        "changed_on": today(),
        "reason": "Het is gezien.",
        "seen": one.token() if one else "",
    }
    return kept | changes


def test_list_leads_to_every_part(client, school, case, bully):
    client.force_login(school.mentor)

    page = client.get(url("involvements", case))

    assert url("involvement_change", case, bully.pk) in links(page)
    assert url("involvement_add", case) in links(page)
    assert f"{school.bully} 1c pestende leerling, vermoedelijk" in words(page)


def test_dossier_leads_to_the_list_for_who_may_alone(client, school, case):
    found = []
    for user in (school.mentor, StaffFactory(mentor_of=school.bully)):
        client.force_login(user)
        page = client.get(case.get_absolute_url())
        found.append(url("involvements", case) in links(page))

    assert found == [True, False]


def test_list_is_not_for_who_reads_a_part(client, school, case):
    client.force_login(StaffFactory(mentor_of=school.bully))

    assert client.get(url("involvements", case)).status_code == 404


def test_search_finds_a_pupil_and_is_in_the_log(client, school, case, third):
    client.force_login(school.mentor)

    page = client.get(url("involvement_add", case), {"q": "kim"})

    assert f"?leerling={third.pk}" in links(page)
    searched = AuditEvent.objects.filter(action="list_searched").get()
    assert searched.facts == {"page": "involvements", "found": 1}


def test_search_that_finds_nobody_says_what_to_try(client, school, case):
    client.force_login(school.mentor)

    page = client.get(url("involvement_add", case), {"q": "xyzzy"})

    assert "Geen leerling gevonden." in words(page)


def test_somebody_unknown_can_be_added(client, school, case):
    """P2.1.3: a pester whom nobody knows yet."""
    client.force_login(school.mentor)

    client.post(add_url(case, "onbekend"), form(description="lang, rode jas"))

    added = case.involvements.get(pupil=None)
    assert (str(added), added.role) == ("lang, rode jas", "follower")


def test_unknown_has_to_be_described(client, school, case):
    client.force_login(school.mentor)

    response = client.post(add_url(case, "onbekend"), form())

    assert wrong(response) == {"description": ["Schrijf op wat u wel weet."]}


@pytest.mark.parametrize("key", ["x", "00000000-0000-0000-0000-000000000000", "\x00"])
def test_made_up_pupil_is_not_found(client, school, case, key):
    client.force_login(school.mentor)

    response = client.get(url("involvement_add", case), {"leerling": key})

    assert response.status_code == 404


def test_pupil_who_left_cannot_be_added_and_nothing_is_lost(client, school, case):
    gone = PupilFactory(school_class=school.school_class, left_on=today())
    client.force_login(school.mentor)

    response = client.post(add_url(case, gone), form())

    assert wrong(response) == {
        "__all__": [f"{gone} is niet meer op school. Noem de naam wel in een verslag."]
    }
    assert response.context["form"]["reason"].value() == "Het is gezien."


def test_pupil_twice_in_one_role_is_told(client, school, case):
    client.force_login(school.mentor)

    response = client.post(add_url(case, school.bully), form(role="bully"))

    assert list(wrong(response)) == ["__all__"]
    assert case.involvements.count() == 2


def test_both_sides_is_asked_once(client, school, case):
    """Workflow 7: a pupil may be both; it is asked, not guessed."""
    client.force_login(school.mentor)
    both = form(role="bully")

    response = client.post(add_url(case, school.victim), both)
    client.post(add_url(case, school.victim), both | {"mutual": "on"})

    assert wrong(response) == {
        "mutual": [
            f"{school.victim} staat ook als gepeste leerling in deze zaak. Klopt dat, "
            "kruis het dan aan. Kies anders een andere rol."
        ]
    }
    assert case.involvements.filter(pupil=school.victim).count() == 2


def test_nothing_changed_is_told(client, school, case, bully):
    client.force_login(school.mentor)

    response = client.post(url("involvement_change", case, bully.pk), form(bully))

    assert wrong(response) == {
        "__all__": ["Er is niets veranderd. Kies eerst wat anders is."]
    }


def test_change_before_it_was_so_is_told(client, school, case, bully):
    client.force_login(school.mentor)
    early = form(bully, role="follower", changed_on=today() - timedelta(days=3))

    response = client.post(url("involvement_change", case, bully.pk), early)

    assert wrong(response) == {
        "changed_on": [
            f"Dit staat al zo sinds {today():%d-%m-%Y}. Kies die dag of later."
        ]
    }


def test_stale_page_keeps_what_was_typed_and_may_go_on(client, school, case, bully):
    """RACE-5: told, nothing overwritten; pressing again is with open eyes."""
    typed = form(bully, role="follower", reason="Deed alleen mee.")
    change(bully, by=school.coordinator, certainty="established")
    client.force_login(school.mentor)

    response = client.post(url("involvement_change", case, bully.pk), typed)

    again = response.context["form"]
    assert "Een collega heeft dit intussen gewijzigd." in wrong(response)["__all__"][0]
    assert again["reason"].value() == "Deed alleen mee."
    assert "pestende leerling, vastgesteld" in words(response)
    assert InvolvementChange.objects.count() == 1
    bully.refresh_from_db()
    assert again["seen"].value() == bully.token()


def test_part_of_another_case_is_not_found(client, school, case):
    foreign = school.reported().involvements.get(role="bully")
    client.force_login(school.mentor)

    for name in ("involvement_change", "involvement_identify"):
        assert client.get(url(name, case, foreign.pk)).status_code == 404


def test_known_pupil_cannot_be_identified_again(client, school, case, bully, third):
    client.force_login(school.mentor)
    page = f"{url('involvement_identify', case, bully.pk)}?leerling={third.pk}"

    response = client.post(page, form(bully))

    assert wrong(response) == {"__all__": ["Er is al ingevuld wie het is."]}


def test_closed_case_can_be_set_right_by_its_owner_and_coordinator(client, school):
    """AVG 16: a wrong name must not wait until a case is opened again."""
    case = school.closed()
    bully = case.involvements.get(role="bully")
    page = url("involvement_change", case, bully.pk)
    client.force_login(school.mentor)
    assert client.get(page).status_code == 200
    client.force_login(school.coordinator)

    response = client.post(page, form(bully, certainty="withdrawn"))

    assert said(response) == ["De wijziging staat vast."]
    assert fresh(case).known_in("bully") == []
    assert client.get(url("involvement_add", case)).context["hits"] == []
    assert "afgesloten" in words(client.get(url("involvement_add", case)))


def test_closed_case_is_not_for_another_mentor_of_the_class(client, school):
    case = school.closed()
    bully = case.involvements.get(role="bully")
    client.force_login(StaffFactory(mentor_of=school.school_class))

    response = client.post(url("involvement_change", case, bully.pk), form(bully))

    assert response.status_code == 404


def test_who_is_out_shows_no_form(client, school, case, bully):
    change(bully, by=school.mentor, left=True)
    client.force_login(school.mentor)

    page = words(client.get(url("involvement_change", case, bully.pk)))

    assert "Voeg de leerling dan opnieuw toe." in page
    assert "Waarom?" not in page


def test_mentor_who_hands_the_case_on_by_it_goes_to_today(client, school, case):
    victim = case.involvements.get(role="victim")
    school.bully.school_class = None
    school.bully.save()
    client.force_login(school.mentor)

    page = url("involvement_change", case, victim.pk)
    response = client.post(page, form(victim, certainty="withdrawn"))

    assert response.url == reverse("today")


def test_list_asks_as_much_of_the_database_with_more_changes(
    client, school, django_assert_num_queries
):
    client.force_login(school.mentor)
    quiet, busy = school.at_mentor(), school.with_an_unknown()
    for certainty in ("established", "acknowledged"):
        one = busy.involvements.get(role="bully", pupil__isnull=False)
        change(one, by=school.mentor, certainty=certainty)
    client.get(url("involvements", quiet))
    with CaptureQueriesContext(connection) as asked:
        client.get(url("involvements", quiet))

    with django_assert_num_queries(len(asked)):
        client.get(url("involvements", busy))


def test_talk_with_nobody_leads_to_who_is_in_it(client, school):
    case = school.at_mentor()
    change(case.involvements.get(role="bully"), by=school.mentor, left=True)
    client.force_login(school.mentor)

    page = client.get(url("talk", case, "joint_talk"))

    assert url("involvements", case) in links(page)
