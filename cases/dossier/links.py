"""Where each act of the protocol is done, and the button that leads there."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from cases.models.agreement import Agreement
from cases.models.case import Case
from cases.services.talking import HANDLERS
from escalation.protocol.lists import ConversationKind
from people.models.roles import Role
from people.models.staff import Staff

# The codes of `Guard.act` and of the agenda, each with the page that does it.
PAGES = {
    "take-on": "take_on",
    "agreement": "agreement",
    "parents": "parents",
    "help": "help_offer",
    "brief": "brief",
    "sis": "registrations",
    "feedback": "feedback",
    "incident": "recurrence",
    "statement": "statement",
    "consult": "consultation",
    "resume": "pause",
}
TALKS = {
    "talk-victim": ConversationKind.VICTIM_TALK,
    "talk-bully": ConversationKind.BULLY_TALK,
    "talk-follower": ConversationKind.FOLLOWER_TALK,
    "talk-joint": ConversationKind.JOINT_TALK,
    "talk-class": ConversationKind.CLASS_TALK,
    "talk-group": ConversationKind.GROUP_TALK,
}
MOVES = {"hand-over": "hand_over", "close": "close"}
BUTTONS: dict[str, StrOrPromise] = {
    "take-on": _("Oppakken"),
    "decide": _("Kies de route"),
    "talk-victim": _("Gesprek nu"),
    "talk-bully": _("Gesprek nu"),
    "talk-joint": _("Gesprek nu"),
    "talk-class": _("Gesprek nu"),
    "agreement": _("Maak een afspraak"),
    "review": _("Kijk de afspraak na"),
    "follow-up": _("Kom erop terug"),
    "hand-over": _("Draag over"),
    "to-aftercare": _("Kies de volgende stap"),
    "receive": _("Bekijk en bevestig"),
    "check": _("Vraag hoe het gaat"),
    "close": _("Sluit af"),
    "resume": _("Bekijk en hervat"),
}
OPEN_DOSSIER: StrOrPromise = _("Open het dossier")


@dataclass(frozen=True)
class Link:
    """A place to go, with the word on it."""

    label: StrOrPromise
    url: str


def may_act(case: Case, user: Staff) -> bool:
    """Does this person record acts in this case? (the rule of `talking.handled`)"""
    handles = case.worked_on_by(user, *HANDLERS, Role.ANTI_BULLYING_COORDINATOR)
    return handles and case.is_open()


def act_url(code: str, case: Case) -> str:
    """The page of an act, or "" when there is none for this case now."""
    if code in PAGES:
        return reverse(PAGES[code], args=[case.number])
    if code in TALKS:
        return reverse("talk", args=[case.number, TALKS[code]])
    if code in MOVES:
        return reverse("move", args=[case.number, MOVES[code]])
    return OF_A_ROW[code](case) if code in OF_A_ROW else ""


def step_link(case: Case, user: Staff) -> Link:
    """The one button for what the case asks next; whoever only reads opens it."""
    url = act_url(case.next_step, case) if may_act(case, user) else ""
    if url:
        return Link(BUTTONS[case.next_step], url)
    label = BUTTONS.get(case.next_step, OPEN_DOSSIER)
    chooses = case.next_step in ("decide", "to-aftercare") and may_act(case, user)
    return Link(label if chooses else OPEN_DOSSIER, case.get_absolute_url())


def review_url(agreement: Agreement, case: Case) -> str:
    return reverse("agreement_review", args=[case.number, agreement.pk])


def next_look(agreement: Agreement) -> date | None:
    """The day on which this agreement is looked at (again), if one was set."""
    review = agreement.latest_review()
    return review.review_again_on if review else agreement.review_on


def _first_review(case: Case) -> str:
    waiting = [
        (due, agreement)
        for agreement in case.agreements.all()
        if (due := next_look(agreement))
    ]
    first = min(waiting, key=lambda pair: pair[0], default=None)
    return review_url(first[1], case) if first else ""


def _first_follow_up(case: Case) -> str:
    waiting = [
        (talk.follow_up_on, talk.pk)
        for talk in case.talks(ConversationKind.CLASS_TALK)
        if talk.follow_up_on and not talk.follow_ups.all()
    ]
    first = min(waiting, default=None)
    return reverse("class_follow_up", args=[case.number, first[1]]) if first else ""


def _first_check(case: Case) -> str:
    for check in case.checks_now():
        if check.held_on is None:
            return reverse("check", args=[case.number, check.pk])
    return ""


def _handover(case: Case) -> str:
    for handover in case.handovers.all():
        if handover.received_at is None:
            return reverse("handover", args=[case.number, handover.pk])
    return ""


OF_A_ROW: dict[str, Callable[[Case], str]] = {
    "review": _first_review,
    "follow-up": _first_follow_up,
    "check": _first_check,
    "receive": _handover,
}
