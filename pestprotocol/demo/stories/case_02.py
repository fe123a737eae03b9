"""Case 2, football in 2b: it comes back, so the mentor hands it to the coordinator."""

from cases.models.briefing import Feedback
from cases.models.case import Case
from cases.models.support import HelpOffer
from escalation.protocol.lists import (
    BullyingForm,
    ConversationKind,
    Effect,
    Observed,
    Place,
    ReporterKind,
    Signal,
)
from pestprotocol.demo.stories import telling
from pestprotocol.demo.stories.playing import Story
from pestprotocol.demo.stories.telling import Keeper, part, promise, when

MENTOR, COORDINATOR = "KUI", "AMR"


def story() -> Story:
    """Step 1, a recurrence, the hand-over, and the first work of the coordinator."""
    yield when("2026-09-08", "12:20")
    case = _report()
    yield when("2026-09-08", "12:35")
    telling.take_up(case, by=MENTOR)
    telling.move(case, "start_mentor_step", by=MENTOR)
    yield from _talks_apart(case)
    yield from _homes(case)
    yield when("2026-09-15", "14:10")
    _talk_together(case)
    yield from _the_class(case)
    yield from _it_comes_back(case)
    yield from _coordinator(case)


def _report() -> Case:
    return telling.report(
        [telling.victim("Amin"), telling.bully("Stijn"), telling.follower("Noah")],
        by=MENTOR,
        happened="2026-09-07",
        place=Place.YARD,
        observed=Observed.HEARD,
        facts=(
            "Amin vertelt dat hij niet meer mee mag voetballen op het plein. Als hij "
            "erbij komt staan, pakt Stijn de bal en zegt dat het vol is. Gisteren is "
            "zijn jas op het dak van het fietsenhok gegooid. Noah lachte en deed mee."
        ),
        first_reaction="De jas is met de conciërge van het dak gehaald.",
        forms=[BullyingForm.IGNORING, BullyingForm.STEALING],
        signals=[Signal.LONER],
        reporter_kind=ReporterKind.VICTIM,
    )


def _talks_apart(case: Case) -> Story:
    amin, stijn = part(case, "Amin"), part(case, "Stijn")
    yield when("2026-09-09", "10:20")
    telling.talk(
        case,
        ConversationKind.VICTIM_TALK,
        "Het begon na de zomer, toen de teams opnieuw werden verdeeld. Amin blijft nu "
        "in de pauze binnen. In de lessen gaat het wel. Zijn broer weet het.",
        by=MENTOR,
        people=[amin],
        wishes="Gewoon mee kunnen doen. En dat de jas niet meer wordt gepakt.",
        wants_joint_talk=True,
        follow_up_told=True,
    )
    yield when("2026-09-10", "11:15")
    telling.talk(
        case,
        ConversationKind.BULLY_TALK,
        "Stijn vindt dat er te veel spelers zijn en dat iemand moet afvallen. Van de "
        "jas heeft hij spijt. Hij ziet dat het steeds dezelfde is die niet mee mag.",
        by=MENTOR,
        people=[stijn],
        wishes="Dat de teams eerlijk worden.",
        follow_up_told=True,
    )


def _homes(case: Case) -> Story:
    yield when("2026-09-10", "16:00")
    telling.call_home(
        case,
        part(case, "Amin"),
        "Thuis hadden ze gemerkt dat hij stil was. Ze zijn blij dat hij het vertelde.",
        by=MENTOR,
    )
    yield when("2026-09-11", "15:45")
    telling.call_home(
        case,
        part(case, "Stijn"),
        "Verteld om welk gedrag het gaat en wat we afspreken. Ze praten er thuis over.",
        by=MENTOR,
    )


def _talk_together(case: Case) -> None:
    amin, stijn = part(case, "Amin"), part(case, "Stijn")
    telling.talk(
        case,
        ConversationKind.JOINT_TALK,
        "Allebei rustig. Stijn zei sorry voor de jas. Er komt een rooster, zodat "
        "iedereen speelt.",
        by=MENTOR,
        people=[amin, stijn],
        promises=[
            promise(
                "Stijn houdt zich aan het rooster van het voetbalveld.",
                review="2026-09-29",
                kept_by=stijn,
            ),
            promise(
                "Amin zegt het dezelfde dag als hij toch niet mee mag doen.",
                review="2026-09-29",
                kept_by=amin,
            ),
        ],
        follow_up_told=True,
    )


