"""How a report comes in: once, and in the case that it belongs to (A12-11)."""

from django.db import transaction

from cases.models.case import Case
from cases.models.incident import Incident
from cases.services.reporting import (
    Report,
    add_recurrence,
    report_incident,
    running_cases,
)
from people.models.staff import Staff


@transaction.atomic
def file_report(
    report: Report, *, by: Staff, joins: Case | None = None, apart: bool = False
) -> Incident:
    """Take a report in, once: in the case that it belongs to, or as a new one (A12-11).

    Without a choice (`joins`, or `apart`: by itself) it joins the newest running case
    about the same pair: the reporter may not see that one, so cannot be asked.
    """
    # One form of one person at a time, so that a second click finds the first.
    Staff.objects.select_for_update(no_key=True, of=("self",)).get(pk=by.pk)
    incident = report.incident
    if sent := Incident.objects.sent_with(incident.submission, by=by.pk).first():
        return sent
    if joins is None and not apart:
        joins = next(iter(running_cases(report)), None)
    if joins and _still_open(joins):
        add_recurrence(joins, report, by=by)
    else:
        report_incident(report, by=by)
    return incident


def _still_open(case: Case) -> bool:
    """Held until the transaction ends: nobody closes it under the new incident."""
    held = Case.objects.open().select_for_update(of=("self",))
    return held.filter(pk=case.pk).first() is not None


def tells_the_same(sent: Incident, report: Report) -> bool:
    """Was this very report sent before, and not another one from the same page?"""
    told = ("facts", "happened_on", "place", "forms")
    people = {(one.pupil.pk, one.role) for one in report.involved if one.pupil}
    there = set(sent.case.involvements.values_list("pupil", "role"))
    return people <= there and all(
        getattr(sent, name) == getattr(report.incident, name) for name in told
    )
