"""Gesprek nu: the guide, the fields, the agreements, and the order of the protocol."""

import pytest
from django.urls import reverse

from audit.clock import today
from cases.models.agreement import Agreement
from cases.models.case import Case, Deviation
from cases.models.conversation import Conversation
from cases.services.reporting import Involved, Report, report_incident, take_on
from people.calendar import add_school_days
from tests.cases.act_pages import row, said, talk, wrong
from tests.cases.school import fresh
from tests.factories import PupilFactory

NO_TALK_WITH_ANYBODY = "In deze zaak staat nog niet met wie dit gesprek kan."


def agreed(number, text, keeper):
    """One row of agreements, filled in."""
    fields = {"text": text, "keeper": keeper, "review_on": today()}
    return {f"afspraak-{number}-{name}": value for name, value in fields.items()}


def url(case, kind="victim_talk"):
    return reverse("talk", args=[case.number, kind])


@pytest.fixture
def case(school, client):
    client.force_login(school.mentor)
    return school.at_mentor()


@pytest.mark.parametrize("kind", ["parent_call", "hearing", "x", "VICTIM_TALK"])
def test_talk_of_another_kind_is_not_found(kind, case, client):
    assert client.get(url(case, kind)).status_code == 404


def test_talk_shows_the_guide_with_a_tick_for_each_subject(case, client):
    page = client.get(url(case))

    assert len(page.context["items"]) == 12
    assert page.context["form"]["people"].value() == [row(case)]
    assert "Luister eerst." in page.content.decode()
    assert "P3.2.2e" in page.content.decode()


def test_talk_shows_the_guide_of_the_version_that_the_case_keeps(case, client):
    Case.objects.filter(pk=case.pk).update(protocol_version="2023-02")

    page = client.get(url(case, "bully_talk")).content.decode()

    assert "In gesprek met de pester" in page


def test_talk_is_kept_with_its_ticks_and_the_wish(case, client):
    form = talk(
        case,
        people=[row(case)],
        points=["facts", "follow_up"],
        wishes="Dat het stopt.",
        wants_joint_talk="no",
        others_present="de zus",
    )

    client.post(url(case), form)

    held = Conversation.objects.get(case=case)
    assert list(held.involvements.all()) == [case.involvements.get(role="victim")]
    assert (held.kind, held.points) == ("victim_talk", ["facts", "follow_up"])
    assert (held.wishes, held.others_present) == ("Dat het stopt.", "de zus")
    assert (held.wants_joint_talk, held.follow_up_told) == (False, True)


@pytest.mark.parametrize(("answer", "kept"), [("yes", True), ("no", False), ("", None)])
def test_talk_keeps_what_the_pupil_said_of_a_talk_together(answer, kept, case, client):
    form = talk(case, people=[row(case)], wants_joint_talk=answer)

    client.post(url(case), form)

    assert Conversation.objects.get(case=case).wants_joint_talk is kept


def test_talk_and_its_agreements_are_kept_in_one_go(case, client):
    rows = agreed(1, "Ik zeg het als het weer gebeurt.", row(case))
    rows |= agreed(3, "Ik loop mee in de pauze.", "staff")

    response = client.post(url(case), talk(case, people=[row(case)]) | rows)

    made = Agreement.objects.values_list("text", "keeper")
    assert set(made) == {
        ("Ik zeg het als het weer gebeurt.", "pupil"),
        ("Ik loop mee in de pauze.", "staff"),
    }
    assert said(response) == [
        "Het gesprek staat vast, met 2 afspraken. "
        "Volgende stap: Praat met de pestende leerling."
    ]


def test_talk_with_half_an_agreement_is_not_kept_and_nothing_is_lost(case, client):
    form = talk(case, people=[row(case)]) | {"afspraak-2-text": "Ik groet."}

    response = client.post(url(case), form)

    assert response.context["rows"][1].errors == {
        "keeper": ["Kies wie zich eraan houdt."],
        "review_on": ["Kies een datum."],
    }
    assert response.context["form"]["summary"].value() == "Rustig gesproken."
    assert response.context["rows"][1]["text"].value() == "Ik groet."
    assert not Conversation.objects.exists()


def test_talk_proposes_to_look_back_in_ten_school_days(case, client):
    page = client.get(url(case))

    proposed = page.context["rows"][0]["review_on"].value()
    assert proposed == add_school_days(today(), 10)


