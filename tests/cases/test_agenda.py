"""What a case asks of the coordinator, and by when (P4.2.1, workflow 9)."""

from datetime import timedelta

import pytest

from audit.clock import at, now
from cases.models.conversation import Conversation
from cases.services.agenda import next_step
from cases.services.receiving import receive_handover
from cases.services.reporting import add_recurrence
from cases.services.talking import hold_talk
from escalation.protocol.lists import ConversationKind
from tests.cases.school import School, fresh

pytestmark = pytest.mark.django_db


def _received(school):
    case = school.handed_over()
    receive_handover(case.handovers.get(), by=school.coordinator)
    return fresh(case)


def _hear(case, school):
    talk = Conversation(
        kind=ConversationKind.VICTIM_TALK, held_on=now().date(), summary="Gehoord."
    )
    victim, _bully = school.involved(case)
    with at(now() + timedelta(minutes=5)):
        hold_talk(talk, case=case, by=school.coordinator, people=[victim])
    return fresh(case)


def test_coordinator_has_two_days_for_a_first_action():
    case = _received(School.build())

    code, due = next_step(case)

    assert (code, due is not None) == ("coordinate", True)


def test_after_the_first_action_the_agreements_ask_for_a_look():
    school = School.build()
    case = _hear(_received(school), school)

    code, due = next_step(case)

    assert (code, due) == ("review", case.agreements.get().review_on)


def test_new_incident_asks_for_an_action_again():
    school = School.build()
    case = _hear(_received(school), school)

    with at(now() + timedelta(days=1)):
        case = fresh(add_recurrence(case, school.report(), by=school.mentor))

    assert next_step(case)[0] == "coordinate"
