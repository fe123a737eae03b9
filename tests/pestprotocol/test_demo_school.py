"""The demo school is the one of demo-school.md, D2, whatever day it is loaded."""

from collections import Counter
from datetime import date, datetime
from itertools import chain
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction
from django.db.models import Count

from audit.clock import at
from people.models.calendar import SchoolSettings
from people.models.classes import SchoolClass, SchoolYear
from people.models.guardians import Guardian, Guardianship
from people.models.pupils import Enrolment, Mentorship, Pupil
from people.models.roles import Role, RoleAssignment
from people.models.staff import Staff
from pestprotocol.demo import DEMO_PASSWORD
from pestprotocol.demo.cast import CAST
from pestprotocol.demo.enrolling import build_school

DAY = date(2026, 11, 23)
MOMENT = datetime(2026, 11, 23, 15, tzinfo=ZoneInfo("Europe/Amsterdam"))
SIZES = {
    f"{course}{letter}": size
    for course, sizes in {
        "1": (29, 29, 28, 29, 29, 28, 28),
        "2": (30, 30, 29, 30, 30, 30, 29),
        "m3": (29, 30, 29),
        "h3": (31, 31, 30, 31),
        "m4": (30, 30, 29),
        "h4": (32, 32, 31),
        "h5": (33, 32, 32),
    }.items()
    for letter, size in zip("abcdefg", sizes, strict=False)
}
PARTS = tuple(chain.from_iterable(CAST.values()))


@pytest.fixture(scope="module")
def school(django_db_setup, django_db_blocker):
    """Built once, read by many tests, never kept."""
    with django_db_blocker.unblock(), transaction.atomic(), at(MOMENT):
        build_school()
        yield
        transaction.set_rollback(True)


def test_school_has_its_own_name_and_says_that_it_is_a_demo(school):
    settings = SchoolSettings.load()

    assert settings.name == "Montessori Lyceum De Kadebrug"
    assert (settings.region, settings.is_demo) == ("noord", True)


def test_classes_have_their_sizes(school):
    found = SchoolClass.objects.filter(school_year__name="2026/2027")

    sizes = dict(found.annotate(size=Count("pupils")).values_list("name", "size"))

    assert sizes == SIZES


def test_layers_add_up_to_nine_hundred(school):
    found = Counter(
        Pupil.objects.values_list("school_class__layer__year_level", flat=True)
    )

    assert found == {1: 200, 2: 208, 3: 211, 4: 184, 5: 97}


def test_divisions_hold_their_classes(school):
    found = Counter(
        Pupil.objects.values_list("school_class__division__name", flat=True)
    )

    assert found == {"Onderbouw": 408, "Mavo": 177, "Havo": 315}


def test_every_class_has_one_mentor_who_teaches_it(school):
    for one in SchoolClass.objects.filter(school_year__name="2026/2027"):
        mentor = Staff.objects.get(mentorships__school_class=one)

        assert mentor.teaching_groups.filter(name__startswith=f"{one}.").count() == 1


@pytest.mark.parametrize(
    ("class_name", "code"),
    [("1c", "RAD"), ("2b", "KUI"), ("h3b", "YRT"), ("m3b", "TJI")],
)
def test_mentors_are_those_of_the_table(school, class_name, code):
    mentorship = Mentorship.objects.in_force(DAY).get(school_class__name=class_name)

    assert mentorship.staff.code == code


def test_coordinators_have_a_layer_and_heads_a_division(school):
    held = RoleAssignment.objects.values_list(
        "staff__code", "layer__year_level", "division__name"
    )

    coordinators = held.filter(role=Role.STUDENT_COORDINATOR)
    heads = held.filter(role=Role.DIVISION_HEAD)

    assert {code: level for code, level, _none in coordinators} == {
        "BRW": 1,
        "AMR": 2,
        "NTB": 3,
        "KTW": 4,
        "GIE": 5,
    }
    assert {code: division for code, _none, division in heads} == {
        "LDM": "Onderbouw",
        "OUC": "Mavo",
        "ROO": "Havo",
    }


