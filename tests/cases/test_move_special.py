"""Arrows with more to it: exceptions, a closed one, a reason, and several pupils."""

import pytest

from cases.models.case import Case, Deviation, StageChange
from cases.models.involvement import Involvement
from escalation.protocol.lists import ParticipantRole
from escalation.stages import Stage
from tests.cases.pages import said, url, words
from tests.cases.school import fresh
from tests.cases.test_move import pressed, shown, stage
from tests.factories import PupilFactory

# What a page of an arrow asks of the database, however many pupils there are.
QUERIES = 38
DISMISSAL = {"outcome": "no_bullying", "support": "mediation"}


def second_bully(school, case):
    return Involvement.objects.create(
        case=case,
        pupil=PupilFactory(school_class=school.school_class),
        role=ParticipantRole.BULLY,
        made_by=school.mentor,
    )


def levels(case):
    bullies = fresh(case).with_role(ParticipantRole.BULLY)
    return {one.pk: one.level for one in bullies}


def test_hard_rule_takes_one_of_its_exceptions(client, school):
    case = school.reported()
    typed = {"H-26-exemption": "victim_left", "S-35-reason": "Weet het al."}

    pressed(
        client,
        school.coordinator,
        case,
        "dismiss",
        **DISMISSAL,
        note="Een grapje.",
        **typed,
    )

    kept = Deviation.objects.get(guard="H-26")
    assert (kept.kind, kept.exemption) == ("exemption", "victim_left")
    assert (stage(case), fresh(case).outcome) == (Stage.CLOSED, "no_bullying")


def test_exception_that_needs_facts_asks_for_them(client, school):
    case = school.reported()
    typed = {"H-26-exemption": "victim_declined", "S-35-reason": "Weet het al."}

    response = pressed(
        client,
        school.coordinator,
        case,
        "dismiss",
        **DISMISSAL,
        note="Grapje.",
        **typed,
    )

    form = response.context["page"].questions[0].form
    assert form.errors == {"reason": ["Schrijf kort op wat er is gedaan."]}
    assert stage(case) == Stage.REPORTED


def test_exception_that_is_not_on_the_list_is_refused(client, school):
    case = school.reported()

    response = pressed(
        client,
        school.coordinator,
        case,
        "dismiss",
        **DISMISSAL,
        note="Grapje.",
        **{"H-26-exemption": "urgent", "S-35-reason": "Weet het al."},
    )

    assert list(response.context["page"].questions[0].form.errors) == ["exemption"]
    assert stage(case) == Stage.REPORTED


@pytest.mark.parametrize("note", ["", "   "])
def test_arrow_that_needs_a_reason_asks_for_it(client, school, note):
    case = school.reported()
    reason = {"H-26-exemption": "victim_left", "S-35-reason": "Weet het al."}

    response = pressed(
        client, school.coordinator, case, "dismiss", **DISMISSAL, note=note, **reason
    )

    errors = response.context["page"].form.errors
    assert errors == {"note": ["Schrijf kort op waarom."]}
    assert stage(case) == Stage.REPORTED


def test_closed_arrow_has_no_button_and_an_honest_sentence(client, school):
    case = school.handed_over()

    response = shown(client, school.coordinator, case, "ask_consent")

    page = words(response)
    assert "Deze stap is nog dicht" in page
    assert "de app legt de toestemming nog niet vast" in page
    assert "seen" not in response.content.decode()


def test_closed_arrow_stays_closed_for_who_posts_anyway(client, school):
    case = school.handed_over()
    typed = {"H-02-exemption": "other_channel", "H-02-reason": "Ze vroegen erom."}

    response = pressed(client, school.coordinator, case, "ask_consent", **typed)

    assert (response.status_code, stage(case)) == (200, Stage.COORDINATOR)


def test_hand_over_without_any_event_stays_closed(client, school):
    case = school.talked()
    case.incidents.all().delete()

    response = shown(client, school.mentor, case)

    assert response.context["page"].step.closed is True


def test_one_pestende_leerling_is_not_asked_about(client, school):
    response = shown(client, school.mentor, school.talked())

    assert response.context["page"].form.bullies == []


def test_several_are_ticked_and_only_who_is_ticked_goes_up(client, school):
    case = school.talked()
    first = school.involved(case)[1]
    other = second_bully(school, case)
    typed = {"S-30-reason": "Volgt.", "S-31-reason": "Volgt."}

    pressed(client, school.mentor, case, named=[str(first.pk)], **typed)

    change = StageChange.objects.last()
    assert list(change.involvements.all()) == [first]
    assert levels(case) == {first.pk: "coordinator", other.pk: ""}


def test_all_ticked_is_everybody_in_the_track(client, school):
    case = school.talked()
    first = school.involved(case)[1]
    bullies = [first, second_bully(school, case)]
    typed = {"S-30-reason": "Volgt.", "S-31-reason": "Volgt."}

    pressed(
        client, school.mentor, case, named=[str(one.pk) for one in bullies], **typed
    )

    assert set(levels(case).values()) == {"coordinator"}
    assert StageChange.objects.last().involvements.count() == 3


@pytest.mark.parametrize("named", [[], ["x"], ["' or 1=1"]])
def test_nobody_or_a_stranger_ticked_is_refused(client, school, named):
    case = school.talked()
    second_bully(school, case)

    response = pressed(client, school.mentor, case, named=named)

    assert list(response.context["page"].form.errors) == ["named"]
    assert stage(case) == Stage.MENTOR


def test_way_back_is_not_asked_per_pupil(client, school):
    case = school.handed_over()
    second_bully(school, case)

    response = pressed(
        client, school.coordinator, case, "return_to_mentor", note="Te vroeg."
    )

    assert (response.status_code, stage(case)) == (302, Stage.MENTOR)


def test_who_loses_sight_of_the_case_lands_on_today(client, school):
    case = school.reported()
    Case.objects.filter(pk=case.pk).update(owner=school.coordinator)
    typed = {"H-26-exemption": "victim_left", "note": "Een grapje."}
    typed |= {f"{guard}-reason": "Past niet." for guard in ("S-35", "S-42")}

    response = pressed(client, school.mentor, case, "dismiss", **DISMISSAL, **typed)

    assert (response.url, stage(case)) == ("/", Stage.CLOSED)
    assert said(response) == [
        "Gedaan: Geen pesten: afronden. Nu: Er staat nu niets open."
    ]


@pytest.mark.parametrize("pupils", [1, 3])
def test_queries_do_not_grow_with_the_pupils(
    client, school, django_assert_num_queries, log_lock, pupils
):
    case = school.talked()
    for _more in range(pupils - 1):
        second_bully(school, case)
    client.force_login(school.mentor)

    with django_assert_num_queries(QUERIES + log_lock):
        response = client.get(url("move", case, "hand_over"))

    assert response.status_code == 200
