"""What tests of the people in a case do with them."""

from audit.clock import today
from cases.services.involving import Why, change_part, identify, involve
from cases.services.reporting import Involved
from escalation.protocol.lists import ParticipantRole, RoleCertainty


def why(one=None, reason="Het is gezien.", on=None):
    return Why(on or today(), reason, one.token() if one else "")


def change(one, *, by, role="", certainty="", left=False, reason="Het is gezien."):
    """The row as it is, with another role or certainty."""
    return change_part(
        one,
        why(one, reason),
        by=by,
        role=role or one.role,
        certainty=certainty or one.certainty,
        left=left,
    )


def withdraw(one, *, by):
    return change(one, by=by, certainty=RoleCertainty.WITHDRAWN)


def add(case, pupil, *, by, role=ParticipantRole.BULLY):
    return involve(case, Involved(role, pupil), why(), by=by)


def know(one, pupil, *, by):
    return identify(one, pupil, why(one), by=by, certainty=one.certainty)


def lines(case, pupil):
    """What stands in this pupil's own file, in order."""
    rows = case.registrations.filter(pupil=pupil).order_by("made_at")
    return [one.text for one in rows]
