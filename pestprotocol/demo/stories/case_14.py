"""Case 14, about a member of staff: the principal, by another procedure (H-22)."""

from escalation.protocol.lists import (
    BullyingForm,
    Observed,
    ParticipantRole,
    Place,
    ReporterKind,
)
from pestprotocol.demo.stories.handling import Handler
from pestprotocol.demo.stories.playing import Story
from pestprotocol.demo.stories.telling import report, unknown, when

RECEPTION, PRINCIPAL = "KOK", "TRH"


def story() -> Story:
    """A note without a name; nobody but the principal sees what became of it."""
    yield when("2026-11-19", "09:10")
    case = report(
        [unknown(ParticipantRole.VICTIM, "een leerling, naam niet genoemd")],
        by=RECEPTION,
        happened="2026-11-18",
        about_staff=True,
        place=Place.CLASSROOM,
        observed=Observed.HEARD,
        facts="Brief zonder naam: een vervangende docent zet een leerling voor de klas "
        "voor schut en stuurt privéberichten.",
        first_reaction="De brief is in een gesloten envelop naar de directeur gegaan.",
        forms=[BullyingForm.HUMILIATION],
        reporter_kind=ReporterKind.ANONYMOUS,
    )
    yield when("2026-11-19", "11:30")
    principal = Handler(case, PRINCIPAL)
    principal.take_on()
    principal.move("reroute", note="Vertrouwensinspecteur gebeld.")
