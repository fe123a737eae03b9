"""The guides of August 2026 for talks apart, with the readings of A12 applied."""

from django.utils.translation import gettext_lazy as _

from escalation.protocol.guides import Guide, Item
from escalation.protocol.lists.kinds import ConversationKind

VICTIM_TALK = Guide(
    kind=ConversationKind.VICTIM_TALK,
    title=_("Gesprek met de gepeste leerling"),
    intro=_(
        "Luister eerst. Je hoeft in dit gesprek nog niets op te lossen. De leerling "
        "merkt dat je het serieus neemt en dat hij of zij er niet alleen voor staat."
    ),
    before=(
        _("Praat eerst met de gepeste leerling, daarna pas met de pestende leerling."),
        _("Kies een rustige plek en een moment dat klasgenoten niet opvalt."),
        _("Vraag of de leerling iemand mee wil nemen."),
        _("Blauwe plekken of zelfverwonding? Praat vandaag en denk aan de meldcode."),
    ),
    items=(
        Item(
            "facts",
            _("Wat gebeurt er precies? Waar, wanneer, hoe vaak, wie zijn erbij?"),
            "P3.2.2b",
        ),
        Item(
            "communication",
            _("Hoe praat de leerling met anderen, en wie zijn fijn om mee te praten?"),
            "P3.2.2e",
        ),
        Item(
            "body_language",
            _("Welke rol speelt lichaamstaal, van de leerling en van de anderen?"),
            "P3.2.2e",
        ),
        Item(
            "feelings",
            _("Hoe voelt de leerling zich, en wie in de omgeving weet dat?"),
            "P3.2.2e",
        ),
        Item(
            "skills",
            _("Wat heeft de leerling al geprobeerd? Wat lukt, en wat is lastig?"),
            "P3.2.2e",
        ),
        Item(
            "self_image",
            _("Hoe kijkt de leerling naar zichzelf? Zeg dat het niet zijn schuld is."),
            "P3.2.2f",
        ),
        Item(
            "vulnerable",
            _("Op welke plekken en momenten voelt de leerling zich niet veilig?"),
            "P4.2.4",
        ),
        Item(
            "silence",
            _("Weten ze het thuis? Zo niet: wat maakt het moeilijk om te vertellen?"),
            "P2.3",
        ),
        Item(
            "wish",
            _("Wat wil de leerling zelf? Waar wil de leerling aan werken?"),
            "P3.2.2e",
        ),
        Item(
            "help",
            _("Hulp van de counselor of de vertrouwenspersoon aanbieden: vrijwillig."),
            "P3.2.2d",
        ),
        Item(
            "follow_up",
            _("Vertellen wat er gebeurt als het pesten terugkomt."),
            "P4.1.2",
        ),
        Item(
            "joint_talk",
            _("Apart vragen: wil je een gesprek samen? Nee is ook een goed antwoord."),
            "A12-7, S-14",
        ),
    ),
    phrases=(
        _("Goed dat je dit vertelt. Ik neem het serieus."),
        _("Vertel eens: wat gebeurde er de laatste keer?"),
        _("Wat zou jou nu helpen?"),
        _("Ik doe niets achter je rug om. Ik vertel je steeds wat ik ga doen."),
    ),
    avoid=(
        _("Trek het je niet aan."),
        _("Wat deed jij zelf dan?"),
        _("Ik beloof dat ik het aan niemand vertel."),
    ),
    after=_(
        "Schrijf kort op wat de leerling vertelde en wil. Spreek af wanneer jullie "
        "elkaar weer zien, het liefst binnen een week."
    ),
)
BULLY_TALK = Guide(
    kind=ConversationKind.BULLY_TALK,
    title=_("Gesprek met de pestende leerling"),
    intro=_(
        "Wees heel duidelijk over het gedrag en houd de relatie goed. Je wilt verder "
        "met deze leerling. Schrijf en praat over wat iemand doet, niet wie iemand is."
    ),
    before=(
        _("Heb je de gepeste leerling al gesproken, en weet die van dit gesprek?"),
        _("Zet de feiten op een rij: wat, waar en wanneer."),
        _("Zeg niet wie het heeft gemeld."),
        _("Wil je een maatregel noemen? Overleg eerst met de deelschoolleider."),
    ),
    items=(
        Item(
            "behaviour",
            _("Wat is er gebeurd, en wat doet dat met de gepeste leerling en met jou?"),
            "P3.2.3a, A12-3",
            required=True,
        ),
        Item(
            "causes",
            _("Wat zit erachter? Luister naar wat er bij de leerling speelt."),
            "P3.2.3b, P4.2.3",
            required=True,
        ),
        Item(
            "must_stop",
            _("Het pesten stopt nu. Wat zijn de gevolgen als het doorgaat?"),
            "P3.2.3c",
        ),
        Item(
            "relation",
            _("Zeggen dat je het gedrag afkeurt en samen verder wilt."),
            "P3.2.3d",
        ),
        Item(
            "change",
            _("Hoe kan het anders? Laat de leerling zelf ideeën noemen."),
            "P3.2.3d",
        ),
        Item(
            "help",
            _("Hulp van de counselor aanbieden: vrijwillig, nee zeggen mag."),
            "P4.2.5",
        ),
        Item(
            "follow_up",
            _("Vertellen wat er gebeurt als het pesten terugkomt."),
            "P4.2.3, P4.1.2",
            required=True,
        ),
    ),
    phrases=(
        _("Ik vind dat je … en ik wil dat je daarmee ophoudt."),
        _("Ik wil graag horen hoe jij het ziet."),
        _("Wat kun jij morgen anders doen?"),
        _("Ik vertrouw erop dat dit je lukt. Over een week kijken we samen terug."),
    ),
    avoid=(
        _("Je bent … (gemeen, een slecht mens)."),
        _("Waarom doe je zoiets?"),
        _("Een klasgenoot heeft verteld dat jij …"),
    ),
    after=_(
        "Schrijf op wat jullie afspraken en wanneer je terugkijkt. Laat de gepeste "
        "leerling weten dat het gesprek er is geweest, zonder details."
    ),
)
FOLLOWER_TALK = Guide(
    kind=ConversationKind.FOLLOWER_TALK,
    title=_("Gesprek met een meeloper"),
    intro=_(
        "Deze leerling deed af en toe mee, vaak uit angst om zelf gepest te worden of "
        "om vrienden te verliezen. Wees duidelijk over het gedrag, en laat merken dat "
        "de leerling zelf iets kan veranderen."
    ),
    before=(
        _("Praat eerst met de gepeste leerling, en vertel dat dit gesprek komt."),
        _("Praat met elke meeloper apart, zonder de pestende leerling erbij."),
        _("Zeg niet wie het heeft gemeld."),
    ),
    items=(
        Item(
            "facts",
            _("Wat zag de leerling gebeuren, en wat deed hij of zij zelf?"),
            "P3.2.2b",
        ),
        Item(
            "reasons",
            _("Waarom deed de leerling mee? Denk aan angst, stoer of populair zijn."),
            "P2.6",
        ),
        Item(
            "friends",
            _("Is de leerling bang om vrienden kwijt te raken als hij of zij stopt?"),
            "P2.6",
        ),
        Item(
            "effect",
            _("Wat doet meedoen of meelachen met de gepeste leerling?"),
            "P3.2.3a",
        ),
        Item(
            "responsibility",
            _("Meedoen stopt nu: iedereen is verantwoordelijk voor het eigen gedrag."),
            "PB1.2",
        ),
        Item(
            "change",
            _("Wat doet de leerling de volgende keer? Hulp halen is geen klikken."),
            "P3.2.3d, P3.3.5",
        ),
        Item(
            "follow_up",
            _("Vertellen wat er gebeurt als het pesten terugkomt."),
            "P4.1.2",
        ),
    ),
    phrases=(
        _("Wat dacht je toen je het zag gebeuren?"),
        _("Ik wil dat je niet meer meedoet. Wat heb je daarvoor nodig?"),
        _("Je hoeft het niet alleen op te lossen. Kom naar mij."),
    ),
    avoid=(
        _("Jij bent net zo erg als de rest."),
        _("Wie is er begonnen?"),
        _("Vertel mij alles over de anderen."),
    ),
    after=_(
        "Schrijf op wat de leerling zelf gaat doen en wanneer je terugkijkt. Blijkt "
        "dat de leerling vaker of harder pest? Verander dan de rol in de zaak."
    ),
)
