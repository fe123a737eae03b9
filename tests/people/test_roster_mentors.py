"""Mentors who change: rights go at once, and the talk about it becomes a task."""

from datetime import date

import pytest

from audit.clock import at
from audit.models import AuditEvent
from people.models.classes import SchoolClass
from people.models.outbox import OutgoingMail
from people.models.pupils import Enrolment, MentorChange, Mentorship, Pupil
from people.models.staff import Staff
from tests.factories import DivisionFactory, YearLayerFactory
from tests.people.rosters import (
    EVA,
    JAN,
    LOT,
    MOTHER,
    TIM,
    imported,
    school,
)

pytestmark = pytest.mark.django_db
MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
GROUPS = ("100001;1a.wis;BEN", "100002;1a.wis;BEN", "100003;1b.wis;RAD")


@pytest.fixture
def folder(tmp_path):
    """A school that was imported on Monday; the test goes on on Tuesday."""
    with at(MONDAY):
        imported(school(tmp_path / "in", guardians=(MOTHER,), groups=GROUPS))
    with at(TUESDAY):
        yield tmp_path / "in"


def mentored(code):
    staff = Staff.objects.get(code=code)
    return {pupil.given_name for pupil in Pupil.objects.mentored_by(staff.pk)}


def test_a_new_mentor_gets_the_rights_at_once_and_a_talk_to_hold(folder):
    rows = (JAN, EVA, TIM.replace("BEN", "KUI"), LOT.replace("BEN", "KUI"))

    imported(school(folder, pupils=rows))

    assert (mentored("BEN"), mentored("KUI")) == (set(), {"Tim", "Lot"})
    old = Mentorship.objects.get(staff__code="BEN")
    assert (old.since, old.until) == (MONDAY, MONDAY)
    task = MentorChange.objects.get()
    assert (task.old_mentor.code, task.new_mentor.code) == ("BEN", "KUI")
    assert (str(task.school_class), task.changed_on, task.done_at) == (
        "1b",
        TUESDAY,
        None,
    )


def test_both_mentors_hear_of_the_change_once(folder):
    Staff.objects.filter(code__in=("BEN", "KUI", "RAD")).update(is_active=True)
    rows = (JAN, EVA, TIM.replace("BEN", "KUI"), LOT.replace("BEN", "KUI"))

    imported(school(folder, pupils=rows))

    mails = OutgoingMail.objects.values_list("recipient__code", "kind", "key")
    assert sorted(mails) == [
        ("BEN", "mentor_change", str(TUESDAY)),
        ("KUI", "mentor_change", str(TUESDAY)),
    ]


def test_two_changes_of_mentor_on_one_day_leave_only_the_last(folder):
    for code in ("KUI", "RAD", "KUI"):
        rows = (JAN, EVA, TIM.replace("BEN", code), LOT.replace("BEN", code))
        imported(school(folder, pupils=rows))

    assert (mentored("BEN"), mentored("KUI")) == (set(), {"Tim", "Lot"})
    assert mentored("RAD") == {"Jan", "Eva"}


def test_a_change_of_mentor_is_in_the_log_without_names(folder):
    rows = (JAN, EVA, TIM.replace("BEN", "KUI"), LOT.replace("BEN", "KUI"))

    imported(school(folder, pupils=rows))

    roster, changed = AuditEvent.objects.order_by("-seq")[:2]
    assert (changed.action, changed.facts) == (
        "mentor_changed",
        {
            "old": str(Staff.objects.get(code="BEN").pk),
            "new": str(Staff.objects.get(code="KUI").pk),
            "changes": [str(MentorChange.objects.get().pk)],
        },
    )
    assert (roster.action, roster.facts) == ("roster_imported", {"mentor_changed": 1})


def test_a_pupil_to_another_class_changes_mentor_with_a_talk_to_hold(folder):
    plan = imported(
        school(folder, pupils=(JAN, EVA.replace("1a;RAD", "1b;BEN"), TIM, LOT))
    )

    assert plan.lines() == ["leerling naar andere klas: Eva Bos (100002) 1a → 1b"]
    assert (mentored("RAD"), mentored("BEN")) == ({"Jan"}, {"Tim", "Lot", "Eva"})
    task = MentorChange.objects.get()
    assert (str(task.pupil), task.old_mentor.code) == ("Eva Bos", "RAD")
    periods = Enrolment.objects.filter(pupil__number="100002")
    assert list(periods.values_list("school_class__name", "since", "until")) == [
        ("1a", MONDAY, MONDAY),
        ("1b", TUESDAY, None),
    ]


def test_a_class_without_mentor_is_imported_with_a_warning(folder):
    plan = imported(school(folder, pupils=(JAN, EVA, TIM.replace("BEN", ""), LOT[:-3])))

    assert plan.warnings == ["Klas 1b heeft geen mentor."]
    assert plan.lines() == ["geen mentor meer: 1b BEN → –"]
    assert (mentored("BEN"), MentorChange.objects.count()) == (set(), 0)


def test_a_class_with_two_mentors_is_asked_about(folder):
    plan = imported(school(folder, pupils=(JAN, EVA, TIM, LOT.replace("BEN", "KUI"))))

    assert plan.warnings == ["Klas 1b heeft meer mentoren: BEN, KUI. Klopt dat?"]
    assert mentored("BEN") == mentored("KUI") == {"Tim", "Lot"}


def test_a_next_school_year_keeps_layer_and_division_and_ends_old_mentors(folder):
    layer, division = YearLayerFactory(), DivisionFactory()
    SchoolClass.objects.filter(name="1a").update(layer=layer, division=division)

    with at(date(2027, 8, 23)):
        imported(folder)

    new = SchoolClass.objects.get(name="1a", school_year__name="2027/2028")
    assert (new.layer, new.division) == (layer, division)
    assert {str(p.school_class.school_year) for p in Pupil.objects.all()} == {
        "2027/2028"
    }
    old = Mentorship.objects.filter(school_class__school_year__name="2026/2027")
    assert {mentorship.until for mentorship in old} == {date(2027, 8, 22)}
    assert not MentorChange.objects.exists()
