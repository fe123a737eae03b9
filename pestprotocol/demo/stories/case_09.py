"""Case 9, before consent is asked: two weeks of step 1, then the coordinator."""

from cases.models.briefing import Feedback
from cases.models.case import Case
from cases.models.support import HelpOffer
from escalation.protocol.lists import (
    BullyingForm,
    Effect,
    Observed,
    Place,
    ReporterKind,
)
from pestprotocol.demo.stories.handling import Handler, class_promise
from pestprotocol.demo.stories.playing import Story
from pestprotocol.demo.stories.telling import bully, report, report_again, victim, when

MENTOR, COORDINATOR = "HAD", "AMR"


def story() -> Story:
    """Handed over, worked on, and on 19 October it turns out not to hold."""
    yield when("2026-09-15", "09:40")
    case = _report()
    mentor, coordinator = Handler(case, MENTOR), Handler(case, COORDINATOR)
    yield from _step_1(mentor)
    yield when("2026-10-01", "14:30")
    _again(case, "2026-10-01")
    yield when("2026-10-01", "16:05")
    mentor.move("hand_over", note="Het gaat door, nu buiten de les.")
    yield when("2026-10-02", "08:45")
    coordinator.receive()
    yield from _coordinator(coordinator)
    yield when("2026-10-19", "12:20")
    _again(case, "2026-10-19")


def _report() -> Case:
    return report(
        [victim("Iris"), bully("Joey")],
        by=MENTOR,
        happened="2026-09-14",
        place=Place.BIKE_SHED,
        observed=Observed.HEARD,
        facts="Iris vertelt dat Joey haar elke middag opwacht bij de fietsen en haar "
        "uitscheldt. Maandag liep hij haar na tot de brug.",
        first_reaction="Iris fietst deze week met een klasgenoot naar huis.",
        forms=[BullyingForm.NAME_CALLING, BullyingForm.CHASING],
        reporter_kind=ReporterKind.VICTIM,
    )


def _step_1(mentor: Handler) -> Story:
    mentor.take_on()
    mentor.move("start_mentor_step")
    yield when("2026-09-16", "10:20")
    mentor.hear_victim(
        "Iris",
        "Iris weet niet waarom hij haar uitkoos. Ze fietst nu om. Haar zus weet het.",
        wishes="Gewoon naar huis kunnen fietsen. Geen gesprek samen.",
        together=False,
    )
    mentor.offer_counselor("Iris", HelpOffer.Answer.ACCEPTED)
    mentor.tell_reporter(Feedback.Channel.IN_PERSON)
    mentor.call_home("Iris", "Ze hadden gemerkt dat ze later thuis is.")
    yield when("2026-09-17", "11:10")
    wacht = "Joey gaat na de les meteen naar huis en wacht niemand op."
    mentor.hear_bully(
        "Joey",
        "Joey zegt dat hij haar niet mag. Hij hoort wat het met haar doet en belooft "
        "weg te blijven.",
        promises=[mentor.promise_of("Joey", wacht, review="2026-09-28")],
    )
    mentor.call_home("Joey", "Het gedrag en de afspraak verteld.")
    yield from _class(mentor)


def _class(mentor: Handler) -> Story:
    yield when("2026-09-22", "09:15")
    mentor.talk_with_class_of(
        "Iris",
        "Gesproken over omlopen en wegkijken, zonder namen.",
        back_on="2026-10-16",
        promises=[class_promise("2g fietst samen op.", review="2026-09-28")],
    )
    mentor.brief(
        ["Iris", "Joey"],
        "Let na het laatste uur op bij de fietsen. Zie je iets, meld het de mentor.",
        until="2026-10-30",
    )
    yield when("2026-09-28", "10:30")
    mentor.review_all(Effect.SAME, "Bij school beter, onderweg niet.")
    mentor.copy_to_magister()


def _again(case: Case, on: str) -> None:
    report_again(
        case,
        [victim("Iris"), bully("Joey")],
        by=MENTOR,
        happened=on,
        place=Place.ROUTE,
        observed=Observed.HEARD,
        facts="Iris kwam huilend binnen. Joey reed haar klem en schold haar uit.",
        first_reaction="Bij haar gebleven en haar ouders gebeld dat ze later komt.",
        forms=[BullyingForm.TRAPPING, BullyingForm.NAME_CALLING],
        reporter_kind=ReporterKind.VICTIM,
    )


def _coordinator(coordinator: Handler) -> Story:
    yield when("2026-10-05", "10:15")
    coordinator.hear_bully(
        "Joey",
        "Joey zwijgt lang. Thuis is het onrustig sinds de zomer. Hij begrijpt dat het "
        "IOT en een maatregel het vervolg zijn.",
    )
    coordinator.offer_counselor("Joey", HelpOffer.Answer.DECLINED)
    yield when("2026-10-06", "15:20")
    for name in ("Iris", "Joey"):
        coordinator.call_home(
            name, "Verteld wat er speelt, wat er volgt en welke hulp er is."
        )
    coordinator.copy_to_magister()
