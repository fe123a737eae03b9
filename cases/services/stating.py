"""A pupil or a parent adds an own view; it is kept as it was given (decisions 8)."""

from django.db import transaction

from audit.services import Action
from cases.models.case import Case
from cases.models.statement import Statement
from cases.services.rectifying import rectified
from cases.services.settling import settle
from people.models.staff import Staff


@transaction.atomic
def add_statement(statement: Statement, *, case: Case, by: Staff) -> Statement:
    """Keep it, also in a closed case: whom it is about may always speak (AVG 16).

    Only the own file of that pupil gets a line. Raises PermissionDenied when this
    person may not set anything right in the case.
    """
    case = rectified(case, by=by)
    statement.case, statement.made_by = case, by
    statement.save()
    settle(
        case,
        Action.STATEMENT_ADDED,
        by=by,
        touched=[statement],
        line="statement",
        on=statement.given_on,
        about=[statement.involvement],
    )
    return statement
