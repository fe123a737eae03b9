"""Case 12, Nina again: closed before the summer, reopened in a new class."""

from cases.models.briefing import Feedback
from cases.models.case import Case
from cases.models.conversation import Conversation
from cases.models.support import HelpOffer
from escalation.protocol.lists import (
    BullyingForm,
    ConversationKind,
    CyberForm,
    Effect,
    Observed,
    Place,
    ReporterKind,
    Signal,
    Wellbeing,
)
from people.models.pupils import Pupil
from people.models.staff import Staff
from pestprotocol.demo.stories import telling
from pestprotocol.demo.stories.playing import Story
from pestprotocol.demo.stories.telling import Keeper, part, promise, when

OLD_MENTOR, COORDINATOR = "STK", "NTB"
BOTH = ("Nina", "Tess")


def story() -> Story:
    """Step 1 in 2d; half a year later the mother reports it to the coordinator."""
    yield when("2026-04-07", "11:05")
    classes = {name: telling.pupil(name).school_class for name in BOTH}
    for name in BOTH:
        _put_in_last_class(telling.pupil(name))
    case = _report()
    telling.take_up(case, by=OLD_MENTOR)
    telling.move(case, "start_mentor_step", by=OLD_MENTOR)
    yield from _last_year(case)
    yield when("2026-08-24", "08:30")
    for name, school_class in classes.items():
        Pupil.objects.filter(given_name=name).update(school_class=school_class)
    yield from _this_year(case)


def _put_in_last_class(child: Pupil) -> None:
    child.school_class = child.enrolments.earliest("since").school_class
    child.save(update_fields=["school_class"])


def _report() -> Case:
    return telling.report(
        [telling.victim("Nina"), telling.bully("Tess")],
        by=OLD_MENTOR,
        happened="2026-04-03",
        place=Place.CANTEEN,
        observed=Observed.HEARD,
        facts=(
            "Nina vertelt dat haar vaste tafel in de kantine 'vol' is als zij komt. "
            "Tess regelt wie waar zit. Vrijdag stonden vier meisjes op toen zij kwam."
        ),
        first_reaction="Geluisterd. Afgesproken dat ze deze week bij mij kan zitten.",
        forms=[BullyingForm.IGNORING],
        signals=[Signal.NOT_TO_SCHOOL],
        reporter_kind=ReporterKind.VICTIM,
    )


def _last_year(case: Case) -> Story:
    yield from _talks_apart(case)
    yield when("2026-04-14", "13:20")
    _talk_together(case)
    yield when("2026-04-16", "09:15")
    class_talk = _talk_with_the_class(case)
    yield when("2026-04-17", "15:10")
    _tell_the_others(case)
    yield when("2026-04-17", "15:40")
    telling.move(case, "start_aftercare_from_mentor", by=OLD_MENTOR)
    yield from _look_back(case, class_talk)
    yield when("2026-06-12", "15:00")
    telling.copy_to_magister(case, by=OLD_MENTOR)
    telling.move(case, "close", by=OLD_MENTOR)
    yield when("2026-06-12", "15:05")
    telling.copy_to_magister(case, by=OLD_MENTOR)


def _talks_apart(case: Case) -> Story:
    nina, tess = part(case, "Nina"), part(case, "Tess")
    yield when("2026-04-08", "10:20")
    telling.talk(
        case,
        ConversationKind.VICTIM_TALK,
        "Nina weet niet wat ze verkeerd heeft gedaan. Ze eet nu alleen.",
        by=OLD_MENTOR,
        people=[nina],
        wishes="Weer met de anderen kunnen eten.",
        wants_joint_talk=True,
        follow_up_told=True,
    )
    telling.offer_counselor(case, nina, HelpOffer.Answer.DECLINED, by=OLD_MENTOR)
    telling.call_home(case, nina, "Moeder belt als ze iets merkt.", by=OLD_MENTOR)
    yield when("2026-04-09", "10:20")
    telling.talk(
        case,
        ConversationKind.BULLY_TALK,
        "Tess was boos over een uitnodiging. Ze ziet dat de hele tafel nu meedoet en "
        "wil dat niet.",
        by=OLD_MENTOR,
        people=[tess],
        follow_up_told=True,
    )
    telling.call_home(case, tess, "Ze praten er thuis over.", by=OLD_MENTOR)


def _talk_together(case: Case) -> None:
    nina, tess = part(case, "Nina"), part(case, "Tess")
    telling.talk(
        case,
        ConversationKind.JOINT_TALK,
        "Goed gesprek. Het misverstand over de uitnodiging is uitgepraat.",
        by=OLD_MENTOR,
        people=[nina, tess],
        promises=[
            promise(
                "Tess houdt geen plaatsen meer bezet in de kantine.",
                review="2026-05-08",
                kept_by=tess,
            )
        ],
        follow_up_told=True,
    )


