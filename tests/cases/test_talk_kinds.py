"""Talks with a meeloper, with the group around it, and what a class talk leaves."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.urls import reverse

from audit.clock import today
from cases.dossier.page import Dossier
from cases.dossier.reading import dossiers
from cases.models.agreement import Agreement
from cases.models.conversation import Conversation
from cases.services.involving import Why, involve
from cases.services.moving import NotYet, move_case
from cases.services.reporting import Involved
from cases.services.talking import make_agreement
from escalation.protocol.lists import ConversationKind as Kind
from tests.cases.act_pages import row, talk, wrong
from tests.cases.correcting import form_of
from tests.cases.correcting import url as correcting
from tests.cases.pages import links
from tests.cases.school import fresh, not_fitting
from tests.factories import PupilFactory, StaffFactory

GROUP = "vijf leerlingen uit 1c die samen pauzeren"


def url(case, kind):
    return reverse("talk", args=[case.number, kind])


def together(case, role, **names):
    """Somebody more in this case, as who handles it adds them."""
    pupil = PupilFactory(school_class=case.known()[0].pupil.school_class, **names)
    mentor = case.owner
    return involve(case, Involved(role, pupil), Why(today(), "Ook erbij."), by=mentor)


@pytest.fixture
def case(school, client):
    client.force_login(school.mentor)
    return school.at_mentor()


@pytest.fixture
def follower(case):
    return together(case, "follower", given_name="Mik")


def lines_of(case, act):
    rows = case.registrations.filter(act=act).select_related("pupil")
    return {one.pupil.given_name: one.text for one in rows}


def test_follower_has_a_talk_of_its_own_and_none_as_the_bully(case, follower, client):
    """P2.6: who joins in now and then is not asked the three goals of P4.2.3."""
    apart = client.get(url(case, "follower_talk")).context["form"]
    bully = client.get(url(case, "bully_talk")).context["form"]

    assert list(apart.fields["people"].queryset) == [follower]
    assert apart["people"].value() == [follower.pk]
    assert [one.role for one in bully.fields["people"].queryset] == ["bully"]


def test_follower_talk_is_kept_with_its_line_in_every_file(school, case, follower):
    school.talk(case, Kind.VICTIM_TALK, case.involvements.get(role="victim"))

    school.talk(fresh(case), Kind.FOLLOWER_TALK, follower)

    other = "Gesprek gevoerd met een betrokken medeleerling."
    assert lines_of(case, "follower_talk") == {
        "Jip": other,
        "Bo": other,
        "Mik": "Gesprek gevoerd over eigen gedrag en wat de leerling anders kan doen.",
    }


def test_follower_talk_before_the_victim_talk_takes_a_reason(case, follower, client):
    """S-12 holds for both who pest and who joins in."""
    form = talk(case, people=[follower.pk])

    refused = client.post(url(case, "follower_talk"), form)
    client.post(url(case, "follower_talk"), form | {"reason": "Mik kwam zelf."})

    assert wrong(refused) == {"reason": ["Schrijf hier kort iets op."]}
    assert case.deviations.get().guard == "S-12"
    assert case.conversations.get().kind == "follower_talk"


def test_talk_as_a_follower_does_not_hear_the_bully(school, case, follower):
    """P4.1.1b: the agenda still asks for the talk with the pestende leerling."""
    school.talk(case, Kind.VICTIM_TALK, case.involvements.get(role="victim"))

    school.talk(fresh(case), Kind.FOLLOWER_TALK, follower)

    case = fresh(case)
    assert case.next_step == "talk-bully"
    assert case.victim_heard_first_and_apart() is False
    assert case.both_heard_before_joint_talk() is False


def test_follower_is_the_other_side_where_no_bully_is_known(school, client):
    """S-13: both sides were heard apart, although nobody knows who began."""
    case = school.at_mentor()
    follower = together(case, "follower")
    case.involvements.filter(role="bully").update(role="witness")
    case = fresh(case)
    school.talk(case, Kind.VICTIM_TALK, case.involvements.get(role="victim"))
    assert fresh(case).both_heard_before_joint_talk() is False

    school.talk(fresh(case), Kind.FOLLOWER_TALK, follower)

    assert fresh(case).both_heard_before_joint_talk() is True


def test_group_may_be_of_pupils_who_are_not_in_the_case(case, client):
    """P2.1.6, and nobody is put on record for it (P2.6)."""
    page = client.get(url(case, "group_talk"))
    client.post(url(case, "group_talk"), talk(case, others_present=GROUP))

    held = Conversation.objects.get(case=case)
    assert "people" not in page.context["form"].fields
    assert (held.kind, held.others_present) == ("group_talk", GROUP)
    assert list(held.involvements.all()) == []


def test_group_talk_asks_which_group_it_was(case, client):
    response = client.post(url(case, "group_talk"), talk(case))

    assert wrong(response) == {
        "others_present": ["Schrijf kort op welke groep het was."]
    }


def test_group_is_those_around_it_and_neither_side(case, follower, client):
    """P4.1.1b: with both sides one talks apart."""
    bystander = together(case, "bystander")
    page = client.get(url(case, "group_talk")).context["form"]
    form = talk(case, others_present=GROUP, people=[row(case), row(case, "bully")])

    refused = client.post(url(case, "group_talk"), form)

    assert set(page.fields["people"].queryset) == {follower, bystander}
    assert wrong(refused) == {"people": ["Deze keuze is er niet (meer). Kies opnieuw."]}
    assert not case.conversations.exists()


def test_group_talk_leaves_no_line_for_a_bystander(school, case, follower):
    """H-12: who only stood by has no entry of the own."""
    bystander = together(case, "bystander", given_name="Ari")

    school.talk(fresh(case), Kind.GROUP_TALK, follower, bystander, others_present=GROUP)

    other = "Gesprek gevoerd met een groep medeleerlingen."
    assert lines_of(case, "group_talk") == {
        "Jip": other,
        "Bo": other,
        "Mik": "Gesprek gevoerd met een groep leerlingen over de omgang met elkaar.",
    }


def test_words_of_a_group_are_not_for_who_reads_one_pupil(school, case, follower):
    school.talk(fresh(case), Kind.GROUP_TALK, follower, others_present=GROUP)
    reader = StaffFactory(mentor_of=follower.pupil)

    entries = [
        one
        for one in Dossier(dossiers(reader).get(pk=case.pk), reader).timeline
        if one.title == "Gesprek met een groep"
    ]

    assert [one.lines for one in entries] == [(("Met", str(follower.pupil)),)]


def test_class_talk_keeps_the_roles_and_what_follows_for_the_class(
    school, case, client
):
    """P3.2.4a, P3.3.7, P3.2.4c, P3.4.3."""
    roles = ["role_victim", "role_bully", "role_follower", "role_bystander"]
    form = talk(
        case,
        school_class=school.school_class.pk,
        follow_up_on=today(),
        points=["roles", *roles],
        class_approach="sb_followup",
    )

    client.post(url(case, "class_talk"), form)

    page = client.get(case.get_absolute_url())
    entry = next(
        one
        for one in page.context["dossier"].timeline
        if one.title == "Gesprek met de klas"
    )
    assert ("Rollen benoemd", "alle vier") in entry.lines
    assert ("Voor de klas", "vervolg Sport & Behavior aangevraagd") in entry.lines


@pytest.mark.parametrize(
    ("chosen", "shown"),
    [
        (["class_approach"], ["klassenaanpak"]),
        (["class_approach", "none"], []),
        (["none", "sb_followup"], ["vervolg Sport & Behavior aangevraagd"]),
        ([""], []),
    ],
)
def test_dossier_shows_what_was_chosen_last_for_the_class(chosen, shown, school, case):
    for approach in chosen:
        school.talk(
            fresh(case),
            Kind.CLASS_TALK,
            school_class=school.school_class,
            class_approach=approach,
        )

    dossier = Dossier(dossiers(school.mentor).get(pk=case.pk), school.mentor)

    assert [one.what for one in dossier.class_approaches] == shown


def test_class_keeps_what_the_class_agrees(school, case, client):
    """P2.1.7: the row is the class's unless somebody says other."""
    page = client.get(url(case, "class_talk"))
    promise = {"afspraak-1-text": "Wij vragen wie alleen staat erbij."}
    promise |= {"afspraak-1-keeper": "class", "afspraak-1-review_on": today()}
    empty = {"afspraak-2-keeper": "class", "afspraak-2-review_on": today()}
    form = talk(case, school_class=school.school_class.pk, follow_up_on=today())

    client.post(url(case, "class_talk"), form | promise | empty)

    assert page.context["rows"][0]["keeper"].value() == "class"
    made = Agreement.objects.get(case=case)
    assert (made.keeper, made.involvement) == ("class", None)
    assert made.conversation.kind == "class_talk"


