"""Case 2, football in 2b: it comes back, so the mentor hands it to the coordinator."""

from cases.models.briefing import Feedback
from cases.models.case import Case
from cases.models.support import HelpOffer
from cases.services.reporting import Involved
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
    bully,
    follower,
    report,
    report_again,
    victim,
    when,
)

MENTOR, COORDINATOR = "KUI", "AMR"


def story() -> Story:
    """Step 1, a recurrence, the hand-over, and the first work of the coordinator."""
    yield when("2026-09-08", "12:20")
    case = _report()
    mentor, coordinator = Handler(case, MENTOR), Handler(case, COORDINATOR)
    yield from _step_1(mentor)
    yield when("2026-10-06", "14:50")
    _report_again(case)
    yield when("2026-10-06", "16:10")
    mentor.move("hand_over", note="De afspraken houden geen stand.")
    yield when("2026-10-07", "08:50")
    coordinator.receive()
    yield from _coordinator_talks(coordinator)
    yield from _coordinator_calls(coordinator)


def _step_1(mentor: Handler) -> Story:
    yield when("2026-09-08", "12:35")
    mentor.take_on()
    mentor.move("start_mentor_step")
    yield from _talks_apart(mentor)
    yield from _homes(mentor)
    yield when("2026-09-15", "14:10")
    _bring_together(mentor)
    yield from _class(mentor)


def _involved() -> list[Involved]:
    return [victim("Amin"), bully("Stijn"), follower("Noah")]


def _report() -> Case:
    return report(
        _involved(),
        by=MENTOR,
        happened="2026-09-07",
        place=Place.YARD,
        observed=Observed.HEARD,
        facts="Amin vertelt dat hij niet meer mee mag voetballen op het plein. Als hij "
        "erbij komt staan, pakt Stijn de bal en zegt dat het vol is. Gisteren is zijn "
        "jas op het dak van het fietsenhok gegooid. Noah lachte en deed mee.",
        first_reaction="De jas is met de conciërge van het dak gehaald.",
        forms=[BullyingForm.IGNORING, BullyingForm.STEALING],
        signals=[Signal.LONER],
        reporter_kind=ReporterKind.VICTIM,
    )


def _talks_apart(mentor: Handler) -> Story:
    yield when("2026-09-09", "10:20")
    mentor.hear_victim(
        "Amin",
        "Het begon na de zomer, toen de teams opnieuw werden verdeeld. Amin blijft nu "
        "in de pauze binnen. In de lessen gaat het wel. Zijn broer weet het.",
        wishes="Gewoon mee kunnen doen. En dat de jas niet meer wordt gepakt.",
        together=True,
    )
    yield when("2026-09-10", "11:15")
    mentor.hear_bully(
        "Stijn",
        "Stijn vindt dat er te veel spelers zijn en dat iemand moet afvallen. Van de "
        "jas heeft hij spijt. Hij ziet dat het steeds dezelfde is die niet mee mag.",
        wishes="Dat de teams eerlijk worden.",
    )
    yield when("2026-09-10", "11:40")
    mentor.hear_follower(
        "Noah",
        "Noah wil bij het voetbalteam blijven horen en lacht daarom mee. Hij ziet dat "
        "meelachen het erger maakt. De volgende keer loopt hij weg en haalt hij hulp.",
    )


def _homes(mentor: Handler) -> Story:
    yield when("2026-09-10", "16:00")
    mentor.call_home(
        "Amin",
        "Thuis hadden ze gemerkt dat hij stil was. Ze zijn blij dat hij het vertelde.",
    )
    mentor.offer_counselor("Amin", HelpOffer.Answer.LATER)
    yield when("2026-09-11", "15:45")
    mentor.call_home(
        "Stijn",
        "Verteld om welk gedrag het gaat en wat we afspreken. Ze praten er thuis over.",
    )


