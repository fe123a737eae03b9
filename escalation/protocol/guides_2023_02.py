"""The guides in the words of the school's text of February 2023, as they stand.

One sentence is left out on purpose: the one that lays the cause with the gepeste
leerling. It stays on the page with the protocol itself, with a note (A12-24).
"""

from django.utils.translation import gettext_lazy as _

from escalation.protocol.guides import Guide, Item
from escalation.protocol.lists.kinds import ConversationKind

VICTIM_TALK = Guide(
    kind=ConversationKind.VICTIM_TALK,
    title=_("In gesprek met de gepeste leerling"),
    intro=_(
        "Bespreek samen met de leerling wat hij/zij kan doen tegen het pesten en "
        "bekijk waar de leerling aan wil werken om de situatie te verbeteren."
    ),
    items=(
        Item(
            "communication",
            _("Hoe communiceert de leerling met anderen?"),
            "P3.2.2e",
        ),
        Item("body_language", _("Welke lichaamstaal speelt een rol?"), "P3.2.2e"),
        Item(
            "feelings",
            _(
                "Hoe gaat de leerling om met zijn gevoelens en hoe maakt hij deze "
                "kenbaar aan anderen?"
            ),
            "P3.2.2e",
        ),
        Item(
            "skills",
            _(
                "Heeft de leerling genoeg vaardigheden om weerbaarder gedrag te "
                "tonen naar de pester?"
            ),
            "P3.2.2e",
        ),
        Item(
            "self_image",
            _(
                "Gepeste jongeren lopen vaak rond met het gevoel dat er iets mis is "
                "met ze. Besteed hier aandacht aan."
            ),
            "P3.2.2f",
        ),
        Item(
            "follow_up",
            _("Bespreek het vervolgtraject indien het pesten zich herhaalt."),
            "P4.1.2",
        ),
    ),
)
BULLY_TALK = Guide(
    kind=ConversationKind.BULLY_TALK,
    title=_("In gesprek met de pester"),
    intro=_(
        "Je bent heel duidelijk op de inhoud, in wat je wilt en niet wilt maar met "
        "behoud van de relatie. Je wilt duidelijk verder met de jongere."
    ),
    items=(
        Item(
            "behaviour",
            _(
                "Het confronteren van de jongere met zijn gedrag en de gevolgen "
                "hiervan voor de pester."
            ),
            "P3.2.3a",
            required=True,
        ),
        Item(
            "causes",
            _("De achterliggende oorzaken boven tafel proberen te krijgen."),
            "P3.2.3b, P4.2.3",
            required=True,
        ),
        Item(
            "must_stop",
            _(
                "Het pestgedrag moet stoppen (schetsen van consequenties evt. ook "
                "disciplinaire maatregelen)."
            ),
            "P3.2.3c",
        ),
        Item(
            "change",
            _(
                "Je stelt zaken vast en gaat vervolgens inventariseren hoe het "
                "anders kan (veranderingsgericht)."
            ),
            "P3.2.3d",
        ),
        Item(
            "follow_up",
            _("Helderheid geven over het vervolgtraject bij herhaling van pesten."),
            "P4.2.3, P4.1.2",
            required=True,
        ),
    ),
    phrases=(
        _(
            "Ik vind dat je heel erg gemeen doet tegen haar en ik wil dat je "
            "daarmee ophoudt."
        ),
    ),
    avoid=(_("Je bent heel gemeen."),),
)
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

GUIDES = (VICTIM_TALK, BULLY_TALK, JOINT_TALK, CLASS_TALK)
