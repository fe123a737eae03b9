"""Case 5, never chosen in gym: a teacher's feeling, and work with the whole class."""

from cases.models.briefing import Feedback
from cases.models.case import Case
from cases.models.support import HelpOffer
from cases.services.reporting import Involved
from escalation.protocol.lists import (
    BullyingForm,
    ConversationKind,
    Observed,
    ParticipantRole,
    Place,
    ReporterKind,
    Signal,
)
from pestprotocol.demo.stories import telling
from pestprotocol.demo.stories.playing import Story
from pestprotocol.demo.stories.telling import Keeper, part, promise, when

TEACHER, MENTOR = "DRL", "DKG"


def story() -> Story:
    """Still open: the mentor comes back to the class in December."""
    yield when("2026-11-10", "14:35")
    case = _report()
    yield when("2026-11-11", "08:40")
    telling.take_up(case, by=MENTOR)
    telling.move(case, "start_mentor_step", by=MENTOR)
    yield when("2026-11-11", "08:55")
    telling.tell_reporter(case, Feedback.Channel.MESSAGE, by=MENTOR)
    yield from _talk_with_fenna(case)
    yield when("2026-11-17", "09:15")
    _talk_with_the_class(case)
    yield when("2026-11-17", "12:35")
    _tell_the_others(case)


def _report() -> Case:
    return telling.report(
        [
            telling.victim("Fenna"),
            Involved(
                role=ParticipantRole.BULLY,
                description="nog niet duidelijk, het lijkt de hele groep",
            ),
        ],
        by=TEACHER,
        happened="2026-11-10",
        school_class=telling.pupil("Fenna").school_class,
        place=Place.GYM,
        observed=Observed.SUSPECTED,
        facts=(
            "Bij het kiezen van teams blijft Fenna voor de derde les als laatste over. "
            "Twee keer zei iemand: 'dan hebben wij haar weer'. Vandaag had ze buikpijn "
            "en bleef ze aan de kant."
        ),
        thoughts="Ik heb het gevoel dat ze er in de klas niet bij hoort.",
        first_reaction="Zelf de teams gemaakt. Na de les even met haar gepraat.",
        forms=[BullyingForm.IGNORING],
        signals=[Signal.HEAD_BELLY_ACHE, Signal.LONER],
        reporter_kind=ReporterKind.TEACHER,
    )


def _talk_with_fenna(case: Case) -> Story:
    fenna = part(case, "Fenna")
    yield when("2026-11-12", "10:20")
    telling.talk(
        case,
        ConversationKind.VICTIM_TALK,
        "Op de vraag of ze vrienden heeft in de klas zegt Fenna nee. Niemand doet "
        "echt gemeen, maar ze wordt overgeslagen: bij gym, bij groepjes, in de app. "
        "Haar vriendin van de basisschool zit in 1b. Overlegd met counselor Wiersinga.",
        by=MENTOR,
        people=[fenna],
        wishes="Dat iemand haar een keer als eerste vraagt.",
        follow_up_told=True,
    )
    telling.offer_counselor(case, fenna, HelpOffer.Answer.ACCEPTED, by=MENTOR)
    yield when("2026-11-12", "16:00")
    telling.call_home(
        case,
        fenna,
        "Thuis is ze moe en heeft ze vaak buikpijn op zondag. Ze zijn blij dat school "
        "belt. Fenna mag zelf vertellen wat ze wil.",
        by=MENTOR,
    )


def _talk_with_the_class(case: Case) -> None:
    telling.class_talk(
        case,
        "De vier rollen besproken, zonder namen. Veel leerlingen zeggen dat ze in het "
        "midden zitten: ze zien het, maar doen niets. Samen een contract gemaakt. De "
        "terugkomles van Sport & Behavior is naar voren gehaald.",
        by=MENTOR,
        school_class=telling.pupil("Fenna").school_class,
        back_on="2026-12-04",
        promises=[
            promise(
                "1f kiest geen teams meer: de docent maakt ze.",
                review="2026-12-04",
            ),
            promise(
                "Wie ziet dat iemand alleen staat, vraagt die erbij.",
                review="2026-12-04",
                keeper=Keeper.CLASS,
            ),
        ],
    )


def _tell_the_others(case: Case) -> None:
    telling.brief(
        case,
        telling.pupil("Fenna"),
        "Maak in 1f zelf de groepjes en wissel ze. Laat het de mentor weten als je "
        "ziet dat iemand buiten de groep valt.",
        by=MENTOR,
        until="2026-12-18",
    )
    telling.copy_to_magister(case, by=MENTOR)
