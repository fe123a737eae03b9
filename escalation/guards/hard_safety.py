"""The hard guards of privacy, safety and integrity."""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from escalation.guards.guard import Guard, Weight

H_12 = Guard(
    id="H-12",
    weight=Weight.HARD,
    source="AVG, A12-19",
    asks=_("Geen gegevens van andere leerlingen in een dossier of brief"),
    sentence=_("Schrijf over andere leerlingen als 'medeleerling', zonder naam."),
    kept="always",
)
H_13 = Guard(
    id="H-13",
    weight=Weight.HARD,
    source="P2.1.2, AVG",
    asks=_("Een melding verdwijnt nooit"),
    sentence=_("Sluit de zaak af met een reden; verwijderen kan niet."),
    kept="always",
)
H_20 = Guard(
    id="H-20",
    weight=Weight.HARD,
    source="art. 252 Sr",
    asks=_("Bij seksuele beelden of grooming: niets bewaren, alleen verwijzen"),
    sentence=_(
        "Niet bekijken, niet kopiëren, niet doorsturen: leg vast waar het staat."
    ),
    kept="always",
)
H_21 = Guard(
    id="H-21",
    weight=Weight.HARD,
    source="zorgplicht",
    asks=_("Bij acuut gevaar: eerst de noodstappen"),
    sentence=_("Lees en bevestig eerst de noodstappen: 112, directeur, politie."),
    question=lambda case: case.emergency_acknowledged(),
    kept="act",
)
H_22 = Guard(
    id="H-22",
    weight=Weight.HARD,
    source="WVO 2020 3.39",
    asks=_("Geen medewerker van de school beschuldigd"),
    sentence=_("Draag de zaak over: een medewerker hoort in een andere procedure."),
    question=lambda case: case.no_staff_member_accused(),
)
# The same rule on the way out of the protocol, where the accusation is the reason to
# leave: there it asks that the accused cannot look along.
H_22_KEPT_OUT = replace(
    H_22,
    asks=_("Een beschuldigde medewerker kan niet meekijken"),
    sentence=_("Sluit de beschuldigde medewerker uit en licht de directeur in."),
    question=lambda case: case.accused_staff_kept_out(),
)
H_23 = Guard(
    id="H-23",
    weight=Weight.HARD,
    source="integriteit",
    asks=_("Wie zelf partij is, opent de zaak niet"),
    sentence=_("Laat een collega die geen partij is de zaak oppakken."),
    kept="always",
)
H_27 = Guard(
    id="H-27",
    weight=Weight.HARD,
    source="AVG, IBP",
    asks=_("Elke inzage en export staat in het logboek"),
    sentence=_("Inzage en export worden altijd vastgelegd."),
    kept="always",
)
