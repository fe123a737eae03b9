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
FOLLOWER_TALK = Guide(
    kind=ConversationKind.FOLLOWER_TALK,
    title=_("In gesprek met een meeloper"),
    intro=_(
        "Meelopers zijn leerlingen die incidenteel meedoen met het pesten. Dit "
        "gebeurt meestal uit angst om zelf in de slachtofferrol terecht te komen."
    ),
    items=(
        Item(
            "reasons",
            _(
                "Speelt angst mee, stoer gedrag interessant vinden, of meeliften op "
                "de populariteit van de pester?"
            ),
            "P2.6",
        ),
        Item(
            "friends",
            _("Is de leerling bang om vrienden of vriendinnen te verliezen?"),
            "P2.6",
        ),
        Item(
            "responsibility",
            _("Wijs de leerling op zijn of haar verantwoordelijkheid."),
            "PB1.2",
        ),
        Item(
            "follow_up",
            _("Bespreek direct het vervolgtraject indien het pesten zich herhaalt."),
            "P4.1.2",
        ),
    ),
)
