"""A correction is a new version; the old one is kept, sealed and readable."""

import pytest
from django.db import connection, transaction
from django.db.utils import IntegrityError
from django.test.utils import CaptureQueriesContext

from audit import chain
from audit.canonical import canonical_forms
from audit.clock import today
from audit.models import AuditEvent, Salt, Seal
from audit.verification import verify
from cases.models.case import Case
from cases.models.conversation import ClassFollowUp
from cases.models.correction import Correction
from cases.services.receiving import hold_check
from cases.services.talking import follow_up_class_talk
from people.models.roles import Role
from tests.cases.act_pages import wrong
from tests.cases.acts import do
from tests.cases.changing import add, lines, withdraw
from tests.cases.correcting import CHANGES, form_of, set_right, url
from tests.cases.pages import links, said, words
from tests.cases.school import fresh
from tests.factories import PupilFactory, StaffFactory

KINDS = list(CHANGES)


@pytest.fixture
def case(school):
    return school.talked()


def fact(kind, school):
    """A row of this kind, as step 1 and aftercare leave it."""
    case = school.in_aftercare()
    do("called_victim", school, case, school.mentor)
    case = fresh(case)
    if kind == "check":
        check = case.checks.first()
        return hold_check(check, by=school.mentor, held_on=today(), wellbeing="fair")
    if kind == "follow_up":
        follow_up = ClassFollowUp(held_on=today(), result="Het gaat beter.")
        talk = case.talks("class_talk")[0]
        return follow_up_class_talk(follow_up, talk=talk, by=school.mentor)
    rows = {
        "incident": case.incidents,
        "talk": case.conversations.filter(kind="bully_talk"),
        "agreement": case.agreements,
        "parents": case.parent_contacts,
    }
    return rows[kind].first()


@pytest.mark.parametrize("kind", KINDS)
def test_page_corrects_every_kind_of_fact(client, school, kind):
    """Decisions 8: the newest counts, the earlier stays with who, when and why."""
    row = fact(kind, school)
    ((name, new),) = CHANGES[kind].items()
    old = getattr(row, name)
    client.force_login(school.mentor)

    response = client.post(url(row), form_of(client, row, **{name: new}))

    kept = Correction.objects.get()
    row.refresh_from_db()
    assert said(response)[0].startswith("De correctie staat vast.")
    assert getattr(row, name) == new
    assert (kept.before, kept.after) == ({name: old}, {name: new})
    assert (kept.made_by, kept.reason, kept.number) == (
        school.mentor,
        "Verkeerd opgeschreven.",
        1,
    )


@pytest.mark.parametrize("kind", KINDS)
def test_dossier_shows_the_newest_and_unfolds_the_earlier(client, school, kind):
    row = fact(kind, school)
    ((name, new),) = CHANGES[kind].items()
    old = getattr(row, name) or "leeg"
    set_right(row, by=school.coordinator, **{name: new})
    client.force_login(school.mentor)

    page = words(client.get(row.case.get_absolute_url()))

    told = f"door {school.coordinator}, omdat: Verkeerd opgeschreven."
    assert told in page
    assert page.index(new) < page.index(told) < page.rindex(str(old))


def test_version_before_is_the_one_that_was_sealed(school, case):
    """Nobody can make an earlier text up: the log still holds its seal."""
    row = case.incidents.get()
    first = Seal.objects.filter(object_id=str(row.pk)).earliest("event__seq")

    kept = set_right(row, by=school.mentor, facts="Anders.", forms=["hitting"])

    row.refresh_from_db()
    (form,) = canonical_forms([row])
    salt = Salt.objects.get(case=str(case.pk)).value
    assert chain.seal(form | kept.before, salt=salt) == first.digest
    assert verify().errors == []


def test_correction_is_in_the_log_without_a_word(school, case):
    row = case.incidents.get()

    set_right(row, by=school.mentor, facts="Anders.")

    event = AuditEvent.objects.latest("seq")
    assert event.action == "fact_corrected"
    assert event.facts == {"kind": "incident", "subject": str(row.pk)}


def test_each_pupil_gets_a_line(school, case):
    """P4.2.8, H-12: fixed words, in the file of everybody in the track."""
    set_right(case.incidents.get(), by=school.mentor, facts="Anders.")

    for pupil in (school.victim, school.bully):
        assert lines(case, pupil)[-1] == "Registratie gecorrigeerd."


def test_talk_that_was_corrected_counts_once(school, case):
    talk = case.talks("victim_talk")[0]

    set_right(talk, by=school.mentor, summary="Anders.", wants_joint_talk=False)

    assert len(fresh(case).talks("victim_talk")) == 1
    assert fresh(case).victim_agreed_to_joint_talk() is False


