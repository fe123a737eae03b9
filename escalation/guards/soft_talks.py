"""The soft guards around the talks: with pupils, with the class, with colleagues."""

from django.utils.translation import gettext_lazy as _

from escalation.guards.guard import Guard, Weight

S_06 = Guard(
    id="S-06",
    weight=Weight.SOFT,
    source="P3.2.2c",
    asks=_("Overleg met leerlingcoördinator of counselor"),
    sentence=_("Vraag de leerlingcoördinator of de counselor om advies."),
    question=lambda case: case.colleague_consulted(),
    act="consult",
    kept="task",
)
S_08 = Guard(
    id="S-08",
    weight=Weight.SOFT,
    source="P4.1.3",
    asks=_("Gesprek met de klas"),
    sentence=_("Praat met de klas over de sfeer en ieders rol."),
    question=lambda case: case.class_talk_held(),
    act="talk-class",
)
S_09 = Guard(
    id="S-09",
    weight=Weight.SOFT,
    source="P3.2.4b",
    asks=_("Later terugkomen op het gesprek met de klas"),
    sentence=_("Kom in de klas terug op het gesprek en noteer hoe het nu gaat."),
    question=lambda case: case.class_talk_followed_up(),
    act="follow-up",
)
S_12 = Guard(
    id="S-12",
    weight=Weight.SOFT,
    source="P4.1.1b",
    asks=_("Eerst de gepeste leerling apart, daarna de pestende leerling apart"),
    sentence=_(
        "Praat eerst met de gepeste leerling en daarna met de pestende leerling."
    ),
    question=lambda case: case.victim_heard_first_and_apart(),
    act="talk-victim",
)
S_13 = Guard(
    id="S-13",
    weight=Weight.SOFT,
    source="P4.1.1c",
    asks=_("Samen praten pas na de twee aparte gesprekken"),
    sentence=_("Praat eerst met beide leerlingen apart."),
    question=lambda case: case.both_heard_before_joint_talk(),
    act="talk-bully",
    kept="act",
)
S_14 = Guard(
    id="S-14",
    weight=Weight.SOFT,
    source="P4.1.1c, A12-7",
    asks=_("De gepeste leerling wil zelf een gezamenlijk gesprek"),
    sentence=_("Vraag eerst of de gepeste leerling dit wil: het kan het erger maken."),
    question=lambda case: case.victim_agreed_to_joint_talk(),
    act="talk-victim",
    kept="act",
)
S_15 = Guard(
    id="S-15",
    weight=Weight.SOFT,
    source="P4.1.1d, PB1.3",
    asks=_("Heldere afspraken: wie doet wat, en wanneer"),
    sentence=_("Maak een afspraak: wie doet wat, en wanneer kijken we terug?"),
    question=lambda case: case.agreement_made(),
    act="agreement",
)
S_16 = Guard(
    id="S-16",
    weight=Weight.SOFT,
    source="P4.1.2",
    asks=_("Besproken wat er gebeurt als het pesten terugkomt"),
    sentence=_("Vertel de leerlingen wat er gebeurt als het pesten terugkomt."),
    question=lambda case: case.follow_up_explained(),
    act="talk-bully",
)
S_17 = Guard(
    id="S-17",
    weight=Weight.SOFT,
    source="P4.2.3",
    asks=_("Drie doelen besproken: confronteren, achtergrond, vervolg"),
    sentence=_("Bespreek met de pestende leerling ook de doelen die nog open staan."),
    question=lambda case: case.three_goals_discussed(),
    act="talk-bully",
)
S_30 = Guard(
    id="S-30",
    weight=Weight.SOFT,
    source="PB1.7, PB2.4",
    asks=_("Lesgevende docenten weten wat er speelt"),
    sentence=_("Laat de docenten van deze leerlingen weten waar ze op letten."),
    question=lambda case: case.teachers_informed(),
    act="brief",
)
