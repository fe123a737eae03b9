"""Case 7, a photo that is spread: safety mode from the first minute."""

from cases.models.briefing import Feedback
from cases.models.case import Case
from cases.models.support import HelpOffer
from escalation.protocol.lists import (
    CyberForm,
    Observed,
    ParticipantRole,
    Place,
    ReporterKind,
    Signal,
)
from pestprotocol.demo.stories.handling import Handler
from pestprotocol.demo.stories.playing import Story
from pestprotocol.demo.stories.telling import bully, report, unknown, victim, when

TEACHER, COORDINATOR = "RAM", "KTW"


def story() -> Story:
    """The coordinator handles it in a small circle; nobody looks at the photo."""
    yield when("2026-11-02", "11:20")
    coordinator = Handler(_report(), COORDINATOR)
    yield when("2026-11-02", "11:45")
    coordinator.take_on()
    coordinator.move("start_coordinator_step")
    yield when("2026-11-02", "12:30")
    _hear_romy(coordinator)
    yield when("2026-11-04", "09:30")
    _hear_thijs(coordinator)
    yield when("2026-11-05", "09:15")
    coordinator.copy_to_magister()


def _report() -> Case:
    others = unknown(ParticipantRole.FOLLOWER, "twee leerlingen die het doorstuurden")
    return report(
        [victim("Romy"), bully("Thijs"), bully("Milan"), others],
        by=TEACHER,
        happened="2026-11-01",
        place=Place.ONLINE,
        observed=Observed.HEARD,
        facts="Na de les zei een leerling dat er een privéfoto van Romy rondgaat. "
        "Thijs zou hem hebben verstuurd en Milan doorgestuurd. Ik heb de foto niet "
        "gezien en niet gevraagd om hem te zien.",
        first_reaction="Romy is bij mij gebleven tot de leerlingcoördinator er was.",
        forms=[CyberForm.INTIMATE_IMAGES],
        signals=[Signal.NOT_TO_SCHOOL],
        danger_acknowledged=True,
        reporter_kind=ReporterKind.OTHER_PUPIL,
    )


def _hear_romy(coordinator: Handler) -> None:
    coordinator.hear_victim(
        "Romy",
        "Romy is geschrokken en boos. Ze is niet alleen vandaag: haar vriendin en de "
        "vertrouwenspersoon zijn bij haar. Haar moeder mag het weten; over haar vader "
        "praten we eerst met de zorgcoördinator.",
        wishes="Dat niemand het meer doorstuurt, en dat zij niet in de gang staat.",
        together=False,
    )
    coordinator.offer_help("Romy", HelpOffer.Kind.CONFIDANT, HelpOffer.Answer.ACCEPTED)
    coordinator.tell_reporter(Feedback.Channel.IN_PERSON)


def _hear_thijs(coordinator: Handler) -> None:
    coordinator.hear_bully(
        "Thijs",
        "Thijs geeft toe dat hij de foto heeft verstuurd. Hij wilde indruk maken en "
        "heeft er spijt van. Besproken wat dit met een ander doet en dat de politie "
        "onderzoek doet.",
        others_present="deelschoolleider, ouders",
    )
