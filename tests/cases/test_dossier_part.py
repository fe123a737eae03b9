"""The dossier of a part-reader, who sees the own pupil alone; and its cost."""

import pytest

from audit.clock import today
from cases.dossier.page import Dossier
from cases.dossier.reading import dossiers
from cases.models.conversation import Conversation
from cases.services.receiving import hold_check
from cases.services.reporting import add_recurrence
from tests.cases.acts import ACTS, do
from tests.cases.pages import links, url, words
from tests.factories import StaffFactory

# What a dossier asks of the database, however much happened.
QUERIES = 42


@pytest.fixture
def reader(school):
    """The personal mentor of the pestende leerling."""
    return StaffFactory(mentor_of=school.bully)


def opened(client, user, case):
    client.force_login(user)
    response = client.get(case.get_absolute_url())
    assert response.status_code == 200
    return response


def part(case, user):
    return Dossier(dossiers(user).get(pk=case.pk), user)


def test_part_reader_is_told_so(client, school, reader):
    page = words(opened(client, reader, school.talked()))

    assert "U ziet het deel van uw leerling." in page


def test_part_reader_never_meets_another_pupil(client, school, reader):
    case = school.in_aftercare()

    page = words(opened(client, reader, case))

    hidden = ("Jip", school.victim.family_name, "Etui")
    assert [word for word in hidden if word in page] == []


def test_part_reader_sees_the_own_pupil_and_a_medeleerling(school, reader):
    people = part(school.talked(), reader).people

    assert [(one.name, one.school_class, one.role) for one in people] == [
        ("medeleerling", "", ""),
        (str(school.bully), "1c", "pestende leerling"),
    ]


def test_part_reader_reads_the_talk_with_the_own_pupil_alone(school, reader):
    entries = part(school.talked(), reader).timeline

    talks = {
        entry.title: dict(entry.lines)
        for entry in entries
        if entry.title.startswith("Ge") and entry.lines
    }
    assert talks == {
        "Gezamenlijk gesprek": {"Met": f"medeleerling, {school.bully}"},
        "Gesprek met de pestende leerling": {
            "Met": str(school.bully),
            "Verslag": "Rustig gesproken.",
            "Bij herhaling": "het vervolg is besproken",
        },
    }


def test_part_reader_gets_date_place_and_forms_of_an_event(school, reader):
    entry = part(school.talked(), reader).timeline[-1]

    assert (entry.title, entry.by, entry.lines) == (
        "Voorval: klas",
        "",
        (("Vormen", "Met bijnamen aanspreken"),),
    )


def test_part_reader_cannot_act(client, school, reader):
    case = school.talked()

    page = part(case, reader)

    assert (page.acts, page.menu, page.steps, page.lacks) == (False, [], [], [])
    assert [one.url for one in page.agreements] == [""]
    assert url("parents", case) not in links(opened(client, reader, case))


def test_part_reader_gets_only_lines_about_the_own_pupil(school, reader):
    case = school.at_mentor()
    for act in ACTS:
        do(act, school, case, school.mentor)

    page = part(case, reader)

    assert [one.who for one in page.contacts] == [str(school.bully)]
    assert (page.help_offers, page.briefings) == ([], [])
    assert (page.registered.pupils, page.registered.of_pupils) == (1, 1)
    lines = case.registrations.filter(pupil=school.bully)
    assert page.registered.of_lines == lines.count()


def test_part_reader_gets_the_checks_of_the_own_pupil(school, reader):
    case = school.in_aftercare()
    for check in case.checks.all()[:2]:
        hold_check(check, by=school.mentor, held_on=today(), wellbeing="good")

    page = part(case, reader)

    named = {one.who for one in page.checks} | {
        entry.title for entry in page.timeline if entry.title.startswith("Nazorg")
    }
    assert all(str(school.bully) in name for name in named)


@pytest.mark.parametrize("much", [False, True])
def test_queries_do_not_grow_with_what_happened(
    client, school, django_assert_num_queries, log_lock, much
):
    case = school.talked()
    for act in ACTS:
        do(act, school, case, school.mentor)
    for _more in range(3 if much else 0):
        add_recurrence(case, school.report(), by=school.teacher)
        for act in ACTS[:-1]:
            do(act, school, case, school.mentor)
    client.force_login(school.mentor)

    with django_assert_num_queries(QUERIES + log_lock):
        response = client.get(case.get_absolute_url())

    assert response.status_code == 200
    assert Conversation.objects.count() == (20 if much else 8)
