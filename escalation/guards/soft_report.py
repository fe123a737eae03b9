"""The soft guards around a report: route, safety, police and feedback."""

from django.utils.translation import gettext_lazy as _

from escalation.guards.guard import Guard, Weight

S_01 = Guard(
    id="S-01",
    weight=Weight.SOFT,
    source="P3.2.2a, P3.2.5a",
    asks=_("De melder weet binnen 1 schooldag dat de melding is opgepakt"),
    sentence=_("Laat de melder weten dat de melding is opgepakt."),
    question=lambda case: case.reporter_acknowledged(),
    act="take-on",
    kept="task",
)
S_02 = Guard(
    id="S-02",
    weight=Weight.SOFT,
    source="voorstel",
    asks=_("Binnen 2 schooldagen is de route gekozen"),
    sentence=_("Kies of de mentor of de leerlingcoördinator verdergaat."),
    act="take-on",
    kept="task",
)
S_03 = Guard(
    id="S-03",
    weight=Weight.SOFT,
    source="P4.1.1, P4.2.1, P5.3.3",
    asks=_("De route past bij wat er is gebeurd"),
    sentence=_("Kies de voorgestelde route, of schrijf op waarom een andere beter is."),
    question=lambda case: case.route_as_suggested(),
)
S_04 = Guard(
    id="S-04",
    weight=Weight.SOFT,
    source="P2.2",
    asks=_("Wapens, afpersing, opsluiten of geweld: naar de coördinator"),
    sentence=_("Zet de zaak door naar de leerlingcoördinator: dit is ernstig."),
    question=lambda case: case.no_severe_form(),
)
S_05 = Guard(
    id="S-05",
    weight=Weight.SOFT,
    source="P2.4",
    asks=_("Bij blauwe plekken of zelfverwonding: dezelfde dag een gesprek"),
    sentence=_("Praat vandaag met de leerling en denk aan de meldcode."),
    question=lambda case: case.body_signals_followed_up(),
    act="talk-victim",
    kept="task",
)
S_27 = Guard(
    id="S-27",
    weight=Weight.SOFT,
    source="P4.4.3",
    asks=_("Wie pesten ziet, reageert meteen"),
    sentence=_("Schrijf op wat er meteen is gedaan."),
    question=lambda case: case.reaction_recorded(),
    act="incident",
    kept="act",
)
S_28 = Guard(
    id="S-28",
    weight=Weight.SOFT,
    source="P5.3.1, P5.3.2",
    asks=_("Cyberpesten: eerst berichten bewaren, dan blokkeren"),
    sentence=_(
        "Help de leerling eerst de berichten te bewaren en daarna te blokkeren."
    ),
    question=lambda case: case.evidence_kept_before_blocking(),
    kept="act",
)
S_29 = Guard(
    id="S-29",
    weight=Weight.SOFT,
    source="P5.3.5-7",
    asks=_("Bij cyberpesten, stalking, letsel of schade: advies over aangifte"),
    sentence=_("Bespreek met ouders en leerling of aangifte verstandig is."),
    question=lambda case: case.police_advice_recorded(),
)
S_35 = Guard(
    id="S-35",
    weight=Weight.SOFT,
    source="P3.2.5a",
    asks=_("Terugkoppeling aan melder en ouders"),
    sentence=_("Vertel de melder en de ouders hoe het is gegaan."),
    question=lambda case: case.reporter_told_outcome(),
    act="feedback",
)
S_42 = Guard(
    id="S-42",
    weight=Weight.SOFT,
    source="voorstel",
    asks=_("De leerlingcoördinator kijkt mee bij 'geen pesten'"),
    sentence=_("Vraag de leerlingcoördinator mee te kijken voordat de zaak dichtgaat."),
    question=lambda case: case.coordinator_knows_of_dismissal(),
    act="consult",
)
