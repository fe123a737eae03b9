"""The soft guards around parents, help, the pupil file and aftercare."""

from django.utils.translation import gettext_lazy as _

from escalation.guards.guard import Guard, Weight

S_07 = Guard(
    id="S-07",
    weight=Weight.SOFT,
    source="P3.2.2d",
    asks=_("Hulp aangeboden aan de gepeste leerling"),
    sentence=_("Bied de gepeste leerling hulp aan: counselor of vertrouwenspersoon."),
    question=lambda case: case.help_offered(),
    act="help",
)
S_10 = Guard(
    id="S-10",
    weight=Weight.SOFT,
    source="P3.2.5c",
    asks=_("Advies aan de ouders"),
    sentence=_("Geef de ouders advies: hoe helpen zij hun kind?"),
    question=lambda case: case.parents_advised(),
    act="parents",
)
S_11 = Guard(
    id="S-11",
    weight=Weight.SOFT,
    source="P3.4.5",
    asks=_("Training op maat gemaakt in overleg met de mentor"),
    sentence=_("Overleg met de mentor over het doel van de training."),
    kept="act",
)
S_18 = Guard(
    id="S-18",
    weight=Weight.SOFT,
    source="P4.2.6, P4.2.7",
    asks=_("Met ouders besproken: praten met hun kind, vervolg en hulp"),
    sentence=_("Bespreek met de ouders ook: praten met hun kind, het vervolg en hulp."),
    question=lambda case: case.parents_call_complete(),
    act="parents",
)
S_19 = Guard(
    id="S-19",
    weight=Weight.SOFT,
    source="PB1.5, PB2.3",
    asks=_("Acties overgenomen in het leerlingvolgsysteem"),
    sentence=_("Neem de teksten over in Magister en vink ze af."),
    question=lambda case: case.sis_texts_taken_over(),
    act="sis",
)
S_31 = Guard(
    id="S-31",
    weight=Weight.SOFT,
    source="PB1.8",
    asks=_("Ouders betrokken, of opgeschreven waarom niet"),
    sentence=_(
        "Neem contact op met de ouders, of schrijf op waarom dat niet nodig is."
    ),
    question=lambda case: case.parents_contact_decided(),
    act="parents",
)
S_32 = Guard(
    id="S-32",
    weight=Weight.SOFT,
    source="PB3.2",
    asks=_("Contactpersoon van het IOT bekend en hulp gestart"),
    sentence=_("Wijs een contactpersoon aan en kijk of de hulp is gestart."),
    question=lambda case: case.help_started(),
    act="help",
)
S_33 = Guard(
    id="S-33",
    weight=Weight.SOFT,
    source="voorstel",
    asks=_("Alle controles van de nazorg gedaan"),
    sentence=_("Vraag de leerlingen hoe het gaat en leg de controle vast."),
    question=lambda case: case.aftercare_checks_done(),
    act="check",
)
S_34 = Guard(
    id="S-34",
    weight=Weight.SOFT,
    source="voorstel",
    asks=_("Het gaat goed met de gepeste leerling"),
    sentence=_(
        "Praat met de gepeste leerling: bij de laatste controle ging het niet goed."
    ),
    question=lambda case: case.victim_doing_well(),
    act="check",
)
