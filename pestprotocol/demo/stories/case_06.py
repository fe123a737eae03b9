"""Case 6, a fake account: online, so it goes to the coordinator the same day."""

from cases.models.briefing import Feedback
from cases.models.case import Case
from cases.models.support import HelpOffer
from escalation.protocol.lists import CyberForm, Observed, Place, ReporterKind, Signal
from pestprotocol.demo.stories.handling import Handler
from pestprotocol.demo.stories.playing import Story
from pestprotocol.demo.stories.telling import bully, follower, report, victim, when

MENTOR, COORDINATOR = "DMK", "AMR"


def story() -> Story:
    """The mentor hears it and passes it on; the coordinator talks and calls home."""
    yield when("2026-10-20", "08:50")
    case = _report()
    coordinator = Handler(case, COORDINATOR)
    yield when("2026-10-20", "09:30")
    coordinator.take_on()
    coordinator.move("start_coordinator_step")
    yield from _talks(coordinator)
    yield from _homes(coordinator)


def _report() -> Case:
    return report(
        [victim("Aaliyah"), bully("Lina"), follower("Esra")],
        by=MENTOR,
        happened="2026-10-19",
        place=Place.ONLINE,
        observed=Observed.HEARD,
        facts="Aaliyah liet thuis een account zien met haar foto en een andere naam. "
        "In de reacties wordt ze uitgescholden. Gisteren is ze uit de groepsapp van "
        "de klas gezet. Ze denkt dat Lina het account maakte; Esra deelde het.",
        first_reaction="Met Aaliyah besproken: niet reageren en niets weggooien. Haar "
        "moeder bewaarde de berichten en blokkeerde daarna het account.",
        forms=[
            CyberForm.IDENTITY_HACK,
            CyberForm.WHATSAPP,
            CyberForm.CHAT_ABUSE,
        ],
        signals=[Signal.BAD_SLEEP],
        reporter_kind=ReporterKind.VICTIM,
    )


def _talks(coordinator: Handler) -> Story:
    yield when("2026-10-20", "10:20")
    coordinator.hear_victim(
        "Aaliyah",
        "Het account staat er sinds de herfst. Ze durft haar telefoon niet meer open "
        "te doen. Op school zegt niemand er iets over, dat vindt ze het naarst.",
        wishes="Dat het account verdwijnt. Nu geen gesprek samen.",
        together=False,
    )
    coordinator.offer_counselor("Aaliyah", HelpOffer.Answer.ACCEPTED)
    coordinator.tell_reporter(Feedback.Channel.IN_PERSON)
    yield when("2026-10-21", "11:15")
    coordinator.hear_bully(
        "Lina",
        "Lina vond het eerst een grap. Ze schrikt van wat anderen eronder schreven en "
        "verwijdert het account in het bijzijn van de counselor.",
        others_present="counselor",
        promises=[
            coordinator.promise_of(
                "Lina",
                "Lina plaatst niets meer over een ander zonder het te vragen.",
                review="2026-11-09",
            )
        ],
    )
    coordinator.offer_counselor("Lina", HelpOffer.Answer.ACCEPTED)
    yield when("2026-10-21", "13:40")
    coordinator.hear_follower(
        "Esra",
        "Esra heeft het account doorgestuurd. Ze wilde erbij horen. Ze begrijpt dat "
        "doorsturen ook meedoen is.",
    )


def _homes(coordinator: Handler) -> Story:
    yield when("2026-10-21", "15:30")
    coordinator.call_home(
        "Aaliyah",
        "Moeder heeft alles bewaard en geblokkeerd. Aangifte besproken: zij kiezen er "
        "nu niet voor, want het account gaat weg.",
    )
    for name in ("Lina", "Esra"):
        coordinator.call_home(
            name, "Het gedrag, het vervolg bij herhaling en hulp op school besproken."
        )
    yield when("2026-11-09", "10:30")
    coordinator.copy_to_magister()