def _the_class(case: Case) -> Story:
    yield when("2026-09-17", "09:10")
    telling.class_talk(
        case,
        "Gesproken over buitensluiten bij het voetballen, zonder namen. De klas maakt "
        "een rooster, en wie ziet dat iemand niet mee mag, zegt er iets van.",
        by=MENTOR,
        school_class=telling.pupil("Amin").school_class,
        back_on="2026-10-08",
        promises=[
            promise(
                "2b speelt volgens het rooster; iedereen komt aan de beurt.",
                review="2026-09-29",
                keeper=Keeper.CLASS,
            )
        ],
    )
    yield when("2026-09-18", "12:40")
    for about in ("Amin", "Stijn"):
        telling.brief(
            case,
            telling.pupil(about),
            "Maak in 2b zelf de groepjes, zodat niemand overblijft. Zie je dat iemand "
            "buiten de groep valt, laat het dan de mentor weten.",
            by=MENTOR,
            until="2026-11-27",
        )
    telling.tell_reporter(case, Feedback.Channel.IN_PERSON, by=MENTOR)
    telling.copy_to_magister(case, by=MENTOR)
    yield when("2026-09-29", "10:30")
    for agreement in case.agreements.all():
        telling.review(agreement, Effect.LESS, "Gaat beter, nog volgen.", by=MENTOR)


def _it_comes_back(case: Case) -> Story:
    yield when("2026-10-06", "14:50")
    telling.report_again(
        case,
        [telling.victim("Amin"), telling.bully("Stijn"), telling.follower("Noah")],
        by=MENTOR,
        happened="2026-10-06",
        place=Place.GYM,
        observed=Observed.HEARD,
        facts=(
            "In de kleedkamer werd Amin tegen de kapstokken geduwd. In de zaal gooide "
            "Stijn de bal tegen zijn hoofd. Amin heeft geen letsel. Noah lachte en liep "
            "weg."
        ),
        first_reaction="De docent LO haalde hen uit elkaar en bleef bij Amin.",
        forms=[BullyingForm.PUSHING],
        signals=[],
        reporter_kind=ReporterKind.TEACHER,
    )
    yield when("2026-10-06", "16:10")
    telling.move(case, "hand_over", by=MENTOR, note="De afspraken houden geen stand.")
    yield when("2026-10-07", "08:50")
    telling.confirm_receipt(case, by=COORDINATOR)


def _coordinator(case: Case) -> Story:
    amin, stijn = part(case, "Amin"), part(case, "Stijn")
    yield when("2026-10-07", "10:15")
    telling.talk(
        case,
        ConversationKind.VICTIM_TALK,
        "Amin schrok van de kleedkamer. Hij kleedt zich nu om in de kamer van de "
        "docent LO, op zijn eigen verzoek.",
        by=COORDINATOR,
        people=[amin],
        wishes="Weer veilig gymmen. Voorlopig geen gesprek samen.",
        wants_joint_talk=False,
        follow_up_told=True,
    )
    telling.offer_counselor(case, amin, HelpOffer.Answer.ACCEPTED, by=COORDINATOR)
    yield when("2026-10-07", "13:30")
    telling.talk(
        case,
        ConversationKind.BULLY_TALK,
        "Stijn vertelt dat hij zelf bang is om zijn plek in het team te verliezen. Hij "
        "begrijpt dat dit moet stoppen en wat het vervolg is als het weer gebeurt.",
        by=COORDINATOR,
        people=[stijn],
        follow_up_told=True,
    )
    telling.offer_counselor(case, stijn, HelpOffer.Answer.DECLINED, by=COORDINATOR)
    yield from _calls(case)


def _calls(case: Case) -> Story:
    noah = part(case, "Noah")
    yield when("2026-10-08", "09:05")
    telling.call_home(
        case, part(case, "Amin"), "Verteld wat er is gebeurd.", by=COORDINATOR
    )
    telling.call_home(
        case,
        part(case, "Stijn"),
        "Het gesprek en het vervolg besproken. Ook verteld dat het IOT de volgende "
        "stap is als het weer gebeurt.",
        by=COORDINATOR,
    )
    telling.call_home(case, noah, "Niet bereikt.", by=COORDINATOR, reached=False)
    yield when("2026-10-08", "15:40")
    telling.call_home(case, noah, "Niet bereikt.", by=COORDINATOR, reached=False)
    yield when("2026-10-09", "08:45")
    telling.call_home(
        case, noah, "Bereikt. Zijn aandeel besproken; ze praten erover.", by=COORDINATOR
    )
    telling.copy_to_magister(case, by=COORDINATOR)
