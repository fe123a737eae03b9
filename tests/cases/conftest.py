"""A small school with one class, its people, and the services at hand."""

import pytest

from people.models.roles import Role
from tests.cases.school import School


@pytest.fixture
def school(db):
    return School.build()


@pytest.fixture
def principal(school):
    return school.staff(works_as=[Role.PRINCIPAL])
