"""The words in which a story is told: short names for what the services do.

Dates are written as on paper (D3) and shift with the demo. People are read anew for
each act, since what they may do depends on the day.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, time
from typing import Any

from audit.clock import today
from cases.models.agreement import Agreement, AgreementReview
from cases.models.briefing import Feedback
from cases.models.case import Case
from cases.models.conversation import ClassFollowUp, Conversation
from cases.models.incident import Incident
from cases.models.involvement import Involvement
from cases.models.parents import ParentContact
from cases.models.support import HelpOffer
from cases.services.moving import move_case
from cases.services.receiving import hold_check, receive_handover
from cases.services.registering import mark_taken_over
from cases.services.reporting import (
    Involved,
    Report,
    add_recurrence,
    report_incident,
    take_on,
)
from cases.services.supporting import (
    brief_teachers,
    give_feedback,
    log_parent_contact,
    offer_help,
    teachers_of,
)
from cases.services.talking import (
    Promise,
    follow_up_class_talk,
    hold_talk,
    review_agreement,
)
from escalation.protocol.lists import Assessment, ConversationKind, ParticipantRole
from escalation.protocol.versions import guide
from people.models.classes import SchoolClass
from people.models.guardians import Guardianship
from people.models.pupils import Pupil
from people.models.staff import Staff
from pestprotocol.demo.days import demo_day, demo_moment

Keeper = Agreement.Keeper


def when(day: str, hour: str) -> datetime:
    """A moment on paper, as a moment of the demo."""
    return demo_moment(date.fromisoformat(day), time.fromisoformat(hour))


def day(written: str) -> date:
    """A day on paper, as a day of the demo."""
    return demo_day(date.fromisoformat(written))


def colleague(code: str) -> Staff:
    return Staff.objects.get(code=code)


def pupil(given_name: str) -> Pupil:
    """Somebody of the cast; nobody else at school has that given name."""
    return Pupil.objects.select_related("school_class").get(given_name=given_name)


def victim(given_name: str) -> Involved:
    return Involved(role=ParticipantRole.VICTIM, pupil=pupil(given_name))


def bully(given_name: str) -> Involved:
    return Involved(role=ParticipantRole.BULLY, pupil=pupil(given_name))


def follower(given_name: str) -> Involved:
    return Involved(role=ParticipantRole.FOLLOWER, pupil=pupil(given_name))


def report(
    involved: Sequence[Involved],
    *,
    by: str,
    happened: str,
    school_class: SchoolClass | None = None,
    **told: Any,
) -> Case:
    """A new case; `told` are fields of the incident."""
    return report_incident(
        _report(involved, happened, school_class, told), by=colleague(by)
    )


def report_again(
    case: Case, involved: Sequence[Involved], *, by: str, happened: str, **told: Any
) -> Case:
    """The same pupils, in the same case."""
    return add_recurrence(
        case, _report(involved, happened, None, told), by=colleague(by)
    )


def take_up(case: Case, *, by: str) -> None:
    take_on(case, by=colleague(by), assessment=Assessment.BULLYING)


def move(case: Case, arrow: str, *, by: str, note: str = "") -> None:
    move_case(case, arrow, by=colleague(by), note=note)


def confirm_receipt(case: Case, *, by: str) -> None:
    receive_handover(case.handovers.get(), by=colleague(by))


def part(case: Case, given_name: str) -> Involvement:
    """A pupil in a case."""
    return case.involvements.get(pupil__given_name=given_name)


def talk(
    case: Case,
    kind: ConversationKind,
    summary: str,
    *,
    by: str,
    people: Collection[Involvement] = (),
    promises: Iterable[Promise] = (),
    **more: Any,
) -> Conversation:
    """A talk of today, along the whole guide; `more` are fields of the talk."""
    known = guide(kind, version=case.protocol_version)
    held = Conversation(
        kind=kind,
        held_on=today(),
        summary=summary,
        points=list(known.codes()) if known else [],
        **more,
    )
    return hold_talk(
        held, case=case, by=colleague(by), people=people, promises=promises
    )


def promise(
    text: str,
    *,
    review: str,
    kept_by: Involvement | None = None,
    keeper: Keeper = Keeper.STAFF,
) -> Promise:
    """An agreement: of a pupil, or else of the mentor or the class."""
    return Promise(
        text=text,
        keeper=Keeper.PUPIL if kept_by else keeper,
        review_on=day(review),
        involvement=kept_by,
    )


def class_talk(
    case: Case,
    summary: str,
    *,
    by: str,
    school_class: SchoolClass | None,
    back_on: str,
    promises: Iterable[Promise] = (),
) -> Conversation:
    """A talk with this class, with a day to come back to it."""
    return talk(
        case,
        ConversationKind.CLASS_TALK,
        summary,
        by=by,
        promises=promises,
        school_class=school_class,
        follow_up_on=day(back_on),
    )


def come_back_to_class(held: Conversation, result: str, *, by: str) -> None:
    follow_up = ClassFollowUp(held_on=today(), result=result)
    follow_up_class_talk(follow_up, talk=held, by=colleague(by))


def review(agreement: Agreement, effect: str, note: str, *, by: str) -> None:
    found = AgreementReview(reviewed_on=today(), effect=effect, note=note)
    review_agreement(found, agreement=agreement, by=colleague(by))


def call_home(
    case: Case, person: Involvement, summary: str, *, by: str, reached: bool = True
) -> None:
    """A phone call to the first parent with authority who may be called."""
    tie = Guardianship.objects.filter(
        pupil=person.pupil, has_authority=True, contact_restricted=False
    ).earliest("guardian__number")
    contact = ParentContact(
        involvement=person,
        guardian=tie.guardian,
        contacted_on=today(),
        channel=ParentContact.Channel.PHONE,
        reached=reached,
        summary=summary,
    )
    log_parent_contact(contact, case=case, by=colleague(by))


def offer_counselor(
    case: Case, person: Involvement, answer: HelpOffer.Answer, *, by: str
) -> None:
    offer = HelpOffer(
        involvement=person,
        offered_on=today(),
        kind=HelpOffer.Kind.COUNSELOR,
        answer=answer,
    )
    offer_help(offer, case=case, by=colleague(by))


def brief(
    case: Case,
    about: Pupil,
    text: str,
    *,
    by: str,
    until: str,
    teachers: Collection[Staff] = (),
) -> None:
    """A word to everybody who teaches this pupil, or to these teachers."""
    brief_teachers(
        about,
        case=case,
        by=colleague(by),
        text=text,
        teachers=teachers or teachers_of(about),
        expires_on=day(until),
    )


def tell_reporter(case: Case, channel: Feedback.Channel, *, by: str) -> None:
    """Word back about the newest incident."""
    newest = case.incidents.latest("made_at")
    give_feedback(
        Feedback(incident=newest, channel=channel), case=case, by=colleague(by)
    )


def check(person: Involvement, wellbeing: str, note: str, *, by: str) -> None:
    """The next planned check of this pupil, held today."""
    planned = person.checks.filter(held_on=None).earliest("due_on")
    hold_check(
        planned, by=colleague(by), held_on=today(), wellbeing=wellbeing, note=note
    )


def copy_to_magister(case: Case, *, by: str) -> None:
    """Every line so far stands in Magister now."""
    mark_taken_over(case.registrations.filter(taken_over_at=None), by=colleague(by))


def _report(
    involved: Sequence[Involved],
    happened: str,
    school_class: SchoolClass | None,
    told: dict[str, Any],
) -> Report:
    incident = Incident(happened_on=day(happened), **told)
    return Report(incident=incident, involved=involved, school_class=school_class)
