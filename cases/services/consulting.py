"""Asking a colleague for advice: reading along, and the end of it (P3.2.2c, PB1.4)."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from audit.clock import now, today
from audit.services import Action
from cases.models.case import Case
from cases.models.consultation import ADVISERS, Consultation
from cases.services.agenda import school_deadlines
from cases.services.moving import NotYet
from cases.services.settling import lock, settle
from cases.services.talking import handled
from people.calendar import add_school_days
from people.models.roles import Role
from people.models.staff import Staff
from people.notifying import Kind, notify

# In safety mode the circle is small: no counselor reads along (workflow 10).
SAFE_ADVISERS = (Role.STUDENT_COORDINATOR, Role.CARE_COORDINATOR)


def advisers_for(case: Case, *, by: Staff) -> QuerySet[Staff]:
    """Who can be asked: not oneself, nobody party to it, nobody who reads already."""
    roles = SAFE_ADVISERS if case.safety_mode else ADVISERS
    asked = case.consultations.open().values("adviser")
    involved = [one.pupil for one in case.known()]
    return (
        Staff.objects.working_as(*roles)
        .exclude(pk=by.pk)
        .exclude(pk__in=asked)
        .exclude(exclusions__case=case)
        .exclude(guardians__guardianships__pupil__in=involved)
    )


@transaction.atomic
def consult(adviser: Staff, *, case: Case, by: Staff, question: str) -> Consultation:
    """Ask for advice; until the last day the adviser reads the whole case.

    Raises PermissionDenied when this person does not handle the case, NotYet when
    this colleague cannot be asked.
    """
    case = handled(case, by=by)
    if not advisers_for(case, by=by).filter(pk=adviser.pk).exists():
        raise NotYet([str(_("Deze collega kan nu niet om advies gevraagd worden."))])
    asked = Consultation.objects.create(
        case=case,
        adviser=adviser,
        question=question,
        reads_until=add_school_days(today(), school_deadlines().consultation),
        made_by=by,
    )
    notify(adviser, Kind.CONSULTATION, key=asked.pk)
    settle(case, Action.ADVICE_ASKED, by=by, touched=[asked], line="consultation")
    return asked


@transaction.atomic
def advise(consultation: Consultation, *, by: Staff, advice: str) -> Consultation:
    """Keep the advice of the colleague who was asked; the first answer stays.

    Raises PermissionDenied for anybody else, and when reading along has ended.
    """
    case = lock(consultation.case)
    asked = _held(consultation)
    if asked.adviser_id != by.pk or not asked.is_open() or not case.is_open():
        raise PermissionDenied
    if asked.advised_at is not None:
        return asked
    asked.advice, asked.advised_at = advice, now()
    last = add_school_days(today(), school_deadlines().after_advice)
    asked.reads_until = min(asked.reads_until, last)
    asked.save(update_fields=["advice", "advised_at", "reads_until"])
    settle(case, Action.ADVICE_GIVEN, by=by, touched=[asked])
    return asked


@transaction.atomic
def end_consultation(consultation: Consultation, *, by: Staff) -> None:
    """From the next request the colleague does not read along any more (AUTHZ-5)."""
    case = handled(consultation.case, by=by)
    asked = _held(consultation)
    if asked.ended_at is None:
        asked.ended_at = now()
        asked.save(update_fields=["ended_at"])
        settle(case, Action.CONSULTATION_ENDED, by=by, touched=[asked])


def _held(consultation: Consultation) -> Consultation:
    rows = Consultation.objects.select_for_update(of=("self",))
    return rows.get(pk=consultation.pk)
