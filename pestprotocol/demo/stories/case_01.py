"""Case 1, nicknames in 1c: one round of talks by the mentor is enough."""

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
from pestprotocol.demo.stories.handling import Handler, class_promise, staff_promise
from pestprotocol.demo.stories.playing import Story
from pestprotocol.demo.stories.telling import bully, report, victim, when

MENTOR = "RAD"
BOTH = ("Jesse", "Luuk")


def story() -> Story:
    """From the first word to a closed case, without a deviation."""
    yield when("2026-09-21", "13:10")
    mentor = Handler(_report(), MENTOR)
    yield when("2026-09-21", "13:25")
    mentor.take_on()
    yield when("2026-09-21", "15:40")
    mentor.move("start_mentor_step")
    yield from _hear_jesse(mentor)
    yield from _hear_luuk(mentor)
    yield when("2026-09-25", "13:30")
    _bring_together(mentor)
    yield when("2026-09-28", "09:20")
    class_talk = _talk_with_class(mentor)
    yield from _tell_the_others(mentor)
    yield from _look_back(mentor, class_talk)
    yield from _close(mentor)


def _report() -> Case:
    return report(
        [victim("Jesse"), bully("Luuk")],
        by=MENTOR,
        happened="2026-09-21",
        place=Place.CLASSROOM,
        observed=Observed.HEARD,
        facts="Jesse vertelt dat hij al twee weken 'Snotneus' wordt genoemd, in de les "
        "en in de pauze. Vandaag was zijn etui weg. Het lag na de les achter de kast. "
        "Luuk begint ermee, een paar anderen lachen.",
        thoughts="Jesse is stiller dan in de eerste weken van het jaar.",
        first_reaction="Geluisterd en samen het etui gezocht. Morgen praten we verder.",
        forms=[BullyingForm.NICKNAMES, BullyingForm.STEALING],
        signals=[Signal.LOST_BROKEN_THINGS],
        reporter_kind=ReporterKind.VICTIM,
    )


def _hear_jesse(mentor: Handler) -> Story:
    yield when("2026-09-22", "10:15")
    mentor.hear_victim(
        "Jesse",
        "De bijnaam komt elke dag terug, vooral bij het binnenkomen. Jesse lacht soms "
        "mee en voelt zich daar later rot over. Thuis weten ze het sinds gisteren. In "
        "de pauze zit hij graag bij twee jongens uit 1d.",
        wishes="Dat het ophoudt, zonder dat de hele klas het erover heeft.",
        together=True,
    )
    mentor.offer_counselor("Jesse", HelpOffer.Answer.LATER)
    yield when("2026-09-22", "15:50")
    mentor.call_home(
        "Jesse",
        "Verteld wat er speelt en wat we doen. Thuis vragen ze elke avond even hoe het "
        "was. We bellen elkaar over twee weken.",
    )


def _hear_luuk(mentor: Handler) -> Story:
    yield when("2026-09-23", "11:20")
    mentor.hear_bully(
        "Luuk",
        "Luuk zegt eerst dat het een grapje was. Als we doorpraten, snapt hij dat het "
        "na twee weken geen grap meer is. Hij wil zelf graag bij de groep horen en "
        "merkte dat er om hem gelachen werd. Het stopt vandaag.",
        wishes="Het zelf goedmaken.",
    )
    yield when("2026-09-23", "16:05")
    mentor.call_home(
        "Luuk",
        "Rustig gesprek. Thuis praten ze er vanavond over en ze steunen de afspraken.",
    )


def _bring_together(mentor: Handler) -> None:
    luuk = "Luuk gebruikt echte namen en blijft van andermans spullen af."
    jesse = "Jesse komt dezelfde dag naar de mentor als het weer gebeurt."
    kijken = "De mentor kijkt de eerste week mee bij het binnenkomen."
    mentor.bring_together(
        BOTH,
        "Jesse vertelde wat de bijnaam met hem deed. Luuk luisterde en zei dat hij dat "
        "niet zo had gezien. Ze kwamen zelf met afspraken.",
        promises=[
            mentor.promise_of("Luuk", luuk, review="2026-10-09"),
            mentor.promise_of("Jesse", jesse, review="2026-10-09"),
            staff_promise(kijken, review="2026-10-09"),
        ],
    )


def _talk_with_class(mentor: Handler) -> Conversation:
    return mentor.talk_with_class_of(
        "Jesse",
        "Gesproken over bijnamen: wie lacht er mee, en wat kun je ook doen? Er zijn "
        "geen namen genoemd. De klas wil elkaars echte naam gebruiken.",
        back_on="2026-10-09",
        promises=[
            class_promise("In 1c gebruiken we elkaars eigen naam.", review="2026-10-09")
        ],
    )


def _tell_the_others(mentor: Handler) -> Story:
    yield when("2026-09-28", "12:30")
    mentor.brief(
        BOTH,
        "Let in 1c even op hoe leerlingen elkaar aanspreken. Hoor je een bijnaam, zeg "
        "er dan rustig iets van en laat het de mentor weten.",
        until="2026-11-06",
    )
    yield when("2026-09-28", "15:30")
    mentor.tell_reporter(Feedback.Channel.IN_PERSON)
    mentor.copy_to_magister()
    yield when("2026-09-28", "15:45")
    mentor.move("start_aftercare_from_mentor")


def _look_back(mentor: Handler, class_talk: Conversation) -> Story:
    yield when("2026-10-09", "10:20")
    mentor.check("Jesse", "De bijnaam is weg. Hij heeft een fijne plek in de klas.")
    mentor.check("Luuk", "Luuk is trots dat het lukt.")
    yield when("2026-10-09", "10:40")
    mentor.review_all(Effect.STOPPED, "Niet meer gebeurd.")
    mentor.come_back_to_class(
        class_talk, "De klas vindt dat het beter gaat. Dat zie ik ook."
    )
    yield when("2026-11-09", "10:20")
    mentor.check("Jesse", "Gaat goed. Ook thuis vertelt hij weer meer.")
    mentor.check("Luuk", "Geen nieuwe voorvallen.")


def _close(mentor: Handler) -> Story:
    yield when("2026-11-10", "15:30")
    mentor.copy_to_magister()
    mentor.move("close")
    yield when("2026-11-10", "15:35")
    mentor.copy_to_magister()
