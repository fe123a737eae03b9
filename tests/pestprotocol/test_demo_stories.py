"""The stories of the demo end where demo-school.md D3 says, and harm nobody."""

import re
from datetime import date, datetime, time
from itertools import chain
from zoneinfo import ZoneInfo

import pytest
from django.apps import apps
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import transaction

from audit.clock import at, now
from audit.models import AuditEvent
from audit.services import Action
from audit.verification import verify
from cases.models.agreement import Agreement
from cases.models.briefing import Briefing
from cases.models.case import Case, Deviation
from cases.models.conversation import Conversation
from cases.models.handover import Handover
from cases.models.parents import ParentContact
from cases.models.registration import Registration
from escalation.protocol.lists import ConversationKind
from people.calendar import SchoolDays
from people.models.outbox import OutgoingMail
from people.models.pupils import Pupil
from people.models.staff import Staff
from pestprotocol.demo.cast import CAST
from pestprotocol.demo.loading import NotADemoError, load_demo
from tests.factories import PupilFactory

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MOMENT = datetime(2026, 11, 23, 15, tzinfo=AMSTERDAM)
PARTS = tuple(chain.from_iterable(CAST.values()))


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker):
    """Loaded once, read by many tests, never kept."""
    with django_db_blocker.unblock(), transaction.atomic(), at(MOMENT):
        said: list[str] = []
        load_demo(say=said.append)
        yield said
        transaction.set_rollback(True)


def _case_of(given_name: str) -> Case:
    return Case.objects.get(involvements__pupil__given_name=given_name)


def _others_in(text: str, *own: str) -> list[str]:
    """Who of the stories is named in this text, apart from the ones it is about."""
    names = {name for part in PARTS for name in (part.given_name, part.family_name)}
    names -= {
        name
        for part in PARTS
        if part.given_name in own
        for name in (part.given_name, part.family_name)
    }
    return sorted(names & set(re.findall(r"\w+", text)))


@pytest.mark.parametrize(
    ("victim", "stage", "owner"),
    [
        ("Jesse", "closed", "RAD"),
        ("Amin", "coordinator", "AMR"),
        ("Mees", "coordinator", "NTB"),
        ("Sofie", "closed", "BOU"),
        ("Fenna", "mentor", "DKG"),
        ("Aaliyah", "coordinator", "AMR"),
        ("Romy", "coordinator", "KTW"),
        ("Kaan", "coordinator", "NTB"),
        ("Iris", "coordinator", "AMR"),
        ("Bente", "coordinator", "NTB"),
        ("Ozan", "coordinator", "KTW"),
        ("Nina", "coordinator", "NTB"),
        ("Daniel", "coordinator", "GIE"),
    ],
)
def test_story_ends_in_its_stage(demo, victim, stage, owner):
    case = _case_of(victim)

    assert (case.stage, case.owner.code) == (stage, owner)


def test_note_of_this_morning_waits_for_an_answer_tomorrow(demo):
    case = Case.objects.get(stage="reported")

    assert (case.owner.code, case.routed_because) == ("NTB", "unknown")
    assert case.is_severe is True
    assert (case.next_step, case.next_due) == ("take-on", date(2026, 11, 24))


def test_first_case_shows_step_1_without_a_deviation(demo):
    case = _case_of("Jesse")
    arrows = [one.arrow for one in case.stage_changes.all()]

    assert arrows == ["start_mentor_step", "start_aftercare_from_mentor", "close"]
    assert case.outcome == "resolved"
    assert case.closed_at.astimezone(AMSTERDAM).date() == date(2026, 11, 10)


def test_no_story_leaves_the_protocol_but_for_the_second_pair_of_eyes(demo):
    """A mentor who closes as geen pesten plans the look of the coordinator (S-42)."""
    left = Deviation.objects.get()

    assert (left.guard, left.kind, left.case) == ("S-42", "planned", _case_of("Sofie"))


def test_quarrel_is_no_bullying_and_a_coordinator_agreed(demo):
    """T05 with H-26, S-35 and S-42: both heard, both mothers told, four eyes."""
    case = _case_of("Sofie")
    dismissal = case.dismissals.get()
    told = case.parent_contacts.values_list(
        "involvement__pupil__given_name", "guardian__guardianships__relation"
    )

    assert (case.outcome, case.assessment) == ("no_bullying", "quarrel")
    assert (dismissal.made_by.code, dismissal.seen_by.code) == ("BOU", "AMR")
    assert dismissal.seen_at.astimezone(AMSTERDAM).date() <= dismissal.see_before
    assert case.reporter_told_outcome() is True
    assert set(told) == {
        ("Sofie", "moeder"),
        ("Hester", "moeder"),
    }


def test_nobody_is_called_bully_in_the_quarrel(demo):
    case = _case_of("Sofie")
    roles = {one.pupil.given_name: one.role for one in case.known()}

    assert roles == {"Sofie": "victim", "Hester": "victim"}
    assert not case.registrations.filter(text__contains="betrokken bij pesten").exists()


def test_hand_over_is_received_with_the_dossier_as_it_was(demo):
    handover = Handover.objects.get(case=_case_of("Amin"))

    assert handover.received_by.code == "AMR"
    assert handover.received_at.astimezone(AMSTERDAM).date() == date(2026, 10, 7)
    assert handover.dossier != {}


def test_meelopers_have_a_talk_of_their_own(demo):
    talks = Conversation.objects.filter(kind=ConversationKind.FOLLOWER_TALK)

    names = {talk.involvements.get().pupil.given_name for talk in talks}
    assert names == {"Noah", "Esra", "Tijn"}


