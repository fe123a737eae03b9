"""The one door to the log."""

from collections.abc import Iterable
from functools import partial
from typing import Any, Protocol

from django.db import DatabaseError, connection, models, transaction
from django.utils.translation import gettext_lazy as _

from audit import chain, checkpoints
from audit.clock import now
from audit.codes import code, fact, id_of
from audit.context import session_ref
from audit.models import AuditEvent, Salt, Seal, Sealed
from audit.sealing import digest_of, object_type, seals_of

# Any fixed number will do, as long as nothing else locks on it: "PESTLOG" in ASCII.
_LOCK = 0x504553544C4F47


class LogUnavailable(Exception):  # noqa: N818 it reads as what it is
    """The log could not be written, so what was asked does not happen either."""


class Actor(Protocol):
    """Somebody who acts: an id, and the roles held at that moment."""

    @property
    def pk(self) -> Any: ...

    def role_codes(self) -> list[str]: ...


class Action(models.TextChoices):
    """What can be done, as it stands in the log."""

    SIGNED_IN = "signed_in", _("ingelogd")
    SIGN_IN_FAILED = "sign_in_failed", _("inloggen mislukt")
    SIGNED_OUT = "signed_out", _("uitgelogd")
    ACCESS_REFUSED = "access_refused", _("toegang geweigerd")
    PAGE_VIEWED = "page_viewed", _("pagina bekeken")
    CASE_VIEWED = "case_viewed", _("dossier bekeken")
    PUPIL_VIEWED = "pupil_viewed", _("pagina van een leerling bekeken")
    LIST_SEARCHED = "list_searched", _("lijst doorzocht")
    CASE_REPORTED = "case_reported", _("melding gedaan")
    INCIDENT_ADDED = "incident_added", _("voorval toegevoegd")
    CASE_TAKEN_ON = "case_taken_on", _("zaak opgepakt")
    OWNER_CHANGED = "owner_changed", _("zaak overgenomen")
    CASE_PAUSED = "case_paused", _("zaak gepauzeerd")
    CASE_RESUMED = "case_resumed", _("zaak hervat")
    CASE_MOVED = "case_moved", _("stap in het protocol gezet")
    MOVE_REFUSED = "move_refused", _("stap in het protocol geweigerd")
    FACT_CORRECTED = "fact_corrected", _("registratie gecorrigeerd")
    INVOLVEMENT_CHANGED = "involvement_changed", _("betrokkene gewijzigd")
    TALK_HELD = "talk_held", _("gesprek vastgelegd")
    ADVICE_ASKED = "advice_asked", _("advies gevraagd")
    ADVICE_GIVEN = "advice_given", _("advies gegeven")
    CONSULTATION_ENDED = "consultation_ended", _("meelezen beëindigd")
    AGREEMENT_MADE = "agreement_made", _("afspraak gemaakt")
    AGREEMENT_REVIEWED = "agreement_reviewed", _("afspraak nagekeken")
    CONTACT_LOGGED = "contact_logged", _("contact vastgelegd")
    HELP_OFFERED = "help_offered", _("hulp aangeboden")
    TEACHERS_BRIEFED = "teachers_briefed", _("docenten ingelicht")
    BRIEFING_WITHDRAWN = "briefing_withdrawn", _("bericht aan docenten ingetrokken")
    BRIEFING_READ = "briefing_read", _("bericht aan docenten gelezen")
    FEEDBACK_GIVEN = "feedback_given", _("terugkoppeling gegeven")
    DISMISSAL_SEEN = "dismissal_seen", _("afronding meegekeken")
    STATEMENT_ADDED = "statement_added", _("zienswijze toegevoegd")
    HANDOVER_RECEIVED = "handover_received", _("overdracht ontvangen")
    AFTERCARE_CHECKED = "aftercare_checked", _("nazorg gecontroleerd")
    TAKEN_OVER_IN_SIS = "taken_over_in_sis", _("overgenomen in Magister")
    ROLE_GIVEN = "role_given", _("functie gegeven")
    ROLE_ENDED = "role_ended", _("functie beëindigd")
    ACCOUNT_OPENED = "account_opened", _("account geopend")
    ACCOUNT_CLOSED = "account_closed", _("account gesloten")
    ADDRESS_CHANGED = "address_changed", _("e-mailadres gewijzigd")
    LINK_SENT = "link_sent", _("link voor een wachtwoord gestuurd")
    ROSTER_IMPORTED = "roster_imported", _("schoolgegevens ingelezen")
    CALENDAR_CHANGED = "calendar_changed", _("schoolkalender gewijzigd")
    SETTINGS_CHANGED = "settings_changed", _("instellingen van de school gewijzigd")
    MENTOR_CHANGED = "mentor_changed", _("mentor gewijzigd")
    STAFF_EXCLUDED = "staff_excluded", _("medewerker uitgesloten van een zaak")
    DEMO_LOADED = "demo_loaded", _("voorbeeldschool geladen")
    LOG_VERIFIED = "log_verified", _("logboek gecontroleerd")
    CHECKPOINT_WRITTEN = "checkpoint_written", _("controlepunt geschreven")
    RESEALED = "resealed", _("opnieuw verzegeld")
    SALT_DESTROYED = "salt_destroyed", _("sleutel van een zaak vernietigd")


