"""Compares classes and teaching groups of a roster with the database."""

from django.utils.translation import gettext as _

from people.models.pupils import Pupil
from people.roster.changes import (
    ClassMove,
    GroupChange,
    Kind,
    NewClass,
    Plan,
)
from people.roster.known import Known
from people.roster.plan_mentors import handovers_of
from people.roster.plan_people import of_pupil, refuse_unknown_pupil
from people.roster.problems import Problems
from people.roster.roster import GroupEntry, Roster


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
    handovers = () if stays else handovers_of(mentors, new)
    return ClassMove(Kind.CLASS_CHANGED, subject, pupil, name, handovers)


def plan_groups(roster: Roster, known: Known, plan: Plan, problems: Problems) -> None:
    """Who teaches whom; a group that is not in the files has nobody any more."""
    if roster.groups is None:
        return
    for key, entry in roster.groups.items():
        for number, place in entry.pupils.items():
            refuse_unknown_pupil(number, place, roster, known, problems)
        _plan_group(key, entry, roster, known, plan)
    for key, group in known.groups.items():
        if key not in roster.groups:
            empty = GroupEntry(group.name, key[0], {}, {})
            _plan_group(key, empty, roster, known, plan)


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
