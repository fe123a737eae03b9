"""Coming back to a talk with the class."""

from datetime import timedelta

import pytest
from django.urls import reverse

from audit.clock import today
from cases.models.conversation import ClassFollowUp, Conversation
from tests.cases.act_pages import wrong
from tests.cases.school import fresh


@pytest.fixture
def case(school, client):
    client.force_login(school.mentor)
    return school.talked()


def url(case, kind="class_talk"):
    return reverse("class_follow_up", args=[case.number, case.talks(kind)[0].pk])


def test_class_follow_up_stands_with_its_talk(case, client):
    client.post(url(case), {"held_on": today(), "result": "Rustiger."})

    kept = ClassFollowUp.objects.get()
    assert (kept.conversation, kept.result) == (
        case.talks("class_talk")[0],
        "Rustiger.",
    )
    assert fresh(case).class_talk_followed_up()


def test_class_follow_up_shows_what_was_said_then(case, client):
    assert "Rustig gesproken." in client.get(url(case)).content.decode()


def test_class_follow_up_is_not_before_the_talk(case, client):
    yesterday = today() - timedelta(1)

    response = client.post(url(case), {"held_on": yesterday, "result": "Rustiger."})

    assert wrong(response) == {"held_on": ["Dit is eerder dan het gesprek zelf."]}


def test_class_follow_up_of_a_talk_with_a_pupil_is_not_found(case, client):
    assert Conversation.objects.filter(case=case).count() == 4
    assert client.get(url(case, "victim_talk")).status_code == 404