def test_what_follows_for_the_class_is_of_a_class_talk_alone(school, case):
    with pytest.raises(IntegrityError), transaction.atomic():
        school.talk(case, Kind.GROUP_TALK, class_approach="class_approach")


def test_approach_that_is_not_on_the_list_is_refused(school, case, client):
    form = talk(case, school_class=school.school_class.pk, follow_up_on=today())

    response = client.post(url(case, "class_talk"), form | {"class_approach": "straf"})

    assert wrong(response) == {
        "class_approach": ["Deze keuze is er niet (meer). Kies opnieuw."]
    }


def test_approach_goes_along_in_the_handed_over_dossier(school, client):
    case = school.at_mentor()
    school.talk(
        case,
        Kind.CLASS_TALK,
        school_class=school.school_class,
        class_approach="sb_followup",
    )
    answers = not_fitting("S-15", "S-16", "S-30", "S-31")
    promise = school.promise(school.involved(case)[1])
    make_agreement(promise, case=case, by=school.mentor)
    moved = move_case(fresh(case), "hand_over", by=school.mentor, answers=answers)
    client.force_login(school.coordinator)

    page = client.get(reverse("handover", args=[case.number, moved.handovers.get().pk]))

    assert "vervolg Sport &amp; Behavior aangevraagd" in page.content.decode()


