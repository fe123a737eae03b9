"""One pupil's page: whose it is, what stands on it, and that nobody else does."""

import uuid
from datetime import timedelta

import pytest
from django.db import connection
from django.urls import reverse

from audit.clock import today
from audit.models import AuditEvent
from people.models.pupils import Pupil
from people.models.roles import Role
from tests.cases.acts import do
from tests.cases.canaries import Cage
from tests.cases.pages import links, words
from tests.factories import (
    GuardianFactory,
    GuardianshipFactory,
    PupilFactory,
    RoleAssignmentFactory,
    SchoolClassFactory,
    StaffFactory,
)

NEVER = (
    *(Role.TEACHER, Role.SUPPORT_STAFF, Role.COUNSELOR, Role.CONFIDANT, Role.ADMIN),
    *(Role.DPO, Role.SUPPORT_TEAM_MEMBER, Role.ANTI_BULLYING_COORDINATOR),
)


@pytest.fixture
def case(school):
    return school.at_mentor()


def url(pupil, name="pupil"):
    return reverse(name, args=[getattr(pupil, "pk", pupil)])


def opened(client, user, pupil):
    client.force_login(user)
    return client.get(url(pupil))


def test_page_opens_for_who_may_look_the_pupil_up(client, school, principal):
    """Workflow 10: mentors, coordinator, zorgcoördinator, division head, principal."""
    readers = [
        school.mentor,
        StaffFactory(mentor_of=school.victim),
        school.coordinator,
        StaffFactory(head_of=school.school_class.division),
        StaffFactory(works_as=[Role.CARE_COORDINATOR]),
        principal,
    ]

    found = [opened(client, one, school.victim).status_code for one in readers]

    assert found == [200] * 6


def test_page_of_another_looks_like_one_that_is_not_there(client, school):
    elsewhere = SchoolClassFactory()
    strangers = [
        StaffFactory(mentor_of=elsewhere),
        StaffFactory(mentor_of=school.bully),
        StaffFactory(coordinator_of=elsewhere.layer),
        StaffFactory(head_of=elsewhere.division),
        *(StaffFactory(works_as=[role]) for role in NEVER),
    ]

    found = {opened(client, one, school.victim).status_code for one in strangers}

    assert found == {404}
    assert opened(client, school.mentor, uuid.UUID(int=7)).status_code == 404


def test_nobody_opens_the_page_of_the_own_child(client, school, principal):
    """H-23: also who may look up everybody else."""
    parent = GuardianFactory(staff=principal)
    GuardianshipFactory(guardian=parent, pupil=school.victim)

    assert opened(client, principal, school.victim).status_code == 404
    assert opened(client, principal, school.bully).status_code == 200


def test_mentor_who_loses_the_class_loses_the_page(client, school):
    """AUTHZ-5."""
    RoleAssignmentFactory(staff=school.mentor, role=Role.TEACHER)
    before = opened(client, school.mentor, school.victim).status_code

    school.mentor.mentorships.update(until=today() - timedelta(days=1))

    assert (before, client.get(url(school.victim)).status_code) == (200, 404)


def test_read_is_in_the_log_before_the_page(client, school):
    opened(client, school.mentor, school.victim)

    event = AuditEvent.objects.latest("seq")
    assert (event.action, event.object_id, event.facts) == (
        "pupil_viewed",
        str(school.victim.pk),
        {"page": "pupil"},
    )


def test_page_without_a_record_is_no_page(client, school):
    client.force_login(school.mentor)
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE audit_auditevent RENAME TO gone")

    assert client.get(url(school.victim)).status_code == 503


def test_page_holds_the_own_lines_of_every_case_newest_first(client, school, case):
    school.in_aftercare()

    page = opened(client, school.mentor, school.victim).context["page"]

    lines = page.file.lines
    moments = [(one.happened_on, one.made_at) for one in lines]
    assert {one.pupil for one in lines} == {school.victim}
    assert len({one.case_id for one in lines}) == 2
    assert moments == sorted(moments, reverse=True)


