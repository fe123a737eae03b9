"""Word to the people around: parents, help, the reporter (3.2, Bijlage 1)."""

from django.db import transaction

from audit.services import Action
from cases.models.briefing import Feedback
from cases.models.case import Case
from cases.models.parents import ParentContact
from cases.models.support import HelpOffer
from cases.services.settling import settle
from cases.services.talking import handled
from people.models.staff import Staff


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
def give_feedback(feedback: Feedback, *, case: Case, by: Staff) -> Feedback:
    """Tell who reported that it is in hand, without content (P3.2.5a, S-35)."""
    case = handled(case, by=by)
    feedback.case, feedback.made_by = case, by
    feedback.save()
    settle(
        case, Action.FEEDBACK_GIVEN, by=by, touched=[feedback], channel=feedback.channel
    )
    return feedback
