"""What a case asks next, and by when: what Vandaag is made of (workflow 9).

The answer is kept on the case, so that a list needs no sums.
"""

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from cases.models.case import Case
from cases.models.involvement import Involvement
from escalation.deadlines import Deadlines
from escalation.protocol.lists import ConversationKind, ParticipantRole
from escalation.stages import Stage
from people.calendar import add_school_days
from people.models.calendar import SchoolSettings

Step = tuple[str, date | None]

# What the screen says for each code, and the paragraph that asks for it.
STEPS: dict[str, tuple[StrOrPromise, str]] = {
    "take-on": (_("Pak de melding op"), "P3.2.2a"),
    "decide": (_("Kies wie ermee verdergaat"), "P4.1.1, P4.2.1"),
    "talk-victim": (_("Praat met de gepeste leerling"), "P4.1.1b"),
    "talk-bully": (_("Praat met de pestende leerling"), "P4.1.1b"),
    "talk-joint": (_("Breng beide leerlingen bij elkaar"), "P4.1.1c"),
    "agreement": (_("Maak afspraken"), "P4.1.1d"),
    "talk-class": (_("Praat met de klas"), "P4.1.3"),
    "review": (_("Kijk de afspraken na"), "P2.1.7"),
    "follow-up": (_("Kom in de klas terug op het gesprek"), "P3.2.4b"),
    "hand-over": (_("Draag over aan de leerlingcoördinator"), "P4.1.4"),
    "to-aftercare": (_("Ga naar nazorg, of draag over"), "P4.1.1, P4.1.4"),
    "receive": (_("Bevestig de ontvangst van het dossier"), "P4.1.4b"),
    "coordinate": (_("Doe de volgende stap als leerlingcoördinator"), "P4.2.1"),
    "check": (_("Vraag hoe het nu gaat"), "S-33"),
    "resume": (_("Pak de gepauzeerde zaak weer op"), "T26"),
    "close": (_("Sluit de zaak af"), "S-33"),
    "other": (_("Volg de andere procedure"), "H-22"),
    "": (_("Er staat nu niets open"), ""),
}


def school_deadlines() -> Deadlines:
    """The days of workflow 9, with this school's own where it chose others."""
    own = SchoolSettings.load().days
    known = {one.name for one in fields(Deadlines)}
    chosen: dict[str, Any] = {
        name: tuple(days) if isinstance(days, list) else days
        for name, days in own.items()
        if name in known
    }
    return replace(Deadlines(), **chosen)


def next_step(case: Case) -> Step:
    """The first thing that the protocol asks of this case now, and its last day.

    A case that rests asks nothing but to be taken up again on its day (T26).
    """
    if case.paused_until and case.is_open():
        return "resume", case.paused_until
    asks = ASKS.get(Stage(case.stage))
    return next(asks(case, school_deadlines()), ("", None)) if asks else ("", None)


def _reported(case: Case, days: Deadlines) -> Iterator[Step]:
    if case.taken_on_at is None:
        yield "take-on", _after(case.opened_at, days.acknowledge)
    yield "decide", _after(case.opened_at, days.decide_route)


def _at_mentor(case: Case, days: Deadlines) -> Iterator[Step]:
    if _came_back(case):
        newest = max(one.made_at for one in case.incidents.all())
        yield "hand-over", _after(newest, days.first_action)
    yield from _talks(case, days)
    yield from _reviews(case)
    yield "to-aftercare", _after(case.stage_since, days.class_talk)


def _talks(case: Case, days: Deadlines) -> Iterator[Step]:
    since = case.stage_since
    victims = case.known_in(ParticipantRole.VICTIM)
    if victims and not case.victim_heard():
        day = _known_since(case, victims, ConversationKind.VICTIM_TALK)
        yield "talk-victim", add_school_days(day, days.victim_talk)
    bullies = case.known_in(ParticipantRole.BULLY)
    if bullies and not case.heard(bullies, ConversationKind.BULLY_TALK):
        day = _known_since(case, bullies, ConversationKind.BULLY_TALK)
        yield "talk-bully", add_school_days(day, days.bully_talk)
    wanted = bullies and case.victim_agreed_to_joint_talk()
    if wanted and not case.talks(ConversationKind.JOINT_TALK):
        yield "talk-joint", _after(since, days.agreements)
    if not case.agreement_made():
        yield "agreement", _after(since, days.agreements)
    if not case.class_talk_held():
        yield "talk-class", _after(since, days.class_talk)


def _known_since(case: Case, people: list[Involvement], kind: str) -> date:
    """From when the talk could be held: who came later is not late at once."""
    unheard = [one.since for one in people if not case.heard([one], kind)]
    return max(timezone.localdate(case.stage_since), min(unheard))


def _reviews(case: Case) -> Iterator[Step]:
    """The earliest day to look back, of agreements and of the class talk."""
    looks: list[tuple[date, str]] = []
    for agreement in case.agreements.all():
        review = agreement.latest_review()
        due = review.review_again_on if review else agreement.review_on
        if due:
            looks.append((due, "review"))
    for talk in case.talks(ConversationKind.CLASS_TALK):
        if talk.follow_up_on and not talk.follow_ups.all():
            looks.append((talk.follow_up_on, "follow-up"))
    for due, code in sorted(looks):
        yield code, due


def _at_coordinator(case: Case, days: Deadlines) -> Iterator[Step]:
    if any(one.received_at is None for one in case.handovers.all()):
        yield "receive", _after(case.stage_since, days.confirm_receipt)
    asked_at = max(case.stage_since, *(one.made_at for one in case.incidents.all()))
    if not any(talk.made_at > asked_at for talk in case.conversations.all()):
        yield "coordinate", _after(asked_at, days.first_action)
    yield from _reviews(case)
    yield "coordinate", None


def _in_aftercare(case: Case, days: Deadlines) -> Iterator[Step]:
    open_checks = [one.due_on for one in case.checks_now() if one.held_on is None]
    if open_checks:
        yield "check", min(open_checks)
    yield from _reviews(case)
    yield "close", _after(case.stage_since, max(days.victim_checks))


def _rerouted(case: Case, days: Deadlines) -> Iterator[Step]:
    yield "other", None


def _came_back(case: Case) -> bool:
    """A recurrence after agreements were made goes up (P4.1.4, PB1.9).

    What was there before this stay in step 1 was weighed by who put the case there:
    a coordinator who sends it back does not want it handed over at once (T29).
    """
    made = [one.made_at for one in case.agreements.all()]
    if not made:
        return False
    since = max(min(made), case.stage_since)
    return any(
        one.is_recurrence and one.made_at > since for one in case.incidents.all()
    )


def _after(moment: datetime, number: int) -> date:
    return add_school_days(timezone.localdate(moment), number)


ASKS: dict[Stage, Callable[[Case, Deadlines], Iterator[Step]]] = {
    Stage.REPORTED: _reported,
    Stage.MENTOR: _at_mentor,
    Stage.COORDINATOR: _at_coordinator,
    Stage.AFTERCARE: _in_aftercare,
    Stage.REROUTED: _rerouted,
}
