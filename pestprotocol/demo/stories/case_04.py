"""Case 4, a quarrel in 2e: not bullying, and a second colleague agrees (S-42)."""

from audit.clock import today
from cases.models.briefing import Feedback
from cases.models.case import Case, Deviation
from cases.models.dismissal import Dismissal
from cases.services.answering import Answer
from cases.services.dismissing import see_dismissal
from cases.services.involving import Why, involve
from cases.services.moving import move_case
from escalation.protocol.lists import (
    Assessment,
    BullyingForm,
    CaseOutcome,
    Effect,
    Observed,
    ParticipantRole,
    Place,
    ReporterKind,
)
from pestprotocol.demo.stories.handling import Handler, class_promise
from pestprotocol.demo.stories.playing import Story
from pestprotocol.demo.stories.telling import (
    colleague,
    day,
    pupil,
    report,
    unknown,
    victim,
    when,
)

MENTOR, COORDINATOR = "BOU", "AMR"
MOTHER = "moeder"


def story() -> Story:
    """Both girls are hurt; the class talks about quarrels, and both homes are told."""
    yield when("2026-11-02", "08:50")
    mentor = Handler(_report(), MENTOR)
    yield when("2026-11-02", "09:05")
    mentor.take_on(Assessment.QUARREL)
    yield from _hear_both(mentor)
    yield from _with_the_class(mentor)
    yield from _homes(mentor)
    yield from _end(mentor)


def _report() -> Case:
    group = unknown(ParticipantRole.BULLY, "volgens moeder de hele groep")
    return report(
        [victim("Sofie"), group],
        by=MENTOR,
        happened="2026-10-30",
        school_class=pupil("Sofie").school_class,
        place=Place.CLASSROOM,
        observed=Observed.HEARD,
        facts="Moeder belt: Sofie mocht niet mee naar een logeerpartij en sindsdien "
        "praat de hele groep niet meer met haar. Ze zit in de pauze alleen.",
        thoughts="Vorige week waren ze nog met zijn allen. Het klinkt als ruzie.",
        first_reaction="Moeder bedankt dat ze belde. Ik praat morgen met Sofie.",
        forms=[BullyingForm.IGNORING],
        reporter_kind=ReporterKind.PARENT,
    )


def _hear_both(mentor: Handler) -> Story:
    yield when("2026-11-03", "10:20")
    mentor.hear_victim(
        "Sofie",
        "Sofie zegt dat er ruzie is over wie er bleef slapen. Ze heeft zelf ook nare "
        "dingen geappt en heeft daar spijt van. Bang is ze niet, wel verdrietig.",
        wishes="Dat het weer gewoon wordt.",
        together=True,
    )
    yield when("2026-11-03", "11:15")
    why = Why(today(), "Het is ruzie over en weer: ook zij heeft er verdriet van.")
    involve(mentor.case, victim("Hester"), why, by=colleague(MENTOR))
    mentor.hear_victim(
        "Hester",
        "Hester vertelt hetzelfde van haar kant. Zij huilde er thuis om en dacht dat "
        "het aan haar lag. De anderen wisten niet wat ze moesten doen.",
        wishes="Het uitpraten, en dan klaar.",
        together=True,
    )


def _with_the_class(mentor: Handler) -> Story:
    yield when("2026-11-04", "09:15")
    talk = mentor.talk_with_class_of(
        "Sofie",
        "Over ruzie: wat doe je als twee vrienden boos zijn, en hoe kies je geen kant? "
        "Zonder namen. Voor de sfeer in 2e is een vervolg van Sport & Behavior "
        "gevraagd.",
        back_on="2026-11-09",
        promises=[
            class_promise(
                "In 2e vragen we het eerst aan elkaar zelf.", review="2026-11-09"
            )
        ],
    )
    yield when("2026-11-09", "10:15")
    mentor.come_back_to_class(talk, "De klas is rustig. In de pauze hoort ieder erbij.")
    mentor.review_all(Effect.STOPPED, "De klas houdt zich eraan.")


def _homes(mentor: Handler) -> Story:
    yield when("2026-11-09", "15:30")
    mentor.call_home(
        "Sofie",
        "Verteld wat Sofie zelf zei en dat het is bijgelegd. Moeder herkent het en is "
        "gerust. Ze belt als er toch iets blijft.",
        relation=MOTHER,
    )
    mentor.tell_reporter(Feedback.Channel.PHONE)
    yield when("2026-11-09", "15:50")
    mentor.call_home(
        "Hester",
        "Verteld hoe het op school ging en dat het is bijgelegd. Moeder is blij dat we "
        "ook naar haar dochter hebben geluisterd.",
        relation=MOTHER,
    )


def _end(mentor: Handler) -> Story:
    yield when("2026-11-09", "16:05")
    looks_along = Answer("S-42", Deviation.Kind.PLANNED, planned_on=day("2026-11-16"))
    move_case(
        mentor.case,
        "dismiss",
        by=colleague(MENTOR),
        note="Ruzie over en weer tussen twee vriendinnen, geen pesten. Beiden gehoord. "
        "Ze hebben het na het klassengesprek zelf bijgelegd.",
        answers=[looks_along],
        chosen={
            "outcome": CaseOutcome.NO_BULLYING,
            "support": Dismissal.Support.CLASS_TALK,
        },
    )
    mentor.copy_to_magister()
    yield when("2026-11-11", "13:10")
    see_dismissal(mentor.case.dismissals.get(), by=colleague(COORDINATOR))
