"""Who is involved, and how sure we are, over time (workflow 1, P2.1.3, P2.6)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from audit.models import Sealed
from audit.services import Action
from cases.models.case import Case
from cases.models.involvement import Involvement, InvolvementChange
from cases.models.reach import IN_TRACK
from cases.services.arriving import plan_checks
from cases.services.handing import keep_in_hands
from cases.services.rectifying import NotKept, rectified
from cases.services.reporting import Involved
from cases.services.routing import scope_of
from cases.services.settling import settle
from cases.services.talking import handled
from escalation.protocol.lists import ParticipantRole, RoleCertainty
from escalation.stages import Stage
from people.models.pupils import Pupil
from people.models.staff import Staff

Kind = InvolvementChange.Kind
CHECKED = (ParticipantRole.VICTIM, ParticipantRole.BULLY)


@dataclass(frozen=True)
class Why:
    """From which day, for what reason, and which state the page had shown."""

    on: date
    reason: str
    seen: str = ""


@transaction.atomic
def involve(case: Case, named: Involved, why: Why, *, by: Staff) -> Involvement:
    """Add a pupil, or somebody whom nobody knows yet, to a running case.

    Raises PermissionDenied when it is not theirs, NotKept when the pupil left or
    stands there already.
    """
    case = handled(case, by=by)
    if named.pupil:
        _free(case, named.pupil, named.role)
    one = Involvement.objects.create(
        case=case,
        pupil=named.pupil,
        description="" if named.pupil else named.description,
        role=named.role,
        certainty=named.certainty,
        since=why.on,
        made_by=by,
    )
    _keep(case, one, Kind.ADDED, why, by=by)
    return one


@transaction.atomic
def identify(
    one: Involvement, pupil: Pupil, why: Why, *, by: Staff, certainty: str
) -> Involvement:
    """Now we know who it is; what was recorded of the unknown is about this pupil."""
    case = handled(one.case, by=by)
    one = _fresh(one, why)
    if one.pupil_id:
        raise NotKept(_("Er is al ingevuld wie het is."))
    _free(case, pupil, one.role)
    before = one.certainty
    one.pupil, one.certainty, one.since = pupil, certainty, why.on
    one.save(update_fields=["pupil", "certainty", "since"])
    _keep(case, one, Kind.IDENTIFIED, why, by=by, before=(one.role, before))
    return one


@transaction.atomic
def change_part(
    one: Involvement, why: Why, *, by: Staff, role: str, certainty: str, left: bool
) -> Involvement:
    """Another role or certainty; `left` or ingetrokken ends it, also when closed.

    Raises NotKept when nothing changes, somebody else was first, or the pupil stands
    in that role already.
    """
    case = rectified(one.case, by=by)
    one = _fresh(one, why)
    kind = _kind(one, role, certainty, left=left)
    if one.pupil and role != one.role:
        _free(case, one.pupil, role, without=one)
    before = one.role, one.certainty
    if role != one.role:
        # The stage that was reached stands in the steps that were taken.
        one.role, one.since, one.level = role, why.on, ""
    one.certainty = certainty
    one.ended_on = why.on if kind in (Kind.LEFT, Kind.WITHDRAWN) else None
    one.save(update_fields=["role", "certainty", "since", "level", "ended_on"])
    _keep(case, one, kind, why, by=by, before=before)
    return one


def stands_in_the_way(
    people: Collection[Involvement], pupil: Pupil, role: str
) -> Involvement | None:
    """The part of this pupil that cannot stand beside the new one.

    A pupil has one part besides being gepest, and each part once.
    """
    victim = ParticipantRole.VICTIM
    for one in people:
        mine = one.pupil_id == pupil.pk and one.ended_on is None
        if mine and (one.role == victim) == (role == victim):
            return one
    return None


def _free(
    case: Case, pupil: Pupil, role: str, *, without: Involvement | None = None
) -> None:
    if pupil.left_on:
        words = _("%(name)s is niet meer op school. Noem de naam wel in een verslag.")
        raise NotKept(words % {"name": pupil})
    others = [one for one in case.involvements.all() if one != without]
    if there := stands_in_the_way(others, pupil, role):
        words = _("%(name)s staat al als %(role)s in deze zaak. Wijzig dan die rol.")
        raise NotKept(words % {"name": pupil, "role": there.get_role_display()})


def _fresh(one: Involvement, why: Why) -> Involvement:
    """The row as it is now, when that is what the page showed (RACE-5)."""
    rows = Involvement.objects.select_related("pupil__school_class")
    one = rows.get(pk=one.pk)
    if one.ended_on:
        raise NotKept(_("Dit is al beëindigd. Voeg de leerling anders opnieuw toe."))
    if why.seen != one.token():
        raise NotKept(
            _(
                "Een collega heeft dit intussen gewijzigd. Hierboven staat hoe het nu "
                "is. Klopt uw wijziging nog, sla haar dan opnieuw op."
            ),
            now=one.token(),
        )
    return one


def _kind(one: Involvement, role: str, certainty: str, *, left: bool) -> str:
    if certainty == RoleCertainty.WITHDRAWN:
        return Kind.WITHDRAWN
    if left:
        return Kind.LEFT
    if (role, certainty) == (one.role, one.certainty):
        raise NotKept(_("Er is niets veranderd. Kies eerst wat anders is."))
    return Kind.CHANGED


def _keep(
    case: Case,
    one: Involvement,
    kind: str,
    why: Why,
    *,
    by: Staff,
    before: tuple[str, str] = ("", ""),
) -> None:
    """The change with its reason, and what follows from it for the case."""
    change = InvolvementChange.objects.create(
        case=case,
        involvement=one,
        kind=kind,
        old_role=before[0],
        old_certainty=before[1],
        new_role=one.role,
        new_certainty=one.certainty,
        changed_on=why.on,
        reason=why.reason,
        made_by=by,
    )
    settle(
        case,
        Action.INVOLVEMENT_CHANGED,
        by=by,
        touched=[one, change, *_follow(case, one, by=by)],
        line=_line(case, one, change),
        on=why.on,
        about=[one],
        kind=kind,
    )


def _follow(case: Case, one: Involvement, *, by: Staff) -> list[Sealed]:
    """How far it reaches, in whose hands it is, and who is asked how it goes."""
    case = Case.objects.with_people().get(pk=case.pk)
    if not case.is_open():
        return []
    case.scope = scope_of(case)
    handed = keep_in_hands(case, by=by)
    case.save(update_fields=["scope", "owner"])
    asked = one.role in CHECKED and one.pupil_id and one.ended_on is None
    if case.stage == Stage.AFTERCARE and asked and not one.checks.exists():
        return [*handed, *plan_checks(case, [one], by=by)]
    return [*handed]


def _line(case: Case, one: Involvement, change: InvolvementChange) -> str:
    """The line in this pupil's own file; a bystander has none (H-12)."""
    if not {change.old_role, change.new_role} & set(IN_TRACK) or not one.pupil_id:
        return ""
    if change.kind in (Kind.ADDED, Kind.IDENTIFIED):
        return "reported"
    running = Involvement.objects.filter(
        case=case, pupil=one.pupil_id, role__in=IN_TRACK, ended_on=None
    )
    if change.kind == Kind.CHANGED or running.exists():
        return "part_changed"
    return "part_left" if change.kind == Kind.LEFT else "part_withdrawn"
