"""Who may take an arrow. The case knows who works on it; the protocol names roles."""

from collections.abc import Callable
from typing import Any

from escalation.guards import asked
from people.models.roles import Role

Permission = Callable[[Any, Any], bool]


def may(*roles: Role) -> Permission:
    """Only someone who works on this case in one of these roles (workflow 3)."""
    allowed = with_principal(roles)
    return lambda case, user: bool(case.worked_on_by(user, *allowed))


def with_principal(roles: tuple[Role, ...]) -> tuple[Role, ...]:
    """The principal may do what a division head may (workflow 3)."""
    principal_counts = Role.DIVISION_HEAD in roles and Role.PRINCIPAL not in roles
    return (*roles, Role.PRINCIPAL) if principal_counts else roles


def may_withdraw_removal(case: Any, user: Any) -> bool:
    """The chair until the removal is put forward, the principal after (T18, T21)."""
    # Without a record nobody knows whether it was put forward: the stricter holds.
    with_chair = asked(lambda it: it.removal_put_forward(), case) is False
    role = Role.SUPPORT_TEAM_CHAIR if with_chair else Role.PRINCIPAL
    return bool(case.worked_on_by(user, role))


def may_close(case: Any, user: Any) -> bool:
    """Coordinator or chair; the mentor only where it ended at step 1 (T24)."""
    if case.worked_on_by(user, Role.STUDENT_COORDINATOR, Role.SUPPORT_TEAM_CHAIR):
        return True
    ended_at_step_1 = asked(lambda it: it.completed_step_1(), case) is True
    return ended_at_step_1 and bool(case.worked_on_by(user, Role.MENTOR))


def owner(case: Any, user: Any) -> bool:
    """Only who owns the case now (T23)."""
    return bool(case.owned_by(user))
