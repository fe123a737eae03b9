"""The coordinator receives a dossier; aftercare asks how it goes (P4.1.4b, S-33)."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction

from audit.clock import now
from audit.services import Action
from cases.models.aftercare import AftercareCheck
from cases.models.handover import Handover
from cases.services.settling import lock, settle
from cases.services.talking import handled
from people.models.roles import Role
from people.models.staff import Staff


@transaction.atomic
def receive_handover(handover: Handover, *, by: Staff) -> Handover:
    """Confirm receipt; who confirms owns the case from now on. Once is enough.

    Raises PermissionDenied for anybody but a coordinator of this case.
    """
    case = lock(handover.case)
    if not case.worked_on_by(by, Role.STUDENT_COORDINATOR):
        raise PermissionDenied
    handover = Handover.objects.select_for_update(of=("self",)).get(pk=handover.pk)
    if handover.received_at is not None:
        return handover
    handover.received_by, handover.received_at = by, now()
    handover.save(update_fields=["received_by", "received_at"])
    case.owner = by
    case.save(update_fields=["owner"])
    settle(case, Action.HANDOVER_RECEIVED, by=by, touched=[handover], line="received")
    return handover


@transaction.atomic
def hold_check(
    check: AftercareCheck, *, by: Staff, held_on: date, wellbeing: str, note: str = ""
) -> AftercareCheck:
    """Keep how a pupil says that it goes (S-33, S-34); an answer stays as it was."""
    case = handled(check.case, by=by)
    check = AftercareCheck.objects.select_for_update(of=("self",)).get(pk=check.pk)
    if check.held_on is not None:
        return check
    check.held_on, check.wellbeing, check.note = held_on, wellbeing, note
    check.save(update_fields=["held_on", "wellbeing", "note"])
    settle(
        case,
        Action.AFTERCARE_CHECKED,
        by=by,
        touched=[check],
        line="aftercare_check",
        on=held_on,
        about=[check.involvement],
        wellbeing=wellbeing,
    )
    return check
