"""The guides of August 2026 for a talk together, with the class and with a group."""

from django.utils.translation import gettext_lazy as _

from escalation.protocol.guides import Guide, Item
from escalation.protocol.guides_2026_08 import BULLY_TALK, FOLLOWER_TALK, VICTIM_TALK
from escalation.protocol.lists.kinds import ConversationKind

JOINT_TALK = Guide(
    kind=ConversationKind.JOINT_TALK,
    title=_("Gesprek met beide leerlingen samen"),
    intro=_(
        "Dit gesprek gaat over hoe het verder gaat, niet over wie gelijk heeft. Het "
        "helpt alleen als de gepeste leerling het zelf wil en zich veilig voelt."
    ),
    before=(
        _("Heb je beide leerlingen apart gesproken?"),
        _("Heeft de gepeste leerling zelf ja gezegd? Zo niet: doe het niet."),
        _("Erkent de pestende leerling wat er is gebeurd? Anders is het te vroeg."),
        _("Spreek een teken af waarmee de leerling het gesprek kan stoppen."),
    ),
    items=(
        Item("rules", _("Elkaar laten uitpraten; stoppen mag altijd."), "P4.1.1c"),
        Item(
            "effect",
            _("De gepeste leerling vertelt, als hij of zij wil, wat het deed."),
            "P4.1.1c",
        ),
        Item(
            "response",
            _("De pestende leerling zegt wat hij of zij gehoord heeft."),
            "P4.1.1c",
        ),
        Item(
            "agreements",
            _("Heldere afspraken: wie doet wat, wanneer, en hoe weten we of het lukt?"),
            "P4.1.1d, PB1.3",
        ),
        Item(
            "follow_up",
            _("Vertellen wat er gebeurt als het pesten terugkomt."),
            "P4.1.2",
        ),
        Item("review", _("Een datum prikken om samen terug te kijken."), "P4.1.1d"),
    ),
    phrases=(
        _("We zoeken samen hoe jullie allebei weer prettig naar school gaan."),
        _("Wat heb jij nodig om je hier weer veilig te voelen?"),
        _("Wat ga jij vanaf morgen anders doen?"),
    ),
    avoid=(
        _("Geef elkaar een hand, dan is het klaar."),
        _("Waar twee ruziën, hebben twee schuld."),
        _("Zeg dat het je spijt."),
    ),
    after=_(
        "Spreek de gepeste leerling dezelfde dag nog even alleen: hoe was het, en "
        "kloppen de afspraken? Leg de afspraken vast met een datum."
    ),
)
CLASS_TALK = Guide(
    kind=ConversationKind.CLASS_TALK,
    title=_("Gesprek met de klas"),
    intro=_(
        "Je praat over de sfeer en over ieders aandeel, niet over de leerlingen om wie "
        "het gaat. Iedereen in de klas kan iets doen om het beter te maken."
    ),
    before=(
        _("Vraag de gepeste leerling of die dit wil, en of die erbij wil zijn."),
        _("Noem geen namen en geen details waaraan je leerlingen herkent."),
        _("Bespreek met de counselor of coördinator hoe je het aanpakt."),
    ),
    items=(
        Item(
            "roles",
            _("Wat pesten is, en dat iedereen in de klas er een rol in heeft."),
            "P3.2.4a",
        ),
        Item("role_victim", _("Rol 1: wie gepest wordt, en wat dat doet."), "P3.3.7"),
        Item("role_bully", _("Rol 2: wie pest, en dat het moet stoppen."), "P3.3.7"),
        Item("role_follower", _("Rol 3: wie meedoet of meelacht."), "P3.3.7"),
        Item("role_bystander", _("Rol 4: wie toekijkt, en kan helpen."), "P3.3.7"),
        Item("solutions", _("Welke oplossingen ziet de klas?"), "P3.2.4a"),
        Item(
            "contribution", _("Wat kan de klas doen om het te verbeteren?"), "P3.2.4a"
        ),
        Item(
            "responsibility",
            _("Iedere leerling op zijn of haar verantwoordelijkheid wijzen."),
            "PB1.2, P4.1.3",
        ),
        Item(
            "telling",
            _("Hulp vragen voor jezelf of een ander is geen klikken."),
            "P3.3.5",
        ),
        Item("class_agreements", _("Afspraken met de klas maken."), "P2.1.7"),
    ),
    phrases=(
        _("Laten we er samen voor zorgen dat iedereen met plezier naar school gaat."),
        _("Wat maakt het moeilijk om er iets van te zeggen?"),
        _("Wat kun jij doen als je het ziet gebeuren?"),
    ),
    avoid=(
        _("Jullie weten allemaal over wie dit gaat."),
        _("Wie heeft dit gedaan?"),
        _("Als dit zo doorgaat, krijgt de hele klas straf."),
    ),
    after=_(
        "Kies meteen een datum waarop je hier met de klas op terugkomt. Schrijf alleen "
        "op wat de klas bedacht, niets over de leerlingen om wie het gaat."
    ),
)
GROUP_TALK = Guide(
    kind=ConversationKind.GROUP_TALK,
    title=_("Gesprek met de groep eromheen"),
    intro=_(
        "Dit gesprek is met leerlingen die erbij waren: wie meedeed en wie toekeek. "
        "Met de gepeste en de pestende leerling praat je apart."
    ),
    before=(
        _("Vraag de gepeste leerling of dit mag, en wat je wel en niet vertelt."),
        _("Houd de groep klein, zodat iedereen iets kan zeggen."),
        _("Vertel niets over een leerling wat de groep nog niet weet."),
    ),
    items=(
        Item("atmosphere", _("Hoe is de sfeer in de groep?"), "P2.1.6"),
        Item(
            "each_pupil",
            _("Hoe gaat het met ieder van deze leerlingen in de groep?"),
            "P2.1.6",
        ),
        Item(
            "guilt",
            _("Toekijken voelt vaak niet goed. Wat maakte het lastig om te helpen?"),
            "P2.6",
        ),
        Item(
            "responsibility",
            _("Ieder is verantwoordelijk, ook voor meelachen en wegkijken."),
            "PB1.2",
        ),
        Item(
            "telling",
            _("Hulp vragen is geen klikken. Bij wie kun je terecht?"),
            "P3.3.5",
        ),
        Item("contribution", _("Wat kan ieder van hen deze week doen?"), "P3.2.4a"),
        Item(
            "agreements",
            _("Afspraken maken, met een dag om samen terug te kijken."),
            "P2.1.7",
        ),
    ),
    phrases=(
        _("Wat zou jij willen dat anderen doen als het jou gebeurde?"),
        _("Iemand erbij vragen is al helpen."),
        _("Wie van jullie wil morgen iets proberen?"),
    ),
    avoid=(
        _("Wie heeft het gedaan?"),
        _("Waarom deden jullie niets?"),
        _("Jullie hebben allemaal schuld."),
    ),
    after=_(
        "Schrijf op wat de groep gaat doen, en niet wat iemand over een ander zei. "
        "Praat daarna nog even met de gepeste leerling."
    ),
)

GUIDES = (
    VICTIM_TALK,
    BULLY_TALK,
    FOLLOWER_TALK,
    JOINT_TALK,
    CLASS_TALK,
    GROUP_TALK,
)