def test_talk_with_another_pupil_than_was_ticked(client, school, case):
    """Guards ask the newest version: who was not there has not been heard."""
    talk = case.talks("bully_talk")[0]
    bully = case.involvements.get(role="bully")
    pupil = PupilFactory(school_class=school.school_class)
    other = add(case, pupil, by=school.mentor)
    client.force_login(school.mentor)

    client.post(url(talk), form_of(client, talk, involvements=[other.pk]))

    assert fresh(case).heard([bully], "bully_talk") is False
    assert fresh(case).heard([other], "bully_talk") is True
    page = words(client.get(case.get_absolute_url()))
    assert f"Met {school.bully}" in page


def test_chain_of_corrections_keeps_every_version(school, case):
    row = case.incidents.get()
    set_right(row, by=school.mentor, facts="Een pet.")
    row.refresh_from_db()

    set_right(row, by=school.coordinator, facts="Een tas.")

    kept = [(one.number, one.before["facts"]) for one in Correction.objects.all()]
    assert kept == [(1, "Etui verstopt en uitgelachen."), (2, "Een pet.")]


def test_older_version_is_not_corrected_and_nothing_is_lost(client, school, case):
    """RACE-5: who was second is told, keeps what was typed, and sees what is new."""
    row = case.incidents.get()
    client.force_login(school.mentor)
    typed = form_of(client, row, facts="Mijn versie.")
    set_right(row, by=school.coordinator, facts="Een pet.")

    response = client.post(url(row), typed)

    assert wrong(response)["__all__"][0].startswith("Er is al een nieuwere versie.")
    assert response.context["form"]["facts"].value() == "Mijn versie."
    assert "Een pet." in words(response)
    row.refresh_from_db()
    assert (row.facts, Correction.objects.count()) == ("Een pet.", 1)


def test_who_read_the_newer_version_may_go_on(client, school, case):
    row = case.incidents.get()
    client.force_login(school.mentor)
    typed = form_of(client, row, facts="Mijn versie.")
    set_right(row, by=school.coordinator, facts="Een pet.")
    again = client.post(url(row), typed).context["form"]["seen"].value()

    client.post(url(row), typed | {"seen": again})

    row.refresh_from_db()
    assert (row.facts, Correction.objects.count()) == ("Mijn versie.", 2)


def test_database_lets_a_version_be_corrected_once(school, case):
    kept = set_right(case.incidents.get(), by=school.mentor, facts="Een pet.")
    kept.pk = None
    kept._state.adding = True

    with pytest.raises(IntegrityError), transaction.atomic():
        kept.save(force_insert=True)


def test_nothing_changed_is_told(client, school, case):
    row = case.incidents.get()
    client.force_login(school.mentor)

    response = client.post(url(row), form_of(client, row))

    assert wrong(response) == {
        "__all__": ["Er is niets veranderd. Verbeter eerst wat niet klopt."]
    }


def test_correction_needs_a_reason(client, school, case):
    row = case.incidents.get()
    client.force_login(school.mentor)

    response = client.post(url(row), form_of(client, row, facts="Een pet.", why=" "))

    assert wrong(response) == {"why": ["Schrijf hier kort iets op."]}
    assert response.context["form"]["facts"].value() == "Een pet."


def test_contact_with_parents_still_names_nobody_else(client, school, case):
    """H-12 holds for a correction too."""
    do("called_victim", school, case, school.mentor)
    row = case.parent_contacts.get()
    client.force_login(school.mentor)

    response = client.post(url(row), form_of(client, row, summary="Bo zei sorry."))

    assert list(wrong(response)) == ["summary"]


def test_part_reader_hears_that_it_was_corrected_and_no_word(client, school, case):
    talk = case.talks("bully_talk")[0]
    set_right(talk, by=school.mentor, reason="Jip zei dat.", summary="Ander verslag.")
    client.force_login(StaffFactory(mentor_of=school.bully))

    page = client.get(case.get_absolute_url())

    assert f"gecorrigeerd op {today():%-d}" in words(page)
    assert "Ander verslag." in words(page)
    assert "Jip" not in words(page)
    assert url(talk) not in links(page)
    assert client.get(url(talk)).status_code == 404


def test_closed_case_is_corrected_by_owner_and_coordinator(client, school):
    """AVG 16: rectification does not wait for a case to be opened again."""
    row = school.closed().incidents.get()
    done = []
    for number, user in enumerate((school.mentor, school.coordinator)):
        client.force_login(user)
        done.append(client.post(url(row), form_of(client, row, facts=str(number))))

    assert [one.status_code for one in done] == [302, 302]
    assert fresh(row.case).stage == "closed"