def test_bully_talk_before_the_victim_talk_takes_a_reason(case, client):
    form = talk(case, people=[row(case, "bully")])

    refused = client.post(url(case, "bully_talk"), form)
    client.post(url(case, "bully_talk"), form | {"reason": "Jip is ziek."})

    assert wrong(refused) == {"reason": ["Schrijf hier kort iets op."]}
    left = Deviation.objects.get()
    assert (left.guard, left.kind, left.reason) == (
        "S-12",
        "not_fitting",
        "Jip is ziek.",
    )


def test_joint_talk_without_a_yes_warns_of_the_risk(school, case, client):
    school.talk(case, "victim_talk", case.involvements.get(role="victim"))
    school.talk(case, "bully_talk", case.involvements.get(role="bully"))

    page = client.get(url(case, "joint_talk"))

    text = page.content.decode()
    assert [one.id for one in page.context["form"].unmet] == ["S-14"]
    assert "dit gesprek kan het pesten erger maken" in text
    assert "Vraag eerst of de gepeste leerling dit wil" in text


def test_joint_talk_out_of_order_keeps_the_one_reason_for_both_rules(case, client):
    people = [row(case), row(case, "bully")]
    form = talk(case, people=people, reason="Zij vragen er samen om.")

    client.post(url(case, "joint_talk"), form)

    left = Deviation.objects.values_list("guard", "reason")
    assert set(left) == {
        ("S-13", "Zij vragen er samen om."),
        ("S-14", "Zij vragen er samen om."),
    }


def test_joint_talk_too_early_is_not_held_against_the_next(school, case, client):
    people = [row(case), row(case, "bully")]
    early = talk(case, people=people, reason="Zij vragen er samen om.")
    client.post(url(case, "joint_talk"), early)
    school.talk(case, "victim_talk", case.involvements.get(role="victim"))
    school.talk(case, "bully_talk", case.involvements.get(role="bully"))

    page = client.get(url(case, "joint_talk"))

    assert "S-13" not in {one.id for one in page.context["form"].unmet}


def test_joint_talk_needs_somebody_of_both_sides(case, client):
    form = talk(case, people=[row(case, "bully")], reason="Kort.")

    response = client.post(url(case, "joint_talk"), form)

    assert wrong(response) == {
        "people": ["Kies een gepeste én een pestende leerling, of meeloper."]
    }


def test_class_talk_is_with_the_class_and_comes_back_later(school, case, client):
    page = client.get(url(case, "class_talk"))
    proposed = page.context["form"]["follow_up_on"].value()
    form = talk(case, school_class=school.school_class.pk, follow_up_on=proposed)
    client.post(url(case, "class_talk"), form)

    held = Conversation.objects.get(case=case)
    assert proposed == add_school_days(today(), 20)
    assert (held.school_class, held.follow_up_on) == (school.school_class, proposed)
    assert list(held.involvements.all()) == []


@pytest.mark.parametrize("field", ["people", "points"])
def test_talk_refuses_what_is_not_of_this_case(field, school, case, client):
    foreign = {"people": [row(school.reported())], "points": ["made-up"]}
    form = talk(case, people=[row(case)]) | {field: foreign[field]}

    response = client.post(url(case), form)

    assert wrong(response) == {field: ["Deze keuze is er niet (meer). Kies opnieuw."]}


def test_talk_with_a_pupil_whom_nobody_knows_yet_says_so(school, client):
    unknown = Involved("victim", description="een meisje uit 1c")
    report = school.report()
    told = Report(report.incident, [unknown], school_class=school.school_class)
    case = fresh(report_incident(told, by=school.teacher))
    take_on(case, by=school.mentor, assessment="unclear")
    client.force_login(school.mentor)

    assert NO_TALK_WITH_ANYBODY in client.get(url(case)).content.decode()
    assert NO_TALK_WITH_ANYBODY in client.get(url(case, "joint_talk")).content.decode()
    assert "Leidraad" in client.get(url(case, "class_talk")).content.decode()


def test_talk_asks_as_much_of_the_database_with_more_pupils(
    school, client, django_assert_num_queries, log_lock
):
    client.force_login(school.mentor)
    alone, many = school.at_mentor(), school.at_mentor()
    for _number in range(2):
        pupil = PupilFactory(school_class=school.school_class)
        many.involvements.create(pupil=pupil, role="victim", made_by=school.mentor)

    client.get(url(alone))
    for case in (alone, many):
        with django_assert_num_queries(30 + log_lock):
            client.get(url(case))
