"""What somebody is halfway with, and may still go on with."""

from dataclasses import dataclass
from typing import Self
from uuid import UUID

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from cases.models.case import Case
from cases.models.draft import Draft
from cases.services.talking import HANDLERS
from escalation.protocol.lists import ConversationKind
from people.models.roles import Role
from people.models.staff import Staff

TITLES: dict[str, StrOrPromise] = {
    "report": _("Pesten melden"),
    "recurrence": _("Nieuw voorval"),
}
WRITERS = (*HANDLERS, Role.ANTI_BULLYING_COORDINATOR)


@dataclass(frozen=True)
class Halfway:
    """A draft, and what its page is called; no word of what stands in it."""

    draft: Draft
    title: str

    @classmethod
    def of(cls, draft: Draft) -> Self:
        if draft.page in TITLES:
            return cls(draft, str(TITLES[draft.page]))
        return cls(draft, capfirst(str(ConversationKind(draft.kind).label)))


def halfway_of(user: Staff) -> list[Halfway]:
    """The own drafts, without those of a case that is not this person's any more."""
    drafts = list(Draft.objects.of(user).select_related("case"))
    about = {one.case_id for one in drafts if one.case_id}
    open_to = {case.pk for case in _theirs(user, about)} if about else set()
    return [
        Halfway.of(one) for one in drafts if not one.case_id or one.case_id in open_to
    ]


def _theirs(user: Staff, about: set[UUID]) -> list[Case]:
    cases = Case.objects.visible_to(user).with_people().filter(pk__in=about)
    return [one for one in cases if one.worked_on_by(user, *WRITERS)]
