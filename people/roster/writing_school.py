"""Writes the classes of an import and who mentors whom from today."""

from collections.abc import Iterable
from datetime import timedelta

from audit.clock import today
from people.models.classes import SchoolClass, YearLayer
from people.models.pupils import MentorChange, Mentorship
from people.models.staff import Staff
from people.notifying import Kind, notify
from people.roster.changes import ClassMove, Handover, MentorMove, NewClass
from people.roster.roster import ClassEntry
from people.roster.writing import Writing, in_batches


def write_classes(writing: Writing) -> None:
    """New classes; one with the name of last year keeps its layer and division."""
    new = [change.entry for change in writing.plan.of(NewClass)]
    layers = _layers(writing, {entry.year_level for entry in new})
    rows = [_school_class(writing, entry, layers) for entry in new]
    SchoolClass.objects.bulk_create(rows)
    writing.classes |= {row.name: row for row in rows}


def _layers(writing: Writing, levels: set[int]) -> dict[int, YearLayer]:
    layers = dict(writing.known.layers)
    for level in sorted(levels - layers.keys()):
        layers[level] = YearLayer(name=f"Leerjaar {level}", year_level=level)
        layers[level].save(force_insert=True)
    return layers


def _school_class(
    writing: Writing, entry: ClassEntry, layers: dict[int, YearLayer]
) -> SchoolClass:
    year = writing.school_year(writing.roster.school_year)
    before = writing.known.earlier_classes.get(entry.name)
    layer = layers[entry.year_level]
    if before and before.layer.year_level == entry.year_level:
        layer = before.layer
    return SchoolClass(
        name=entry.name,
        school_year=year,
        layer=layer,
        division_id=before.division_id if before else None,
    )


def write_mentors(writing: Writing) -> None:
    """The old mentor's last day was yesterday, so the rights move at once."""
    moves = writing.plan.of(MentorMove)
    for batch in in_batches(m.pk for move in moves for m in move.ended):
        ended = Mentorship.objects.filter(pk__in=batch)
        ended.update(until=today() - timedelta(days=1))
    Mentorship.objects.bulk_create(
        Mentorship(
            staff=writing.staff[code],
            school_class=writing.classes[move.class_name] if move.class_name else None,
            pupil=writing.pupils[move.pupil_number] if move.pupil_number else None,
            since=today(),
        )
        for move in moves
        for code in move.started
    )
    writing.handovers = _handovers(writing, moves)
    MentorChange.objects.bulk_create(writing.handovers)
    # One mail a day, however many pupils went along.
    for staff in {one for pair in writing.handovers for one in _both(pair)}:
        notify(staff, Kind.MENTOR_CHANGE, key=today())


def _handovers(writing: Writing, moves: Iterable[MentorMove]) -> list[MentorChange]:
    """A talk to hold: of a class, or of a pupil who changed mentor or class."""
    found = [
        _handover(writing, handover, move.class_name, move.pupil_number)
        for move in moves
        for handover in move.handovers
    ]
    found += [
        _handover(writing, handover, "", change.pupil.number)
        for change in writing.plan.of(ClassMove)
        for handover in change.handovers
    ]
    return found


def _both(change: MentorChange) -> tuple[Staff, Staff]:
    return change.old_mentor, change.new_mentor


def _handover(
    writing: Writing, handover: Handover, class_name: str, pupil_number: str
) -> MentorChange:
    old, new = handover
    return MentorChange(
        school_class=writing.classes[class_name] if class_name else None,
        pupil=writing.pupils[pupil_number] if pupil_number else None,
        old_mentor=old,
        new_mentor=writing.staff[new],
        changed_on=today(),
    )
