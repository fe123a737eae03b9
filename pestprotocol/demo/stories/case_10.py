"""Case 10, before its rounds in the IOT: step 1 last year, then the coordinators."""

from cases.models.briefing import Feedback
from cases.models.case import Case
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
    bully,
    follower,
    last_year,
    put_in,
    report,
    report_again,
    victim,
    when,
)

MENTOR, BEFORE, NOW, MENTOR_NOW = "NLD", "AMR", "NTB", "WGV"
ALL = ("Rayan", "Bente", "Tijn")


def story() -> Story:
    """2f in spring, a hand-over in June, another layer, and a bicycle in November."""
    yield when("2026-05-11", "10:50")
    classes_of_now = last_year(ALL)
    case = _report()
    mentor, before = Handler(case, MENTOR), Handler(case, BEFORE)
    yield from _step_1(mentor)
    yield from _to_the_coordinator(mentor, before)
    yield when("2026-08-24", "09:30")
    put_in(classes_of_now)
    yield when("2026-08-31", "10:30")
    Handler(case, NOW).take_over("De leerlingen zitten nu in leerjaar 3.")
    yield when("2026-11-03", "15:20")
    _bicycle(case)


def _report() -> Case:
    return report(
        [victim("Bente"), bully("Rayan"), follower("Tijn")],
        by=MENTOR,
        happened="2026-05-08",
        place=Place.CLASSROOM,
        observed=Observed.HEARD,
        facts="Bente vertelt dat Rayan haar in elke les nadoet als ze iets zegt. Tijn "
        "lacht en doet mee. Vrijdag lag haar werk in de prullenbak.",
        first_reaction="Haar werk gezocht en haar een andere plek gegeven.",
        forms=[BullyingForm.HUMILIATION, BullyingForm.STEALING],
        signals=[Signal.WORSE_RESULTS],
        reporter_kind=ReporterKind.VICTIM,
    )


def _step_1(mentor: Handler) -> Story:
    mentor.take_on()
    mentor.move("start_mentor_step")
    yield when("2026-05-12", "10:20")
    mentor.hear_victim(
        "Bente",
        "Bente zegt niets meer in de klas. Ze wil niet dat haar ouders zich zorgen "
        "maken, maar ze mogen het weten.",
        wishes="Weer antwoord durven geven.",
        together=False,
    )
    mentor.offer_counselor("Bente", HelpOffer.Answer.ACCEPTED)
    mentor.tell_reporter(Feedback.Channel.IN_PERSON)
    mentor.call_home("Bente", "Thuis hadden ze gemerkt dat haar cijfers zakken.")
    yield when("2026-05-13", "11:15")
    mentor.hear_bully("Rayan", "Rayan vindt het grappig. Hij ziet dat zij stil wordt.")
    mentor.hear_follower("Tijn", "Tijn doet mee omdat anderen lachen. Hij stopt ermee.")
    mentor.call_home("Rayan", "Het gedrag en wat we afspreken verteld.")
    yield from _class(mentor)


def _class(mentor: Handler) -> Story:
    yield when("2026-05-19", "09:15")
    mentor.talk_with_class_of(
        "Bente",
        "Gesproken over nadoen en meelachen, zonder namen.",
        back_on="2026-06-05",
        promises=[
            class_promise("In 2f laat je elkaar uitpraten.", review="2026-06-02")
        ],
    )
    yield when("2026-06-02", "10:30")
    mentor.review_all(Effect.SAME, "In de les beter, in de pauze niet.")
    mentor.copy_to_magister()


def _to_the_coordinator(mentor: Handler, coordinator: Handler) -> Story:
    yield when("2026-06-05", "14:40")
    mentor.brief(
        ["Bente", "Rayan"],
        "Laat in 2f iedereen uitpraten. Meld het de mentor als dat niet lukt.",
        until="2026-07-03",
    )
    mentor.move("hand_over", note="Het gaat door in de pauzes.")
    yield when("2026-06-08", "08:45")
    coordinator.receive()
    yield when("2026-06-09", "10:15")
    coordinator.hear_bully(
        "Rayan",
        "Rayan vertelt dat hij thuis veel ruzie heeft. Hij hoort wat er volgt als dit "
        "niet stopt.",
    )
    coordinator.offer_counselor("Rayan", HelpOffer.Answer.LATER)
    yield when("2026-06-10", "15:20")
    for name in ALL:
        coordinator.call_home(
            name, "Verteld wat er speelt, wat er volgt en welke hulp er is."
        )
    coordinator.copy_to_magister()


def _bicycle(case: Case) -> None:
    report_again(
        case,
        [victim("Bente"), bully("Rayan"), follower("Tijn")],
        by=MENTOR_NOW,
        happened="2026-11-03",
        place=Place.ROUTE,
        observed=Observed.HEARD,
        facts="Op weg naar huis duwde Rayan de fiets van Bente tegen het hek langs het "
        "water. Het wiel is krom. De reparatie kost € 85. Bente is niet gewond.",
        first_reaction="Bente naar huis gebracht en haar ouders gebeld.",
        forms=[BullyingForm.BIKE_DAMAGE, BullyingForm.PUSHING],
        signals=[Signal.NOT_TO_SCHOOL],
        damage=True,
        reporter_kind=ReporterKind.VICTIM,
    )
