"""In whose hands a case comes when the people in it change (workflow 2)."""

from django.utils.translation import gettext as _

from audit.models import Sealed
from cases.models.case import Case
from cases.models.holding import OwnerChange
from cases.models.reach import reads_whole
from cases.services.routing import coordinator_of, find_mentor
from escalation.protocol.lists import ParticipantRole
from escalation.stages import Stage
from people.models.staff import Staff


def keep_in_hands(case: Case, *, by: Staff) -> list[Sealed]:
    """Give it to a colleague who can handle it, when the owner no longer can.

    An owner loses a case with the pupil who opened it, or when a child of the owner
    turns out to be in it (H-23). The caller saves the case.
    """
    owner = case.owner
    if case.staff_accused or (owner and _still_reads(case, owner)):
        return []
    case.owner = _next_owner(case, without=[owner] if owner else [])
    if case.owner == owner:
        return []
    change = OwnerChange.objects.create(
        case=case,
        old_owner=owner,
        reason=_("Wie bij de zaak horen, is veranderd."),
        made_by=by,
    )
    return [change]


def _still_reads(case: Case, owner: Staff) -> bool:
    visible = Case.objects.visible_to(owner).filter(pk=case.pk)
    return visible.exists() and reads_whole(case, owner)


def _next_owner(case: Case, *, without: list[Staff]) -> Staff | None:
    victims = [one.pupil for one in case.known_in(ParticipantRole.VICTIM) if one.pupil]
    stage = case.last_step if case.stage == Stage.AFTERCARE else case.stage
    at_mentor = stage == Stage.MENTOR
    mentor = find_mentor(victims, without=without) if at_mentor else None
    return mentor or coordinator_of(case, without=without)
