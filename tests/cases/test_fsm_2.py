"""FSM-2: whatever people do in whatever order, the case is where the protocol says.

`FSM2=examples x steps` sets the size, half for each worker; `.ci/run` runs a larger
one than `make test`.
"""

import os
from copy import deepcopy

import pytest
from django.core.exceptions import PermissionDenied
from django_fsm import TransitionNotAllowed
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    rule,
    run_state_machine_as_test,
)

from audit.models import AuditEvent
from audit.verification import verify
from cases.models.case import Case
from cases.services.answering import Answer
from cases.services.moving import NotYet, move_case
from tests.cases.acts import ACTS, do
from tests.cases.protocol_model import LEADS, PEOPLE, ROLES, WAITING, OnPaper
from tests.cases.school import School, not_fitting
from tests.factories import StaffFactory
from tests.undoing import undone

EXAMPLES, STEPS = map(int, os.environ.get("FSM2", "12x25").split("x"))
ARROWS = sorted({arrow.name for arrow in Case().all_arrows()} | {"delete", "save"})
ANYTHING = st.tuples(st.sampled_from(ARROWS), st.sampled_from(PEOPLE))
SOFT = [f"S-{number:02}" for number in range(1, 43)]
ANSWERS = [
    *not_fitting(*SOFT),
    Answer("H-01", "exemption", exemption="urgent", reason="Het kan niet wachten."),
    Answer("H-26", "exemption", exemption="victim_declined", reason="Twee keer."),
]
ANY = st.booleans()
REFUSED = {
    TransitionNotAllowed: "none",
    PermissionDenied: "not_allowed",
    NotYet: "not_yet",
}
# How a case gets to a stage where it may begin.
TO_MENTOR = [("start_mentor_step", "mentor")]
TO_AFTERCARE = [*TO_MENTOR, ("start_aftercare_from_mentor", "mentor")]
BEGINNINGS = (
    [],
    TO_MENTOR,
    [("start_coordinator_step", "mentor")],
    TO_AFTERCARE,
    [*TO_AFTERCARE, ("close", "mentor")],
    [("reroute", "coordinator")],
)
covered: set[tuple[str, str, str]] = set()


class Protocol(RuleBasedStateMachine):
    """The application beside the paper."""

    def __init__(self):
        super().__init__()
        self.undoing = undone()
        self.undoing.__enter__()
        self.school = School.build()
        self.people = people_of(self.school)
        self.case = self.school.reported()
        self.paper = OnPaper()

    @initialize(beginning=st.sampled_from(BEGINNINGS))
    def begin(self, beginning):
        """Somewhere on the way, where first everybody tries every arrow once."""
        for arrow, who in beginning:
            self.move_and_compare(arrow, who, answered=True)
        for arrow, who in self.paper.closed_now():
            self.move_and_compare(arrow, who, answered=True)
        for arrow, who in self.paper.open_now():
            paper = deepcopy(self.paper)
            with undone():
                self.move_and_compare(arrow, who, answered=True)
            self.paper = paper

    @rule(data=st.data(), answered=ANY)
    def move(self, data, answered):
        open_now = st.sampled_from(self.paper.open_now())
        arrow, who = data.draw(st.one_of(open_now, open_now, ANYTHING))
        self.move_and_compare(arrow, who, answered=answered)

    @rule(act=st.sampled_from(ACTS), who=st.sampled_from(PEOPLE), answered=ANY)
    def act(self, act, who, answered):
        answers = ANSWERS if answered else []

        expected = self.paper.act(act, who, answered=answered)

        self.compare(
            expected,
            lambda: do(act, self.school, self.case, self.people[who], answers),
            refusals_logged=False,
        )

    def move_and_compare(self, arrow, who, *, answered):
        covered.add((self.paper.stage, arrow, who))

        expected = self.paper.move(arrow, who, answered=answered)

        self.compare(expected, lambda: self.take(arrow, who, answered=answered))

    def take(self, arrow, who, *, answered):
        answers = ANSWERS if answered else []
        move_case(
            self.case, arrow, by=self.people[who], answers=answers, note="Met reden."
        )

    def compare(self, expected, act, *, refusals_logged=True):
        before = AuditEvent.objects.count()

        found = outcome_of(act)

        stage = Case.objects.values_list("stage", flat=True).get()
        written = AuditEvent.objects.count() - before
        assert (found, stage) == (expected, self.paper.stage)
        assert written == int(found == "moved" or refusals_logged)

    def teardown(self):
        errors = verify().errors
        self.undoing.__exit__(None, None, None)
        assert errors == []


def people_of(school):
    found = {"mentor": school.mentor, "coordinator": school.coordinator}
    for name, role in ROLES.items():
        if name == "head":
            found[name] = StaffFactory(head_of=school.school_class.division)
        else:
            found[name] = StaffFactory(works_as=[role])
    return found


def outcome_of(act):
    try:
        act()
    except tuple(REFUSED) as refusal:
        return REFUSED[type(refusal)]
    return "moved"


def run(half, examples, steps):
    covered.clear()
    run_state_machine_as_test(
        seed(half)(Protocol),
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
            database=None,
        ),
    )


@pytest.mark.parametrize("half", [1, 2])
def test_case_follows_the_protocol_whatever_people_do(db, half):
    run(half, EXAMPLES // 2, STEPS)

    leaving = {*LEADS, *WAITING}
    every = {(stage, arrow, who) for stage, arrow in leaving for who in PEOPLE}
    if EXAMPLES * STEPS >= 8000:
        assert sorted(every - covered) == []


def test_a_planted_arrow_that_leads_elsewhere_is_noticed(db, monkeypatch):
    monkeypatch.setitem(LEADS, ("aftercare", "close"), "mentor")

    with pytest.raises(AssertionError):
        run(1, 12, 10)
