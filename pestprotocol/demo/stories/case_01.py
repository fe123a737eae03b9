"""Case 1, nicknames in 1c: one round of talks by the mentor is enough."""

from cases.models.briefing import Feedback
from cases.models.case import Case
from cases.models.conversation import Conversation
from cases.models.support import HelpOffer
from escalation.protocol.lists import (
    BullyingForm,
    ConversationKind,
    Effect,
    Observed,
    Place,
    ReporterKind,
    Signal,
    Wellbeing,
)
from pestprotocol.demo.stories import telling
from pestprotocol.demo.stories.playing import Story
from pestprotocol.demo.stories.telling import Keeper, part, promise, when

MENTOR = "RAD"


def story() -> Story:
    """From the first word to a closed case, without a deviation."""
    yield when("2026-09-21", "13:10")
    case = _report()
    yield when("2026-09-21", "13:25")
    telling.take_up(case, by=MENTOR)
    yield when("2026-09-21", "15:40")
    telling.move(case, "start_mentor_step", by=MENTOR)
    yield from _talk_with_jesse(case)
    yield from _talk_with_luuk(case)
    yield when("2026-09-25", "13:30")
    _talk_together(case)
    yield when("2026-09-28", "09:20")
    class_talk = _talk_with_the_class(case)
    yield from _tell_the_others(case)
    yield from _look_back(case, class_talk)
    yield from _close(case)


def _report() -> Case:
    return telling.report(
        [telling.victim("Jesse"), telling.bully("Luuk")],
        by=MENTOR,
        happened="2026-09-21",
        place=Place.CLASSROOM,
        observed=Observed.HEARD,
        facts=(
            "Jesse vertelt dat hij al twee weken 'Snotneus' wordt genoemd, in de les "
            "en in de pauze. Vandaag was zijn etui weg. Het lag na de les achter de "
            "kast. Luuk begint ermee, een paar anderen lachen."
        ),
        thoughts="Jesse is stiller dan in de eerste weken van het jaar.",
        first_reaction="Geluisterd en samen het etui gezocht. Morgen praten we verder.",
        forms=[BullyingForm.NICKNAMES, BullyingForm.STEALING],
        signals=[Signal.LOST_BROKEN_THINGS],
        reporter_kind=ReporterKind.VICTIM,
    )


def _talk_with_jesse(case: Case) -> Story:
    jesse = part(case, "Jesse")
    yield when("2026-09-22", "10:15")
    telling.talk(
        case,
        ConversationKind.VICTIM_TALK,
        "De bijnaam komt elke dag terug, vooral bij het binnenkomen. Jesse lacht soms "
        "mee en voelt zich daar later rot over. Thuis weten ze het sinds gisteren. In "
        "de pauze zit hij graag bij twee jongens uit 1d.",
        by=MENTOR,
        people=[jesse],
        wishes="Dat het ophoudt, zonder dat de hele klas het erover heeft.",
        wants_joint_talk=True,
        follow_up_told=True,
    )
    telling.offer_counselor(case, jesse, HelpOffer.Answer.LATER, by=MENTOR)
    yield when("2026-09-22", "15:50")
    telling.call_home(
        case,
        jesse,
        "Verteld wat er speelt en wat we doen. Thuis vragen ze elke avond even hoe "
        "het was. We bellen elkaar over twee weken.",
        by=MENTOR,
    )


def _talk_with_luuk(case: Case) -> Story:
    luuk = part(case, "Luuk")
    yield when("2026-09-23", "11:20")
    telling.talk(
        case,
        ConversationKind.BULLY_TALK,
        "Luuk zegt eerst dat het een grapje was. Als we doorpraten, snapt hij dat het "
        "na twee weken geen grap meer is. Hij wil zelf graag bij de groep horen en "
        "merkte dat er om hem gelachen werd. Het stopt vandaag.",
        by=MENTOR,
        people=[luuk],
        wishes="Het zelf goedmaken.",
        follow_up_told=True,
    )
    yield when("2026-09-23", "16:05")
    telling.call_home(
        case,
        luuk,
        "Rustig gesprek. Thuis praten ze er vanavond over en ze steunen de afspraken.",
        by=MENTOR,
    )


