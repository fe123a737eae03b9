"""The talks of a case, as one reader may see them (P4.1.1, P4.1.3)."""

from collections.abc import Iterator

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.dossier.classes import class_lines
from cases.dossier.entry import Entry, filled
from cases.dossier.reading import Reader
from cases.dossier.versions import Corrections
from cases.models.case import Case
from cases.models.conversation import Conversation
from cases.models.correction import Correction
from cases.models.involvement import Involvement
from escalation.protocol.lists import ConversationKind
from escalation.protocol.versions import guide

Kind = Correction.Kind


def talks_of(case: Case, reader: Reader, corrections: Corrections) -> Iterator[Entry]:
    """The talks that this reader may know of, each with what came back of it."""
    for talk in case.conversations.all():
        people = list(talk.involvements.all())
        if not reader.whole and not any(reader.sees(one) for one in people):
            continue
        reads = _reads(talk, people, reader)
        yield Entry(
            on=talk.held_on,
            at=talk.made_at,
            title=capfirst(talk.get_kind_display()),
            by=str(talk.made_by),
            lines=filled(_said(talk, reader, reads=reads)),
            points=_points(talk, case) if reads else (),
            versions=corrections.versions(Kind.TALK, talk.pk),
        )
        yield from _follow_ups(talk, reader, corrections)


def _said(talk: Conversation, reader: Reader, *, reads: bool) -> list[tuple[str, str]]:
    people = [reader.name(one) for one in talk.involvements.all()]
    if talk.school_class:
        people.append(_("klas %(name)s") % {"name": talk.school_class})
    lines = [(_("Met"), ", ".join(people))]
    if reads:
        lines += [
            (_others(talk), talk.others_present),
            (_("Verslag"), talk.summary),
            (_("Wat de leerling zelf wil"), talk.wishes),
            (_("Gesprek samen"), _wants(talk)),
            *class_lines(talk),
        ]
    if talk.follow_up_told:
        lines.append((_("Bij herhaling"), _("het vervolg is besproken")))
    return lines


def _reads(talk: Conversation, people: list[Involvement], reader: Reader) -> bool:
    """With others at the table the words may be theirs; a group is never one pupil."""
    if talk.kind == ConversationKind.GROUP_TALK:
        return reader.whole
    return all(reader.sees(one) for one in people)


def _others(talk: Conversation) -> str:
    group = talk.kind == ConversationKind.GROUP_TALK
    return _("Groep") if group else _("Ook aanwezig")


def _points(talk: Conversation, case: Case) -> tuple[str, ...]:
    """The items of the guide that were ticked, in the wording that the case keeps."""
    page = guide(talk.kind, version=case.protocol_version)
    words = {item.code: item.text for item in page.items} if page else {}
    return tuple(str(words.get(code, code)) for code in talk.points)


def _wants(talk: Conversation) -> str:
    if talk.wants_joint_talk is None:
        return ""
    return _("de leerling wil dit") if talk.wants_joint_talk else _("liever niet")


def _follow_ups(
    talk: Conversation, reader: Reader, corrections: Corrections
) -> Iterator[Entry]:
    for one in talk.follow_ups.all() if reader.whole else ():
        yield Entry(
            on=one.held_on,
            at=one.made_at,
            title=_("In de klas teruggekomen op het gesprek"),
            lines=((_("Hoe het gaat"), one.result),),
            versions=corrections.versions(Kind.FOLLOW_UP, one.pk),
        )
