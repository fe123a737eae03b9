"""Roles and certainty over time: kept, followed at once, and told to nobody else."""

import pytest

from audit.clock import today
from audit.models import AuditEvent
from audit.verification import verify
from cases.models.case import Case
from cases.models.involvement import InvolvementChange
from cases.services.agenda import next_step
from cases.services.involving import change_part
from cases.services.rectifying import NotKept
from escalation.protocol.lists import ParticipantRole, RoleCertainty
from tests.cases.changing import add, change, know, lines, why, withdraw
from tests.cases.pages import words
from tests.cases.school import fresh
from tests.factories import (
    GuardianFactory,
    GuardianshipFactory,
    PupilFactory,
    SchoolClassFactory,
    StaffFactory,
)

ESTABLISHED = RoleCertainty.ESTABLISHED


@pytest.fixture
def case(school):
    return school.talked()


@pytest.fixture
def bully(case):
    return case.involvements.get(role="bully")


@pytest.fixture
def third(school):
    return PupilFactory(given_name="Kim", school_class=school.school_class)


def opens(client, user, case):
    client.force_login(user)
    return client.get(case.get_absolute_url()).status_code


def test_change_is_kept_with_what_it_was_and_sealed(school, case, bully):
    """P2.6: a role and a certainty have a day and a reason."""
    change(bully, by=school.mentor, role="follower", certainty=ESTABLISHED)

    kept = InvolvementChange.objects.get()
    assert (kept.old_role, kept.new_role) == ("bully", "follower")
    assert (kept.old_certainty, kept.new_certainty) == ("alleged", "established")
    event = AuditEvent.objects.latest("seq")
    assert (event.action, event.facts) == ("involvement_changed", {"kind": "changed"})
    assert verify().errors == []


def test_dossier_tells_what_changed(client, school, case, bully):
    change(bully, by=school.mentor, certainty=ESTABLISHED, reason="Op beeld gezien.")
    client.force_login(school.mentor)

    page = words(client.get(case.get_absolute_url()))

    assert f"Rol bijgewerkt: {school.bully}" in page
    assert "Zekerheid vermoedelijk → vastgesteld" in page
    assert "Reden Op beeld gezien." in page


def test_file_of_another_pupil_hears_nothing_of_it(school, case, bully):
    """H-12: how sure we are of one pupil is not for the file of another."""
    before = lines(case, school.victim)

    change(bully, by=school.mentor, certainty=ESTABLISHED)

    assert lines(case, school.victim) == before
    assert lines(case, school.bully)[-1] == (
        "De rol van de leerling in deze zaak is bijgewerkt."
    )


def test_part_reader_hears_nothing_of_another_pupil(client, school, case, third):
    """H-12: nor the mentor who reads along for one of the others."""
    one = add(case, third, by=school.mentor, role="follower")
    reader = StaffFactory(mentor_of=school.bully)
    client.force_login(reader)
    before = words(client.get(case.get_absolute_url()))

    change(one, by=school.mentor, certainty=ESTABLISHED, reason="Kim zei het zelf.")

    page = words(client.get(case.get_absolute_url()))
    assert page == before
    assert "Kim" not in page


def test_part_reader_gets_the_own_pupil_without_the_reason(client, school, case, bully):
    change(bully, by=school.mentor, certainty=ESTABLISHED, reason="Jip wees hem aan.")
    client.force_login(StaffFactory(mentor_of=school.bully))

    page = words(client.get(case.get_absolute_url()))

    assert "Zekerheid vermoedelijk → vastgesteld" in page
    assert "Jip" not in page


def test_pupil_on_both_sides_has_two_parts(school, case):
    """Workflow 7, reciprocal: two roles, and each its own words in the file."""
    one = add(case, school.victim, by=school.mentor)

    change(one, by=school.mentor, certainty="acknowledged")

    parts = fresh(case).involvements.filter(pupil=school.victim)
    assert set(parts.values_list("role", "certainty")) == {
        ("victim", "alleged"),
        ("bully", "acknowledged"),
    }
    assert lines(case, school.victim)[-2:] == [
        "Melding ontvangen: de leerling is mogelijk betrokken bij pesten.",
        "De rol van de leerling in deze zaak is bijgewerkt.",
    ]


def test_talk_of_a_pupil_on_both_sides_is_an_own_talk(school, case):
    add(case, school.victim, by=school.mentor)
    victim = case.involvements.get(role="victim")

    school.talk(case, "victim_talk", victim)

    own = "Gesprek gevoerd over omgang met medeleerlingen."
    assert lines(case, school.victim)[-1] == own


def test_mentor_of_a_pupil_who_is_named_reads_along_at_once(client, school, case):
    """AUTHZ-5: rights follow who is in the case, from the next request."""
    other = PupilFactory(given_name="Noor", school_class=SchoolClassFactory())
    mentor = StaffFactory(mentor_of=other)
    before = opens(client, mentor, case)

    one = add(case, other, by=school.mentor)
    while_in_it = opens(client, mentor, case)
    withdraw(one, by=school.mentor)

    assert (before, while_in_it, opens(client, mentor, case)) == (404, 200, 404)