@pytest.mark.parametrize(
    ("role", "codes"),
    [
        (Role.PRINCIPAL, ["TRH"]),
        (Role.CARE_COORDINATOR, ["VKK"]),
        (Role.SUPPORT_TEAM_CHAIR, ["VKK"]),
        (Role.COUNSELOR, ["ADR", "WSG"]),
        (Role.ANTI_BULLYING_COORDINATOR, ["ADR"]),
        (Role.CONFIDANT, ["HEE", "LAM"]),
        (Role.ADMIN, ["PLG"]),
        (Role.SUPPORT_STAFF, ["BAA", "BOT", "HGL", "IDR", "KOK", "PLG", "PRI"]),
    ],
)
def test_functions_are_held_by_those_of_the_table(school, role, codes):
    found = Staff.objects.working_as(role).values_list("code", flat=True)

    assert sorted(found) == codes


def test_four_named_and_thirty_five_drawn_colleagues_teach_beside_the_mentors(school):
    assert Staff.objects.working_as(Role.TEACHER).count() == 30 + 4 + 35


def test_everybody_signs_in_with_the_demo_password(school):
    hashes = set(Staff.objects.values_list("password", flat=True))
    mentor = Staff.objects.get(email="rad@kadebrug.example")

    assert len(hashes) == 1
    assert (mentor.is_active, mentor.check_password(DEMO_PASSWORD)) == (True, True)


def test_pupils_have_a_number_and_an_address_of_their_own(school):
    pupils = Pupil.objects.values_list("number", "email")

    assert all(len(number) == 6 and number[0] == "1" for number, _email in pupils)
    assert all(
        email == f"{number}@leerling.kadebrug.example" for number, email in pupils
    )


def test_no_two_people_of_the_pupils_have_one_name(school):
    assert len({pupil.full_name for pupil in Pupil.objects.all()}) == 900


def test_eight_pupils_are_eighteen_and_all_in_the_last_year(school):
    adults = [one for one in Pupil.objects.all() if one.age(DAY) >= 18]

    assert len(adults) == 8
    assert {one.school_class.layer.year_level for one in adults} == {5}


def test_first_year_pupils_are_twelve_or_thirteen(school):
    pupils = Pupil.objects.filter(school_class__layer__year_level=1)

    assert {one.age(DAY) for one in pupils} == {12, 13}


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.given_name)
def test_pupils_of_the_stories_have_their_class_and_age(school, part):
    pupil = Pupil.objects.get(given_name=part.given_name)

    assert pupil.family_name == part.family_name
    assert (pupil.school_class.name, pupil.age(DAY)) == (part.class_name, part.age)


def test_homes_are_dealt_out_as_the_table_says(school):
    parents = Counter(
        Pupil.objects.annotate(n=Count("guardianships")).values_list("n", flat=True)
    )
    restricted = Guardianship.objects.filter(contact_restricted=True)

    assert parents == {1: 36, 2: 864}
    assert restricted.count() == 45
    assert not restricted.filter(has_authority=True).exists()


def test_one_colleague_has_a_child_at_school(school):
    parent = Guardian.objects.get(staff__code="FAB")

    assert parent.full_name == "Noor Fabius"
    assert parent.pupils.get().school_class.name == "1e"


def test_every_pupil_is_taught_in_nine_to_twelve_groups(school):
    counts = Pupil.objects.annotate(n=Count("teaching_groups")).values_list(
        "n", flat=True
    )

    assert set(counts) == {10, 11}


@pytest.mark.parametrize(("given_name", "code"), [("Fenna", "DRL"), ("Romy", "RAM")])
def test_colleagues_of_the_stories_teach_the_pupil_they_speak_of(
    school, given_name, code
):
    teachers = Staff.objects.filter(teaching_groups__pupils__given_name=given_name)

    assert teachers.filter(code=code).count() == 1


def test_some_pupils_have_a_personal_mentor_beside_the_one_of_the_class(school):
    personal = Mentorship.objects.in_force(DAY).exclude(pupil=None)
    pupils = [one.pupil for one in personal.select_related("pupil")]

    assert len(pupils) == 21
    assert {Staff.objects.mentors_of(one).count() for one in pupils} == {2}


def test_last_year_is_known_too(school):
    nina = Enrolment.objects.filter(pupil__given_name="Nina")

    assert [year.name for year in SchoolYear.objects.all()] == [
        "2025/2026",
        "2026/2027",
    ]
    assert [(str(one.school_class), one.until) for one in nina] == [
        ("2d", date(2026, 7, 31)),
        ("h3b", None),
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("moment", ["2027-07-25T11:00", "2030-05-05T23:00"])
def test_school_can_be_built_in_a_holiday_and_in_a_year_without_a_preset(moment):
    with at(datetime.fromisoformat(moment).replace(tzinfo=MOMENT.tzinfo)):
        build_school()

    assert Pupil.objects.count() == 900
