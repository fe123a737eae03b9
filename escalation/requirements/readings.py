"""Where the text leaves room or slips: how the application reads it (A12)."""

from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

# What a slip of the pen stands for; the text itself stays as it was written (A12-27).
CORRECTIONS: dict[str, StrOrPromise] = {
    "P1.3": _("Lees: ‘en het is juist in dergelijke situaties belangrijk’."),
    "P3.2.2c": _("Lees: ‘en/of counselor’."),
    "P3.2.3a": _(
        "Hier is waarschijnlijk bedoeld: de gevolgen voor de gepeste leerling. De "
        "leidraad vraagt naar beide."
    ),
    "P3.4.3": _("Lees: ‘regelmatig pesten of plagen’."),
    "P4.1.3": _("Lees: ‘in verband met het herstellen van de groepssfeer’."),
    "P4.3.3": _("Lees: ‘achterliggende oorzaken’."),
    "P4.3.7": _(
        "Deze zin en de volgende horen bij elkaar: ‘… afwerpt, zal er een "
        "disciplinaire maatregel plaatsvinden’."
    ),
    "P5.1": _("‘(of digitaal pesten)’ staat er dubbel."),
    "P5.2": _("Bij de WhatsApp-berichten: lees ‘versturen’."),
    "P5.4.1–11": _("Lees: ‘een bijnaam als je chat’ en ‘alleen van internet kent’."),
    "P5.4.21": _(
        "Het adres ‘pestenislaf’ klopt niet. Controleer elke site voor u die doorgeeft."
    ),
    "PB2.2": _("Lees: ‘telefonisch’."),
}
# How the application reads what the text leaves open.
READINGS: dict[str, StrOrPromise] = {
    "P2.5": _(
        "‘Het slachtoffer vraagt er immers om’ is hoe een pester denkt, niet hoe het "
        "is. De app neemt die woorden nergens over."
    ),
    "P3.2.2f": _(
        "‘… zonder diens toestemming’ kan klinken alsof een leerling het zelf toelaat. "
        "De app neemt die woorden nergens over."
    ),
    "P5.3.8": _("Kijk onder welke naam deze hulp nu te vinden is."),
    "P2.1.1": _(
        "Een eerste melding is nog geen pesten volgens deze zin. De app neemt haar "
        "toch op; de inschatting houdt geen steun tegen."
    ),
    "P3.2.2d": _("Voor de gepeste leerling zijn allebei mogelijk."),
    "P3.3.6": _("‘Later in het jaar’: de school kiest de maand."),
    "P3.3.10": _("‘Deze klas’: elke klas waar de mentor dat zinvol vindt."),
    "P4.1.1a": _(
        "Buiten de klas of buiten school: dan begint de leerlingcoördinator, als het "
        "de veiligheid op school raakt."
    ),
    "P4.1.1b": _(
        "De app zegt ‘gepeste leerling’ en ‘pestende leerling’, en ‘vermoedelijk’ tot "
        "het is erkend of vastgesteld."
    ),
    "P4.1.1c": _(
        "Een gezamenlijk gesprek alleen als de gepeste leerling het zelf wil. Nee is "
        "een goed antwoord."
    ),
    "P4.1.2": _("De mentor vertelt dit al in de eerste gesprekken."),
    "P4.1.4a": _(
        "Zitten de leerlingen in verschillende leerlagen, dan gaat de coördinator van "
        "de gepeste leerling voorop."
    ),
    "P4.2.1": _(
        "Eerste herhaling: leerlingcoördinator. Tweede: IOT. De app telt, mensen "
        "beslissen."
    ),
    "P4.2.5": _("De leerlingcoördinator doet dit; de zorgcoördinator mag het ook."),
    "P4.2.6a": _(
        "In stap 2 altijd bellen, ook zonder herhaling: zo staat het in de bijlage."
    ),
    "P4.2.8": _(
        "Elke leerling krijgt eigen regels, zonder namen van anderen. De app is het "
        "werkdossier, Magister het leerlingdossier."
    ),
    "P4.3.2": _(
        "Zonder toestemming wordt de leerling niet met naam in het IOT besproken."
    ),
    "P4.3.3": _("Het team heet overal in de app: IOT."),
    "P4.3.8": _(
        "De app stelt schorsing én opnieuw inbrengen voor. Afwijken kan met een reden, "
        "want de wet vraagt een besluit per leerling."
    ),
    "P4.3.10": _(
        "Werkt iedereen mee en gaat het pesten door, dan volgt een nieuwe ronde in het "
        "IOT."
    ),
    "P4.3.12": _("Verwijdering en zorgmelding zijn twee losse besluiten."),
    "P5.3.1": _(
        "Nooit bij seksuele beelden: die worden niet bewaard, gekopieerd of bekeken."
    ),
    "P5.3.3": _(
        "Wie de melding krijgt, doet stap 1 en 2 met de leerling. De coördinator doet "
        "de rest."
    ),
    "P5.3.4a": _("Eerst de ouders van de gepeste leerling, dezelfde of volgende dag."),
    "P5.4.12–18": _(
        "De volgorde is: niet reageren, bewaren, blokkeren, vertellen. Verwijderen pas "
        "na bewaren."
    ),
    "PB1.5": _("De app houdt elke handeling bij, ook in stap 1."),
    "PB2.1": _(
        "Aankondigen doet de coördinator. Opleggen doet de deelschoolleider of de "
        "directeur."
    ),
    "PB3.2": _("Eén vaste persoon voor elke leerling die is besproken."),
}
