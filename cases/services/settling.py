"""How every act ends: registered for each pupil, next step known, in the log."""

from collections.abc import Collection, Iterable
from datetime import date

from audit.clock import today
from audit.models import Sealed
from audit.services import record
from cases.models.case import Case
from cases.models.involvement import Involvement
from cases.services.agenda import next_step
from cases.services.registering import register
from people.models.staff import Staff


def lock(case: Case) -> Case:
    """Read the case and its people again, and hold it until the transaction ends."""
    return Case.objects.with_people().select_for_update(of=("self",)).get(pk=case.pk)


def settle(
    case: Case,
    action: str,
    *,
    by: Staff,
    touched: Iterable[Sealed] = (),
    line: str = "",
    on: date | None = None,
    about: Collection[Involvement] = (),
    **facts: str,
) -> None:
    """End an act, inside its transaction; the log comes last (decisions 9).

    `touched` are the rows that the act wrote, `line` the registration line it leaves,
    `about` the pupils it was done with. Keyword arguments go to the log as codes.
    """
    lines = register(case, line, by=by, on=on or today(), about=about) if line else []
    fresh = Case.objects.with_course().get(pk=case.pk)
    fresh.next_step, fresh.next_due = next_step(fresh)
    fresh.save(update_fields=["next_step", "next_due"])
    record(
        action,
        by=by,
        on=fresh,
        case=fresh.pk,
        seals=[fresh, *touched, *lines],
        **facts,
    )
