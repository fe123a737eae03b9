"""TAMPER for the tables of a case: each column changed behind our back."""

from datetime import date, datetime, time, timedelta
from functools import partial
from uuid import UUID

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction

from audit.clock import today
from audit.log_checks import seals_of_entries
from audit.models import Sealed
from audit.verification import LOG_CHECKS, verify
from cases.models.statement import Statement
from cases.services.consulting import consult
from cases.services.holding import pause_case, take_over
from cases.services.receiving import receive_handover
from cases.services.stating import add_statement
from people.models.roles import Role
from tests.cases.acts import ACTS, OTHERS, do
from tests.cases.correcting import set_right
from tests.cases.school import School

TABLES = [
    model
    for model in apps.get_app_config("cases").get_models()
    if issubclass(model, Sealed)
]
# These two have their own small acts, which the whole-way test walks.
EMPTY_HERE = {"classfollowup", "agreementreview", "exclusion"}
# Changing these is no change of a fact: the row would belong to another case.
NEVER_FREE = {"case"}
OTHER = (
    (bool, lambda value: not value),
    (int, lambda value: value + 1),
    (str, lambda value: value + "x" if len(value) < 2 else value[:-1] + "~"),
    (datetime, lambda value: value + timedelta(seconds=1)),
    (date, lambda value: value + timedelta(days=1)),
    (time, lambda value: time(1, 2)),
    (list, lambda value: [*value, "x"]),
    (dict, lambda value: value | {"x": 1}),
    (UUID, lambda value: UUID(int=value.int ^ 1)),
)
EMPTY = {
    models.CharField: "x",
    models.TextField: "x",
    models.BooleanField: True,
    models.TimeField: time(1, 2),
    models.DateTimeField: datetime.fromisoformat("2020-01-01T00:00:00+00:00"),
    models.DateField: date(2020, 1, 1),
    models.ForeignKey: UUID(int=1),
}


@pytest.fixture
def filled(db):
    """A case in which nearly everything of step 1 happened."""
    school = School.build()
    case = school.talked()
    for name in [*ACTS[4:6], *OTHERS]:
        do(name, school, case, school.mentor)
    school.in_aftercare()
    resting = school.at_mentor()
    until = today() + timedelta(days=7)
    take_over(resting, by=school.coordinator, reason="Mentor is weg.")
    pause_case(
        resting, by=school.coordinator, kind="other", reason="Rust.", until=until
    )
    counselor = school.staff(works_as=[Role.COUNSELOR])
    consult(counselor, case=resting, by=school.coordinator, question="Wat nu?")
    school.dismissed()
    view = Statement(
        involvement=resting.involvements.get(role="victim"),
        given_on=today(),
        channel="paper",
        text="Zo was het niet.",
    )
    add_statement(view, case=resting, by=school.coordinator)
    unknown = school.with_an_unknown()
    set_right(unknown.incidents.get(), by=school.mentor, facts="Anders.")
    handed = school.handed_over()
    receive_handover(handed.handovers.get(), by=school.coordinator)
    return school


def altered(field, value):
    """Another value of the same kind."""
    for kind, other in OTHER:
        if isinstance(value, kind):
            return other(value)
    return next(new for kind, new in EMPTY.items() if isinstance(field, kind))


def errors_after(change):
    """What the log says after a change, which is taken back; None: refused."""
    try:
        with transaction.atomic(), connection.constraint_checks_disabled():
            change()
            found = verify(entry_checks=()).errors
            transaction.set_rollback(True)
    except IntegrityError:
        return None
    return found


@pytest.mark.parametrize("model", TABLES, ids=lambda one: one._meta.model_name)
def test_change_of_any_column_of_a_case_is_found_and_named(filled, model):
    row = model.objects.first()
    if row is None:
        assert model._meta.model_name in EMPTY_HERE
        return

    results = {
        field.name: errors_after(partial(change, row, field))
        for field in model._meta.concrete_fields
        if not field.primary_key and field.name not in NEVER_FREE
    }

    # The database refuses some made-up values by itself (None); the log has the rest.
    named = [_named(row, "is veranderd buiten het logboek om.")]
    missed = {name for name, found in results.items() if found not in (named, None)}
    assert missed == set()
    assert named in results.values()


def test_row_that_is_deleted_is_found_and_named(filled):
    row = filled_row(filled)

    found = errors_after(
        lambda: type(row).objects.filter(pk=row.pk)._raw_delete("default")
    )

    assert found == [_named(row, "is verdwenen buiten het logboek om.")]


def test_row_that_is_slipped_in_is_found_and_named(filled):
    row = filled_row(filled)
    row.pk = UUID(int=7)

    found = errors_after(lambda: row.save(force_insert=True))

    assert found == [_named(row, "staat niet in het logboek.")]


def test_change_goes_unseen_without_the_check_of_rows(filled):
    row = filled_row(filled)
    checks = tuple(one for one in LOG_CHECKS if one is seals_of_entries)

    type(row).objects.filter(pk=row.pk).update(text="Gladgestreken.")

    assert verify(log_checks=checks).errors == []
    assert verify().errors == [_named(row, "is veranderd buiten het logboek om.")]


def filled_row(filled):
    return apps.get_model("cases.registration").objects.first()


def _named(row, what):
    return f"{row._meta.label_lower} {row.pk}: {what}"


def change(row, field):
    new = altered(field, getattr(row, field.attname))
    type(row).objects.filter(pk=row.pk).update(**{field.attname: new})
