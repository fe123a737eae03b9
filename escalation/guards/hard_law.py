"""The hard guards that the law sets: suspension, removal, legal duties."""

from django.utils.translation import gettext_lazy as _

from escalation.guards.guard import Guard, Weight

H_06 = Guard(
    id="H-06",
    weight=Weight.HARD,
    source="WVO 2020 8.14-1, 8.15-4",
    asks=_("Een schorsing duurt ten hoogste één week"),
    sentence=_("Kies een einddatum binnen een week na het begin van de schorsing."),
    kept="act",
)
H_07 = Guard(
    id="H-07",
    weight=Weight.HARD,
    source="WVO 2020 8.14-2",
    asks=_("Schorsing schriftelijk en met redenen meegedeeld"),
    sentence=_("Verstuur eerst het besluit met de redenen; dan gaat de schorsing in."),
    kept="act",
)
H_08 = Guard(
    id="H-08",
    weight=Weight.HARD,
    source="WVO 2020 8.14-3",
    asks=_("Inspectie geïnformeerd bij een schorsing langer dan één dag"),
    sentence=_("Meld de schorsing vandaag bij de inspectie, met de redenen."),
    kept="act",
)
H_09 = Guard(
    id="H-09",
    weight=Weight.HARD,
    source="WVO 2020 8.14, 8.15, P4.3.13",
    asks=_("Besluit van de directeur of een gemachtigde deelschoolleider"),
    sentence=_(
        "Vraag de directeur, of een gemachtigde deelschoolleider, te beslissen."
    ),
    kept="act",
)
H_15 = Guard(
    id="H-15",
    weight=Weight.HARD,
    source="P4.3.13, WVO 2020 8.15-1",
    asks=_("Alleen de directeur beslist over verwijdering"),
    sentence=_("Vraag de directeur het besluit over de verwijdering vast te leggen."),
    question=lambda case: case.principal_decided(),
)
H_16 = Guard(
    id="H-16",
    weight=Weight.HARD,
    source="WVO 2020 8.15-3",
    asks=_("Leerling en ouders konden hun kant vertellen"),
    sentence=_(
        "Nodig de leerling, en onder de 18 ook de ouders, uit om gehoord te worden."
    ),
    question=lambda case: case.hearing_offered(),
)
H_17 = Guard(
    id="H-17",
    weight=Weight.HARD,
    source="WVO 2020 8.15-4",
    asks=_("Overlegd met de inspectie als de leerling leerplichtig is"),
    sentence=_("Overleg met de inspectie en leg datum en uitkomst vast."),
    question=lambda case: case.inspectorate_consulted(),
)
H_18 = Guard(
    id="H-18",
    weight=Weight.HARD,
    source="WVO 2020 8.15-2",
    asks=_("Een andere school wil de leerling toelaten"),
    sentence=_("Zoek een school die de leerling toelaat en leg de naam vast."),
    question=lambda case: case.other_school_found(),
)
H_19 = Guard(
    id="H-19",
    weight=Weight.HARD,
    source="WVO 2020 8.15-5/6/7, 8.21",
    asks=_("Besluit en berichten verstuurd, met uitleg over bezwaar"),
    sentence=_("Verstuur het besluit en de berichten aan de inspectie en de gemeente."),
    question=lambda case: case.removal_letters_sent(),
)
H_25 = Guard(
    id="H-25",
    weight=Weight.HARD,
    source="WVO 2020 8.14, 8.15",
    asks=_("Geen wettelijke plicht meer open"),
    sentence=_(
        "Rond eerst af wat de wet vraagt: schorsing, melding, verwijdering, bezwaar."
    ),
    question=lambda case: case.no_legal_duty_open(),
)
