"""The life of a word to the teachers: replaced, withdrawn, read, and who loses it."""

import pytest
from django.urls import reverse

from audit.clock import today
from audit.models import AuditEvent
from audit.verification import verify
from cases.models.briefing import Briefing, BriefingReceipt
from cases.models.case import Exclusion
from cases.services.briefing import brief_teachers
from cases.services.moving import move_case
from people.models.roles import Role
from tests.cases.act_pages import row, said
from tests.cases.acts import do
from tests.cases.pages import open_today, url, words
from tests.cases.school import fresh, not_fitting
from tests.factories import (
    GuardianFactory,
    GuardianshipFactory,
    StaffFactory,
    TeachingGroupFactory,
)

TEXT = "Let op de sfeer."


@pytest.fixture
def case(school):
    return school.at_mentor()


@pytest.fixture
def briefing(school, case):
    return do("briefed", school, case, school.mentor)


def withdraw(client, user, briefing, case):
    client.force_login(user)
    return client.post(url("briefing_withdraw", case, briefing.pk))


def dossier(client, user, case):
    client.force_login(user)
    return client.get(case.get_absolute_url())


def form_again(school, **fields):
    return {
        "text": "Het gaat beter.",
        "teachers": [school.teacher.pk],
        "expires_on": today(),
    } | fields


def test_teacher_does_not_see_it_from_the_next_request(client, school, case, briefing):
    before = words(open_today(client, school.teacher))

    response = withdraw(client, school.mentor, briefing, case)

    after = words(open_today(client, school.teacher))
    assert (TEXT in before, TEXT in after) == (True, False)
    assert response.url == case.get_absolute_url()
    assert said(response) == [
        "Het bericht is ingetrokken. De docenten zien het niet meer."
    ]


def test_withdrawal_is_sealed_in_the_log(client, school, case, briefing):
    withdraw(client, school.mentor, briefing, case)

    event = AuditEvent.objects.get(action="briefing_withdrawn")
    sealed = {one.object_id for one in event.seals.all()}
    assert (event.actor, event.case) == (str(school.mentor.pk), str(case.pk))
    assert str(briefing.pk) in sealed
    assert verify(entry_checks=()).errors == []


def test_tick_on_an_older_page_says_that_it_was_withdrawn(
    client, school, case, briefing
):
    withdraw(client, school.mentor, briefing, case)
    client.force_login(school.teacher)

    response = client.post(reverse("briefing_read", args=[briefing.pk]))

    assert said(response) == [
        "Dit bericht is ingetrokken of verlopen. U hoeft niets te doen."
    ]
    assert BriefingReceipt.objects.get().read_at is None


def test_second_withdrawal_changes_nothing(client, school, case, briefing):
    withdraw(client, school.mentor, briefing, case)
    first = Briefing.objects.get().withdrawn_at

    response = withdraw(client, school.coordinator, briefing, case)

    assert said(response)[-1] == "Dit bericht was al ingetrokken of verlopen."
    assert Briefing.objects.get().withdrawn_at == first
    assert AuditEvent.objects.filter(action="briefing_withdrawn").count() == 1


def test_withdrawal_is_for_who_handles_the_case(client, school, case, briefing):
    strangers = [
        school.teacher,
        StaffFactory(mentor_of=school.bully),
        StaffFactory(head_of=school.school_class.division),
        StaffFactory(works_as=[Role.COUNSELOR]),
    ]

    found = [withdraw(client, who, briefing, case).status_code for who in strangers]
    client.force_login(school.mentor)
    asked = client.get(url("briefing_withdraw", case, briefing.pk))

    assert (found, asked.status_code) == ([404] * 4, 405)
    assert Briefing.objects.get().withdrawn_at is None


def test_withdrawal_finds_no_briefing_of_another_case(client, school, case, briefing):
    other = school.at_mentor()

    assert withdraw(client, school.mentor, briefing, other).status_code == 404


