"""Case 12 in 2d, a school year ago: step 1 helped, for a while."""

from collections.abc import Generator
from datetime import datetime

from cases.models.briefing import Feedback
from cases.models.case import Case
from cases.models.conversation import Conversation
from cases.models.support import HelpOffer
from escalation.protocol.lists import (
    BullyingForm,
    Effect,
    Observed,
    Place,
    ReporterKind,
    Signal,
)
from pestprotocol.demo.stories.handling import Handler, class_promise
from pestprotocol.demo.stories.playing import Story
from pestprotocol.demo.stories.telling import (
    back_in_lessons,
    bully,
    report,
    victim,
    when,
)

MENTOR = "STK"
BOTH = ("Nina", "Tess")


def step_1() -> Generator[datetime, None, Case]:
    """From the report to a closed case, which it returns."""
    yield when("2026-04-07", "11:05")
    mentor = Handler(_report(), MENTOR)
    mentor.take_on()
    mentor.move("start_mentor_step")
    yield from _talks(mentor)
    yield when("2026-04-16", "09:15")
    class_talk = _talk_with_class(mentor)
    yield when("2026-04-17", "15:10")
    _tell_the_others(mentor)
    yield when("2026-04-17", "15:40")
    mentor.move("start_aftercare_from_mentor")
    yield from _look_back(mentor, class_talk)
    yield when("2026-06-12", "15:00")
    mentor.copy_to_magister()
    mentor.move("close")
    yield when("2026-06-12", "15:05")
    mentor.copy_to_magister()
    return mentor.case


def _report() -> Case:
    return report(
        [victim("Nina"), bully("Tess")],
        by=MENTOR,
        happened="2026-04-02",
        place=Place.CANTEEN,
        observed=Observed.HEARD,
        facts="Nina vertelt dat haar vaste tafel in de kantine 'vol' is als zij komt. "
        "Tess regelt wie waar zit. Donderdag stonden vier meisjes op toen zij kwam.",
        first_reaction="Geluisterd. Afgesproken dat ze deze week bij mij kan zitten.",
        forms=[BullyingForm.IGNORING],
        signals=[Signal.NOT_TO_SCHOOL],
        reporter_kind=ReporterKind.VICTIM,
    )


def _talks(mentor: Handler) -> Story:
    yield when("2026-04-08", "10:20")
    _hear_nina(mentor)
    yield when("2026-04-09", "10:20")
    mentor.hear_bully(
        "Tess",
        "Tess was boos over een uitnodiging. Ze ziet dat de hele tafel nu meedoet en "
        "wil dat niet.",
    )
    mentor.call_home("Tess", "Ze praten er thuis over.")
    yield when("2026-04-14", "13:20")
    tess = "Tess houdt geen plaatsen meer bezet in de kantine."
    mentor.bring_together(
        BOTH,
        "Goed gesprek. Het misverstand over de uitnodiging is uitgepraat.",
        promises=[mentor.promise_of("Tess", tess, review="2026-05-08")],
    )


def _hear_nina(mentor: Handler) -> None:
    mentor.hear_victim(
        "Nina",
        "Nina weet niet wat ze verkeerd heeft gedaan. Ze eet nu alleen.",
        wishes="Weer met de anderen kunnen eten.",
        together=True,
    )
    mentor.offer_counselor("Nina", HelpOffer.Answer.DECLINED)
    mentor.call_home("Nina", "Moeder belt als ze iets merkt.")


def _talk_with_class(mentor: Handler) -> Conversation:
    aanschuiven = "In 2d mag iedereen overal aanschuiven."
    return mentor.talk_with_class_of(
        "Nina",
        "Gesproken over buitensluiten en over wat je doet als je het ziet.",
        back_on="2026-05-08",
        promises=[class_promise(aanschuiven, review="2026-05-08")],
    )


def _tell_the_others(mentor: Handler) -> None:
    with back_in_lessons(BOTH) as teachers:
        mentor.brief(
            BOTH,
            "Wissel in 2d de groepjes. Meld het de mentor als iemand alleen blijft.",
            until="2026-06-12",
            teachers=teachers,
        )
    mentor.tell_reporter(Feedback.Channel.IN_PERSON)
    mentor.copy_to_magister()


def _look_back(mentor: Handler, class_talk: Conversation) -> Story:
    yield when("2026-05-08", "10:30")
    for name in BOTH:
        mentor.check(name, "Gaat goed.")
    mentor.review_all(Effect.STOPPED, "Gestopt.")
    mentor.come_back_to_class(class_talk, "Rustige sfeer in de kantine.")
    yield when("2026-06-10", "10:30")
    for name in BOTH:
        mentor.check(name, "Gaat goed.")