def _talk_together(case: Case) -> None:
    jesse, luuk = part(case, "Jesse"), part(case, "Luuk")
    telling.talk(
        case,
        ConversationKind.JOINT_TALK,
        "Jesse vertelde wat de bijnaam met hem deed. Luuk luisterde en zei dat hij dat "
        "niet zo had gezien. Ze kwamen zelf met afspraken.",
        by=MENTOR,
        people=[jesse, luuk],
        promises=[
            promise(
                "Luuk gebruikt echte namen en blijft van andermans spullen af.",
                review="2026-10-09",
                kept_by=luuk,
            ),
            promise(
                "Jesse komt dezelfde dag naar de mentor als het weer gebeurt.",
                review="2026-10-09",
                kept_by=jesse,
            ),
            promise(
                "De mentor kijkt de eerste week mee bij het binnenkomen.",
                review="2026-10-09",
            ),
        ],
        follow_up_told=True,
    )


def _talk_with_the_class(case: Case) -> Conversation:
    return telling.class_talk(
        case,
        "Gesproken over bijnamen: wie lacht er mee, en wat kun je ook doen? Er zijn "
        "geen namen genoemd. De klas wil elkaars echte naam gebruiken.",
        by=MENTOR,
        school_class=telling.pupil("Jesse").school_class,
        back_on="2026-10-09",
        promises=[
            promise(
                "In 1c gebruiken we elkaars eigen naam.",
                review="2026-10-09",
                keeper=Keeper.CLASS,
            )
        ],
    )


def _tell_the_others(case: Case) -> Story:
    yield when("2026-09-28", "12:30")
    for about in ("Jesse", "Luuk"):
        telling.brief(
            case,
            telling.pupil(about),
            "Let in 1c even op hoe leerlingen elkaar aanspreken. Hoor je een bijnaam, "
            "zeg er dan rustig iets van en laat het de mentor weten.",
            by=MENTOR,
            until="2026-11-06",
        )
    yield when("2026-09-28", "15:30")
    telling.tell_reporter(case, Feedback.Channel.IN_PERSON, by=MENTOR)
    telling.copy_to_magister(case, by=MENTOR)
    yield when("2026-09-28", "15:45")
    telling.move(case, "start_aftercare_from_mentor", by=MENTOR)


def _look_back(case: Case, class_talk: Conversation) -> Story:
    jesse, luuk = part(case, "Jesse"), part(case, "Luuk")
    yield when("2026-10-09", "10:20")
    telling.check(
        jesse,
        Wellbeing.GOOD,
        "De bijnaam is weg. Hij heeft een fijne plek in de klas.",
        by=MENTOR,
    )
    telling.check(luuk, Wellbeing.GOOD, "Luuk is trots dat het lukt.", by=MENTOR)
    yield when("2026-10-09", "10:40")
    for agreement in case.agreements.all():
        telling.review(agreement, Effect.STOPPED, "Niet meer gebeurd.", by=MENTOR)
    telling.come_back_to_class(
        class_talk, "De klas vindt dat het beter gaat. Dat zie ik ook.", by=MENTOR
    )
    yield when("2026-11-09", "10:20")
    telling.check(
        jesse, Wellbeing.GOOD, "Gaat goed. Ook thuis vertelt hij weer meer.", by=MENTOR
    )
    telling.check(luuk, Wellbeing.GOOD, "Geen nieuwe voorvallen.", by=MENTOR)


def _close(case: Case) -> Story:
    yield when("2026-11-10", "15:30")
    telling.copy_to_magister(case, by=MENTOR)
    telling.move(case, "close", by=MENTOR)
    yield when("2026-11-10", "15:35")
    telling.copy_to_magister(case, by=MENTOR)
