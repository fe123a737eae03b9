"""What nobody may do by handing in a file: raise oneself, or close the last way in."""

from django.utils.translation import gettext as _

from people.models.roles import Role
from people.models.staff import Staff
from people.roster.changes import Edit, Kind, MentorMove, Plan
from people.roster.problems import Problems


def refuse_misuse(plan: Plan, *, by: Staff | None) -> None:
    """Raises RosterError; a file on the command line (`by=None`) gains nobody."""
    problems = Problems()
    if by is not None:
        _refuse_own_mentorship(plan, by, problems)
    _refuse_last_administrator(plan, problems)
    problems.stop_if_any()


def _refuse_own_mentorship(plan: Plan, by: Staff, problems: Problems) -> None:
    """Who mentors a class may read its cases, so that takes a second person."""
    gained = [one for one in plan.of(MentorMove) if by.code in one.started]
    for move in gained:
        problems.add(
            _(
                "De bestanden maken u zelf mentor (%(move)s). Dat mag u niet zelf"
                " doorvoeren: laat een andere functioneel beheerder dit inlezen. Is"
                " die er niet, dan kan de directeur er een aanwijzen."
            )
            % {"move": move.subject}
        )


def _refuse_last_administrator(plan: Plan, problems: Problems) -> None:
    leaving = [one.row.pk for one in plan.of(Edit) if one.kind == Kind.STAFF_LEFT]
    if not leaving:
        return
    now = Staff.objects.working_as(Role.ADMIN)
    if now.exists() and not now.exclude(pk__in=leaving).exists():
        names = ", ".join(str(one) for one in now)
        problems.add(
            _(
                "%(names)s is de enige functioneel beheerder en staat niet in het"
                " bestand met medewerkers. Wijs eerst een andere beheerder aan."
            )
            % {"names": names}
        )
