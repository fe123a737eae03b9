"""Case 15, a note of this morning: nobody knows yet who it is about."""

from escalation.protocol.lists import (
    BullyingForm,
    Observed,
    ParticipantRole,
    Place,
    ReporterKind,
)
from pestprotocol.demo.stories.playing import Story
from pestprotocol.demo.stories.telling import pupil, report, unknown, when

RECEPTION = "KOK"


def story() -> Story:
    """Only reported: the acknowledgement is due tomorrow."""
    yield when("2026-11-23", "08:40")
    someone = unknown(ParticipantRole.VICTIM, "een leerling uit m3b")
    report(
        [someone, unknown(ParticipantRole.BULLY, "nog niet bekend")],
        by=RECEPTION,
        happened="2026-11-23",
        school_class=pupil("Jayden").school_class,
        place=Place.TOILETS,
        observed=Observed.HEARD,
        facts="Briefje in de bus bij de receptie, zonder naam: 'Iemand in m3b wordt "
        "opgesloten in de wc. Al een paar keer. Kijk er alsjeblieft naar.'",
        first_reaction="Gevraagd of de conciërge in de pauzes bij de toiletten loopt.",
        forms=[BullyingForm.CONFINING],
        reporter_kind=ReporterKind.ANONYMOUS,
    )
