"""A word to the teachers of one pupil: sent, read, and taken back (PB1.7, P4.4)."""

from collections.abc import Collection
from datetime import date

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from audit.clock import now
from audit.services import Action
from cases.models.briefing import Briefing, BriefingReceipt
from cases.models.case import Case
from cases.services.rectifying import NotKept, rectified
from cases.services.settling import settle
from cases.services.talking import handled
from people.models.pupils import Pupil
from people.models.staff import Staff
from people.notifying import Kind, notify

NOT_TEACHING = _(
    "Een docent die u koos, geeft deze leerling geen les meer of is niet meer op "
    "school. Kijk de lijst na en plaats het bericht opnieuw."
)


@transaction.atomic
def brief_teachers(
    pupil: Pupil,
    *,
    case: Case,
    by: Staff,
    text: str,
    teachers: Collection[Staff],
    expires_on: date,
    replaces: bool = False,
) -> Briefing:
    """Tell these teachers what they need in the classroom, and no more (PB1.7).

    `replaces` withdraws what they were told of this pupil before. Raises NotKept when
    one of them does not teach the pupil any more.
    """
    case = handled(case, by=by)
    _refuse_who_left(teachers, pupil, case)
    for running in running_briefings(pupil, case) if replaces else ():
        _withdraw(running, case, by=by)
    briefing = Briefing.objects.create(
        case=case, pupil=pupil, text=text, expires_on=expires_on, made_by=by
    )
    receipts = BriefingReceipt.objects.bulk_create(
        BriefingReceipt(case=case, briefing=briefing, teacher=teacher, made_by=by)
        for teacher in teachers
    )
    for teacher in teachers:
        notify(teacher, Kind.BRIEFING, key=briefing.pk)
    settle(
        case,
        Action.TEACHERS_BRIEFED,
        by=by,
        touched=[briefing, *receipts],
        line="briefing",
        about=case.involvements.filter(pupil=pupil),
        teachers=str(len(receipts)),
    )
    return briefing


def teachers_of(pupil: Pupil, *, case: Case) -> QuerySet[Staff]:
    """Who teaches this pupil, from the roster, without who is party to the case."""
    involved = [one.pupil_id for one in case.known()]
    return (
        Staff.objects.filter(is_active=True, teaching_groups__pupils=pupil)
        .exclude(exclusions__case=case)
        .exclude(guardians__guardianships__pupil__in=involved)
        .distinct()
    )


def running_briefings(pupil: Pupil, case: Case) -> QuerySet[Briefing]:
    """What the teachers of this pupil can read now, because of this case."""
    return Briefing.objects.running().filter(case=case, pupil=pupil)


@transaction.atomic
def withdraw_briefing(briefing: Briefing, *, by: Staff) -> bool:
    """Take it back: no teacher sees it from now on. Was it still to be read?

    Also when the case is closed, because a word can turn out to be wrong later.
    """
    case = rectified(briefing.case, by=by)
    running = Briefing.objects.running().select_for_update(of=("self",))
    found = running.filter(pk=briefing.pk).first()
    if found:
        _withdraw(found, case, by=by)
    return found is not None


@transaction.atomic
def read_briefing(receipt: BriefingReceipt, *, by: Staff) -> bool:
    """Keep that a teacher read it; the first time counts. Was it still to be read?"""
    if not Briefing.objects.addressed_to(by).filter(pk=receipt.briefing_id).exists():
        return False
    if receipt.read_at is None:
        receipt.read_at = now()
        receipt.save(update_fields=["read_at"])
        settle(receipt.case, Action.BRIEFING_READ, by=by, touched=[receipt])
    return True


def _withdraw(briefing: Briefing, case: Case, *, by: Staff) -> None:
    briefing.withdrawn_at = now()
    briefing.save(update_fields=["withdrawn_at"])
    settle(case, Action.BRIEFING_WITHDRAWN, by=by, touched=[briefing])


def _refuse_who_left(teachers: Collection[Staff], pupil: Pupil, case: Case) -> None:
    """The page may be older than the roster."""
    known = set(teachers_of(pupil, case=case).values_list("pk", flat=True))
    if not {one.pk for one in teachers} <= known:
        raise NotKept(NOT_TEACHING)