def _bring_together(mentor: Handler) -> None:
    stijn = "Stijn houdt zich aan het rooster van het voetbalveld."
    amin = "Amin zegt het dezelfde dag als hij toch niet mee mag doen."
    mentor.bring_together(
        ["Amin", "Stijn"],
        "Allebei rustig. Stijn zei sorry voor de jas. Er komt een rooster, zodat "
        "iedereen speelt.",
        promises=[
            mentor.promise_of("Stijn", stijn, review="2026-09-29"),
            mentor.promise_of("Amin", amin, review="2026-09-29"),
        ],
    )


def _class(mentor: Handler) -> Story:
    yield when("2026-09-17", "09:10")
    rooster = "2b speelt volgens het rooster; iedereen komt aan de beurt."
    mentor.talk_with_class_of(
        "Amin",
        "Gesproken over buitensluiten bij het voetballen, zonder namen. De klas maakt "
        "een rooster, en wie ziet dat iemand niet mee mag, zegt er iets van.",
        back_on="2026-10-08",
        promises=[class_promise(rooster, review="2026-09-29")],
    )
    yield from _tell_the_others(mentor)
    yield when("2026-09-29", "10:30")
    mentor.review_all(Effect.LESS, "Gaat beter, nog volgen.")


def _tell_the_others(mentor: Handler) -> Story:
    yield when("2026-09-18", "12:40")
    mentor.brief(
        ["Amin", "Stijn"],
        "Maak in 2b zelf de groepjes, zodat niemand overblijft. Zie je dat iemand "
        "buiten de groep valt, laat het dan de mentor weten.",
        until="2026-11-27",
    )
    mentor.tell_reporter(Feedback.Channel.IN_PERSON)
    mentor.copy_to_magister()


def _report_again(case: Case) -> None:
    report_again(
        case,
        _involved(),
        by=MENTOR,
        happened="2026-10-06",
        place=Place.GYM,
        observed=Observed.HEARD,
        facts="In de kleedkamer werd Amin tegen de kapstokken geduwd. In de zaal "
        "gooide Stijn de bal tegen zijn hoofd. Amin heeft geen letsel. Noah lachte en "
        "liep weg. De docent LO vertelde het mij na de les.",
        first_reaction="De docent LO haalde hen uit elkaar en bleef bij Amin.",
        forms=[BullyingForm.PUSHING],
        reporter_kind=ReporterKind.TEACHER,
    )


def _coordinator_talks(coordinator: Handler) -> Story:
    yield when("2026-10-07", "10:15")
    coordinator.hear_victim(
        "Amin",
        "Amin schrok van de kleedkamer. Hij kleedt zich nu om in de kamer van de "
        "docent LO, op zijn eigen verzoek.",
        wishes="Weer veilig gymmen. Voorlopig geen gesprek samen.",
        together=False,
    )
    coordinator.offer_counselor("Amin", HelpOffer.Answer.ACCEPTED)
    yield when("2026-10-07", "13:30")
    coordinator.hear_bully(
        "Stijn",
        "Stijn vertelt dat hij zelf bang is om zijn plek in het team te verliezen. Hij "
        "begrijpt dat dit moet stoppen en wat het vervolg is als het weer gebeurt.",
    )
    coordinator.offer_counselor("Stijn", HelpOffer.Answer.DECLINED)


def _coordinator_calls(coordinator: Handler) -> Story:
    yield when("2026-10-08", "09:05")
    coordinator.call_home(
        "Amin", "Verteld wat er is gebeurd en welke hulp er is. Ze zijn geschrokken."
    )
    coordinator.call_home(
        "Stijn",
        "Het gesprek en het vervolg besproken. Ook verteld dat het IOT de volgende "
        "stap is als het weer gebeurt.",
    )
    coordinator.call_home("Noah", "Niet bereikt.", reached=False)
    yield when("2026-10-08", "15:40")
    coordinator.call_home("Noah", "Niet bereikt.", reached=False)
    yield when("2026-10-09", "08:45")
    coordinator.call_home("Noah", "Bereikt. Zijn aandeel besproken; ze praten erover.")
    coordinator.copy_to_magister()
