"""The arrows out of a stage: what each asks, what is done, and what is missing."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django_fsm import Transition
from django_stubs_ext import StrOrPromise

from cases.dossier.links import act_url, may_act
from cases.models.case import Case
from escalation.case import guards_of
from escalation.guards import Guard, Weight, asked
from people.models.staff import Staff

# What taking the arrow means, in a sentence for who decides on it.
MEANING: dict[str, StrOrPromise] = {
    "start_mentor_step": _("De mentor gaat aan de slag binnen de klas."),
    "start_coordinator_step": _("De leerlingcoördinator neemt de zaak over."),
    "dismiss": _("Het is geen pesten. De zaak gaat dicht en blijft bewaard."),
    "reroute": _("Een andere procedure neemt het over, buiten het pestprotocol."),
    "start_aftercare_from_mentor": _(
        "De afspraken staan. Nu volgt u of het goed blijft gaan."
    ),
    "hand_over": _(
        "Het pesten kwam terug of gaat buiten de klas verder. De "
        "leerlingcoördinator krijgt het dossier zoals het nu is."
    ),
    "start_aftercare_from_coordinator": _(
        "Het pesten is gestopt. Nu volgt u of het goed blijft gaan."
    ),
    "ask_consent": _(
        "Het pesten kwam opnieuw terug. U vraagt of het IOT mag meedenken."
    ),
    "return_to_mentor": _(
        "De mentor kan het toch binnen de klas oplossen, en leest waarom u dat vindt."
    ),
    "refer_to_support_team": _("Het IOT bespreekt de leerlingen met toestemming."),
    "fall_back": _("Zonder toestemming gaat de leerlingcoördinator zelf verder."),
    "consider_removal": _("Het IOT weegt of verwijdering van school nodig is."),
    "start_aftercare_from_support_team": _(
        "De hulp of de maatregel werkt. Nu volgt u of het goed blijft gaan."
    ),
    "discipline": _("De hulp hielp niet genoeg. Er volgt een maatregel."),
    "refer_again": _("Het IOT bespreekt de zaak nog een keer."),
    "withdraw_removal": _("Verwijdering is van de baan. Het IOT gaat verder."),
    "decline_removal": _("De directeur kiest niet voor verwijdering."),
    "complete_removal": _("De verwijdering is definitief."),
    "return_to_coordinator": _("De leerlingcoördinator kan het nog zelf oplossen."),
    "relapse_to_coordinator": _(
        "Het pesten kwam terug. De leerlingcoördinator krijgt het dossier."
    ),
    "relapse_to_consent": _(
        "Het pesten kwam terug. U vraagt of het IOT mag meedenken."
    ),
    "relapse_to_support_team": _("Het pesten kwam terug. Het IOT kijkt opnieuw mee."),
    "close": _("Het is over. De zaak gaat dicht en blijft bewaard."),
    "reopen": _("Het pesten tussen deze leerlingen is terug."),
    "return_to_protocol": _("Het speelt toch tussen leerlingen."),
    "close_rerouted": _("De andere procedure is klaar. De zaak gaat dicht."),
}
# What the agenda asks, and the arrow that answers it.
RECOMMENDED = {
    "hand-over": "hand_over",
    "to-aftercare": "start_aftercare_from_mentor",
    "close": "close",
}


@dataclass(frozen=True)
class Asked:
    """One line of the checklist: what the protocol asks, and where to do it."""

    text: str
    source: str
    url: str = ""


@dataclass(frozen=True)
class Step:
    """One arrow that this person may take, open or still closed."""

    name: str
    label: StrOrPromise
    meaning: StrOrPromise
    done: tuple[Asked, ...]
    missing: tuple[Asked, ...]
    closed: bool
    recommended: bool


def steps_of(case: Case, user: Staff) -> list[Step]:
    """The arrows out of this stage that this person may take, the advised one first."""
    case.mover = user
    first = _recommended(case)
    mine = [arrow for arrow in case.arrows().values() if takes(case, arrow, user)]
    steps = [
        step_of(case, arrow, user, recommended=arrow.name == first) for arrow in mine
    ]
    return sorted(steps, key=lambda step: not step.recommended)


def takes(case: Case, arrow: Transition, user: Staff) -> bool:
    """May this person take this arrow of this case?"""
    # django-fsm-2 types its users as Django's own model; ours is `Staff`.
    return bool(arrow.has_perm(case, user))  # type: ignore[arg-type]


def step_of(
    case: Case, arrow: Transition, user: Staff, *, recommended: bool = False
) -> Step:
    """One arrow with its checklist; links only for who may do the acts."""
    missing = case.missing(arrow)
    return Step(
        name=arrow.name,
        label=arrow.custom["label"],
        meaning=MEANING[arrow.name],
        done=tuple(
            Asked(str(guard.asks), guard.source)
            for guard in guards_of(arrow)
            if guard not in missing
        ),
        missing=tuple(_missing(guard, case, user) for guard in missing),
        closed=any(takes_no_answer(guard, case) for guard in missing),
        recommended=recommended,
    )


def takes_no_answer(guard: Guard, case: Case) -> bool:
    """Does this guard keep the arrow closed, whatever anybody answers?"""
    if guard.weight is Weight.HARD or guard.waits(case):
        return True
    return guard.floor is not None and asked(guard.floor, case) is not True


def _missing(guard: Guard, case: Case, user: Staff) -> Asked:
    """What to do next; no link where no act of today can satisfy it."""
    leads = may_act(case, user) and not guard.waits(case)
    url = act_url(guard.act, case) if leads else ""
    return Asked(guard.sentence_for(case), guard.source, url)


def _recommended(case: Case) -> str:
    if case.next_step == "decide":
        stays = case.route_as_suggested() and case.no_severe_form()
        return "start_mentor_step" if stays else "start_coordinator_step"
    return RECOMMENDED.get(case.next_step, "")
