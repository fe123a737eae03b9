"""The search asks in SQL what the dossier asks in Python: who sees all of a case?"""

import pytest

from cases.dossier.overview import read_wholly
from cases.models.case import Case
from cases.models.reach import reads_whole
from people.models.roles import Role
from tests.cases.school import fresh
from tests.factories import StaffFactory

READERS = {
    "mentor of the class": lambda school: school.mentor,
    "mentor of the victim": lambda school: StaffFactory(mentor_of=school.victim),
    "mentor of the bully": lambda school: StaffFactory(mentor_of=school.bully),
    "coordinator": lambda school: school.coordinator,
    "division head": lambda school: StaffFactory(head_of=school.school_class.division),
    "principal": lambda school: StaffFactory(works_as=[Role.PRINCIPAL]),
    "care coordinator": lambda school: StaffFactory(works_as=[Role.CARE_COORDINATOR]),
    "guard": lambda school: StaffFactory(works_as=[Role.ANTI_BULLYING_COORDINATOR]),
    "teacher": lambda school: school.teacher,
}


def with_nobody_known(school):
    """A case of which only the class is known."""
    case = school.reported()
    case.involvements.update(pupil=None, description="onbekend")
    Case.objects.filter(pk=case.pk).update(school_class=school.school_class)
    return case


@pytest.mark.parametrize("make", ["reported", "handed_over", "nobody known", "owned"])
@pytest.mark.parametrize("reader", READERS)
def test_whole_in_the_search_is_whole_in_the_dossier(school, make, reader):
    user = READERS[reader](school)
    build = {"nobody known": lambda: with_nobody_known(school)}
    case = build.get(make, getattr(school, make, school.reported))()
    if make == "owned":
        Case.objects.filter(pk=case.pk).update(owner=user)

    found = Case.objects.filter(read_wholly(user)).exists()

    assert found == reads_whole(fresh(case), user)
