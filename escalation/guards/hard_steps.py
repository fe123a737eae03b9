"""The hard guards that the school's protocol itself sets before a step."""

from django.utils.translation import gettext_lazy as _

from escalation.guards.guard import Exemption, Guard, Weight

H_01 = Guard(
    id="H-01",
    weight=Weight.HARD_WITH_EXEMPTIONS,
    source="P4.1.4",
    asks=_("Dossier compleet: gebeurtenissen en afspraken"),
    sentence=_("Leg de gebeurtenis en minstens één afspraak vast voor de overdracht."),
    question=lambda case: case.has_incident() and case.agreement_made(),
    floor=lambda case: case.has_incident(),
    exemptions=(
        Exemption("no_agreement", _("Het is niet gelukt om afspraken te maken"), True),
        Exemption("urgent", _("Het is dringend: afspraken maken kan niet eerst"), True),
    ),
    act="agreement",
)
H_02 = Guard(
    id="H-02",
    weight=Weight.HARD_WITH_EXEMPTIONS,
    source="PB2.2, P4.2.6",
    asks=_("Ouders gebeld van alle gepeste en pestende leerlingen"),
    sentence=_("Bel eerst van elke betrokken leerling een ouder met gezag."),
    question=lambda case: case.parents_called(),
    exemptions=(
        Exemption(
            "unreachable",
            _("Niet bereikt: 3 pogingen op 2 dagen, en een bericht gestuurd"),
            True,
        ),
        Exemption(
            "adult_no_permission",
            _("De leerling is 18 of ouder en geeft geen toestemming"),
        ),
        Exemption(
            "endangers",
            _("Bellen brengt de leerling in gevaar (besloten met de zorgcoördinator)"),
            True,
        ),
        Exemption(
            "unknown_or_other_school",
            _("De pestende leerling is onbekend of zit op een andere school"),
        ),
        Exemption(
            "other_channel",
            _("De ouders vroegen zelf om contact op een andere manier"),
            True,
        ),
    ),
    act="parents",
)
H_03 = Guard(
    id="H-03",
    weight=Weight.HARD,
    source="P4.3.2, PB2.5, AVG",
    asks=_("Geldige toestemming voor elke leerling die wordt besproken"),
    sentence=_("Vraag eerst toestemming voor elke leerling die in het IOT komt."),
    question=lambda case: case.consent_given(),
)
H_04 = Guard(
    id="H-04",
    weight=Weight.HARD,
    source="AVG",
    asks=_("Gasten van het IOT zien alleen waarvoor toestemming is"),
    sentence=_("Kies wat gasten mogen zien: alleen leerlingen met toestemming."),
    question=lambda case: case.guests_within_consent(),
)
H_05 = Guard(
    id="H-05",
    weight=Weight.HARD,
    source="PB2.1, PB3.3",
    asks=_("Maatregel afgestemd met de deelschoolleider"),
    sentence=_("Laat de deelschoolleider het overleg over de maatregel bevestigen."),
    question=lambda case: case.division_head_agreed(),
)
H_10 = Guard(
    id="H-10",
    weight=Weight.HARD_WITH_EXEMPTIONS,
    source="P4.3.10",
    asks=_("Twee keer om medewerking gevraagd, met datum en reactie"),
    sentence=_("Leg twee verzoeken om mee te werken vast, met datum en reactie."),
    question=lambda case: case.cooperation_asked_twice(),
    exemptions=(
        Exemption("safety_incident", _("Ernstig veiligheidsincident"), True),
        Exemption("help_exhausted", _("Alle hulp is geprobeerd"), True),
    ),
)
H_11 = Guard(
    id="H-11",
    weight=Weight.HARD,
    source="P4.3.11",
    asks=_("Verwijdering overwogen in het IOT, met andere mogelijkheden"),
    sentence=_("Leg eerst de overweging vast, met de andere mogelijkheden."),
    question=lambda case: case.removal_weighed(),
)
H_14 = Guard(
    id="H-14",
    weight=Weight.HARD,
    source="P4.2.5",
    asks=_("Hulp van de counselor is vrijwillig"),
    sentence=_("Nee zeggen tegen vrijwillige hulp telt niet als niet meewerken."),
    kept="act",
)
H_24 = Guard(
    id="H-24",
    weight=Weight.HARD,
    source="UAVG art. 5",
    asks=_("Toestemming van wie dat bij deze leeftijd moet geven"),
    sentence=_("Kies wie toestemming geeft: tot 16 de ouders, vanaf 18 de leerling."),
    question=lambda case: case.consent_asked_of_right_people(),
)
H_26 = Guard(
    id="H-26",
    weight=Weight.HARD_WITH_EXEMPTIONS,
    source="P2.1.2",
    asks=_("Gesprek met de leerling om wie het gaat"),
    sentence=_("Praat eerst met de leerling die misschien gepest wordt."),
    question=lambda case: case.victim_heard(),
    exemptions=(
        Exemption("victim_unknown", _("We weten niet om welke leerling het gaat")),
        Exemption("victim_left", _("De leerling is van school")),
        Exemption(
            "victim_declined",
            _("De leerling wil niet praten, na ten minste 2 keer aanbieden"),
            True,
        ),
    ),
    act="talk-victim",
)
