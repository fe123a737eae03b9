from audit.canonical import canonical_forms
from tests.audit.letters import Label

COLUMNS = {
    "text": "Beste school",
    "day": "2026-09-07",
    "sent_at": "2026-09-07T08:30:00.123456+00:00",
    "read_for": 120_000_000,
    "weight": "20.50",
    "answered": False,
    "stamp": "01",
    "data": {"b": 1, "a": [2, None]},
}


def test_canonical_form_is_plain_data_of_all_columns_and_links(write_letter):
    label = Label.objects.create(word="school")
    first, second = write_letter(), write_letter()
    letter = write_letter(answer_to=first)
    letter.labels.add(label)
    letter.refresh_from_db()

    form = letter.canonical()

    links = {"answer_to_id": first.pk, "labels": [str(label.pk)]}
    assert form == COLUMNS | links | {"id": letter.pk}
    assert second.canonical()["labels"] == []


def test_canonical_forms_cost_one_query_per_kind_of_link(
    write_letter, django_assert_num_queries
):
    letters = [write_letter() for _number in range(3)]

    with django_assert_num_queries(1):
        forms = canonical_forms(letters)

    assert [form["id"] for form in forms] == [letter.pk for letter in letters]


def test_canonical_forms_of_nothing_are_nothing():
    assert canonical_forms([]) == []
