"""The soft guards around the IOT, measures and consent."""

from django.utils.translation import gettext_lazy as _

from escalation.guards.guard import Guard, Weight

S_20 = Guard(
    id="S-20",
    weight=Weight.SOFT,
    source="P4.3.6",
    asks=_("Maatregel al eerder aangekondigd"),
    sentence=_("Kondig de maatregel eerst aan, of schrijf op waarom dat niet kon."),
    question=lambda case: case.measure_announced_earlier(),
)
S_21 = Guard(
    id="S-21",
    weight=Weight.SOFT,
    source="P4.3.1",
    asks=_("Het pesten kwam terug na stap 2"),
    sentence=_("Leg vast dat het pesten na stap 2 is teruggekomen."),
    question=lambda case: case.second_recurrence_recorded(),
    act="incident",
)
S_22 = Guard(
    id="S-22",
    weight=Weight.SOFT,
    source="P4.3.3, PB3.1",
    asks=_("Minstens twee deskundigheden aan tafel in het IOT"),
    sentence=_("Leg vast wie er bij het IOT waren: minstens twee deskundigheden."),
    question=lambda case: case.two_disciplines_present(),
)
S_23 = Guard(
    id="S-23",
    weight=Weight.SOFT,
    source="P4.3.3",
    asks=_("Hulpplan met een datum om terug te kijken"),
    sentence=_("Maak een hulpplan en kies een datum om terug te kijken."),
    question=lambda case: case.help_plan_made(),
    act="help",
)
S_24 = Guard(
    id="S-24",
    weight=Weight.SOFT,
    source="P4.3.7",
    asks=_("Bekeken of de hulp heeft gewerkt"),
    sentence=_("Leg vast of de ingezette hulp heeft gewerkt."),
    question=lambda case: case.intervention_evaluated(),
    act="help",
)
S_25 = Guard(
    id="S-25",
    weight=Weight.SOFT,
    source="P4.3.8, P4.3.9",
    asks=_("Na mislukte hulp: schorsing én opnieuw naar het IOT"),
    sentence=_("Leg de schorsing vast, of schrijf op waarom die hier niet past."),
    question=lambda case: case.suspended_and_referred_again(),
)
S_26 = Guard(
    id="S-26",
    weight=Weight.SOFT,
    source="P4.3.12",
    asks=_("Besloten of er een zorgmelding komt, en waarom"),
    sentence=_("Leg vast of er een zorgmelding komt, en waarom wel of niet."),
    question=lambda case: case.welfare_report_weighed(),
)
S_36 = Guard(
    id="S-36",
    weight=Weight.SOFT,
    source="ECLI:NL:RBOVE:2014:4116",
    asks=_("Leerling en ouders gehoord vóór een schorsing"),
    sentence=_("Laat de leerling en de ouders eerst hun kant vertellen."),
    question=lambda case: case.heard_before_suspension(),
)
S_37 = Guard(
    id="S-37",
    weight=Weight.SOFT,
    source="praktijk",
    asks=_("Schoolwerk en terugkeergesprek geregeld bij een schorsing"),
    sentence=_("Regel schoolwerk en plan het gesprek bij terugkomst."),
    question=lambda case: case.suspension_arranged(),
    kept="task",
)
S_38 = Guard(
    id="S-38",
    weight=Weight.SOFT,
    source="praktijk",
    asks=_("Leerplichtambtenaar weet van een schorsing langer dan één dag"),
    sentence=_("Informeer de leerplichtambtenaar over de schorsing."),
    question=lambda case: case.attendance_officer_informed(),
    kept="task",
)
S_39 = Guard(
    id="S-39",
    weight=Weight.SOFT,
    source="AVG",
    asks=_("Toestemming bevestigd voor deze ronde"),
    sentence=_("Vraag of de toestemming ook voor deze ronde geldt."),
    question=lambda case: case.consent_still_fresh(),
)
S_40 = Guard(
    id="S-40",
    weight=Weight.SOFT,
    source="voorstel",
    asks=_("Ook de tweede ouder met gezag gevraagd"),
    sentence=_("Vraag ook de tweede ouder met gezag om toestemming."),
    question=lambda case: case.both_parents_asked(),
)
S_41 = Guard(
    id="S-41",
    weight=Weight.SOFT,
    source="voorstel",
    asks=_("Mening van leerlingen van 12 tot en met 15 jaar gevraagd"),
    sentence=_("Vraag de leerling zelf wat hij of zij van het IOT vindt."),
    question=lambda case: case.opinion_of_younger_pupil_asked(),
)