def record(
    action: str,
    *,
    by: Actor | None,
    on: models.Model | None = None,
    case: object = "",
    seals: Iterable[Sealed] = (),
    reason: str = "",
    outcome: str = "done",
    on_behalf_of: object = "",
    **facts: object,
) -> AuditEvent:
    """Add one act, as the last statement of its transaction (decisions 9).

    `by=None` is the system itself. Raises ValueError on prose, and LogUnavailable
    when the log cannot be written: then nothing of the act may stay.
    """
    event = AuditEvent(
        actor="" if by is None else id_of(by),
        role="" if by is None else ",".join(sorted(map(code, by.role_codes()))),
        on_behalf_of=id_of(on_behalf_of),
        session_ref=session_ref.get(),
        action=code(action),
        object_type="" if on is None else object_type(on),
        object_id="" if on is None else id_of(on),
        case=id_of(case),
        reason=code(reason),
        outcome=code(outcome),
        facts={code(name): fact(value) for name, value in facts.items()},
    )
    return _written(event, list(seals))


def record_refusal(
    action: str,
    *,
    by: Actor | None,
    on: models.Model | None = None,
    case: object = "",
    reason: str = "",
    on_behalf_of: object = "",
    **facts: object,
) -> AuditEvent:
    """Add an act that was refused, in a transaction of its own.

    Call it after the refused transaction has been rolled back, outside any `atomic`
    (RuntimeError otherwise): the rollback would take the entry with it.
    """
    with transaction.atomic(durable=True):
        return record(
            action,
            by=by,
            on=on,
            case=case,
            seals=(),
            reason=reason,
            outcome="refused",
            on_behalf_of=on_behalf_of,
            **facts,
        )


@transaction.atomic
def destroy_salt(case: object, *, by: Actor | None) -> AuditEvent:
    """End of retention: from now on the digests of this case say nothing."""
    Salt.objects.filter(case=id_of(case)).update(value="")
    return record(Action.SALT_DESTROYED, by=by, case=case)


def lock_log() -> None:
    """Nobody else adds to the log until this transaction ends.

    On SQLite every transaction is IMMEDIATE (settings), which is the same lock.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def _written(event: AuditEvent, sealed: list[Sealed]) -> AuditEvent:
    try:
        with transaction.atomic():
            lock_log()
            _append(event, sealed)
    except DatabaseError as error:
        raise LogUnavailable("The log could not be written.") from error
    return event


def _append(event: AuditEvent, sealed: list[Sealed]) -> None:
    newest = AuditEvent.objects.order_by("-seq").values_list("seq", "hash").first()
    seq, previous_hash = newest or (0, chain.GENESIS)
    event.seq = seq + 1
    event.at = now()
    seals = seals_of(event, sealed)
    event.object_digest = digest_of(seals)
    event.chain_to(previous_hash)
    event.save(force_insert=True)
    Seal.objects.bulk_create(seals)
    # Robust: the act is saved by then, and a full disk must not make it look undone.
    transaction.on_commit(
        partial(checkpoints.write_if_due, event.seq, event.hash, event.at), robust=True
    )
