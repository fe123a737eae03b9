"""The dossier: what the protocol asks now, who is in it, and what happened."""

from django.urls import reverse

from audit.models import AuditEvent
from cases.dossier.page import Dossier
from cases.dossier.reading import dossiers
from cases.models.case import Case
from cases.models.involvement import Involvement
from cases.services.agenda import STEPS
from cases.services.registering import mark_taken_over
from escalation.protocol.lists import ParticipantRole
from people.models.roles import Role
from tests.cases.acts import do
from tests.cases.pages import links, reads, url, words
from tests.factories import PupilFactory, StaffFactory


def dossier(case, user):
    """The dossier as this person gets it."""
    return Dossier(dossiers(user).get(pk=case.pk), user)


def opened(client, user, case):
    client.force_login(user)
    return client.get(case.get_absolute_url())


def steps(case, user):
    return {step.name: step for step in dossier(case, user).steps}


def asked(lines):
    return [line.source for line in lines]


def test_handlers_open_it_and_others_find_nothing(client, school, principal):
    case = school.reported()
    outsider = StaffFactory(works_as=[Role.COUNSELOR])

    found = [
        opened(client, user, case).status_code
        for user in (school.mentor, school.coordinator, principal, school.teacher)
    ]

    assert found == [200, 200, 200, 404]
    assert opened(client, outsider, case).status_code == 404
    assert client.get(reverse("case", args=["P-1999-001"])).status_code == 404


def test_read_is_in_the_log_before_the_page(client, school):
    case = school.reported()

    opened(client, school.mentor, case)

    event = AuditEvent.objects.last()
    assert (event.action, event.object_id, event.case, event.facts) == (
        "case_viewed",
        str(case.pk),
        str(case.pk),
        {"page": "dossier"},
    )
    assert reads("dossier") == 1


def test_stranger_leaves_no_read(client, school):
    opened(client, school.teacher, school.reported())

    assert reads("dossier") == 0


def test_next_step_says_what_and_where(school):
    case = school.at_mentor()

    asks = dossier(case, school.mentor).asks

    assert (asks.sentence, asks.source) == STEPS["talk-victim"]
    assert asks.link.url == url("talk", case, "victim_talk")


def test_who_only_reads_gets_no_button(school):
    case = school.handed_over()
    head = StaffFactory(head_of=school.school_class.division)

    page = dossier(case, head)

    assert (page.asks.link, page.menu, page.acts) == (None, [], False)
    assert list(steps(case, head)) == ["reroute"]


def test_arrows_are_those_that_this_person_may_take(school):
    case = school.at_mentor()

    found = {
        user: set(steps(case, user)) for user in (school.mentor, school.coordinator)
    }

    assert found == {
        school.mentor: {"hand_over", "start_aftercare_from_mentor"},
        school.coordinator: {"hand_over", "reroute"},
    }


def test_step_tells_done_from_missing_with_the_paragraph(school):
    step = steps(school.talked(), school.mentor)["hand_over"]

    assert asked(step.done) == ["P4.1.4", "P4.1.3", "P4.1.2"]
    assert asked(step.missing) == ["PB1.7, PB2.4", "PB1.8"]
    assert step.closed is False


def test_missing_step_leads_to_the_act_that_does_it(school):
    case = school.at_mentor()

    missing = steps(case, school.mentor)["hand_over"].missing

    assert [line.url for line in missing] == [
        url("agreement", case),
        url("talk", case, "class_talk"),
        url("talk", case, "bully_talk"),
        url("brief", case),
        url("parents", case),
    ]


def test_step_that_waits_for_a_record_is_closed_and_honest(client, school):
    case = school.handed_over()

    step = steps(case, school.coordinator)["ask_consent"]

    assert step.closed is True
    assert {line.url for line in step.missing} == {""}
    page = words(opened(client, school.coordinator, case))
    assert "Deze stap kan nog niet: de app legt de toestemming nog niet vast." in page
    assert url("move", case, "ask_consent") not in links(
        opened(client, school.coordinator, case)
    )


