"""Case 13, Daniel is eighteen: he decides himself who is told at home."""

from cases.models.case import Case
from cases.models.support import HelpOffer
from escalation.protocol.lists import BullyingForm, Observed, Place, ReporterKind
from pestprotocol.demo.stories.handling import Handler
from pestprotocol.demo.stories.playing import Story
from pestprotocol.demo.stories.telling import bully, report, victim, when

MENTOR, COORDINATOR = "TLS", "GIE"


def story() -> Story:
    """Two classes, so the coordinator; Daniel does not want his parents called."""
    yield when("2026-11-17", "13:30")
    coordinator = Handler(_report(), COORDINATOR)
    yield when("2026-11-17", "15:10")
    coordinator.take_on()
    coordinator.move("start_coordinator_step")
    yield when("2026-11-18", "10:20")
    coordinator.hear_victim(
        "Daniel",
        "Daniel trekt het zich meer aan dan hij liet merken. Hij is 18 en wil niet dat "
        "zijn ouders worden gebeld. Hij vertelt het zelf als hij dat wil.",
        wishes="Dat het ophoudt in de gezamenlijke lessen.",
        together=True,
    )
    coordinator.offer_counselor("Daniel", HelpOffer.Answer.ACCEPTED)
    yield when("2026-11-19", "11:15")
    coordinator.hear_bully(
        "Bram",
        "Bram noemt het humor. Hij wist niet dat het zo binnenkwam en wil het "
        "rechtzetten.",
    )
    coordinator.copy_to_magister()


def _report() -> Case:
    return report(
        [victim("Daniel"), bully("Bram")],
        by=MENTOR,
        happened="2026-11-16",
        place=Place.CLASSROOM,
        observed=Observed.HEARD,
        facts="Daniel vertelt dat Bram in de gezamenlijke lessen bij elk antwoord een "
        "opmerking maakt en dat de groep lacht. Het duurt nu zes weken.",
        first_reaction="Geluisterd en gevraagd wat hij zelf wil.",
        forms=[BullyingForm.HUMILIATION],
        reporter_kind=ReporterKind.VICTIM,
    )
