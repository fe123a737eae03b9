"""The guides of February 2023 for a talk together, with the class and with a group."""

from django.utils.translation import gettext_lazy as _

from escalation.protocol.guides import Guide, Item
from escalation.protocol.guides_2023_02 import BULLY_TALK, FOLLOWER_TALK, VICTIM_TALK
from escalation.protocol.lists.kinds import ConversationKind

JOINT_TALK = Guide(
    kind=ConversationKind.JOINT_TALK,
    title=_("Gesprek tussen beide leerlingen"),
    intro=_(
        "De mentor organiseert een gesprek tussen beide leerlingen en probeert tot "
        "goede afspraken te komen."
    ),
    items=(
        Item(
            "agreements",
            _(
                "Probeer tot heldere afspraken te komen, waar iedereen zich aan kan "
                "houden."
            ),
            "P4.1.1d, PB1.3",
        ),
        Item(
            "follow_up",
            _("Bespreek direct het vervolgtraject indien het pesten zich herhaalt."),
            "P4.1.2",
        ),
    ),
)
CLASS_TALK = Guide(
    kind=ConversationKind.CLASS_TALK,
    title=_("Gesprek met de klas"),
    intro=_(
        "Dit is belangrijk in verband met het herstellen van de groepssfeer en om te "
        "benadrukken welke verantwoordelijkheid ieder groepslid heeft."
    ),
    items=(
        Item(
            "roles",
            _("Bespreek het pesten en benoem de rol van alle leerlingen hierin."),
            "P3.2.4a",
        ),
        Item("role_victim", _("De rol van het slachtoffer."), "P3.3.7"),
        Item("role_bully", _("De rol van de pester."), "P3.3.7"),
        Item("role_follower", _("De rol van de meelopers."), "P3.3.7"),
        Item("role_bystander", _("De rol van de stille getuigen."), "P3.3.7"),
        Item(
            "solutions", _("Er wordt gesproken over mogelijke oplossingen."), "P3.2.4a"
        ),
        Item(
            "contribution",
            _("Wat kan de klas bijdragen aan een verbetering van de situatie?"),
            "P3.2.4a",
        ),
        Item(
            "responsibility",
            _("Wijs iedere leerling op zijn of haar verantwoordelijkheid."),
            "PB1.2",
        ),
    ),
    after=_("De mentor komt hier in de toekomst op terug."),
)
GROUP_TALK = Guide(
    kind=ConversationKind.GROUP_TALK,
    title=_("Groepsgesprek"),
    intro=_(
        "Voor mentoren betekent het dat ze groepsgesprekken houden, aandacht hebben "
        "voor de groepssfeer en het functioneren van individuele leerlingen in de "
        "groep."
    ),
    items=(
        Item("atmosphere", _("Heb aandacht voor de groepssfeer."), "P2.1.6"),
        Item(
            "each_pupil",
            _(
                "Heb aandacht voor het functioneren van individuele leerlingen in de "
                "groep."
            ),
            "P2.1.6",
        ),
        Item(
            "guilt",
            _(
                "Leerlingen voelen zich vaak schuldig over het feit dat ze niet in de "
                "bres springen of hulp inschakelen."
            ),
            "P2.6",
        ),
        Item(
            "responsibility",
            _("Wijs iedere leerling op zijn of haar verantwoordelijkheid."),
            "PB1.2",
        ),
        Item(
            "agreements",
            _("Maak afspraken en zorg ervoor dat deze nagekomen worden."),
            "P2.1.7",
        ),
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
