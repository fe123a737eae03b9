"""The days within which things happen (workflow 9): school days unless said."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Deadlines:
    """The defaults; a school may set its own, except where the law gives the days."""

    acknowledge: int = 1
    decide_route: int = 2
    victim_talk: int = 2
    bully_talk: int = 3
    agreements: int = 5
    class_talk: int = 10
    confirm_receipt: int = 1
    first_action: int = 2
    call_parents: int = 2
    call_cyber_victims_parents: int = 1
    consent_answer: int = 10
    consent_reminders: tuple[int, ...] = (3, 6, 9)
    support_team_meeting: int = 15
    help_started: int = 20
    victim_checks: tuple[int, ...] = (10, 30)
    victim_checks_after_step_3: tuple[int, ...] = (10, 30, 60)
    bully_checks: tuple[int, ...] = (10, 30)
    class_follow_up: int = 20
    reporter_feedback: int = 5
    briefing_expires: int = 30
    dismissal_seen: int = 5
    consultation: int = 10
    after_advice: int = 5
    consent_reconfirmed_weeks: int = 12


@dataclass(frozen=True)
class LegalTerms:
    """Calendar days and weeks of the law; no setting changes these."""

    suspension_days: int = 7
    suspension_school_days: int = 5
    inspectorate_notice_days: int = 0
    objection_weeks: int = 6
    objection_decision_weeks: int = 4
    access_request_months: int = 1


# The step of the protocol that the days are for. The days themselves are a proposal,
# except for those of `LegalTerms`.
SOURCES: dict[str, str] = {
    "acknowledge": "P3.2.2a, P3.2.5a",
    "decide_route": "P4.1.1, P4.2.1",
    "victim_talk": "P4.1.1b",
    "bully_talk": "P4.1.1b",
    "agreements": "P4.1.1c, P4.1.1d",
    "class_talk": "P4.1.3",
    "confirm_receipt": "P4.1.4b",
    "first_action": "P4.2.1",
    "call_parents": "P4.2.6a, PB2.2",
    "call_cyber_victims_parents": "P5.3.4a",
    "consent_answer": "P4.3.2, PB2.5",
    "consent_reminders": "P4.3.2, PB2.5",
    "support_team_meeting": "P4.3.3",
    "help_started": "PB3.2",
    "victim_checks": "S-33",
    "victim_checks_after_step_3": "S-33",
    "bully_checks": "S-33",
    "class_follow_up": "P3.2.4b",
    "reporter_feedback": "P3.2.5a",
    "briefing_expires": "PB1.7",
    "dismissal_seen": "S-42",
    "consultation": "PB1.4",
    "after_advice": "PB1.4",
    "consent_reconfirmed_weeks": "S-39",
    "suspension_days": "WVO 2020 8.14-1",
    "suspension_school_days": "WVO 2020 8.14-1",
    "inspectorate_notice_days": "WVO 2020 8.14-3",
    "objection_weeks": "WVO 2020 8.15-7",
    "objection_decision_weeks": "WVO 2020 8.15-8",
    "access_request_months": "AVG",
}
