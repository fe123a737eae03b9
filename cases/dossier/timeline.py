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
from cases.dossier.entry import Entry, filled
from cases.dossier.parts import changes_of
from cases.dossier.reading import Reader
from cases.dossier.talks import talks_of
from cases.dossier.versions import Corrections
from cases.dossier.words import day_in_words
from cases.models.aftercare import AftercareCheck
from cases.models.case import Case, Deviation, StageChange
from cases.models.correction import Correction
from cases.models.handover import Handover
from cases.models.incident import Incident
from escalation.guards import GUARDS
from escalation.protocol.lists import BullyingForm, CyberForm, Signal
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
        *talks_of(case, reader, corrections),
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