def test_word_can_be_taken_back_after_closing(client, school):
    case = school.in_aftercare()
    teaches = TeachingGroupFactory(teachers=[school.teacher], pupils=[school.victim])
    briefing = brief_teachers(
        school.victim,
        case=case,
        by=school.mentor,
        text=TEXT,
        teachers=teaches.teachers.all(),
        expires_on=today(),
    )
    left_out = not_fitting("S-07", "S-09", "S-19", "S-33", "S-34", "S-35")
    move_case(case, "close", by=school.mentor, answers=left_out)

    withdraw(client, school.mentor, briefing, case)

    assert Briefing.objects.get().withdrawn_at is not None


def test_new_word_replaces_the_running_one(client, school, case, briefing):
    page = reverse("brief", args=[case.number]) + f"?leerling={row(case)}"
    client.force_login(school.mentor)
    asked = client.get(page)

    client.post(page, form_again(school, replaces="on"))

    running = list(Briefing.objects.running())
    assert TEXT in words(asked)
    assert asked.context["form"]["replaces"].value() is True
    assert [one.text for one in running] == ["Het gaat beter."]
    assert AuditEvent.objects.filter(action="briefing_withdrawn").count() == 1


def test_new_word_may_stand_beside_the_running_one(client, school, case, briefing):
    page = reverse("brief", args=[case.number]) + f"?leerling={row(case)}"
    client.force_login(school.mentor)

    client.post(page, form_again(school))

    assert Briefing.objects.running().count() == 2


def test_first_word_offers_nothing_to_replace(client, school, case):
    page = reverse("brief", args=[case.number]) + f"?leerling={row(case)}"
    client.force_login(school.mentor)

    assert "replaces" not in client.get(page).context["form"].fields


def test_teacher_who_stops_teaching_the_pupil_loses_it(client, school, briefing):
    """AUTHZ-5: the roster decides on the next request."""
    school.victim.teaching_groups.get().teachers.clear()

    page = words(open_today(client, school.teacher))
    response = client.post(reverse("briefing_read", args=[briefing.pk]))

    assert TEXT not in page
    assert BriefingReceipt.objects.get().read_at is None
    assert said(response) != []


@pytest.mark.parametrize("party", ["excluded", "parent"])
def test_teacher_who_becomes_party_loses_it(party, client, school, case, briefing):
    if party == "excluded":
        Exclusion.objects.create(
            case=case, staff=school.teacher, reason=Exclusion.Reason.COMPLAINT
        )
    else:
        guardian = GuardianFactory(staff=school.teacher)
        GuardianshipFactory(guardian=guardian, pupil=school.bully)

    assert TEXT not in words(open_today(client, school.teacher))


def test_dossier_says_who_has_not_read_it(client, school, case, briefing):
    page = words(dossier(client, school.mentor, case))
    client.force_login(school.teacher)
    client.post(reverse("briefing_read", args=[briefing.pk]))

    after = words(dossier(client, school.mentor, case))

    name = str(school.teacher)
    assert f"1 docent heeft het nog niet gelezen {name}" in page
    assert "gelezen door 1 van 1 docenten" in after
    assert "nog niet gelezen" not in after


def test_dossier_asks_no_reading_of_who_cannot_read(client, school, case, briefing):
    school.victim.teaching_groups.get().teachers.clear()

    assert "nog niet gelezen" not in words(dossier(client, school.mentor, case))


def test_dossier_keeps_a_withdrawn_word_without_a_button(
    client, school, case, briefing
):
    withdraw(client, school.mentor, briefing, case)

    page = dossier(client, school.mentor, case)

    assert TEXT in words(page)
    assert "ingetrokken op" in words(page)
    assert url("briefing_withdraw", case, briefing.pk) not in page.content.decode()


def test_reader_along_gets_no_button(client, school, case, briefing, principal):
    page = dossier(client, principal, case)

    assert TEXT in words(page)
    assert url("briefing_withdraw", case, briefing.pk) not in page.content.decode()


def test_word_that_was_withdrawn_has_told_the_teachers_nothing(
    client, school, case, briefing
):
    """S-30 asks again."""
    before = fresh(case).teachers_informed()

    withdraw(client, school.mentor, briefing, case)

    assert (before, fresh(case).teachers_informed()) == (True, False)