def test_class_of_fenna_gets_an_approach_and_a_group_is_spoken_to(demo):
    talks = Conversation.objects.filter(case=_case_of("Fenna"))

    held = talks.get(kind=ConversationKind.CLASS_TALK)
    assert held.class_approach == "class_approach"
    assert {"role_victim", "role_bystander"} <= set(held.points)
    assert talks.filter(kind=ConversationKind.GROUP_TALK).count() == 1


def test_mees_does_not_want_a_talk_together(demo):
    talks = Conversation.objects.filter(case=_case_of("Mees"))

    assert talks.get(kind=ConversationKind.VICTIM_TALK).wants_joint_talk is False
    assert not talks.filter(kind=ConversationKind.JOINT_TALK).exists()


def test_reopened_case_keeps_its_protocol_and_its_first_mentor(demo):
    case = _case_of("Nina")
    closed = case.stage_changes.get(arrow="close")
    reopened = case.stage_changes.get(arrow="reopen")

    assert case.protocol_version == "2023-02"
    assert (closed.made_by.code, reopened.made_by.code) == ("STK", "NTB")
    assert Pupil.objects.get(given_name="Nina").school_class.name == "h3b"
    assert case.is_cyber is True


def test_photo_is_in_safety_mode_and_no_mentor_reads_along(demo):
    case = _case_of("Romy")
    mentors = Staff.objects.mentors_of(Pupil.objects.get(given_name="Romy"))

    assert case.safety_mode is True
    for mentor in mentors:
        assert not Case.objects.visible_to(mentor).filter(pk=case.pk).exists()


def test_note_about_a_colleague_is_seen_by_the_principal_alone(demo):
    case = Case.objects.get(staff_accused=True)
    readers = [
        one.code
        for one in Staff.objects.filter(is_active=True)
        if Case.objects.visible_to(one).filter(pk=case.pk).exists()
    ]

    assert (case.stage, readers) == ("rerouted", ["TRH"])


def test_last_years_teachers_are_told_not_those_of_now(demo):
    briefing = Briefing.objects.get(pupil__given_name="Nina")
    groups = briefing.receipts.values_list("teacher__teaching_groups__name", flat=True)

    assert {name for name in groups if name.startswith("2d.")} == {
        *("2d.ne", "2d.en", "2d.fa", "2d.wi", "2d.ak", "2d.gs"),
        *("2d.bi", "2d.mu", "2d.te", "2d.ku", "2d.lo"),
    }


def test_log_holds_and_runs_forward(demo):
    moments = list(AuditEvent.objects.order_by("seq").values_list("at", flat=True))

    report = verify()

    assert report.errors == []
    assert moments == sorted(moments)
    assert moments[-1] <= now()


def test_every_act_is_done_in_school_time(demo):
    system = (Action.CALENDAR_CHANGED, Action.DEMO_LOADED)
    acts = AuditEvent.objects.exclude(action__in=system).values_list("at", flat=True)
    local = [moment.astimezone(AMSTERDAM) for moment in acts]
    calendar = SchoolDays.read()

    assert all(calendar.is_school_day(moment.date()) for moment in local)
    assert all(time(8, 30) <= moment.time() <= time(16, 30) for moment in local)


def test_registration_lines_name_no_pupil(demo):
    lines = set(Registration.objects.values_list("text", flat=True))

    assert [_others_in(line) for line in lines] == [[] for _line in lines]


def test_briefings_name_no_pupil(demo):
    texts = set(Briefing.objects.values_list("text", flat=True))

    assert [_others_in(text) for text in texts] == [[] for _text in texts]


def test_parents_hear_of_their_own_child_only(demo):
    for contact in ParentContact.objects.all():
        child = contact.involvement.pupil

        assert _others_in(contact.summary, child.given_name) == []
        assert contact.guardian.guardianships.get(pupil=child).has_authority


def test_talks_apart_and_agreements_name_no_other_pupil(demo):
    apart = (
        ConversationKind.VICTIM_TALK,
        ConversationKind.BULLY_TALK,
        ConversationKind.FOLLOWER_TALK,
    )
    for talk in Conversation.objects.filter(kind__in=apart):
        own = talk.involvements.get().pupil.given_name
        assert _others_in(talk.summary + talk.wishes, own) == []

    for agreement in Agreement.objects.exclude(involvement=None):
        own = agreement.involvement.pupil.given_name
        assert _others_in(agreement.text, own) == []


def test_second_load_changes_nothing_and_says_so(demo, capsys):
    before = _row_counts()

    call_command("load_demo")

    assert _row_counts() == before
    assert capsys.readouterr().out == "De voorbeeldschool was er al: niets veranderd.\n"


def test_mail_of_the_stories_left_long_ago(demo):
    assert OutgoingMail.objects.count() > 20
    assert OutgoingMail.objects.waiting().count() == 0


def test_load_for_an_empty_database_passes_by_a_full_one(demo, capsys):
    call_command("load_demo", "--if-empty")

    assert capsys.readouterr().out == "Er staan al mensen in: er is niets veranderd.\n"


def test_load_says_what_it_did(demo):
    assert demo[:2] == [
        "De voorbeeldschool wordt geladen.",
        "900 leerlingen in 30 klassen.",
    ]


@pytest.mark.django_db
def test_demo_does_not_come_beside_a_school_of_its_own():
    PupilFactory()

    with pytest.raises(CommandError, match="komt daar niet bij"):
        call_command("load_demo")

    assert Pupil.objects.count() == 1


@pytest.mark.django_db
def test_demo_is_refused_in_production(settings):
    settings.PRODUCTION = True

    with pytest.raises(NotADemoError, match="productieomgeving"):
        load_demo(say=print)

    assert not Pupil.objects.exists()


def _row_counts() -> dict[str, int]:
    return {
        model.__name__: model.objects.count()
        for model in apps.get_models()
        if model._meta.managed
    }
