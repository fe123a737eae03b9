"""What happened beside the steps: other hands, a rest, an own view (T26)."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from cases.dossier.entry import Entry, filled
from cases.dossier.reading import Reader
from cases.dossier.words import day_in_words
from cases.models.case import Case
from cases.models.holding import Pause


def held_of(case: Case, reader: Reader) -> Iterator[Entry]:
    """Who took it over, and when it rested (T26, workflow 7)."""
    for change in case.owner_changes.all() if reader.whole else ():
        yield Entry(
            on=timezone.localdate(change.made_at),
            at=change.made_at,
            title=_("Zaak overgenomen"),
            by=str(change.made_by),
            lines=filled(
                [(_("Van"), str(change.old_owner or "")), (_("Reden"), change.reason)]
            ),
        )
    for pause in case.pauses.all():
        yield _paused(pause, reader)


def _paused(pause: Pause, reader: Reader) -> Entry:
    resumed = pause.resumed_at and timezone.localdate(pause.resumed_at)
    lines = [
        (_("Tot"), day_in_words(pause.until)),
        (_("Hervat"), day_in_words(resumed) if resumed else ""),
    ]
    if reader.whole:
        lines[:0] = [
            (_("Waarom"), pause.get_kind_display()),
            (_("Toelichting"), pause.reason),
            (_("Veiligheidsplan"), pause.safety_plan),
        ]
    return Entry(
        on=timezone.localdate(pause.made_at),
        at=pause.made_at,
        title=_("Zaak gepauzeerd"),
        by=str(pause.made_by) if reader.whole else "",
        lines=filled(lines),
    )


def consultations_of(case: Case, reader: Reader) -> Iterator[Entry]:
    """Whom was asked for advice, and what it was (P3.2.2c)."""
    for one in case.consultations.all() if reader.whole else ():
        yield Entry(
            on=timezone.localdate(one.made_at),
            at=one.made_at,
            title=_("Advies gevraagd aan %(name)s") % {"name": one.adviser},
            by=str(one.made_by),
            pill=_("leest mee") if one.is_open() else "",
            lines=filled(
                [
                    (_("Vraag"), one.question),
                    (_("Advies"), one.advice or _("nog niet gegeven")),
                ]
            ),
        )


def dismissals_of(case: Case, reader: Reader) -> Iterator[Entry]:
    """What support came instead, and who looked with them (S-42)."""
    for one in case.dismissals.all() if reader.whole else ():
        yield Entry(
            on=timezone.localdate(one.made_at),
            at=one.made_at,
            title=_("Afgerond als geen pesten"),
            by=str(one.made_by),
            pill=_("wacht op een tweede blik") if one.waits() else "",
            lines=filled(
                [
                    (_("Steun"), one.get_support_display()),
                    (_("Meegekeken door"), str(one.seen_by or "")),
                ]
            ),
        )


def statements_of(case: Case, reader: Reader) -> Iterator[Entry]:
    """The own view of a pupil or a parent, for who may read that pupil's part.

    The text is theirs and may name others: only who reads it all sees it (H-12).
    """
    for one in case.statements.all():
        if reader.sees(one.involvement):
            yield Entry(
                on=one.given_on,
                at=one.made_at,
                title=_("Zienswijze van %(name)s") % {"name": one.giver()},
                by=str(one.made_by) if reader.whole else "",
                pill=one.get_channel_display(),
                lines=filled(
                    [
                        (_("Over"), one.subject()),
                        (_("Tekst"), one.text if reader.whole else ""),
                    ]
                ),
            )
