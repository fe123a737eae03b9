"""Taking an arrow: what is asked, what is answered, and what is refused."""

import pytest

from audit.models import AuditEvent
from cases.models.case import Deviation, StageChange
from cases.services.moving import move_case, stage_token
from escalation.stages import Stage
from tests.cases.pages import day, reads, said, url, words
from tests.cases.school import fresh, not_fitting
from tests.factories import StaffFactory

TOLD_LATE = [
    "Een collega was u voor, of deze pagina was verouderd. Dit is de stand van nu."
]
NASTY = "😀 \u202erev <script>alert(1)</script>"


def answered(**more):
    """What a mentor fills in to hand over a talked case."""
    return {
        "S-30-kind": "planned",
        "S-30-planned_on": day(3).isoformat(),
        "S-31-kind": "not_fitting",
        "S-31-reason": "De ouders wonen in het buitenland.",
        **more,
    }


def pressed(client, user, case, arrow="hand_over", **typed):
    client.force_login(user)
    typed.setdefault("seen", stage_token(case))
    return client.post(url("move", case, arrow), typed)


def shown(client, user, case, arrow="hand_over"):
    client.force_login(user)
    return client.get(url("move", case, arrow))


def stage(case):
    return fresh(case).stage


def test_page_asks_each_missing_step_once(client, school):
    case = school.talked()

    response = shown(client, school.mentor, case)

    asked = [one.form.guard.id for one in response.context["page"].questions]
    assert asked == ["S-30", "S-31"]
    assert reads("move") == 1
    assert stage(case) == Stage.MENTOR


def test_question_leads_to_the_act_that_was_done_already(client, school):
    case = school.talked()

    questions = shown(client, school.mentor, case).context["page"].questions

    assert [one.url for one in questions] == [url("brief", case), url("parents", case)]


def test_answers_take_the_arrow_and_are_kept(client, school):
    case = school.talked()

    response = pressed(
        client, school.mentor, case, note="Zoals besproken.", **answered()
    )

    kept = Deviation.objects.values_list("guard", "kind", "planned_on", "reason")
    assert response.url == case.get_absolute_url()
    assert set(kept) == {
        ("S-30", "planned", day(3), ""),
        ("S-31", "not_fitting", None, "De ouders wonen in het buitenland."),
    }
    assert (stage(case), StageChange.objects.last().note) == (
        Stage.COORDINATOR,
        "Zoals besproken.",
    )


def test_message_says_what_comes_next(client, school):
    response = pressed(client, school.mentor, school.talked(), **answered())

    assert said(response) == [
        "Gedaan: Overdragen aan leerlingcoördinator. "
        "Nu: Bevestig de ontvangst van het dossier."
    ]


def test_ticking_is_not_needed_for_who_fills_in(client, school):
    case = school.talked()
    typed = {"S-30-planned_on": day(0).isoformat(), "S-31-reason": "Al geweten."}

    pressed(client, school.mentor, case, **typed)

    kinds = Deviation.objects.order_by("guard").values_list("kind", flat=True)
    assert (stage(case), list(kinds)) == (Stage.COORDINATOR, ["planned", "not_fitting"])


def test_without_answers_it_says_what_is_missing(client, school):
    case = school.talked()

    response = pressed(client, school.mentor, case, note="Dit blijft staan.")

    page = response.context["page"]
    assert list(page.form.non_field_errors()) == [
        "Laat de docenten van deze leerlingen weten waar ze op letten.",
        "Neem contact op met de ouders, of schrijf op waarom dat niet nodig is.",
    ]
    assert "Dit blijft staan." in words(response)
    assert stage(case) == Stage.MENTOR


def test_refusal_of_the_gate_is_in_the_log(client, school):
    pressed(client, school.mentor, school.talked())

    event = AuditEvent.objects.get(action="move_refused")
    assert (event.reason, event.facts["guards"]) == ("not_yet", ["S-30", "S-31"])


@pytest.mark.parametrize(
    ("field", "typed", "error"),
    [
        ("planned_on", {"S-30-kind": "planned", "S-30-planned_on": ""}, "Kies de dag"),
        ("planned_on", {"S-30-planned_on": "2026-02-31"}, "Dit is geen datum."),
        ("planned_on", {"S-30-planned_on": "99999-01-01"}, "Dit is geen datum."),
        ("planned_on", {"S-30-planned_on": "2020-01-01"}, "Deze dag is al geweest."),
        ("reason", {"S-30-kind": "not_fitting"}, "Schrijf kort op waarom het niet"),
        ("reason", {"S-30-reason": "a" * 10_000}, "Maak dit korter: hoogstens 1000"),
        ("reason", {"S-30-reason": "a\0b"}, "Null-tekens zijn niet toegestaan."),
        ("kind", {"S-30-kind": "weet niet"}, "Selecteer een geldige keuze."),
    ],
)
def test_wrong_answer_is_told_beside_its_field(client, school, field, typed, error):
    case = school.talked()
    planned = {"S-30-kind": "planned"} if field == "planned_on" else {}
    wrong = answered() | {"S-30-kind": "", "S-30-planned_on": ""} | planned | typed

    response = pressed(client, school.mentor, case, **wrong)

    form = response.context["page"].questions[0].form
    assert [one[: len(error)] for one in form.errors[field]] == [error]
    assert "De ouders wonen in het buitenland." in words(response)
    assert stage(case) == Stage.MENTOR


def test_odd_text_is_kept_and_shown_as_text(client, school):
    case = school.talked()

    pressed(client, school.mentor, case, note=NASTY, **answered())

    page = client.get(case.get_absolute_url()).content.decode()
    assert StageChange.objects.last().note == NASTY
    assert "<script>alert" not in page


def test_stale_page_changes_nothing_and_tells_kindly(client, school):
    case = school.talked()
    seen = stage_token(case)
    moved = move_case(
        case, "hand_over", by=school.mentor, answers=not_fitting("S-30", "S-31")
    )

    response = pressed(client, school.mentor, case, seen=seen, **answered())

    assert (response.url, said(response)) == (case.get_absolute_url(), TOLD_LATE)
    assert StageChange.objects.count() == 2
    assert stage(case) == moved.stage


def test_token_of_an_earlier_stay_in_this_stage_is_stale(client, school):
    case = school.talked()

    response = pressed(client, school.mentor, case, seen="mentor@1999", **answered())

    assert (said(response), stage(case)) == (TOLD_LATE, Stage.MENTOR)


def test_link_to_an_arrow_of_another_stage_leads_to_the_dossier(client, school):
    case = school.talked()

    response = shown(client, school.mentor, case, "close")

    assert (response.url, said(response)) == (case.get_absolute_url(), TOLD_LATE)


@pytest.mark.parametrize("name", ["delete", "save", "pk", "__class__", "stage"])
def test_name_that_is_no_arrow_does_not_exist(client, school, name):
    case = school.talked()

    found = [
        shown(client, school.mentor, case, name).status_code,
        pressed(client, school.mentor, case, name).status_code,
    ]

    assert found == [404, 404]


def test_who_may_not_take_it_finds_nothing(client, school):
    case = school.talked()
    head = StaffFactory(head_of=school.school_class.division)

    found = [
        ask(client, user, case).status_code
        for user in (head, school.teacher)
        for ask in (shown, pressed)
    ]

    assert (found, stage(case)) == ([404, 404, 404, 404], Stage.MENTOR)
    assert AuditEvent.objects.get(action="move_refused").reason == "not_allowed"
