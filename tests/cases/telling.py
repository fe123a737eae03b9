"""What a colleague fills in on the page of a report."""

from audit.clock import today
from escalation.protocol.lists import BullyingForm, ParticipantRole


def as_part(pupil, role, certainty="alleged"):
    """A chosen pupil as the page keeps it."""
    return f"{pupil.pk}:{role}:{certainty}"


def victim(pupil):
    return as_part(pupil, ParticipantRole.VICTIM)


def bully(pupil):
    return as_part(pupil, ParticipantRole.BULLY)


def answers(*people, **changes):
    """A whole report that can be sent; None leaves an answer out."""
    told = {
        "submission": "00000000-0000-4000-8000-000000000001",
        "person": people,
        "forms": [BullyingForm.NICKNAMES],
        "happened_on": today().isoformat(),
        "place": "classroom",
        "observed": "seen",
        "facts": "Het etui lag in de vijver.",
        "reporter_kind": "teacher",
    } | changes
    return {name: answer for name, answer in told.items() if answer is not None}
