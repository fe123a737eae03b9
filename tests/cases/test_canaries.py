"""AUTHZ-3: what somebody wrote in a case reaches its readers and nobody else."""

import pytest
from django.urls import reverse

from people.models.roles import Role
from tests.cases.canaries import Cage
from tests.cases.walking import addresses
from tests.factories import GuardianFactory, GuardianshipFactory, StaffFactory
from tests.factories import SchoolClassFactory as ClassFactory
from tests.undoing import undone

ARROWS = ("hand_over", "start_aftercare_from_mentor")
OUTSIDE = (
    *(Role.TEACHER, Role.SUPPORT_STAFF, Role.COUNSELOR, Role.CONFIDANT),
    *(Role.SUPPORT_TEAM_MEMBER, Role.ANTI_BULLYING_COORDINATOR, Role.ADMIN, Role.DPO),
)


@pytest.fixture
def cage(db):
    return Cage()


def heard(client, user, case, words):
    """Which of the words this person gets to see, and where."""
    client.force_login(user)
    found = {}
    for _name, address in addresses(case):
        for ask in (client.get, client.post):
            with undone():
                response = ask(address)
            text = response.content.decode() + str(response.headers)
            if leaked := {word for word in words if word in text}:
                found[f"{ask.__name__} {address}"] = leaked
    return found


def others(school):
    """People with a function that is for other pupils, layers and divisions."""
    elsewhere = ClassFactory(name="2x")
    yield StaffFactory(mentor_of=elsewhere)
    yield StaffFactory(coordinator_of=elsewhere.layer)
    yield StaffFactory(head_of=elsewhere.division)
    for role in OUTSIDE:
        yield StaffFactory(works_as=[role])


@pytest.mark.parametrize("arrow", ARROWS)
def test_nobody_outside_the_case_sees_a_word_of_it(client, cage, arrow):
    case = cage.case(arrow)

    leaks = {
        str(user.role_codes()): found
        for user in others(cage.school)
        if (found := heard(client, user, case, cage.words))
    }

    assert leaks == {}


def test_readers_of_the_case_see_its_words(client, cage):
    case = cage.case("hand_over")
    school = cage.school
    readers = [
        *(school.mentor, school.coordinator),
        StaffFactory(head_of=school.school_class.division),
        StaffFactory(works_as=[Role.PRINCIPAL]),
        StaffFactory(works_as=[Role.CARE_COORDINATOR]),
    ]

    unheard = {
        str(user.role_codes()): cage.words - seen(client, user, case, cage.words)
        for user in readers
    }

    assert {left for words in unheard.values() for left in words} == set()


def test_colleague_who_is_a_parent_in_the_case_sees_nothing(client, cage):
    case = cage.case("hand_over")
    parent = StaffFactory(works_as=[Role.PRINCIPAL])
    guardian = GuardianFactory(staff=parent)
    GuardianshipFactory(guardian=guardian, pupil=cage.school.victim)

    found = heard(client, parent, case, cage.words)

    # Who is at school stands in the roster; that a pupil is in a case does not.
    roster = {f"{ask} {reverse('pupils')}" for ask in ("get", "post")}
    assert {where for where in found if where not in roster} == set()


def test_door_left_open_is_noticed(client, cage):
    """The planted fault: a mentor of the class is made of who was outside."""
    case = cage.case("hand_over")
    outsider = StaffFactory(mentor_of=cage.school.school_class)

    assert heard(client, outsider, case, cage.words) != {}


def seen(client, user, case, words):
    found = heard(client, user, case, words)
    return {word for leaked in found.values() for word in leaked}
