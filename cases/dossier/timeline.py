"""What happened in a case, newest first, as one list (P2.1.2, P4.1.4b)."""

from collections.abc import Iterator, Mapping
from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django_stubs_ext import StrOrPromise

from cases.dossier.beside import (
    consultations_of,
    dismissals_of,
    held_of,
    statements_of,
)
from cases.dossier.classes import class_lines
from cases.dossier.entry import Entry, filled
from cases.dossier.parts import changes_of
from cases.dossier.reading import Reader
from cases.dossier.versions import Corrections
from cases.dossier.words import day_in_words
from cases.models.aftercare import AftercareCheck
from cases.models.case import Case, Deviation, StageChange
from cases.models.conversation import Conversation
from cases.models.correction import Correction
from cases.models.handover import Handover
from cases.models.incident import Incident
from cases.models.involvement import Involvement
from escalation.guards import GUARDS
from escalation.protocol.lists import (
    BullyingForm,
    ConversationKind,
    CyberForm,
    Signal,
)
from escalation.protocol.versions import guide
from escalation.stages import Stage

Kind = Correction.Kind
Words = Mapping[str, StrOrPromise]
FORMS: Words = dict(BullyingForm.choices) | dict(CyberForm.choices)
SIGNALS: Words = dict(Signal.choices)


def timeline_of(case: Case, reader: Reader) -> list[Entry]:
    """Every entry that this reader may see, newest first."""
    corrections = Corrections.of(case, reader)
    entries = [
        *_incidents(case, reader, corrections),
        *_talks(case, reader, corrections),
        *_taken_on(case, reader),
        *_moves(case, reader),
        *_handovers(case, reader),
        *_checks(case, reader, corrections),
        *held_of(case, reader),
        *consultations_of(case, reader),
        *dismissals_of(case, reader),
        *statements_of(case, reader),
        *changes_of(case, reader),
    ]
    return sorted(entries, key=lambda one: (one.on, one.at), reverse=True)


def _incidents(case: Case, reader: Reader, corrections: Corrections) -> Iterator[Entry]:
    """Free text may name others, so a part-reader gets date, place and forms."""
    told = {one.incident_id: one.given_at for one in case.feedbacks.all()}
    for one in case.incidents.all():
        lines = [(_("Vormen"), _listed(one.forms, FORMS))]
        if reader.whole:
            lines += _told(one)
            if one.pk in told:
                given = day_in_words(timezone.localdate(told[one.pk]))
                lines.append((_("Terugkoppeling aan de melder"), given))
        yield Entry(
            on=one.happened_on,
            at=one.made_at,
            title=_("Voorval: %(place)s") % {"place": one.get_place_display()},
            by=str(one.made_by) if reader.whole else "",
            pill=_("herhaling") if one.is_recurrence else "",
            lines=filled(lines),
            versions=corrections.versions(Kind.INCIDENT, one.pk),
        )


def _told(one: Incident) -> list[tuple[str, str]]:
    harm = [
        word
        for holds, word in ((one.injury, _("letsel")), (one.damage, _("schade")))
        if holds
    ]
    return [
        (capfirst(one.get_observed_display()), one.facts),
        (_("De melder denkt"), one.thoughts),
        (_("Meteen gedaan"), one.first_reaction),
        (_("Signalen"), _listed(one.signals, SIGNALS)),
        (_("Gevolg"), ", ".join(harm)),
        (_("Verteld door"), one.get_reporter_kind_display()),
    ]


def _talks(case: Case, reader: Reader, corrections: Corrections) -> Iterator[Entry]:
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


def _taken_on(case: Case, reader: Reader) -> Iterator[Entry]:
    if case.taken_on_at:
        yield Entry(
            on=timezone.localdate(case.taken_on_at),
            at=case.taken_on_at,
            title=_("Melding opgepakt"),
            by=str(case.taken_on_by) if reader.whole else "",
            pill=case.get_assessment_display() if reader.whole else "",
        )


def _moves(case: Case, reader: Reader) -> Iterator[Entry]:
    for change in case.stage_changes.all():
        yield Entry(
            on=timezone.localdate(change.made_at),
            at=change.made_at,
            title=_title(change),
            by=str(change.made_by) if reader.whole else "",
            lines=filled([(_("Toelichting"), change.note)]) if reader.whole else (),
            skipped=_left_out(case, change) if reader.whole else (),
        )
    for deviation in case.deviations.all() if reader.whole else ():
        if deviation.stage_change_id is None:
            yield Entry(
                on=timezone.localdate(deviation.made_at),
                at=deviation.made_at,
                title=_("Andere volgorde gekozen"),
                skipped=(_why(deviation),),
            )


def _left_out(case: Case, change: StageChange) -> tuple[str, ...]:
    found = case.deviations.all()
    return tuple(_why(one) for one in found if one.stage_change_id == change.pk)


def _title(change: StageChange) -> str:
    return _("%(before)s → %(after)s") % {
        "before": Stage(change.source).label,
        "after": Stage(change.target).label,
    }


def _why(deviation: Deviation) -> str:
    """What was left out, with the answer and the paragraph of that day (ch. 1)."""
    answer = deviation.reason
    if deviation.planned_on:
        day = day_in_words(deviation.planned_on)
        answer = _("gepland op %(day)s") % {"day": day}
    if deviation.exemption:
        labels = {one.code: one.label for one in GUARDS[deviation.guard].exemptions}
        chosen = str(labels.get(deviation.exemption, deviation.exemption))
        answer = f"{chosen}. {deviation.reason}".strip()
    return f"{deviation.sentence} ({deviation.source}): {answer}"


def _handovers(case: Case, reader: Reader) -> Iterator[Entry]:
    for one in case.handovers.all() if reader.whole else ():
        yield Entry(
            on=timezone.localdate(one.made_at),
            at=one.made_at,
            title=_("Dossier overgedragen"),
            by=str(one.made_by),
            lines=((_("Ontvangst"), _received(one)),),
            url=reverse("handover", args=[case.number, one.pk]),
        )


def _received(one: Handover) -> str:
    if one.received_at is None:
        return _("nog niet bevestigd")
    day = day_in_words(timezone.localdate(one.received_at))
    return _("%(name)s op %(day)s") % {"name": one.received_by, "day": day}


def _checks(case: Case, reader: Reader, corrections: Corrections) -> Iterator[Entry]:
    for one in case.checks.all():
        if one.held_on and reader.sees(one.involvement):
            yield _check(one, reader, one.held_on, corrections)


def _check(
    one: AftercareCheck, reader: Reader, held_on: date, corrections: Corrections
) -> Entry:
    return Entry(
        on=held_on,
        at=one.made_at,
        title=_("Nazorg: %(name)s") % {"name": reader.name(one.involvement)},
        pill=one.get_wellbeing_display(),
        lines=filled([(_("Kort"), one.note)]),
        versions=corrections.versions(Kind.CHECK, one.pk),
    )


def _listed(codes: list[str], words: Words) -> str:
    return ", ".join(str(words.get(code, code)) for code in codes)
