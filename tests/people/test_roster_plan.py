"""What an import does to a school that is there already."""

from datetime import date

import pytest

from audit.clock import at
from people.models.classes import SchoolYear, TeachingGroup
from people.models.guardians import Guardianship
from people.models.pupils import Enrolment, Mentorship, Pupil
from people.models.staff import Staff
from people.roster.apply import apply_roster, plan_roster
from people.roster.changes import Kind
from people.roster.reading import read_roster
from tests.people.rosters import (
    EVA,
    JAN,
    LOT,
    MOTHER,
    TIM,
    complaints,
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


def kinds(plan):
    return dict(plan.counts())


def test_first_import_makes_the_whole_school(folder):
    jan = Pupil.objects.get(number="100001")

    assert (jan.full_name, str(jan.school_class)) == ("Jan de Wit", "1a")
    assert (str(jan.school_class.layer), jan.school_class.division) == (
        "Leerjaar 1",
        None,
    )
    assert [str(year) for year in SchoolYear.objects.all()] == ["2026/2027"]
    assert (mentored("RAD"), mentored("BEN")) == ({"Jan", "Eva"}, {"Tim", "Lot"})
    tie = Guardianship.objects.get()
    assert (str(tie.guardian), tie.relation, tie.has_authority) == (
        "Els de Wit",
        "moeder",
        True,
    )
    assert TeachingGroup.objects.get(name="1a.wis").pupils.count() == 2


def test_a_second_run_changes_nothing(folder):
    before = list(Pupil.objects.values()) + list(Enrolment.objects.values())

    plan = imported(folder)

    assert (plan.lines(), bool(plan)) == ([], False)
    assert before == list(Pupil.objects.values()) + list(Enrolment.objects.values())
    assert Mentorship.objects.count() == 2


def test_a_plan_changes_nothing_in_the_database(tmp_path):
    plan = plan_roster(read_roster(school(tmp_path / "in")))

    assert kinds(plan)[Kind.PUPIL_NEW] == 4
    assert not Pupil.objects.exists()


def test_planning_takes_the_same_queries_for_few_and_for_many(
    tmp_path, django_assert_num_queries
):
    few = read_roster(school(tmp_path / "in"))
    rows = tuple(f"{n};Jan;;Wit;2013-05-31;1;1a;RAD" for n in range(100))
    many = read_roster(school(tmp_path / "more", pupils=rows))

    with django_assert_num_queries(10):
        plan_roster(few)
    with django_assert_num_queries(10):
        plan_roster(many)


def test_a_leaver_is_marked_and_stays_in_the_database(folder):
    imported(school(folder, pupils=(JAN, EVA, TIM)))

    lot = Pupil.objects.get(number="100004")
    assert lot.left_on == TUESDAY
    assert Enrolment.objects.get(pupil=lot).until == MONDAY
    assert mentored("BEN") == {"Tim"}


def test_a_pupil_who_returns_is_back_in_class(folder):
    imported(school(folder, pupils=(JAN, EVA, TIM)))

    plan = imported(school(folder, pupils=(JAN, EVA, TIM, LOT)))

    assert kinds(plan) == {Kind.PUPIL_RETURNED: 1}
    assert Pupil.objects.get(number="100004").left_on is None
    periods = Enrolment.objects.filter(pupil__number="100004")
    assert list(periods.values_list("since", "until")) == [
        (MONDAY, MONDAY),
        (TUESDAY, None),
    ]


def test_more_than_a_quarter_leaving_is_refused_until_somebody_agrees(folder):
    school(folder, pupils=(JAN, EVA), groups=GROUPS[:2])

    assert complaints(folder) == [
        "2 van de 4 leerlingen staan niet meer in de bestanden. "
        "Klopt dat? Lees dan in met --accept-leavers."
    ]
    assert Pupil.objects.enrolled().count() == 4
    assert complaints(folder, accept_leavers=True) == []
    assert Pupil.objects.enrolled().count() == 2


def test_a_file_without_pupils_is_refused(folder):
    assert complaints(school(folder, pupils=()))[0] == (
        "Er staat geen enkele leerling in de bestanden."
    )
    assert Pupil.objects.enrolled().count() == 4


def test_a_pupil_there_and_back_on_one_day_is_in_one_class(folder):
    imported(school(folder, pupils=(JAN, EVA.replace("1a;RAD", "1b;BEN"), TIM, LOT)))
    imported(school(folder, pupils=(JAN, EVA, TIM, LOT)))
    imported(school(folder, pupils=(JAN, EVA.replace("1a;RAD", "1b;BEN"), TIM, LOT)))

    running = Enrolment.objects.filter(pupil__number="100002", until=None)
    assert [str(period.school_class) for period in running] == ["1b"]


def test_two_pupils_of_one_name_are_two_pupils(folder):
    twin = JAN.replace("100001", "100005")

    plan = imported(school(folder, pupils=(JAN, EVA, TIM, LOT, twin)))

    assert plan.lines() == ["nieuwe leerling: Jan de Wit (100005)"]
    assert Pupil.objects.filter(given_name="Jan", family_name="Wit").count() == 2


def test_changed_values_are_named_and_an_unknown_birth_date_is_kept(folder):
    row = JAN.replace("de;Wit;2013-05-31", ";Zwart;")

    plan = imported(school(folder, pupils=(row, EVA, TIM, LOT)))

    assert plan.lines() == [
        "gewijzigde leerling: Jan de Wit (100001): tussenvoegsel, achternaam"
    ]
    assert Pupil.objects.get(number="100001").birth_date == date(2013, 5, 31)


def test_members_of_groups_come_and_go(folder):
    plan = imported(school(folder, groups=("100001;1a.wis;KUI", "100002;nieuw;BEN")))

    assert kinds(plan) == {Kind.GROUP_NEW: 1, Kind.GROUP_CHANGED: 2}
    maths = TeachingGroup.objects.get(name="1a.wis")
    assert [pupil.number for pupil in maths.pupils.all()] == ["100001"]
    assert [teacher.code for teacher in maths.teachers.all()] == ["KUI"]
    assert not TeachingGroup.objects.get(name="1b.wis").pupils.exists()


def test_an_import_that_the_log_does_not_take_leaves_nothing_behind(tmp_path):
    class Nameless:
        pk, code = "geen nummer maar een zin", ""

        def role_codes(self):
            return []

    roster = read_roster(school(tmp_path / "in", guardians=(MOTHER,), groups=GROUPS))

    with pytest.raises(ValueError, match="codes and ids"):
        apply_roster(roster, by=Nameless())

    assert (Pupil.objects.count(), Staff.objects.count()) == (0, 0)
    assert not SchoolYear.objects.exists()