def test_choice_for_the_class_can_be_corrected(school, case, client):
    held = school.talk(
        case,
        Kind.CLASS_TALK,
        school_class=school.school_class,
        follow_up_on=today(),
        class_approach="none",
    )

    client.post(correcting(held), form_of(client, held, class_approach="sb_followup"))

    held.refresh_from_db()
    assert held.class_approach == "sb_followup"


def test_group_that_was_spoken_to_can_be_corrected(school, case, client):
    """Nobody has to be named for it, and which group it was stays asked."""
    held = school.talk(case, Kind.GROUP_TALK, others_present=GROUP)

    refused = client.post(correcting(held), form_of(client, held, others_present=""))
    client.post(correcting(held), form_of(client, held, others_present="vier spelers"))

    held.refresh_from_db()
    assert set(wrong(refused)) == {"others_present"}
    assert held.others_present == "vier spelers"


def test_menu_offers_both_new_talks(case, client):
    page = client.get(case.get_absolute_url())

    assert {url(case, "follower_talk"), url(case, "group_talk")} <= set(links(page))


@pytest.mark.parametrize("kind", ["follower_talk", "group_talk"])
def test_talk_of_somebody_elses_case_is_not_found(kind, school, case, client):
    client.force_login(school.teacher)

    assert client.get(url(case, kind)).status_code == 404
    assert client.post(url(case, kind), talk(case)).status_code == 404
    with pytest.raises(PermissionDenied):
        school.talk(case, kind, by=school.teacher)


def test_service_keeps_no_follower_talk_out_of_order(school, case, follower):
    with pytest.raises(NotYet):
        school.talk(fresh(case), Kind.FOLLOWER_TALK, follower)
