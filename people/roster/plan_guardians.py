"""Compares parents and other contacts of a roster with the database (C6, H-23)."""

from django.utils.translation import gettext as _

from audit.clock import today
from people.models.guardians import Guardianship
from people.roster.changes import (
    Edit,
    Kind,
    NewGuardian,
    NewGuardianship,
    Plan,
    StaffLink,
    differences,
    labels,
)
from people.roster.known import Known
from people.roster.plan_people import name_fields, of_pupil, refuse_unknown_pupil
from people.roster.problems import Problems
from people.roster.roster import GuardianEntry, GuardianshipEntry, Roster

Ties = dict[tuple[str, str], GuardianshipEntry]


def plan_guardians(
    roster: Roster, known: Known, plan: Plan, problems: Problems
) -> None:
    """New, changed and ended ties of the pupils who are here now."""
    if roster.guardians is None:
        return
    ties = _ties_of_present_pupils(roster, known, problems)
    addresses = known.staff_addresses(roster.staff or {})
    for number in dict.fromkeys(tie.guardian for tie in ties.values()):
        entry = roster.guardians[number]
        _plan_guardian(entry, known, plan)
        colleague = addresses.get(entry.email, "") if entry.email else ""
        _plan_staff_link(entry, colleague, known, plan)
    for key, tie in ties.items():
        subject = _subject(tie, roster)
        _plan_tie(tie, known.guardianships.get(key), subject, plan)
    for key, old in known.guardianships.items():
        if not old.ended_on and key not in ties and old.pupil.number in roster.pupils:
            over = {"ended_on": today()}
            plan.changes.append(Edit(Kind.GUARDIAN_ENDED, str(old), old, over))


def _ties_of_present_pupils(roster: Roster, known: Known, problems: Problems) -> Ties:
    """Parents of a pupil who left stay as they are; of an unknown one is an error."""
    ties = {}
    for key, tie in roster.guardianships.items():
        if tie.pupil in roster.pupils:
            ties[key] = tie
        else:
            refuse_unknown_pupil(tie.pupil, tie.place, roster, known, problems)
    return ties


def _plan_guardian(entry: GuardianEntry, known: Known, plan: Plan) -> None:
    guardian = known.guardians.get(entry.number)
    name = entry.name.full_name
    if guardian is None:
        plan.changes.append(NewGuardian(Kind.GUARDIAN_NEW, name, entry))
        return
    wanted = name_fields(entry.name) | {"email": entry.email, "phone": entry.phone}
    if values := differences(guardian, wanted):
        subject = f"{name}: {labels(guardian, values)}"
        plan.changes.append(Edit(Kind.GUARDIAN_CHANGED, subject, guardian, values))


def _plan_staff_link(
    entry: GuardianEntry, colleague: str, known: Known, plan: Plan
) -> None:
    """A parent with the address of a colleague is that colleague (H-23).

    Never the other way: somebody may have made the link by hand.
    """
    linked = known.staff_of(known.guardians.get(entry.number))
    if not colleague or (linked and linked.code == colleague):
        return
    subject = _("%(name)s werkt op school als %(code)s") % {
        "name": entry.name.full_name,
        "code": colleague,
    }
    plan.changes.append(
        StaffLink(Kind.GUARDIAN_CHANGED, subject, entry.number, colleague)
    )


def _plan_tie(
    entry: GuardianshipEntry, tie: Guardianship | None, subject: str, plan: Plan
) -> None:
    if tie is None:
        plan.changes.append(NewGuardianship(Kind.TIE_NEW, subject, entry))
        return
    wanted = {
        "relation": entry.relation,
        "has_authority": entry.has_authority,
        "contact_restricted": entry.contact_restricted,
    }
    values = differences(tie, wanted)
    if tie.ended_on:
        values["ended_on"] = None
    if values:
        subject += f": {labels(tie, values)}"
        plan.changes.append(Edit(Kind.GUARDIAN_CHANGED, subject, tie, values))


def _subject(tie: GuardianshipEntry, roster: Roster) -> str:
    guardian = (roster.guardians or {})[tie.guardian]
    return f"{guardian.name.full_name} · {of_pupil(roster.pupils[tie.pupil])}"
