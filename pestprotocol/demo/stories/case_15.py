"""Case 15, a note of this morning: nobody knows yet who it is about."""

from cases.services.reporting import Involved
from escalation.protocol.lists import (
    BullyingForm,
    Observed,
    ParticipantRole,
    Place,
    ReporterKind,
)
from pestprotocol.demo.stories import telling
from pestprotocol.demo.stories.playing import Story
from pestprotocol.demo.stories.telling import when

RECEPTION = "KOK"


def story() -> Story:
    """Only reported: the acknowledgement is due tomorrow."""
    yield when("2026-11-23", "08:40")
    telling.report(
        [
            Involved(role=ParticipantRole.VICTIM, description="een leerling uit m3b"),
            Involved(role=ParticipantRole.BULLY, description="nog niet bekend"),
        ],
        by=RECEPTION,
        happened="2026-11-23",
        school_class=telling.pupil("Jayden").school_class,
        place=Place.TOILETS,
        observed=Observed.HEARD,
        facts=(
            "Briefje in de bus bij de receptie, zonder naam: 'Iemand in m3b wordt "
            "opgesloten in de wc. Al een paar keer. Kijk er alsjeblieft naar.'"
        ),
        first_reaction="Gevraagd of de conciërge in de pauzes bij de toiletten loopt.",
        forms=[BullyingForm.CONFINING],
        reporter_kind=ReporterKind.ANONYMOUS,
    )
