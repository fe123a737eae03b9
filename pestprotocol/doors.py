"""The one table of who may come through which URL. No line, no entrance.

A door asks only whether somebody may stand here at all. Whose case or pupil it is
about is decided behind it, by `visible_to`.
"""

from enum import Enum

from django.contrib.auth.models import AnonymousUser

from people.models.roles import Role
from people.models.staff import Staff


class Door(Enum):
    """Who may come in. Every door says why it is as wide as it is."""

    PUBLIC = "public"
    """Everybody: whoever cannot sign in must reach the sign-in, and a watchdog the
    pulse. Nothing of a person stands behind it."""

    SIGNED_IN = "signed_in"
    """Every account that may sign in, also without a function: it is about that
    account itself, as its own password."""

    STAFF = "staff"
    """Everybody who works here in at least one function: each colleague can report
    (P4.1.1), and every list behind it is cut to what this person may see."""

    OBJECT = "object"
    """As STAFF; the view fetches one row through `visible_to`, so that a row of
    another and a row that does not exist give the same page."""

    ADMIN = "admin"
    """The functioneel beheerder: roster, calendar, settings. Never anything of a case
    (workflow 10), so that who runs the system does not read along."""

    RIGHTS = "rights"
    """Who gives functions and lets people in: the functioneel beheerder, and the
    principal. It takes two, because nobody may give a function to himself."""

    def opens_for(self, user: Staff | AnonymousUser) -> bool:
        """May this person come through?"""
        if self is Door.PUBLIC:
            return True
        if not isinstance(user, Staff) or not user.is_active:
            return False
        if self in NEEDS:
            return user.works_as(*NEEDS[self])
        return self is Door.SIGNED_IN or bool(user.reach.roles)


NEEDS: dict[Door, tuple[Role, ...]] = {
    Door.ADMIN: (Role.ADMIN,),
    Door.RIGHTS: (Role.ADMIN, Role.PRINCIPAL),
}


DOORS: dict[str, Door] = {
    "healthz": Door.PUBLIC,
    "account_login": Door.PUBLIC,
    "account_logout": Door.PUBLIC,
    "account_logged_out": Door.PUBLIC,
    "account_inactive": Door.PUBLIC,
    "account_reset_password": Door.PUBLIC,
    "account_reset_password_done": Door.PUBLIC,
    "account_reset_password_from_key": Door.PUBLIC,
    "account_reset_password_from_key_done": Door.PUBLIC,
    "account_reauthenticate": Door.SIGNED_IN,
    "account_change_password": Door.SIGNED_IN,
    "today": Door.STAFF,
    "report": Door.STAFF,
    "signal": Door.STAFF,
    "report_people": Door.STAFF,
    "report_sent": Door.OBJECT,
    "recurrence": Door.OBJECT,
    "protocol": Door.STAFF,
    "draft": Door.OBJECT,
    "draft_discard": Door.OBJECT,
    "cases": Door.STAFF,
    "case": Door.OBJECT,
    "pupils": Door.STAFF,
    "pupil": Door.OBJECT,
    "pupil_taken_over": Door.OBJECT,
    "move": Door.OBJECT,
    "briefing_read": Door.OBJECT,
    "mentor_change_done": Door.OBJECT,
    "take_on": Door.OBJECT,
    "take_over": Door.OBJECT,
    "pause": Door.OBJECT,
    "resume": Door.OBJECT,
    "talk": Door.OBJECT,
    "class_follow_up": Door.OBJECT,
    "agreement": Door.OBJECT,
    "agreement_review": Door.OBJECT,
    "parents": Door.OBJECT,
    "dismissal": Door.OBJECT,
    "dismissal_seen": Door.OBJECT,
    "consultation": Door.OBJECT,
    "consultation_advice": Door.OBJECT,
    "consultation_end": Door.OBJECT,
    "statement": Door.OBJECT,
    "correction": Door.OBJECT,
    "involvements": Door.OBJECT,
    "involvement_add": Door.OBJECT,
    "involvement_change": Door.OBJECT,
    "involvement_identify": Door.OBJECT,
    "help_offer": Door.OBJECT,
    "brief": Door.OBJECT,
    "briefing_withdraw": Door.OBJECT,
    "feedback": Door.OBJECT,
    "handover": Door.OBJECT,
    "handover_receive": Door.OBJECT,
    "check": Door.OBJECT,
    "registrations": Door.OBJECT,
    "taken_over": Door.OBJECT,
    "manage": Door.ADMIN,
    "manage_roster": Door.ADMIN,
    "roster_plan": Door.ADMIN,
    "roster_apply": Door.ADMIN,
    "roster_cancel": Door.ADMIN,
    "roster_result": Door.ADMIN,
    "manage_calendar": Door.ADMIN,
    "calendar_fill": Door.ADMIN,
    "calendar_remove": Door.ADMIN,
    "manage_settings": Door.ADMIN,
    "manage_mentors": Door.ADMIN,
    "manage_roles": Door.RIGHTS,
    "manage_person": Door.RIGHTS,
    "role_give": Door.RIGHTS,
    "role_end": Door.RIGHTS,
    "person_let_in": Door.RIGHTS,
    "person_close": Door.RIGHTS,
    "person_link": Door.RIGHTS,
    "person_address": Door.RIGHTS,
}

# Whoever finds a laptop open may not change who can see what: these ask the password
# again, unless it was given in the last ten minutes (security.md, step-up).
STEP_UP = frozenset(
    {
        *("roster_apply", "manage_person", "role_give", "role_end"),
        *("person_let_in", "person_close", "person_link", "person_address"),
    }
)
