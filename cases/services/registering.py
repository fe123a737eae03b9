"""The registration line of every act in every involved pupil's own file (P4.2.8).

A line is made of fixed sentences only. Free text could name another child (H-12).
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from audit.clock import now
from audit.services import Action, record
from cases.models.case import Case
from cases.models.involvement import Involvement
from cases.models.reach import IN_TRACK
from cases.models.registration import Registration
from escalation.protocol.lists import ParticipantRole
from people.models.staff import Staff


@dataclass(frozen=True)
class Line:
    """What stands in the file of the pupil it was done with, and in the others'.

    No words for the others: their files get no line.
    """

    own: StrOrPromise
    other: StrOrPromise


LINES: dict[str, Line] = {
    "taken_on": Line(_("Melding opgepakt."), _("Melding opgepakt.")),
    "recurrence": Line(
        _("Nieuw voorval gemeld in een lopende zaak."),
        _("Nieuw voorval gemeld in een lopende zaak."),
    ),
    "victim_talk": Line(
        _("Gesprek gevoerd over omgang met medeleerlingen."),
        _("Gesprek gevoerd met een betrokken medeleerling."),
    ),
    "bully_talk": Line(
        _("Gesprek gevoerd over eigen gedrag en de gevolgen daarvan."),
        _("Gesprek gevoerd met een betrokken medeleerling."),
    ),
    "follower_talk": Line(
        _("Gesprek gevoerd over eigen gedrag en wat de leerling anders kan doen."),
        _("Gesprek gevoerd met een betrokken medeleerling."),
    ),
    "joint_talk": Line(
        _("Gezamenlijk gesprek gevoerd met een medeleerling."),
        _("Gezamenlijk gesprek gevoerd met betrokken medeleerlingen."),
    ),
    "class_talk": Line(
        _("Gesprek gevoerd met de klas over de omgang met elkaar."),
        _("Gesprek gevoerd met de klas over de omgang met elkaar."),
    ),
    "group_talk": Line(
        _("Gesprek gevoerd met een groep leerlingen over de omgang met elkaar."),
        _("Gesprek gevoerd met een groep medeleerlingen."),
    ),
    "class_follow_up": Line(
        _("In de klas teruggekomen op het klassengesprek."),
        _("In de klas teruggekomen op het klassengesprek."),
    ),
    "consultation": Line(
        _("Binnen de school om advies gevraagd."),
        _("Binnen de school om advies gevraagd."),
    ),
    "agreement": Line(_("Afspraak gemaakt."), _("Afspraak gemaakt in de zaak.")),
    "agreement_review": Line(
        _("Afspraak samen nagekeken."), _("Afspraak in de zaak nagekeken.")
    ),
    "parent_contact": Line(
        _("Contact met ouders vastgelegd."),
        _("Contact met ouders van een betrokken medeleerling vastgelegd."),
    ),
    "help_offer": Line(
        _("Vrijwillige hulp aangeboden door de school."),
        _("Hulp aangeboden aan een betrokken medeleerling."),
    ),
    "briefing": Line(
        _("Lesgevende docenten geïnformeerd."),
        _("Docenten van een betrokken medeleerling geïnformeerd."),
    ),
    "feedback": Line(
        _("Terugkoppeling gegeven aan de melder."),
        _("Terugkoppeling gegeven aan de melder."),
    ),
    "moved": Line(
        _("De zaak is verder gegaan in het stappenplan."),
        _("De zaak is verder gegaan in het stappenplan."),
    ),
    "handed_over": Line(
        _("Dossier overgedragen aan de leerlingcoördinator."),
        _("Dossier overgedragen aan de leerlingcoördinator."),
    ),
    "returned": Line(
        _("De zaak is een stap teruggezet in het stappenplan."),
        _("De zaak is een stap teruggezet in het stappenplan."),
    ),
    "received": Line(
        _("Dossier ontvangen door de leerlingcoördinator."),
        _("Dossier ontvangen door de leerlingcoördinator."),
    ),
    "paused": Line(
        _("De behandeling is tijdelijk stilgezet."),
        _("De behandeling is tijdelijk stilgezet."),
    ),
    "resumed": Line(_("De behandeling is hervat."), _("De behandeling is hervat.")),
    "to_aftercare": Line(_("Nazorg gestart."), _("Nazorg gestart.")),
    "aftercare_check": Line(
        _("Nazorggesprek gevoerd."),
        _("Nazorggesprek gevoerd met een betrokken medeleerling."),
    ),
    "statement": Line(_("Zienswijze van leerling of ouder toegevoegd."), ""),
    "corrected": Line(_("Registratie gecorrigeerd."), _("Registratie gecorrigeerd.")),
    "part_changed": Line(_("De rol van de leerling in deze zaak is bijgewerkt."), ""),
    "part_left": Line(_("De leerling hoort niet meer bij deze zaak."), ""),
    "part_withdrawn": Line(
        _(
            "De leerling is ten onrechte bij deze zaak genoemd. Eerdere regels over "
            "deze zaak gelden niet."
        ),
        "",
    ),
    "closed": Line(_("De zaak is afgesloten."), _("De zaak is afgesloten.")),
    "reopened": Line(_("De zaak is heropend."), _("De zaak is heropend.")),
}
# Also for who is no longer in the track: the own file has to say so.
OWN_FILE = ("part_changed", "part_left", "part_withdrawn", "statement")
# The report itself is worded by the part that the pupil is said to have.
REPORTED = {
    ParticipantRole.VICTIM.value: _(
        "Melding ontvangen: de leerling wordt mogelijk gepest."
    ),
    ParticipantRole.BULLY.value: _(
        "Melding ontvangen: de leerling is mogelijk betrokken bij pesten."
    ),
    ParticipantRole.FOLLOWER.value: _(
        "Melding ontvangen: de leerling doet mogelijk mee met pesten."
    ),
}


def register(
    case: Case,
    act: str,
    *,
    by: Staff,
    on: date,
    about: Collection[Involvement] = (),
) -> list[Registration]:
    """Write one line for each pupil in the track; `about` are those it was done with.

    A bystander gets no entry (H-12), an unknown pupil cannot have one.
    """
    meant = {one.pupil_id for one in about}
    rows = {
        (one.pupil_id, text): Registration(
            case=case, pupil=one.pupil, act=act, happened_on=on, text=text, made_by=by
        )
        for one in _files(case, act, about)
        if (text := _worded(act, one, own=not meant or one.pupil_id in meant))
    }
    return Registration.objects.bulk_create(rows.values())


def in_track(case: Case) -> QuerySet[Involvement]:
    """The known pupils whose file this case belongs in."""
    return (
        case.involvements.filter(role__in=IN_TRACK, pupil__isnull=False, ended_on=None)
        .select_related("pupil")
        .order_by("-role")
    )


def _files(case: Case, act: str, about: Collection[Involvement]) -> list[Involvement]:
    """In whose files the act belongs; a role and a view, in the own file alone."""
    if act in OWN_FILE:
        return [one for one in about if one.pupil_id]
    if act == "reported" and about:
        return list(about)
    return list(in_track(case))


def _worded(act: str, one: Involvement, *, own: bool) -> str:
    if act == "reported":
        return str(REPORTED[one.role])
    return str(LINES[act].own if own else LINES[act].other)


@transaction.atomic
def mark_taken_over(lines: Collection[Registration], *, by: Staff) -> None:
    """Tick that these lines stand in Magister now (PB1.5, S-19).

    The lines may be of several cases, each of which gets its entry; a line that was
    ticked before stays as it was.
    """
    rows = list(
        Registration.objects.select_for_update(of=("self",))
        .filter(pk__in=[line.pk for line in lines], taken_over_at=None)
        .order_by("case", "pk")
    )
    for row in rows:
        row.taken_over_at = now()
        row.taken_over_by = by
    Registration.objects.bulk_update(rows, ["taken_over_at", "taken_over_by"])
    for case_id, ticked in groupby(rows, key=lambda row: row.case_id):
        of_case = list(ticked)
        record(
            Action.TAKEN_OVER_IN_SIS,
            by=by,
            on=of_case[0].case,
            case=case_id,
            seals=of_case,
            lines=len(of_case),
        )
