"""Writes teaching groups: who teaches whom."""

from people.models.classes import TeachingGroup
from people.roster.changes import GroupChange, Kind
from people.roster.writing import Writing, in_batches

GroupTeacher = TeachingGroup.teachers.through
GroupPupil = TeachingGroup.pupils.through


def write_groups(writing: Writing) -> None:
    """New groups, and who comes and goes in each."""
    changes = writing.plan.of(GroupChange)
    groups = dict(writing.known.groups)
    for change in changes:
        if change.kind == Kind.GROUP_NEW:
            key = (change.entry.school_year, change.entry.name)
            year = writing.school_year(change.entry.school_year)
            groups[key] = TeachingGroup(name=change.entry.name, school_year=year)
    TeachingGroup.objects.bulk_create(
        group for key, group in groups.items() if key not in writing.known.groups
    )
    _remove(changes)
    _add(changes, groups, writing)


def _remove(changes: list[GroupChange]) -> None:
    for batch in in_batches(row for c in changes for row in c.lost_teachers):
        GroupTeacher.objects.filter(pk__in=batch).delete()
    for batch in in_batches(row for c in changes for row in c.lost_pupils):
        GroupPupil.objects.filter(pk__in=batch).delete()


def _add(
    changes: list[GroupChange],
    groups: dict[tuple[str, str], TeachingGroup],
    writing: Writing,
) -> None:
    with_group = [(c, groups[c.entry.school_year, c.entry.name]) for c in changes]
    GroupTeacher.objects.bulk_create(
        GroupTeacher(teachinggroup_id=group.pk, staff_id=writing.staff[code].pk)
        for change, group in with_group
        for code in change.new_teachers
    )
    GroupPupil.objects.bulk_create(
        GroupPupil(teachinggroup_id=group.pk, pupil_id=writing.pupils[number].pk)
        for change, group in with_group
        for number in change.new_pupils
    )
