"""Case 12, Nina again: closed before the summer, reopened in a new class."""

from cases.models.briefing import Feedback
from cases.models.case import Case
from cases.models.support import HelpOffer
from escalation.protocol.lists import (
    BullyingForm,
    CyberForm,
    Observed,
    Place,
    ReporterKind,
    Signal,
)
from pestprotocol.demo.stories.case_12_last_year import step_1
from pestprotocol.demo.stories.handling import Handler
from pestprotocol.demo.stories.playing import Story
from pestprotocol.demo.stories.telling import (
    bully,
    last_year,
    put_in,
    report_again,
    victim,
    when,
)

COORDINATOR = "NTB"
BOTH = ("Nina", "Tess")


def story() -> Story:
    """Step 1 in 2d; half a year later the mother reports it to the coordinator."""
    yield when("2026-04-07", "08:45")
    classes_of_now = last_year(BOTH)
    case = yield from step_1()
    yield when("2026-08-24", "08:30")
    put_in(classes_of_now)
    yield from _this_year(Handler(case, COORDINATOR))


def _this_year(coordinator: Handler) -> Story:
    yield when("2026-11-09", "09:10")
    coordinator.move(
        "reopen", note="Moeder belt: hetzelfde tweetal, weer negeren, nu ook online."
    )
    _report_again(coordinator.case)
    yield from _talks_apart(coordinator)
    yield from _homes(coordinator)


def _report_again(case: Case) -> None:
    report_again(
        case,
        [victim("Nina"), bully("Tess")],
        by=COORDINATOR,
        happened="2026-11-06",
        place=Place.ONLINE,
        observed=Observed.HEARD,
        facts="Moeder vertelt dat Nina in h3b weer wordt genegeerd. Vrijdagavond vond "
        "ze een pagina over zichzelf waarop anderen reageren. Tess deelde de link. "
        "Moeder heeft schermafdrukken bewaard en de pagina gemeld.",
        forms=[BullyingForm.IGNORING, CyberForm.ANTI_PAGE],
        signals=[Signal.NOT_TO_SCHOOL, Signal.BAD_SLEEP],
        reporter_kind=ReporterKind.PARENT,
    )


def _talks_apart(coordinator: Handler) -> Story:
    yield when("2026-11-10", "09:15")
    coordinator.hear_victim(
        "Nina",
        "Nina dacht dat het voorbij was. Ze slaapt slecht sinds het weekend. De pagina "
        "is inmiddels offline. Ze voelt zich het minst veilig in de kantine.",
        wishes="Dat iemand bijhoudt of er een nieuwe pagina komt.",
        together=False,
    )
    coordinator.offer_counselor("Nina", HelpOffer.Answer.ACCEPTED)
    yield when("2026-11-10", "13:20")
    coordinator.hear_bully(
        "Tess",
        "Tess heeft de pagina niet gemaakt, wel gedeeld. Ze schrikt van wat het doet. "
        "Ze weet dat het IOT de volgende stap is.",
    )


def _homes(coordinator: Handler) -> Story:
    yield when("2026-11-11", "15:30")
    coordinator.call_home(
        "Nina", "Besproken: praten met Nina, de volgende stap en hulp van de counselor."
    )
    coordinator.tell_reporter(Feedback.Channel.PHONE)
    yield when("2026-11-11", "16:00")
    coordinator.call_home(
        "Tess",
        "Besproken: praten met Tess, de volgende stap en hulp. Ze kijken thuis mee met "
        "de telefoon.",
    )
