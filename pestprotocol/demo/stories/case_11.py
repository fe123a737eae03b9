"""Case 11, before the IOT: severe from the first day, so it starts at step 2."""

from cases.models.briefing import Feedback
from cases.models.case import Case
from cases.models.support import HelpOffer
from escalation.protocol.lists import (
    BullyingForm,
    Observed,
    Place,
    ReporterKind,
    Signal,
)
from pestprotocol.demo.stories.handling import Handler
from pestprotocol.demo.stories.playing import Story
from pestprotocol.demo.stories.telling import (
    bully,
    last_year,
    put_in,
    report,
    report_again,
    victim,
    when,
)

MENTOR, BEFORE, NOW, MENTOR_NOW = "BLK", "NTB", "KTW", "SEF"
ALL = ("Kevin", "Ozan", "Lars")


def story() -> Story:
    """A knife and money in March; it comes back after the summer."""
    yield when("2026-03-09", "10:45")
    classes_of_now = last_year(ALL)
    case = _report()
    before = Handler(case, BEFORE)
    yield when("2026-03-09", "11:20")
    before.take_on()
    before.move("start_coordinator_step", note="Ernst: een mes en afpersing.")
    yield from _talks(before)
    yield when("2026-08-24", "09:20")
    put_in(classes_of_now)
    yield when("2026-08-31", "11:10")
    Handler(case, NOW).take_over("De leerlingen zitten nu in leerjaar 4.")
    yield when("2026-09-15", "13:40")
    _again(case)


def _report() -> Case:
    return report(
        [victim("Ozan"), victim("Lars"), bully("Kevin")],
        by=MENTOR,
        happened="2026-03-06",
        place=Place.OUTSIDE_SCHOOL,
        observed=Observed.HEARD,
        facts="Ozan en Lars vertellen dat Kevin vrijdag geld eiste en een zakmes liet "
        "zien. Samen gaven zij € 30. Het was de derde keer.",
        first_reaction="De directeur gebeld, die de contactpersoon van de politie "
        "belde. Ozan en Lars zijn niet alleen naar huis gegaan.",
        forms=[BullyingForm.EXTORTION, BullyingForm.WEAPONS],
        signals=[Signal.NOT_TO_SCHOOL],
        danger_acknowledged=True,
        reporter_kind=ReporterKind.VICTIM,
    )


def _talks(coordinator: Handler) -> Story:
    yield when("2026-03-09", "12:40")
    for name in ("Ozan", "Lars"):
        coordinator.hear_victim(
            name,
            "Hij is bang om alleen over straat te gaan en slaapt slecht. Hij weet dat "
            "de politie het weet en wat er nu gebeurt.",
            wishes="Veilig naar school kunnen.",
            together=False,
        )
        coordinator.offer_counselor(name, HelpOffer.Answer.ACCEPTED)
    coordinator.tell_reporter(Feedback.Channel.IN_PERSON)
    yield when("2026-03-10", "10:15")
    coordinator.hear_bully(
        "Kevin",
        "Kevin zegt dat het mes nep was. Hij hoort wat dit met anderen doet, wat de "
        "gevolgen zijn en wat er volgt als het weer gebeurt.",
        others_present="deelschoolleider",
    )
    coordinator.offer_counselor("Kevin", HelpOffer.Answer.DECLINED)
    yield when("2026-03-10", "15:30")
    for name in ALL:
        coordinator.call_home(
            name, "Verteld wat er speelt, wat er volgt en welke hulp er is."
        )
    coordinator.copy_to_magister()


def _again(case: Case) -> None:
    report_again(
        case,
        [victim("Ozan"), bully("Kevin")],
        by=MENTOR_NOW,
        happened="2026-09-14",
        place=Place.BIKE_SHED,
        observed=Observed.HEARD,
        facts="Kevin vroeg Ozan bij de fietsen weer om geld en hield hem vast aan zijn "
        "jas. Ozan gaf niets en liep weg.",
        first_reaction="Ozan is bij mij gebleven tot zijn vader er was.",
        forms=[BullyingForm.EXTORTION],
        danger_acknowledged=True,
        reporter_kind=ReporterKind.VICTIM,
    )