def _talk_with_the_class(case: Case) -> Conversation:
    return telling.class_talk(
        case,
        "Gesproken over buitensluiten en over wat je doet als je het ziet.",
        by=OLD_MENTOR,
        school_class=telling.pupil("Nina").school_class,
        back_on="2026-05-08",
        promises=[
            promise(
                "In 2d mag iedereen overal aanschuiven.",
                review="2026-05-08",
                keeper=Keeper.CLASS,
            )
        ],
    )


def _tell_the_others(case: Case) -> None:
    # The roster holds this year's lessons; those of 2d were given by the same people.
    teachers = Staff.objects.filter(
        teaching_groups__name__startswith=f"{telling.pupil('Nina').school_class}."
    ).distinct()
    for name in BOTH:
        telling.brief(
            case,
            telling.pupil(name),
            "Wissel in 2d de groepjes. Meld het de mentor als iemand alleen blijft.",
            by=OLD_MENTOR,
            until="2026-06-12",
            teachers=teachers,
        )
    telling.tell_reporter(case, Feedback.Channel.IN_PERSON, by=OLD_MENTOR)
    telling.copy_to_magister(case, by=OLD_MENTOR)


def _look_back(case: Case, class_talk: Conversation) -> Story:
    yield when("2026-05-08", "10:30")
    for name in BOTH:
        telling.check(part(case, name), Wellbeing.GOOD, "Gaat goed.", by=OLD_MENTOR)
    for agreement in case.agreements.all():
        telling.review(agreement, Effect.STOPPED, "Gestopt.", by=OLD_MENTOR)
    telling.come_back_to_class(
        class_talk, "Rustige sfeer in de kantine.", by=OLD_MENTOR
    )
    yield when("2026-06-10", "10:30")
    for name in BOTH:
        telling.check(part(case, name), Wellbeing.GOOD, "Gaat goed.", by=OLD_MENTOR)


def _this_year(case: Case) -> Story:
    yield when("2026-11-09", "09:10")
    telling.move(
        case,
        "reopen",
        by=COORDINATOR,
        note="Moeder belt: hetzelfde tweetal, weer negeren, nu ook online.",
    )
    telling.report_again(
        case,
        [telling.victim("Nina"), telling.bully("Tess")],
        by=COORDINATOR,
        happened="2026-11-07",
        place=Place.ONLINE,
        observed=Observed.HEARD,
        facts=(
            "Moeder vertelt dat Nina in h3b weer wordt genegeerd. In het weekend vond "
            "ze een pagina over zichzelf waarop anderen reageren. Tess deelde de link. "
            "Moeder heeft schermafdrukken bewaard en de pagina gemeld."
        ),
        forms=[BullyingForm.IGNORING, CyberForm.ANTI_PAGE],
        signals=[Signal.NOT_TO_SCHOOL, Signal.BAD_SLEEP],
        reporter_kind=ReporterKind.PARENT,
    )
    yield from _coordinator(case)


def _coordinator(case: Case) -> Story:
    nina, tess = part(case, "Nina"), part(case, "Tess")
    yield when("2026-11-10", "09:15")
    telling.talk(
        case,
        ConversationKind.VICTIM_TALK,
        "Nina dacht dat het voorbij was. Ze slaapt slecht sinds het weekend. De pagina "
        "is inmiddels offline. Ze voelt zich het minst veilig in de kantine.",
        by=COORDINATOR,
        people=[nina],
        wishes="Dat iemand bijhoudt of er een nieuwe pagina komt.",
        wants_joint_talk=False,
        follow_up_told=True,
    )
    telling.offer_counselor(case, nina, HelpOffer.Answer.ACCEPTED, by=COORDINATOR)
    yield when("2026-11-10", "13:20")
    telling.talk(
        case,
        ConversationKind.BULLY_TALK,
        "Tess heeft de pagina niet gemaakt, wel gedeeld. Ze schrikt van wat het doet. "
        "Ze weet dat het IOT de volgende stap is.",
        by=COORDINATOR,
        people=[tess],
        follow_up_told=True,
    )
    yield from _calls(case)


def _calls(case: Case) -> Story:
    yield when("2026-11-11", "15:30")
    telling.call_home(
        case,
        part(case, "Nina"),
        "Besproken: praten met Nina, de volgende stap en hulp van de counselor.",
        by=COORDINATOR,
    )
    telling.tell_reporter(case, Feedback.Channel.PHONE, by=COORDINATOR)
    yield when("2026-11-11", "16:00")
    telling.call_home(
        case,
        part(case, "Tess"),
        "Besproken: praten met Tess, de volgende stap en hulp. Ze kijken thuis mee "
        "met de telefoon.",
        by=COORDINATOR,
    )