def test_advised_route_stands_first_and_open(school):
    case = school.reported()
    Case.objects.filter(pk=case.pk).update(next_step="decide")

    first = dossier(case, school.mentor).steps[0]

    assert (first.name, first.recommended) == ("start_mentor_step", True)


def test_severe_report_is_advised_to_the_coordinator(school):
    case = school.reported(forms=["weapons"], danger_acknowledged=True)
    Case.objects.filter(pk=case.pk).update(next_step="decide")

    assert dossier(case, school.mentor).steps[0].name == "start_coordinator_step"


def test_track_shows_where_it_has_been(school):
    track = dossier(school.handed_over(), school.coordinator).track

    assert [stop.state for stop in track] == ["done", "current", "", "", "", ""]


def test_head_says_for_how_many_pupils_it_is_this_far(school):
    case = school.handed_over()
    Involvement.objects.create(
        case=case,
        pupil=PupilFactory(school_class=school.school_class),
        role=ParticipantRole.BULLY,
        level="mentor",
        made_by=school.mentor,
    )

    page = dossier(case, school.coordinator)

    assert page.for_how_many == "1 van 2 pestende leerlingen"


def test_safety_mode_says_what_nobody_does(client, school):
    case = school.reported(forms=["grooming"], danger_acknowledged=True)

    page = words(opened(client, school.coordinator, case))

    assert "niet bekijken, niet kopiëren, niet doorsturen" in page
    assert "veiligheidsmodus" in page


def test_timeline_is_newest_first(school):
    case = school.handed_over()

    titles = [entry.title for entry in dossier(case, school.coordinator).timeline]

    assert titles == [
        "Dossier overgedragen",
        "Stap 1 – Mentor → Stap 2 – Leerlingcoördinator",
        "Gezamenlijk gesprek",
        "Gesprek met de klas",
        "Gesprek met de pestende leerling",
        "Gesprek met de gepeste leerling",
        "Gemeld → Stap 1 – Mentor",
        "Melding opgepakt",
        "Voorval: klas",
    ]


def test_timeline_keeps_what_was_left_out_of_the_protocol(school):
    entries = dossier(school.handed_over(), school.coordinator).timeline

    assert entries[1].skipped == (
        "Lesgevende docenten weten wat er speelt (PB1.7, PB2.4): Past hier niet.",
        "Ouders betrokken, of opgeschreven waarom niet (PB1.8): Past hier niet.",
    )


def test_agreement_shows_when_it_is_looked_at_again(school):
    case = school.talked()
    agreement = case.agreements.get()

    (shown,) = dossier(case, school.mentor).agreements

    assert shown.keeper == str(school.bully)
    assert shown.url == url("agreement_review", case, agreement.pk)


def test_registration_is_counted_per_pupil_and_per_line(school):
    case = school.at_mentor()
    lines = list(case.registrations.all())
    mark_taken_over(lines[:2], by=school.mentor)

    found = dossier(case, school.mentor).registered

    assert (found.pupils, found.of_pupils) == (2, 2)
    assert (found.taken_over, found.of_lines) == (2, len(lines))


def test_what_was_not_recorded_is_asked_for(school):
    case = school.at_mentor()
    do("called_victim", school, case, school.mentor)

    lacks = [str(link.label) for link in dossier(case, school.mentor).lacks]

    assert lacks == ["Afspraak", "Hulp aanbieden", "Docenten informeren"]


def test_closed_case_tells_how_it_ended_and_offers_to_reopen(client, school):
    case = school.closed()

    page = dossier(case, school.mentor)

    offered = list(steps(case, school.mentor))
    assert (page.asks, page.menu, offered) == (None, [], ["reopen"])
    assert ": opgelost." in words(opened(client, school.mentor, case))
