"""The protocol once more, as somebody would keep it on paper.

It knows nothing of the code. FSM-2 compares it with what the application does.
"""

from dataclasses import dataclass, field

from escalation.protocol.lists import ConversationKind as Kind
from people.models.roles import Role

WORKS = ("mentor", "coordinator")
WHO = {
    "start_mentor_step": WORKS,
    "start_coordinator_step": WORKS,
    "dismiss": WORKS,
    "reroute": ("coordinator", "head", "principal", "confidant"),
    "start_aftercare_from_mentor": ("mentor",),
    "hand_over": WORKS,
    "return_to_mentor": ("coordinator",),
    "relapse_to_coordinator": ("mentor",),
    "close": WORKS,
    "reopen": WORKS,
    "return_to_protocol": ("principal", "care"),
    "close_rerouted": ("principal", "care"),
}
# Only what this version can record; the rest waits and stays closed.
LEADS = {
    ("reported", "start_mentor_step"): "mentor",
    ("reported", "start_coordinator_step"): "coordinator",
    ("reported", "dismiss"): "closed",
    ("mentor", "start_aftercare_from_mentor"): "aftercare",
    ("mentor", "hand_over"): "coordinator",
    ("coordinator", "return_to_mentor"): "mentor",
    ("aftercare", "relapse_to_coordinator"): "coordinator",
    ("aftercare", "close"): "closed",
    ("closed", "reopen"): "coordinator",
    ("rerouted", "return_to_protocol"): "reported",
    ("rerouted", "close_rerouted"): "closed",
    ("reported", "reroute"): "rerouted",
    ("mentor", "reroute"): "rerouted",
    ("coordinator", "reroute"): "rerouted",
    ("aftercare", "reroute"): "rerouted",
}
WAITING = {
    ("coordinator", "start_aftercare_from_coordinator"): ("coordinator",),
    ("coordinator", "ask_consent"): ("coordinator",),
}
CALLED = {"called_victim", "called_bully"}
TO_GO_UP = {"agreement", "class_talk", "follow_up_told", "briefed", *CALLED}
WANTED = {
    "hand_over": TO_GO_UP,
    "relapse_to_coordinator": TO_GO_UP,
    "start_aftercare_from_mentor": {
        *("help", "class_talk", "in_order", "agreement"),
        *("follow_up_told", "sis", "briefed", *CALLED),
    },
    "dismiss": {"victim_heard", "feedback", "by_coordinator"},
    # S-33 to S-35 and S-09 are never met here: nobody holds checks in this model.
    "close": {"checks"},
}
TALKED = {Kind.VICTIM_TALK: "victim_heard", Kind.CLASS_TALK: "class_talk"}
ROLES = {
    "teacher": Role.TEACHER,
    "head": Role.DIVISION_HEAD,
    "principal": Role.PRINCIPAL,
    "care": Role.CARE_COORDINATOR,
    "confidant": Role.CONFIDANT,
}
PEOPLE = ("mentor", "coordinator", *ROLES)


@dataclass
class OnPaper:
    """One case: where it stands and what is known of it."""

    stage: str = "reported"
    facts: set[str] = field(default_factory=set)
    heard: list[str] = field(default_factory=list)

    def open_now(self) -> list[tuple[str, str]]:
        """Each arrow that can be taken from this stage, with each who may."""
        arrows = [arrow for stage, arrow in LEADS if stage == self.stage]
        return [(arrow, who) for arrow in arrows for who in WHO[arrow]]

    def closed_now(self) -> list[tuple[str, str]]:
        """Each arrow out of this stage that does not open, with each who tries."""
        leaving = [arrow for stage, arrow in [*LEADS, *WAITING] if stage == self.stage]
        pairs = [(arrow, who) for arrow in leaving for who in PEOPLE]
        return [pair for pair in pairs if pair not in self.open_now()]

    def move(self, arrow: str, who: str, *, answered: bool) -> str:
        """What should come of it: moved, none, not_allowed or not_yet."""
        if who in WAITING.get((self.stage, arrow), ()):
            return "not_yet"
        if (self.stage, arrow) in WAITING:
            return "not_allowed"
        if (self.stage, arrow) not in LEADS:
            return "none"
        if who not in WHO[arrow]:
            return "not_allowed"
        if not answered and not self._met(arrow, who):
            return "not_yet"
        self.stage = LEADS[self.stage, arrow]
        # Every act leaves new lines that are not in Magister yet.
        self.facts.discard("sis")
        return "moved"

    def act(self, name: str, who: str, *, answered: bool = True) -> str:
        """Hold a talk or do another act of step 1."""
        if who not in WORKS or self.stage == "closed":
            return "not_allowed"
        if self._out_of_order(name) and not answered:
            return "not_yet"
        self.facts.discard("sis")
        self.facts.add(TALKED.get(name, name))
        if name in (Kind.VICTIM_TALK, Kind.BULLY_TALK):
            self.heard.append(name)
        if name == Kind.BULLY_TALK:
            self.facts.add("follow_up_told")
        return "moved"

    def _out_of_order(self, name: str) -> bool:
        victim, bully = Kind.VICTIM_TALK in self.heard, Kind.BULLY_TALK in self.heard
        if name == Kind.BULLY_TALK:
            return not victim
        return name == Kind.JOINT_TALK and not (victim and bully)

    def _met(self, arrow: str, who: str) -> bool:
        known = self.facts | ({"by_coordinator"} if who == "coordinator" else set())
        if self.heard[:1] == [Kind.VICTIM_TALK] and Kind.BULLY_TALK in self.heard:
            known |= {"in_order"}
        return WANTED.get(arrow, set()) <= known
