"""Compares who mentors whom with the database, and says who hands over to whom."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from people.models.pupils import Mentorship
from people.roster.changes import Handover, Kind, MentorMove, Plan
from people.roster.known import Known
from people.roster.plan_people import of_pupil
from people.roster.problems import Problems
from people.roster.roster import Place, Roster


@dataclass(frozen=True)
class Mentored:
    """A class of this school year, or one pupil; and how the plan calls it."""

    label: str
    class_name: str = ""
    pupil_number: str = ""


def plan_mentors(roster: Roster, known: Known, plan: Plan) -> None:
    """Rights of mentors move at once, and the talk between them becomes a task."""
    if roster.has_class_mentors:
        for entry in roster.classes.values():
            if entry.mentors is not None:
                current = known.mentors_of_class(entry.name)
                mentored = Mentored(entry.name, class_name=entry.name)
                _plan_move(mentored, current, entry.mentors, plan)
        _end_other_classes(roster, known, plan)
    if roster.has_personal_mentors:
        _plan_personal(roster, known, plan)
    for row in known.pupils.values():
        if row.number not in roster.pupils:
            current = known.mentors_by_pupil.get(row.pk, [])
            _plan_move(Mentored(of_pupil(row), "", row.number), current, (), plan)


def check_codes(roster: Roster, known: Known, problems: Problems) -> None:
    """Every mentor and teacher in the files must be somebody who works here."""
    codes = _working_codes(roster, known)
    wanted = [(_("mentor"), entry.mentors or {}) for entry in roster.classes.values()]
    wanted += [
        (_("persoonlijke mentor"), {pupil.mentor: pupil.place})
        for pupil in roster.pupils.values()
        if pupil.mentor
    ]
    groups = (roster.groups or {}).values()
    wanted += [(_("docentcode"), group.teachers) for group in groups]
    for column, places in wanted:
        for code in sorted(places.keys() - codes):
            _refuse(code, places[code], column, problems)


def _working_codes(roster: Roster, known: Known) -> set[str]:
    """A file of staff decides about those who came in by one, and no others."""
    here = {code for code, staff in known.staff.items() if not staff.left_on}
    if roster.staff is None:
        return here
    return set(roster.staff) | (here - known.codes_from_roster)


def _refuse(code: str, place: Place, column: str, problems: Problems) -> None:
    problems.add(
        _("Medewerker %(code)s is niet bekend.") % {"code": code},
        file=place.file,
        line=place.line,
        column=column,
    )


def _plan_personal(roster: Roster, known: Known, plan: Plan) -> None:
    for pupil in roster.pupils.values():
        row = known.pupils.get(pupil.number)
        current = known.mentors_by_pupil.get(row.pk, []) if row else []
        wanted = [pupil.mentor] if pupil.mentor else []
        mentored = Mentored(of_pupil(pupil), pupil_number=pupil.number)
        _plan_move(mentored, current, wanted, plan)


def _end_other_classes(roster: Roster, known: Known, plan: Plan) -> None:
    """A class of last year, or one that is no more, has no mentor any more."""
    for mentors in known.mentors_by_class.values():
        old = mentors[0].school_class
        if old and (
            old.school_year.name != roster.school_year or old.name not in roster.classes
        ):
            label = f"{old.name} ({old.school_year})"
            _plan_move(Mentored(label, class_name=old.name), mentors, (), plan)


def _plan_move(
    mentored: Mentored, current: list[Mentorship], wanted: Iterable[str], plan: Plan
) -> None:
    codes, here = set(wanted), {mentorship.staff.code for mentorship in current}
    if codes == here:
        return
    ended = tuple(m for m in current if m.staff.code not in codes)
    started = tuple(sorted(codes - here))
    plan.changes.append(
        MentorMove(
            _kind(ended, codes),
            f"{mentored.label} {_listed(here)} → {_listed(codes)}",
            mentored.class_name,
            mentored.pupil_number,
            ended,
            started,
            handovers_of(ended, started or sorted(codes)),
        )
    )


def _kind(ended: Iterable[Mentorship], codes: set[str]) -> Kind:
    if not codes:
        return Kind.MENTOR_ENDED
    return Kind.MENTOR_CHANGED if ended else Kind.MENTOR_NEW


def _listed(codes: set[str]) -> str:
    return ", ".join(sorted(codes)) or "–"


def handovers_of(
    ended: Iterable[Mentorship], takers: Iterable[str]
) -> tuple[Handover, ...]:
    """Everybody who stops hands over, and everybody who starts takes over."""
    givers, receivers = [m.staff for m in ended], list(takers)
    if not givers or not receivers:
        return ()
    return tuple(
        (givers[n % len(givers)], receivers[n % len(receivers)])
        for n in range(max(len(givers), len(receivers)))
    )
