"""Word to the people around: parents, help, teachers, the reporter (3.2, Bijlage 1)."""

from collections.abc import Collection
from datetime import date

from django.db import transaction
from django.db.models import QuerySet

from audit.clock import now
from audit.services import Action
from cases.models.briefing import Briefing, BriefingReceipt, Feedback
from cases.models.case import Case
from cases.models.parents import ParentContact
from cases.models.support import HelpOffer
from cases.services.settling import settle
from cases.services.talking import handled
from people.models.pupils import Pupil
from people.models.staff import Staff
from people.notifying import Kind, notify


@transaction.atomic
def log_parent_contact(
    contact: ParentContact, *, case: Case, by: Staff
) -> ParentContact:
    """Keep a contact with a parent, or why there was none (PB1.8, S-31)."""
    case = handled(case, by=by)
    contact.case, contact.made_by = case, by
    contact.save()
    settle(
        case,
        Action.CONTACT_LOGGED,
        by=by,
        touched=[contact],
        # A reason not to call is a fact of the case, not an act in a pupil's file.
        line="" if contact.channel == ParentContact.Channel.NONE else "parent_contact",
        on=contact.contacted_on,
        about=[contact.involvement],
        channel=contact.channel,
    )
    return contact


@transaction.atomic
def offer_help(offer: HelpOffer, *, case: Case, by: Staff) -> HelpOffer:
    """Keep an offer of help with its answer; saying no has no consequence (H-14)."""
    case = handled(case, by=by)
    offer.case, offer.made_by = case, by
    offer.save()
    settle(
        case,
        Action.HELP_OFFERED,
        by=by,
        touched=[offer],
        line="help_offer",
        on=offer.offered_on,
        about=[offer.involvement],
        kind=offer.kind,
    )
    return offer


@transaction.atomic
def brief_teachers(
    pupil: Pupil,
    *,
    case: Case,
    by: Staff,
    text: str,
    teachers: Collection[Staff],
    expires_on: date,
) -> Briefing:
    """Tell these teachers what they need in the classroom, and no more (PB1.7)."""
    case = handled(case, by=by)
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


def teachers_of(pupil: Pupil) -> QuerySet[Staff]:
    """The colleagues who teach this pupil, from the roster (PB1.7)."""
    return Staff.objects.filter(
        is_active=True, teaching_groups__pupils=pupil
    ).distinct()


@transaction.atomic
def read_briefing(receipt: BriefingReceipt, *, by: Staff) -> None:
    """Keep that a teacher read it; the first time counts."""
    if receipt.read_at is None:
        receipt.read_at = now()
        receipt.save(update_fields=["read_at"])
        settle(receipt.case, Action.BRIEFING_READ, by=by, touched=[receipt])


@transaction.atomic
def give_feedback(feedback: Feedback, *, case: Case, by: Staff) -> Feedback:
    """Tell who reported that it is in hand, without content (P3.2.5a, S-35)."""
    case = handled(case, by=by)
    feedback.case, feedback.made_by = case, by
    feedback.save()
    settle(
        case, Action.FEEDBACK_GIVEN, by=by, touched=[feedback], channel=feedback.channel
    )
    return feedback
