"""A class or a pupil changed mentor: the two talk it over (workflow 7)."""

from django.db import transaction

from audit.clock import now
from audit.services import Action, record
from people.models.pupils import MentorChange
from people.models.staff import Staff


@transaction.atomic
def finish_mentor_change(change: MentorChange, *, by: Staff) -> None:
    """Keep that the old and the new mentor talked; the first time counts."""
    change = MentorChange.objects.select_for_update(of=("self",)).get(pk=change.pk)
    if change.done_at is None:
        change.done_at = now()
        change.save(update_fields=["done_at"])
        record(Action.MENTOR_CHANGED, by=by, on=change, state="talked")
