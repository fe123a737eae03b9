"""What a talk with the class leaves in the dossier (P3.2.4, P3.4.3)."""

from django.utils.translation import gettext as _

from cases.dossier.facts import Told
from cases.dossier.reading import Reader
from cases.models.case import Case
from cases.models.conversation import Conversation
from escalation.protocol.guides import FOUR_ROLES
from escalation.protocol.lists import ClassApproach, ConversationKind


def class_lines(talk: Conversation) -> list[tuple[str, str]]:
    """How many of the four roles were named, and what follows for the class."""
    if talk.kind != ConversationKind.CLASS_TALK:
        return []
    return [
        (_("Rollen benoemd"), _roles(talk)),
        (_("Voor de klas"), talk.get_class_approach_display()),
    ]


def class_approaches_of(case: Case, reader: Reader) -> list[Told]:
    """What was chosen for each class at the newest talk, where that is something."""
    chosen = {
        talk.school_class: talk
        for talk in case.talks(ConversationKind.CLASS_TALK)
        if talk.school_class and talk.class_approach and reader.whole
    }
    return [
        Told(
            talk.held_on,
            _("Klas %(name)s") % {"name": talk.school_class},
            talk.get_class_approach_display(),
        )
        for talk in chosen.values()
        if talk.class_approach != ClassApproach.NONE
    ]


def _roles(talk: Conversation) -> str:
    """All four say it shorter; with none there is nothing to say."""
    named = len(set(FOUR_ROLES) & set(talk.points))
    if named == len(FOUR_ROLES):
        return _("alle vier")
    return _("%(number)s van de vier") % {"number": named} if named else ""
