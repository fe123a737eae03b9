"""A case with everything that its dossier shows, and who sees which lines of it."""

import uuid
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from cases.models.aftercare import AftercareCheck
from cases.models.agreement import Agreement
from cases.models.briefing import Briefing
from cases.models.case import Case, CaseQuerySet, StageChange
from cases.models.consultation import Consultation
from cases.models.conversation import Conversation
from cases.models.correction import Correction
from cases.models.dismissal import Dismissal
from cases.models.handover import Handover
from cases.models.holding import OwnerChange, Pause
from cases.models.incident import Incident
from cases.models.involvement import Involvement, InvolvementChange
from cases.models.parents import ParentContact
from cases.models.reach import own_pupils, reads_whole
from cases.models.registration import Registration
from cases.models.statement import Statement
from cases.models.support import HelpOffer
from people.models.staff import Staff

ASKED = ("made_by", "adviser")
HANDS = ("made_by", "old_owner")
GIVEN = ("made_by", "guardian", "involvement__pupil", "incident", "conversation")
Lookup = str | Prefetch[Any, Any, Any]


@dataclass(frozen=True)
class Reader:
    """Who reads a case: all of it, or the lines of the own pupils (workflow 10)."""

    user: Staff
    whole: bool
    own: frozenset[uuid.UUID]

    @classmethod
    def of(cls, case: Case, user: Staff) -> "Reader":
        return cls(user, reads_whole(case, user), own_pupils(case, user))

    def sees(self, one: Involvement | None) -> bool:
        """May this reader know who it is, and what was recorded about them?"""
        return self.whole or (one is not None and one.pupil_id in self.own)

    def name(self, one: Involvement) -> str:
        return str(one) if self.sees(one) else _("medeleerling")


def dossiers(user: Staff) -> CaseQuerySet:
    """The cases that this person may read, each with all its facts.

    A fixed number of queries: what a row has one of is joined to it.
    """
    return (
        Case.objects.visible_to(user)
        .select_related("owner", "taken_on_by", "school_class__layer")
        .prefetch_related(*_what_happened(), *_who_was_told())
    )


def _what_happened() -> list[Lookup]:
    pupils = Involvement.objects.select_related("pupil__school_class")
    talks = Conversation.objects.select_related("made_by", "school_class")
    agreements = Agreement.objects.select_related("involvement__pupil")
    changes = InvolvementChange.objects.select_related("made_by", "involvement__pupil")
    handovers = Handover.objects.select_related("made_by", "received_by")
    return [
        "deviations",
        Prefetch("corrections", Correction.objects.select_related("made_by")),
        "exclusions",
        Prefetch("incidents", Incident.objects.select_related("made_by")),
        Prefetch("involvements", pupils),
        Prefetch("involvement_changes", changes),
        Prefetch("conversations", talks.prefetch_related("follow_ups")),
        Prefetch("conversations__involvements", pupils),
        Prefetch("agreements", agreements.prefetch_related("reviews")),
        Prefetch("consultations", Consultation.objects.select_related(*ASKED)),
        Prefetch("dismissals", Dismissal.objects.select_related("made_by", "seen_by")),
        Prefetch("handovers", handovers),
        Prefetch("owner_changes", OwnerChange.objects.select_related(*HANDS)),
        Prefetch("pauses", Pause.objects.select_related("made_by")),
        Prefetch("statements", Statement.objects.select_related(*GIVEN)),
        Prefetch("stage_changes", StageChange.objects.select_related("made_by")),
    ]


def _who_was_told() -> list[Lookup]:
    contacts = ParentContact.objects.select_related("involvement__pupil", "guardian")
    briefings = Briefing.objects.select_related("pupil")
    checks = AftercareCheck.objects.select_related("involvement__pupil")
    return [
        "feedbacks",
        Prefetch("parent_contacts", contacts),
        Prefetch("help_offers", HelpOffer.objects.select_related("involvement__pupil")),
        Prefetch("briefings", briefings.prefetch_related("receipts")),
        Prefetch("checks", checks),
        # The texts are for the page of the registrations.
        Prefetch("registrations", Registration.objects.defer("text")),
    ]
