"""The daily digest: one mail a school morning, to whom something waits.

It says how many cases ask something, and nothing of any case (decisions 11).
"""

from datetime import time

from django.utils import timezone

from audit.clock import now, today
from cases.dossier.desk import asking, consultations_for
from cases.services.dismissing import dismissals_for
from people.calendar import is_school_day
from people.models.staff import Staff
from people.notifying import Kind, notify

MORNING = (time(7), time(12))


def is_school_morning() -> bool:
    """Is it the hour to say what today asks, on a day with lessons?"""
    since, until = MORNING
    hour = timezone.localtime(now(), timezone.get_default_timezone()).time()
    return since <= hour < until and is_school_day(today())


def queue_digests() -> int:
    """Queue today's digests; gives the number of people to whom something waits.

    Whoever has nothing gets none, and nobody gets a second one on a day.
    """
    if not is_school_morning():
        return 0
    waiting = {
        staff: number
        for staff in Staff.objects.filter(is_active=True, left_on=None)
        if (number := cases_waiting_for(staff))
    }
    for staff, number in waiting.items():
        notify(staff, Kind.DIGEST, key=today(), number=number)
    return len(waiting)


def cases_waiting_for(staff: Staff) -> int:
    """How many cases ask something of this person today, or did before."""
    due = asking(staff).filter(next_due__lte=today())
    found = {
        *due.values_list("pk", flat=True),
        *consultations_for(staff).values_list("case", flat=True),
        *dismissals_for(staff).values_list("case", flat=True),
    }
    return len(found)
