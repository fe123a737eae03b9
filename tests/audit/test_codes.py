"""Names and prose never enter the log (style rule 10)."""

from datetime import date
from uuid import UUID

import pytest
from django.db import models
from django.utils.translation import gettext_lazy as _

from audit.codes import code, fact, id_of
from audit.models import AuditEvent
from audit.services import record

ID = UUID("00000000-0000-4000-8000-000000000001")


class Colour(models.TextChoices):
    RED = "red", _("Rood")


PROSE = [
    "Jansen",
    "van der Berg",
    "hij sloeg haar",
    "regel\n",
    "a@b.nl",
    "zoë",
    "<b>",
    "x" * 65,
    _("Afspraken"),
    None,
    1.5,
    date(2026, 9, 7),
    {"a": "b"},
    {"red"},
    ["H-05", "een zin met woorden"],
]


@pytest.mark.parametrize(
    ("value", "stored"),
    [
        ("H-05", "H-05"),
        ("PB2.1", "PB2.1"),
        ("cases.case", "cases.case"),
        ("2026-09-07T08:30:00", "2026-09-07T08:30:00"),
        ("H-05,H-06", "H-05,H-06"),
        ("", ""),
        (Colour.RED, "red"),
        (ID, str(ID)),
        (3, 3),
        (True, True),
        (["H-05", Colour.RED], ["H-05", "red"]),
        ((ID,), [str(ID)]),
    ],
)
def test_fact_takes_codes_ids_and_numbers(value, stored):
    taken = fact(value)

    assert taken == stored
    assert type(taken) is type(stored)


@pytest.mark.parametrize("value", PROSE)
def test_fact_refuses_what_could_be_a_name_or_prose(value):
    with pytest.raises(ValueError, match="The log takes codes and ids"):
        fact(value)


@pytest.mark.parametrize("value", [*PROSE, 3, True])
def test_code_is_text(value):
    with pytest.raises(ValueError, match="The log takes codes and ids"):
        code(value)


def test_refusal_does_not_repeat_the_prose():
    with pytest.raises(ValueError, match=r"^The log.*this str\.$"):
        code("Jansen")


def test_id_is_taken_of_a_row_or_as_it_is():
    assert [id_of(AuditEvent(pk=7)), id_of(ID), id_of(7), id_of("")] == [
        "7",
        str(ID),
        "7",
        "",
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "part",
    [
        {"case": "zaak van Jansen"},
        {"case": None},
        {"reason": "hij sloeg haar"},
        {"outcome": "niet gelukt"},
        {"on_behalf_of": "Jansen"},
        {"page": "Jansen"},
        {"naïef": 1},
    ],
)
def test_record_refuses_prose_in_every_part(part):
    with pytest.raises(ValueError, match="The log takes codes and ids"):
        record("page_viewed", by=None, **part)

    assert not AuditEvent.objects.exists()


@pytest.mark.django_db
def test_record_refuses_prose_as_the_act():
    with pytest.raises(ValueError, match="The log takes codes and ids"):
        record("Jansen bekeken", by=None)
