"""Case 3, the corridor with the lockers: three classes, so it starts at step 2."""

from cases.models.briefing import Feedback
from cases.models.case import Case
from cases.models.support import HelpOffer
from cases.services.talking import Promise
from escalation.protocol.lists import (
    BullyingForm,
    ConversationKind,
    Observed,
    Place,
    ReporterKind,
)
from pestprotocol.demo.stories import telling
from pestprotocol.demo.stories.playing import Story
from pestprotocol.demo.stories.telling import part, promise, when

CARETAKER, COORDINATOR = "BAA", "NTB"


def story() -> Story:
    """Seen by the conciërge; the coordinator talks with each, and not together."""
    yield when("2026-11-03", "10:50")
    case = _report()
    yield when("2026-11-03", "11:30")
    telling.take_up(case, by=COORDINATOR)
    telling.move(case, "start_coordinator_step", by=COORDINATOR)
    yield from _talk_with_mees(case)
    yield from _talk_with_the_others(case)
    yield from _homes(case)
    yield from _tell_the_others(case)


def _report() -> Case:
    return telling.report(
        [telling.victim("Mees"), telling.bully("Dylan"), telling.bully("Jayden")],
        by=CARETAKER,
        happened="2026-11-03",
        place=Place.CORRIDOR,
        observed=Observed.SEEN,
        facts=(
            "In de kleine pauze stond Mees tussen de kluisjes en de muur. Dylan en "
            "Jayden stonden ervoor, hij kon er niet langs. Jayden hield zijn tas "
            "omhoog en gaf hem niet terug."
        ),
        thoughts="Ik zag dit twee weken geleden ook al eens, van verder weg.",
        first_reaction="Gezegd dat het klaar is. De tas ging terug en Mees liep mee.",
        forms=[BullyingForm.TRAPPING, BullyingForm.STEALING],
        reporter_kind=ReporterKind.SUPPORT_STAFF,
    )


def _talk_with_mees(case: Case) -> Story:
    mees = part(case, "Mees")
    yield when("2026-11-03", "13:15")
    telling.talk(
        case,
        ConversationKind.VICTIM_TALK,
        "Het gebeurt sinds de herfstvakantie, altijd bij de kluisjes. Mees neemt nu al "
        "zijn boeken mee in zijn tas om er niet te hoeven zijn. Hij is opgelucht dat "
        "iemand het zag.",
        by=COORDINATOR,
        people=[mees],
        others_present="mentor van h3a",
        wishes="Een kluisje op een andere gang. Geen gesprek met hen samen.",
        wants_joint_talk=False,
        follow_up_told=True,
    )
    telling.offer_counselor(case, mees, HelpOffer.Answer.ACCEPTED, by=COORDINATOR)
    yield when("2026-11-03", "15:20")
    telling.tell_reporter(case, Feedback.Channel.IN_PERSON, by=COORDINATOR)


def _talk_with_the_others(case: Case) -> Story:
    yield when("2026-11-04", "10:15")
    telling.talk(
        case,
        ConversationKind.BULLY_TALK,
        "Dylan noemt het eerst stoeien. Hij hoort dat de ander niet weg kon en geeft "
        "toe dat dit niet kan. Hij loopt veel rond omdat hij zijn oude klas mist.",
        by=COORDINATOR,
        people=[part(case, "Dylan")],
        others_present="mentor van h3c",
        promises=[_stay_away(case, "Dylan")],
        follow_up_told=True,
    )
    yield when("2026-11-04", "11:20")
    telling.talk(
        case,
        ConversationKind.BULLY_TALK,
        "Jayden zegt dat hij meeging omdat er gelachen werd. De tas had hij niet "
        "moeten pakken. Hij wil dat zijn ouders het van hemzelf horen.",
        by=COORDINATOR,
        people=[part(case, "Jayden")],
        others_present="mentor van m3b",
        promises=[_stay_away(case, "Jayden")],
        follow_up_told=True,
    )


def _stay_away(case: Case, given_name: str) -> Promise:
    return promise(
        f"{given_name} gebruikt in de pauze de gang van de eigen klas.",
        review="2026-11-27",
        kept_by=part(case, given_name),
    )


def _homes(case: Case) -> Story:
    yield when("2026-11-04", "15:30")
    telling.call_home(
        case,
        part(case, "Mees"),
        "Thuis wisten ze van niets. Besproken hoe zij met hem kunnen praten, wat er "
        "nu volgt en welke hulp er is.",
        by=COORDINATOR,
    )
    yield when("2026-11-04", "16:00")
    for given_name in ("Dylan", "Jayden"):
        telling.call_home(
            case,
            part(case, given_name),
            "Het gedrag, het vervolg bij herhaling en de hulp op school besproken. Ze "
            "praten er thuis over en steunen de afspraak.",
            by=COORDINATOR,
        )


def _tell_the_others(case: Case) -> Story:
    yield when("2026-11-05", "12:40")
    for about in ("Mees", "Dylan", "Jayden"):
        telling.brief(
            case,
            telling.pupil(about),
            "Loop in de pauze zo nodig even langs de kluisjes. Zie je iets, reageer "
            "meteen en laat het de leerlingcoördinator weten.",
            by=COORDINATOR,
            until="2026-12-18",
        )
    telling.copy_to_magister(case, by=COORDINATOR)
