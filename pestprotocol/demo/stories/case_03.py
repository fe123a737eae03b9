"""Case 3, the corridor with the lockers: three classes, so it starts at step 2."""

from cases.models.briefing import Feedback
from cases.models.case import Case
from cases.models.support import HelpOffer
from cases.services.talking import Promise
from escalation.protocol.lists import BullyingForm, Observed, Place, ReporterKind
from pestprotocol.demo.stories.handling import Handler
from pestprotocol.demo.stories.playing import Story
from pestprotocol.demo.stories.telling import bully, report, victim, when

CARETAKER, COORDINATOR = "BAA", "NTB"


def story() -> Story:
    """Seen by the conciërge; the coordinator talks with each, and not together."""
    yield when("2026-11-03", "10:50")
    coordinator = Handler(_report(), COORDINATOR)
    yield when("2026-11-03", "11:30")
    coordinator.take_on()
    coordinator.move("start_coordinator_step")
    yield from _hear_mees(coordinator)
    yield from _hear_the_others(coordinator)
    yield from _homes(coordinator)
    yield when("2026-11-05", "12:40")
    _tell_the_others(coordinator)


def _report() -> Case:
    return report(
        [victim("Mees"), bully("Dylan"), bully("Jayden")],
        by=CARETAKER,
        happened="2026-11-03",
        place=Place.CORRIDOR,
        observed=Observed.SEEN,
        facts="In de kleine pauze stond Mees tussen de kluisjes en de muur. Dylan en "
        "Jayden stonden ervoor, hij kon er niet langs. Jayden hield zijn tas omhoog en "
        "gaf hem niet terug.",
        thoughts="Ik zag dit twee weken geleden ook al eens, van verder weg.",
        first_reaction="Gezegd dat het klaar is. De tas ging terug en Mees liep mee.",
        forms=[BullyingForm.TRAPPING, BullyingForm.STEALING],
        reporter_kind=ReporterKind.SUPPORT_STAFF,
    )


def _hear_mees(coordinator: Handler) -> Story:
    yield when("2026-11-03", "13:15")
    coordinator.hear_victim(
        "Mees",
        "Het gebeurt sinds de herfstvakantie, altijd bij de kluisjes. Mees neemt nu al "
        "zijn boeken mee in zijn tas om er niet te hoeven zijn. Hij is opgelucht dat "
        "iemand het zag.",
        others_present="mentor van h3a",
        wishes="Een kluisje op een andere gang. Geen gesprek met hen samen.",
        together=False,
    )
    coordinator.offer_counselor("Mees", HelpOffer.Answer.ACCEPTED)
    yield when("2026-11-03", "15:20")
    coordinator.tell_reporter(Feedback.Channel.IN_PERSON)


def _hear_the_others(coordinator: Handler) -> Story:
    yield when("2026-11-04", "10:15")
    coordinator.hear_bully(
        "Dylan",
        "Dylan noemt het eerst stoeien. Hij hoort dat de ander niet weg kon en geeft "
        "toe dat dit niet kan. Hij loopt veel rond omdat hij zijn oude klas mist.",
        others_present="mentor van h3c",
        promises=[_stay_away(coordinator, "Dylan")],
    )
    yield when("2026-11-04", "11:20")
    coordinator.hear_bully(
        "Jayden",
        "Jayden zegt dat hij meeging omdat er gelachen werd. De tas had hij niet "
        "moeten pakken. Hij wil dat zijn ouders het van hemzelf horen.",
        others_present="mentor van m3b",
        promises=[_stay_away(coordinator, "Jayden")],
    )


def _stay_away(coordinator: Handler, name: str) -> Promise:
    text = f"{name} gebruikt in de pauze de gang van de eigen klas."
    return coordinator.promise_of(name, text, review="2026-11-27")


def _homes(coordinator: Handler) -> Story:
    yield when("2026-11-04", "15:30")
    coordinator.call_home(
        "Mees",
        "Thuis wisten ze van niets. Besproken hoe zij met hem kunnen praten, wat er nu "
        "volgt en welke hulp er is.",
    )
    yield when("2026-11-04", "16:00")
    for name in ("Dylan", "Jayden"):
        coordinator.call_home(
            name,
            "Het gedrag, het vervolg bij herhaling en de hulp op school besproken. Ze "
            "praten er thuis over en steunen de afspraak.",
        )


def _tell_the_others(coordinator: Handler) -> None:
    coordinator.brief(
        ["Mees", "Dylan", "Jayden"],
        "Loop in de pauze zo nodig even langs de kluisjes. Zie je iets, reageer meteen "
        "en laat het de leerlingcoördinator weten.",
        until="2026-12-18",
    )
    coordinator.copy_to_magister()
