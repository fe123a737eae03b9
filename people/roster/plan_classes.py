"""Compares classes, mentors and groups of a roster with the database."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from people.models.pupils import Mentorship, Pupil
from people.roster.changes import (
    ClassMove,
    GroupChange,
    Handover,
    Kind,
    MentorMove,
    NewClass,
    Plan,
)
from people.roster.known import Known
from people.roster.plan_people import of_pupil
from people.roster.problems import Problems
from people.roster.roster import ClassEntry, GroupEntry, Place, Roster


def plan_classes(roster: Roster, known: Known, plan: Plan) -> None:
    """New classes, and pupils who go to another class."""
    for entry in roster.classes.values():
        if entry.name not in known.classes:
            plan.changes.append(NewClass(Kind.CLASS_NEW, entry.name, entry))
        if entry.mentors == {} and not roster.has_personal_mentors:
            plan.warnings.append(
                _("Klas %(name)s heeft geen mentor.") % {"name": entry.name}
            )
        if len(entry.mentors or {}) > 1:
            plan.warnings.append(
                _("Klas %(name)s heeft meer mentoren: %(codes)s. Klopt dat?")
                % {"name": entry.name, "codes": ", ".join(sorted(entry.mentors or {}))}
            )
    for number, pupil in known.pupils.items():
        name = roster.pupils[number].class_name if number in roster.pupils else None
        if name and not _is_in(pupil, name, roster):
            plan.changes.append(_class_move(pupil, name, roster, known))


def _is_in(pupil: Pupil, class_name: str, roster: Roster) -> bool:
    here = pupil.school_class
    return here is not None and (here.name, here.school_year.name) == (
        class_name,
        roster.school_year,
    )


def _class_move(pupil: Pupil, name: str, roster: Roster, known: Known) -> ClassMove:
    old = pupil.school_class
    mentors = known.mentors_by_class.get(old.pk, []) if old else []
    wanted = roster.classes[name].mentors
    if wanted is None:
        new = [m.staff.code for m in known.mentors_of_class(name)]
    else:
        new = sorted(wanted)
    stays = {m.staff.code for m in mentors} & set(new)
    subject = f"{of_pupil(pupil)} {old or '–'} → {name}"
    handovers = () if stays else _handovers(mentors, new)
    return ClassMove(Kind.CLASS_CHANGED, subject, pupil, name, handovers)


def plan_mentors(roster: Roster, known: Known, plan: Plan, problems: Problems) -> None:
    """Rights of mentors move at once, and the talk between them becomes a task."""
    active = {code for code, staff in known.staff.items() if not staff.left_on}
    codes = (
        active
        if roster.staff is None
        else set(roster.staff) | (active - known.codes_from_roster)
    )
    if roster.has_class_mentors:
        for entry in roster.classes.values():
            _refuse_unknown(entry.mentors or {}, codes, problems, _("mentor"))
            _plan_class_mentors(entry, known, plan)
        _end_other_classes(roster, known, plan)
    if roster.has_personal_mentors:
        for pupil in roster.pupils.values():
            wanted = {pupil.mentor: pupil.place} if pupil.mentor else {}
            _refuse_unknown(wanted, codes, problems, _("persoonlijke mentor"))
            row = known.pupils.get(pupil.number)
            current = known.mentors_by_pupil.get(row.pk, []) if row else []
            _plan_move("", pupil.number, of_pupil(pupil), current, wanted, plan)
    for row in known.pupils.values():
        if row.number not in roster.pupils:
            current = known.mentors_by_pupil.get(row.pk, [])
            _plan_move("", row.number, of_pupil(row), current, (), plan)
    for group in (roster.groups or {}).values():
        _refuse_unknown(group.teachers, codes, problems, _("docentcode"))


def _refuse_unknown(
    wanted: dict[str, Place], codes: set[str], problems: Problems, column: str
) -> None:
    for code, place in wanted.items():
        if code not in codes:
            problems.add(
                _("Medewerker %(code)s is niet bekend.") % {"code": code},
                file=place.file,
                line=place.line,
                column=column,
            )


def _plan_class_mentors(entry: ClassEntry, known: Known, plan: Plan) -> None:
    if entry.mentors is not None:
        current = known.mentors_of_class(entry.name)
        _plan_move(entry.name, "", entry.name, current, entry.mentors, plan)


def _end_other_classes(roster: Roster, known: Known, plan: Plan) -> None:
    """A class of last year, or one that is no more, has no mentor any more."""
    for mentors in known.mentors_by_class.values():
        old = mentors[0].school_class
        if old and (
            old.school_year.name != roster.school_year or old.name not in roster.classes
        ):
            subject = f"{old.name} ({old.school_year})"
            _plan_move(old.name, "", subject, mentors, (), plan)


def _plan_move(
    class_name: str,
    pupil_number: str,
    subject: str,
    current: list[Mentorship],
    wanted: Iterable[str],
    plan: Plan,
) -> None:
    codes = set(wanted)
    ended = tuple(m for m in current if m.staff.code not in codes)
    started = tuple(sorted(codes - {m.staff.code for m in current}))
    if not ended and not started:
        return
    kind = Kind.MENTOR_CHANGED if ended else Kind.MENTOR_NEW
    if not codes:
        kind = Kind.MENTOR_ENDED
    before = ", ".join(m.staff.code for m in current)
    arrow = f"{before or '–'} → {', '.join(sorted(codes)) or '–'}"
    takers = started or tuple(sorted(codes))
    plan.changes.append(
        MentorMove(
            kind,
            f"{subject} {arrow}",
            class_name,
            pupil_number,
            ended,
            started,
            _handovers(ended, takers),
        )
    )


def _handovers(
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


def plan_groups(roster: Roster, known: Known, plan: Plan, problems: Problems) -> None:
    """Who teaches whom; a group that is not in the files has nobody any more."""
    if roster.groups is None:
        return
    for key, entry in roster.groups.items():
        for number, place in entry.pupils.items():
            _refuse_unknown_pupil(number, place, roster, known, problems)
        _plan_group(key, entry, roster, known, plan)
    for key, group in known.groups.items():
        if key not in roster.groups:
            empty = GroupEntry(group.name, key[0], {}, {})
            _plan_group(key, empty, roster, known, plan)


def _refuse_unknown_pupil(
    number: str, place: Place, roster: Roster, known: Known, problems: Problems
) -> None:
    if not ({number} & (roster.pupils.keys() | roster.elsewhere | known.pupils.keys())):
        problems.add(
            _("Leerling %(number)s staat niet in het bestand met leerlingen.")
            % {"number": number},
            file=place.file,
            line=place.line,
        )


def _plan_group(
    key: tuple[str, str], entry: GroupEntry, roster: Roster, known: Known, plan: Plan
) -> None:
    group = known.groups.get(key)
    teachers = known.group_teachers.get(group.pk, {}) if group else {}
    pupils = known.group_pupils.get(group.pk, {}) if group else {}
    present = {number for number in entry.pupils if number in roster.pupils}
    change = GroupChange(
        Kind.GROUP_CHANGED if group else Kind.GROUP_NEW,
        entry.name,
        entry,
        new_teachers=tuple(code for code in entry.teachers if code not in teachers),
        new_pupils=tuple(sorted(present - pupils.keys())),
        lost_teachers=tuple(r for c, r in teachers.items() if c not in entry.teachers),
        lost_pupils=tuple(r for n, r in pupils.items() if n not in present),
    )
    moves = (change.new_teachers, change.new_pupils, change.lost_teachers)
    if not group or any(moves) or change.lost_pupils:
        plan.changes.append(change)
