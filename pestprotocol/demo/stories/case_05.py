"""Case 5, never chosen in gym: a teacher's feeling, and work with the whole class."""

from cases.models.briefing import Feedback
from cases.models.case import Case
from cases.models.support import HelpOffer
from escalation.protocol.lists import (
    BullyingForm,
    ClassApproach,
    ConversationKind,
    Observed,
    ParticipantRole,
    Place,
    ReporterKind,
    Signal,
)
from pestprotocol.demo.stories.handling import Handler, class_promise, staff_promise
from pestprotocol.demo.stories.playing import Story
from pestprotocol.demo.stories.telling import pupil, report, unknown, victim, when

TEACHER, MENTOR, COUNSELOR = "DRL", "DKG", "WSG"


def story() -> Story:
    """Still open: the mentor comes back to the class in December."""
    yield when("2026-11-10", "14:35")
    mentor = Handler(_report(), MENTOR)
    yield when("2026-11-11", "08:40")
    mentor.take_on()
    mentor.move("start_mentor_step")
    yield when("2026-11-11", "08:55")
    mentor.tell_reporter(Feedback.Channel.MESSAGE)
    yield from _hear_fenna(mentor)
    yield when("2026-11-17", "09:15")
    _talk_with_class(mentor)
    yield when("2026-11-17", "12:35")
    _tell_the_others(mentor)
    yield from _advice(mentor)
    yield when("2026-11-20", "10:20")
    _talk_with_the_choosers(mentor)


def _report() -> Case:
    group = unknown(
        ParticipantRole.BULLY, "nog niet duidelijk, het lijkt de hele groep"
    )
    return report(
        [victim("Fenna"), group],
        by=TEACHER,
        happened="2026-11-10",
        school_class=pupil("Fenna").school_class,
        place=Place.GYM,
        observed=Observed.SUSPECTED,
        facts="Bij het kiezen van teams blijft Fenna voor de derde les als laatste "
        "over. Twee keer zei iemand: 'dan hebben wij haar weer'. Vandaag had ze "
        "buikpijn en bleef ze aan de kant.",
        thoughts="Ik heb het gevoel dat ze er in de klas niet bij hoort.",
        first_reaction="Zelf de teams gemaakt. Na de les even met haar gepraat.",
        forms=[BullyingForm.IGNORING],
        signals=[Signal.HEAD_BELLY_ACHE, Signal.LONER],
        reporter_kind=ReporterKind.TEACHER,
    )


def _hear_fenna(mentor: Handler) -> Story:
    yield when("2026-11-12", "10:20")
    mentor.hear_victim(
        "Fenna",
        "Op de vraag of ze vrienden heeft in de klas zegt Fenna nee. Niemand doet echt "
        "gemeen, maar ze wordt overgeslagen: bij gym, bij groepjes, in de app. Haar "
        "vriendin van de basisschool zit in 1b.",
        wishes="Dat iemand haar een keer als eerste vraagt.",
        together=False,
    )
    mentor.offer_counselor("Fenna", HelpOffer.Answer.ACCEPTED)
    yield when("2026-11-12", "16:00")
    mentor.call_home(
        "Fenna",
        "Thuis is ze moe en heeft ze vaak buikpijn op zondag. Ze zijn blij dat school "
        "belt. Fenna mag zelf vertellen wat ze wil.",
    )


def _advice(mentor: Handler) -> Story:
    yield when("2026-11-18", "09:05")
    mentor.ask_advice(
        COUNSELOR,
        "De klas ziet het, maar niemand doet iets. Hoe houd ik het contract levend "
        "zonder dat het over Fenna gaat?",
    )
    yield when("2026-11-19", "13:45")
    Handler(mentor.case, COUNSELOR).advise(
        "Maak het elke week klein: één vraag aan het begin van de mentorles, over wie "
        "iemand erbij vroeg. Geef complimenten aan wie dat deed, niet aan wie er "
        "alleen zat. Ik kom bij de terugkomles langs."
    )


def _talk_with_the_choosers(mentor: Handler) -> None:
    mentor.talk(
        ConversationKind.GROUP_TALK,
        "Ze kiezen steeds dezelfde vrienden en hadden niet gezien dat één klasgenoot "
        "altijd overblijft. Iedereen noemde iemand die zij volgende week erbij vragen.",
        others_present="zes leerlingen die bij gym vaak de teams kiezen",
    )


def _talk_with_class(mentor: Handler) -> None:
    teams = "1f kiest geen teams meer: de docent maakt ze."
    contract = "Wie ziet dat iemand alleen staat, vraagt die erbij."
    mentor.talk_with_class_of(
        "Fenna",
        "De vier rollen besproken, zonder namen. Veel leerlingen zeggen dat ze in het "
        "midden zitten: ze zien het, maar doen niets. Samen een contract gemaakt. De "
        "terugkomles van Sport & Behavior is naar voren gehaald.",
        back_on="2026-12-04",
        approach=ClassApproach.CLASS_APPROACH,
        promises=[
            staff_promise(teams, review="2026-12-04"),
            class_promise(contract, review="2026-12-04"),
        ],
    )


def _tell_the_others(mentor: Handler) -> None:
    mentor.brief(
        ["Fenna"],
        "Maak in 1f zelf de groepjes en wissel ze. Laat het de mentor weten als je "
        "ziet dat iemand buiten de groep valt.",
        until="2026-12-18",
    )
    mentor.copy_to_magister()
