"""The machine, drawn: every stage and every arrow, and nothing on top of another."""

from itertools import pairwise

from django.urls import reverse

from cases.dossier.diagram import drawing, lanes_of, span
from cases.dossier.flows import ROWS, flows
from cases.models.case import Case
from escalation.stages import Stage
from tests.cases.pages import words


def test_every_arrow_of_the_machine_is_drawn():
    machine = {(one.name, str(one.source)) for one in Case().all_arrows()}

    sources = sum(len(flow.sources) for flow in flows())

    assert len(machine) == sources == len(drawing().lines)


def test_every_arrow_has_one_number_on_its_line_and_in_the_table():
    picture = drawing()

    numbers = sorted(badge.number for badge in picture.badges)

    assert numbers == [flow.number for flow in picture.flows]
    assert len(numbers) == len(set(numbers))
    assert len({(badge.x, badge.y) for badge in picture.badges}) == len(numbers)


def test_round_of_the_support_team_that_follows_itself_is_drawn():
    """T16b leaves the IOT and comes back to it."""
    again = [one for one in flows() if str(one.label).startswith("Opnieuw inbrengen")]

    assert [(one.sources, one.target) for one in again] == [
        ((Stage.SUPPORT_TEAM, Stage.DISCIPLINARY), Stage.SUPPORT_TEAM)
    ]


def test_every_stage_is_drawn_once_under_the_one_before():
    boxes = drawing().boxes

    assert sorted(ROWS) == sorted(Stage)
    assert len(boxes) == len(Stage)
    assert all(one.y + one.height < two.y for one, two in pairwise(boxes))


def test_picture_holds_all_that_is_drawn():
    picture = drawing()

    assert all(10 <= one.x <= picture.width - 10 for one in picture.badges)
    assert all(10 <= one.y <= picture.height - 10 for one in picture.badges)


def test_arrows_in_one_lane_do_not_meet():
    side = [one for one in flows() if one.goes_down and not one.is_next]
    lanes = lanes_of(side)

    meeting = [
        (one.number, two.number)
        for one in side
        for two in side
        if one.number < two.number and lanes[one] == lanes[two]
        if span(one)[0] <= span(two)[1] and span(two)[0] <= span(one)[1]
    ]

    assert meeting == []


def test_table_names_the_arrow_the_stages_and_what_it_asks(client, school):
    client.force_login(school.teacher)

    page = words(client.get(reverse("protocol")))

    assert "Stap 1 – Mentor naar Stap 2 – Leerlingcoördinator" in page
    assert "Dossier compleet: gebeurtenissen en afspraken" in page