@pytest.mark.parametrize("arrow", ["hand_over", "start_aftercare_from_mentor"])
def test_nothing_of_another_pupil_stands_on_the_page(client, arrow, db):
    """H-12: the names, the texts and the parents of others, for every reader."""
    cage = Cage()
    cage.case(arrow)
    school = cage.school
    pupil = school.bully
    own = {pupil.given_name}

    for reader in (school.mentor, school.coordinator, StaffFactory(mentor_of=pupil)):
        page = opened(client, reader, pupil).content.decode()
        assert {word for word in cage.words if word in page} == own


def test_closed_case_is_not_there_for_a_new_mentor(client, school):
    """Workflow 7: a new mentor starts with a clean slate."""
    case = school.closed()
    successor = StaffFactory(mentor_of=school.school_class)

    old = opened(client, school.mentor, school.victim)
    new = opened(client, successor, school.victim)

    assert case.get_absolute_url() in links(old)
    assert case.get_absolute_url() not in links(new)
    assert (bool(old.context["page"].file.lines), new.context["page"].file.lines) == (
        True,
        [],
    )


def test_case_in_safety_mode_is_not_there_for_the_mentor(client, school):
    """H-20."""
    case = school.reported(forms=["grooming"], danger_acknowledged=True)

    mentor = opened(client, school.mentor, school.victim)
    coordinator = opened(client, school.coordinator, school.victim)

    assert case.number not in words(mentor)
    assert case.number in words(coordinator)


def test_case_that_the_pupil_only_saw_is_not_a_case_of_the_pupil(client, school):
    case = school.at_mentor()
    witness = PupilFactory(school_class=school.school_class)
    case.involvements.create(pupil=witness, role="witness", made_by=school.mentor)

    page = opened(client, school.mentor, witness)

    assert case.number not in words(page)


def test_parents_show_authority_and_a_number_to_call(client, school):
    mother = GuardianFactory(phone="020 000 00 12")
    GuardianshipFactory(guardian=mother, pupil=school.victim, relation="moeder")

    page = opened(client, school.mentor, school.victim)

    assert f"{mother} moeder · heeft gezag 020 000 00 12" in words(page)
    assert "tel:0200000012" in links(page)


def test_parent_whom_the_school_may_not_reach_is_marked_without_a_number(
    client, school
):
    """C6: nobody dials it by mistake."""
    father = GuardianFactory(phone="020 000 00 13")
    GuardianshipFactory(
        guardian=father,
        pupil=school.victim,
        has_authority=False,
        contact_restricted=True,
    )

    page = words(opened(client, school.mentor, school.victim))

    assert f"{father} ouder · heeft geen gezag contactbeperking" in page
    assert "020 000 00 13" not in page


def test_parent_of_before_is_not_shown(client, school):
    gone = GuardianshipFactory(pupil=school.victim, ended_on=today())

    assert str(gone.guardian) not in words(opened(client, school.mentor, school.victim))


def test_help_shows_the_answer_alone(client, school, case):
    do("help", school, case, school.mentor)

    page = words(opened(client, school.mentor, school.victim))

    assert "counselor: denkt erover na" in page
    assert "counselor" not in words(opened(client, school.mentor, school.bully))


def test_dossier_leads_to_the_page_of_each_pupil_who_may_be_looked_up(
    client, school, case
):
    client.force_login(school.mentor)
    own = client.get(case.get_absolute_url())
    client.force_login(StaffFactory(mentor_of=school.bully))
    part = client.get(case.get_absolute_url())

    both = {url(school.victim), url(school.bully)}
    assert both <= set(links(own))
    assert both & set(links(part)) == {url(school.bully)}


def test_visible_pupils_of_a_closed_account_are_none(school):
    school.mentor.is_active = False

    assert not Pupil.objects.visible_to(school.mentor).exists()
