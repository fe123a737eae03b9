"""Case 8, Sem learns to stop: step 1 did not hold, the coordinator takes over."""

from cases.models.briefing import Feedback
from cases.models.case import Case
from cases.models.support import HelpOffer
from escalation.protocol.lists import (
    BullyingForm,
    Effect,
    Observed,
    Place,
    ReporterKind,
)
from pestprotocol.demo.stories.handling import Handler, class_promise
from pestprotocol.demo.stories.playing import Story
from pestprotocol.demo.stories.telling import (
    bully,
    report,
    report_again,
    victim,
    when,
)

MENTOR, COORDINATOR = "HOF", "NTB"


def story() -> Story:
    """Step 1 at the start of the year, a first recurrence, then a second one."""
    yield when("2026-08-31", "10:45")
    case = _report()
    mentor, coordinator = Handler(case, MENTOR), Handler(case, COORDINATOR)
    yield from _step_1(mentor)
    yield when("2026-09-14", "14:40")
    _again(case, "2026-09-14", Place.CLASSROOM, "Sem schopte de tas van Kaan weg.")
    yield when("2026-09-14", "16:00")
    mentor.move("hand_over", note="De afspraak hield twee weken.")
    yield when("2026-09-15", "08:40")
    coordinator.receive()
    yield from _coordinator(coordinator)
    yield when("2026-09-28", "13:20")
    _again(case, "2026-09-28", Place.GYM, "Sem noemde Kaan weer bij zijn bijnaam.")


def _report() -> Case:
    return report(
        [victim("Kaan"), bully("Sem")],
        by=MENTOR,
        happened="2026-08-28",
        place=Place.CLASSROOM,
        observed=Observed.HEARD,
        facts="Kaan vertelt dat Sem hem elke dag een bijnaam geeft en zijn spullen "
        "omgooit. De anderen lachen. Het begon vorig schooljaar al.",
        first_reaction="Kaan een andere plek gegeven, op zijn eigen verzoek.",
        forms=[BullyingForm.NICKNAMES, BullyingForm.STEALING],
        reporter_kind=ReporterKind.VICTIM,
    )


def _step_1(mentor: Handler) -> Story:
    mentor.take_on()
    mentor.move("start_mentor_step")
    yield when("2026-09-01", "10:20")
    mentor.hear_victim(
        "Kaan",
        "Kaan wordt er moe van. Thuis zegt hij er niets over, want zijn ouders hebben "
        "het druk. Hij wil vooral dat het lachen ophoudt.",
        wishes="Bij zijn eigen naam genoemd worden.",
        together=True,
    )
    mentor.offer_counselor("Kaan", HelpOffer.Answer.DECLINED)
    mentor.tell_reporter(Feedback.Channel.IN_PERSON)
    yield when("2026-09-02", "11:15")
    mentor.hear_bully("Sem", "Sem zegt dat iedereen het doet. Hij ziet dat hij begint.")
    mentor.call_home("Sem", "Het gedrag en de afspraak besproken. Ze praten erover.")
    mentor.call_home("Kaan", "Ze wisten van niets en zijn blij dat school belt.")
    yield from _together(mentor)


def _together(mentor: Handler) -> Story:
    yield when("2026-09-04", "13:10")
    name = "Sem noemt iedereen bij de eigen naam en blijft van spullen af."
    mentor.bring_together(
        ["Kaan", "Sem"],
        "Kort en rustig. Sem zegt sorry. Ze kijken na twee weken terug.",
        promises=[mentor.promise_of("Sem", name, review="2026-09-11")],
    )
    yield when("2026-09-07", "09:15")
    mentor.talk_with_class_of(
        "Kaan",
        "Gesproken over bijnamen en meelachen. De klas wil elkaar erop aanspreken.",
        back_on="2026-09-25",
        promises=[class_promise("In m3c gebruiken we namen.", review="2026-09-11")],
    )
    mentor.brief(
        ["Kaan", "Sem"],
        "Spreek in m3c iedereen aan die een bijnaam gebruikt. Meld het de mentor.",
        until="2026-10-16",
    )
    yield when("2026-09-11", "10:30")
    mentor.review_all(Effect.LESS, "De eerste week ging goed.")
    mentor.copy_to_magister()


def _again(case: Case, on: str, place: Place, what: str) -> None:
    report_again(
        case,
        [victim("Kaan"), bully("Sem")],
        by=MENTOR,
        happened=on,
        place=place,
        observed=Observed.SEEN,
        facts=f"{what} De klas lachte. Ik heb de les stilgelegd en hen apart gezet.",
        first_reaction="Hen uit elkaar gehaald en Kaan gevraagd hoe het ging.",
        forms=[BullyingForm.NICKNAMES],
        reporter_kind=ReporterKind.MENTOR,
    )


def _coordinator(coordinator: Handler) -> Story:
    yield when("2026-09-16", "10:15")
    coordinator.hear_victim(
        "Kaan",
        "Kaan vindt het erger dat het terugkomt dan dat het begon.",
        wishes="Dat iemand het ziet voordat hij het moet zeggen.",
        together=False,
    )
    coordinator.offer_counselor("Kaan", HelpOffer.Answer.ACCEPTED)
    yield when("2026-09-16", "13:30")
    coordinator.hear_bully(
        "Sem",
        "Sem vertelt dat hij vorig jaar zelf werd gepest en liever eerst uitdeelt. Hij "
        "hoort wat er volgt als het weer gebeurt.",
    )
    coordinator.offer_counselor("Sem", HelpOffer.Answer.LATER)
    yield when("2026-09-17", "15:30")
    for name in ("Kaan", "Sem"):
        coordinator.call_home(
            name, "Verteld wat er speelt, wat er volgt en welke hulp er is."
        )
    coordinator.copy_to_magister()