@pytest.mark.parametrize("role", [Role.TEACHER, Role.CARE_COORDINATOR, Role.PRINCIPAL])
def test_who_does_not_handle_the_case_corrects_nothing(client, school, case, role):
    client.force_login(StaffFactory(works_as=[role]))

    assert client.post(url(case.incidents.get())).status_code == 404
    assert not Correction.objects.exists()


def test_principal_sets_right_what_is_said_of_a_colleague(client, school, principal):
    """H-22: it is the principal's case, so rectifying it is too."""
    case = school.reported()
    Case.objects.filter(pk=case.pk).update(staff_accused=True, owner=principal)
    row = case.incidents.get()
    client.force_login(principal)

    response = client.post(url(row), form_of(client, row, facts="Een pet."))

    assert response.status_code == 302


def test_fact_of_another_case_is_not_found(client, school, case):
    foreign = school.reported().incidents.get()
    client.force_login(school.mentor)

    there = url(foreign).replace(foreign.case.number, case.number)

    assert client.get(there).status_code == 404
    assert (
        client.get(url(case.incidents.get()).replace("incident", "x")).status_code
        == 404
    )


def test_planned_check_has_nothing_to_correct(client, school):
    check = school.in_aftercare().checks.first()
    client.force_login(school.mentor)

    assert client.get(url(check)).status_code == 404


def test_frozen_dossier_stays_as_it_was_handed_over(school):
    """P4.1.4b: what was handed over is what was known then."""
    case = school.handed_over()
    frozen = case.handovers.get().dossier

    set_right(case.incidents.get(), by=school.coordinator, facts="Een pet.")

    assert fresh(case).handovers.get().dossier == frozen


def test_case_follows_what_its_incidents_say_now(school, case):
    """H-20: a form that was ticked by mistake does not keep the safety mode on."""
    row = case.incidents.get()

    set_right(row, by=school.mentor, forms=["grooming"], danger_acknowledged=True)
    shut = fresh(case)
    row.refresh_from_db()
    set_right(row, by=school.coordinator, forms=["nicknames"])

    assert (shut.safety_mode, shut.is_cyber, shut.owner) == (
        True,
        True,
        school.coordinator,
    )
    assert (fresh(case).safety_mode, fresh(case).is_cyber) == (False, False)


def test_mentor_whom_a_correction_shuts_out_goes_to_today(client, school, case):
    row = case.incidents.get()
    client.force_login(school.mentor)
    told = form_of(client, row, forms=["grooming"], danger_acknowledged="on")

    response = client.post(url(row), told)

    assert response.url == "/"


def test_danger_that_comes_to_light_is_acted_on_first(client, school, case):
    """H-21: a correction is no way past the emergency panel."""
    row = case.incidents.get()
    client.force_login(school.mentor)

    response = client.post(url(row), form_of(client, row, forms=["weapons"]))

    assert list(wrong(response)) == ["danger_acknowledged"]


def test_old_day_stays_good_and_a_coming_one_does_not(client, school, case):
    row = case.incidents.get()
    old = today().replace(year=today().year - 3, day=1)
    set_right(row, by=school.mentor, happened_on=old)
    row.refresh_from_db()
    client.force_login(school.mentor)
    sent = form_of(client, row, facts="Een pet.")

    coming = client.post(url(row), sent | {"happened_on": "2999-01-01"})
    kept = client.post(url(row), sent)

    assert list(wrong(coming)) == ["happened_on"]
    assert kept.status_code == 302


def test_talk_with_a_pupil_who_is_out_can_still_be_corrected(client, school, case):
    talk = case.talks("bully_talk")[0]
    withdraw(case.involvements.get(role="bully"), by=school.mentor)
    client.force_login(school.mentor)

    response = client.post(url(talk), form_of(client, talk, summary="Anders."))

    assert response.status_code == 302


def test_dossier_asks_as_much_of_the_database_with_more_corrections(client, school):
    few, many = school.talked(), school.talked()
    set_right(few.incidents.get(), by=school.mentor, facts="Een pet.")
    for number in range(3):
        row = many.incidents.get()
        set_right(row, by=school.mentor, facts=str(number))
        set_right(many.agreements.get(), by=school.mentor, text=str(number))
    client.force_login(school.mentor)
    client.get(few.get_absolute_url())
    asked = []

    for case in (few, many):
        with CaptureQueriesContext(connection) as counted:
            client.get(case.get_absolute_url())
        asked.append(len(counted))

    assert asked[0] == asked[1]
