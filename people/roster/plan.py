"""Compares a roster with the database and says what an import would do."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from people.roster.changes import Edit, Kind, Plan
from people.roster.known import Known
from people.roster.plan_classes import plan_classes, plan_groups
from people.roster.plan_guardians import plan_guardians
from people.roster.plan_mentors import check_codes, plan_mentors
from people.roster.plan_people import plan_pupils, plan_staff
from people.roster.problems import Problems
from people.roster.roster import Roster

# More leavers than this in one go is a broken export, until somebody says it is not.
MOST_LEAVERS = 0.25


def make_plan(roster: Roster, known: Known, *, accept_leavers: bool = False) -> Plan:
    """Everything an import would change; raises RosterError when it may not go on."""
    plan, problems = Plan(), Problems()
    plan_staff(roster, known, plan, problems)
    plan_pupils(roster, known, plan)
    plan_classes(roster, known, plan)
    plan_mentors(roster, known, plan)
    check_codes(roster, known, problems)
    plan_guardians(roster, known, plan, problems)
    plan_groups(roster, known, plan, problems)
    if not roster.pupils:
        problems.add(_("Er staat geen enkele leerling in de bestanden."))
    plan.doubts = _doubts(known, plan)
    if not accept_leavers:
        for doubt in plan.doubts:
            problems.add(
                _("%(doubt)s Klopt dat? Lees dan in met --accept-leavers.")
                % {"doubt": doubt}
            )
    problems.stop_if_any()
    return plan


def _doubts(known: Known, plan: Plan) -> list[str]:
    here = [pupil for pupil in known.pupils.values() if not pupil.left_on]
    staff = [s for s in known.staff.values() if s.from_roster and not s.left_on]
    doubts = [
        _many_leave(_kind(plan, Kind.PUPIL_LEFT), here, _("leerlingen")),
        _many_leave(_kind(plan, Kind.STAFF_LEFT), staff, _("medewerkers")),
    ]
    return [doubt for doubt in doubts if doubt]


def _many_leave(leaving: Sequence[object], here: Sequence[object], who: str) -> str:
    if len(leaving) <= MOST_LEAVERS * len(here):
        return ""
    return _("%(number)s van de %(total)s %(who)s staan niet meer in de bestanden.") % {
        "number": len(leaving),
        "total": len(here),
        "who": who,
    }


def _kind(plan: Plan, kind: Kind) -> list[Edit]:
    return [change for change in plan.of(Edit) if change.kind == kind]