def test_colleague_whose_child_is_named_is_out_at_once(client, school, case, third):
    """H-23, AUTHZ-5: and the case goes to somebody who may have it."""
    parent = GuardianFactory(staff=school.mentor)
    GuardianshipFactory(guardian=parent, pupil=third)

    add(case, third, by=school.mentor)

    assert opens(client, school.mentor, case) == 404
    assert fresh(case).owner == school.coordinator
    assert fresh(case).owner_changes.get().old_owner == school.mentor


def test_talk_from_before_the_change_still_counts(school, case, bully):
    change(bully, by=school.mentor, role="follower")
    again = change(case.involvements.get(pk=bully.pk), by=school.mentor, role="bully")
    withdraw(again, by=school.mentor)

    back = add(case, school.bully, by=school.mentor)

    assert back.pk != bully.pk
    assert fresh(case).heard([back], "bully_talk")


def test_who_was_unknown_becomes_a_pupil(school, third):
    """P2.1.3: what was recorded of the unknown one is about this pupil now."""
    case = school.with_an_unknown()
    unknown = case.involvements.get(pupil=None)
    school.talk(case, "class_talk", unknown, school_class=school.school_class)

    one = know(unknown, third, by=school.mentor)

    assert (one.pk, one.pupil, str(one)) == (unknown.pk, third, str(third))
    assert one.description == "een jongen uit de tweede"
    assert lines(case, third) == [
        "Melding ontvangen: de leerling is mogelijk betrokken bij pesten."
    ]


def test_who_came_later_is_not_late_at_once(school, case, third, monkeypatch):
    add(case, third, by=school.mentor)
    Case.objects.filter(pk=case.pk).update(stage_since="2026-01-05T10:00:00+00:00")

    code, due = next_step(fresh(case))

    assert (code, due > today()) == ("talk-bully", True)


def test_bystander_has_no_line(school, case, third):
    """H-12, P2.6: a bystander is there when needed, without an own entry."""
    one = add(case, third, by=school.mentor, role="bystander")
    change(one, by=school.mentor, role="witness")

    assert lines(case, third) == []


def test_who_was_wrongly_named_has_it_in_the_own_file(school, case, bully):
    withdraw(bully, by=school.mentor)

    bully.refresh_from_db()
    assert (bully.certainty, bully.ended_on) == ("withdrawn", today())
    assert lines(case, school.bully)[-1] == (
        "De leerling is ten onrechte bij deze zaak genoemd. Eerdere regels over "
        "deze zaak gelden niet."
    )


def test_who_left_keeps_what_it_was(school, case, bully):
    change(bully, by=school.mentor, left=True)

    bully.refresh_from_db()
    assert (bully.certainty, bully.ended_on) == ("alleged", today())
    assert fresh(case).known_in("bully") == []


def test_case_reaches_as_far_as_who_is_in_it(school, case):
    one = add(case, PupilFactory(school_class=SchoolClassFactory()), by=school.mentor)
    wider = fresh(case).scope
    withdraw(one, by=school.mentor)

    assert (wider, fresh(case).scope) == ("cross_class", "in_class")


def test_pupil_who_comes_in_aftercare_is_asked_how_it_goes(school, third):
    case = school.in_aftercare()

    one = add(case, third, by=school.mentor, role=ParticipantRole.VICTIM)

    assert one.checks.count() == 2


def test_nobody_is_asked_any_more_of_who_is_out(school):
    case = school.in_aftercare()
    bully = case.involvements.get(role="bully")

    withdraw(bully, by=school.mentor)

    left = {one.involvement_id for one in fresh(case).checks_now()}
    assert bully.checks.count() == 2
    assert left == {case.involvements.get(role="victim").pk}


@pytest.mark.parametrize("role", ["bully", "follower"])
def test_pupil_has_one_part_beside_being_gepest(school, case, role):
    with pytest.raises(NotKept) as told:
        add(case, school.bully, by=school.mentor, role=role)

    assert str(told.value) == (
        f"{school.bully} staat al als pestende leerling in deze zaak. "
        "Wijzig dan die rol."
    )


def test_last_part_of_the_mentor_hands_the_case_on(school, case, bully):
    """A case is never left with somebody who can only read a part of it."""
    withdraw(case.involvements.get(role="victim"), by=school.mentor)

    assert fresh(case).owner == school.coordinator


def test_stale_change_overwrites_nothing(school, case, bully):
    """RACE-5: who decided on an older state is told, and keeps nothing by accident."""
    older = why(bully)
    change(bully, by=school.coordinator, certainty=ESTABLISHED)

    with pytest.raises(NotKept) as told:
        change_part(
            bully,
            older,
            by=school.mentor,
            role="follower",
            certainty="alleged",
            left=False,
        )

    bully.refresh_from_db()
    assert (bully.role, bully.certainty) == ("bully", ESTABLISHED)
    assert told.value.now == bully.token()
