"""The outbox: patience with the post, nothing lost and nothing twice (MAIL)."""

import logging
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import IntegrityError

from audit.clock import at, now, today
from people.models.outbox import OutgoingMail
from people.notifying import Kind, notify
from people.outbox import send_due
from tests.factories import StaffFactory
from tests.undoing import undone

pytestmark = pytest.mark.django_db
SERVERS = "tests.people.mail_servers."


def queued(kind=Kind.REPORT, **fields):
    notify(fields.pop("to", None) or StaffFactory(), kind, key="1", **fields)
    return OutgoingMail.objects.get()


def sent_at(minutes):
    """How many mails leave this many minutes from now."""
    with at(now() + timedelta(minutes=minutes)):
        return send_due()


@pytest.mark.parametrize("kind", Kind)
def test_mail_has_fixed_words_and_a_link_and_no_name(mailoutbox, settings, kind):
    colleague = StaffFactory(given_name="Wilhelmina", email="w@school.example")
    settings.SITE_URL = "https://pesten.school.example"
    mail = queued(kind, to=colleague)

    send_due()

    (left,) = mailoutbox
    assert (left.subject, left.to) == (Kind(kind).label, ["w@school.example"])
    assert "https://pesten.school.example/\n" in left.body
    assert left.extra_headers["Message-ID"] == f"<{mail.pk}@pesten.school.example>"
    assert "Wilhelmina" not in str(left.message())


@pytest.mark.parametrize(
    ("number", "said"),
    [(1, "Er wacht 1 zaak op u."), (3, "Er wachten 3 zaken op u.")],
)
def test_digest_says_how_many_and_no_more(mailoutbox, number, said):
    queued(Kind.DIGEST, number=number)

    send_due()

    assert mailoutbox[0].body.splitlines()[0] == said


def test_same_thing_is_told_once(mailoutbox):
    colleague = StaffFactory()
    for _time in range(2):
        notify(colleague, Kind.REPORT, key="7")
    notify(colleague, Kind.REPORT, key="8")
    notify(StaffFactory(), Kind.REPORT, key="7")

    assert (send_due(), send_due(), len(mailoutbox)) == (3, 0, 3)


def test_who_cannot_sign_in_or_left_gets_nothing():
    notify(StaffFactory(is_active=False), Kind.REPORT, key="1")
    notify(StaffFactory(left_on=today()), Kind.REPORT, key="1")

    assert OutgoingMail.objects.count() == 0


def test_who_left_while_the_mail_waited_gets_nothing(mailoutbox):
    mail = queued()
    mail.recipient.is_active = False
    mail.recipient.save()

    assert (send_due(), mailoutbox) == (0, [])
    assert OutgoingMail.objects.get().withdrawn_at is not None


def test_digest_of_another_day_is_not_sent_any_more(mailoutbox):
    queued(Kind.DIGEST)

    assert (sent_at(24 * 60), mailoutbox) == (0, [])
    assert OutgoingMail.objects.waiting().count() == 0


def test_act_that_is_rolled_back_leaves_no_mail():
    with undone():
        queued()

    assert OutgoingMail.objects.count() == 0


def test_mail_waits_longer_each_time_the_server_is_away(settings, mailoutbox, caplog):
    mail = queued()
    settings.EMAIL_BACKEND = SERVERS + "Away"

    waits = [waited(settings) for _attempt in range(6)]

    hour = 60
    assert waits == [1, 5, 30, 2 * hour, 24 * hour, 24 * hour]
    kept = OutgoingMail.objects.get()
    assert (kept.last_error, kept.attempts, kept.sent_at) == ("no_connection", 6, None)
    assert caplog.messages[0] == f"Mail {mail.pk} waits: no_connection, attempt 1."


def waited(settings):
    """Try once when it may; the minutes until it may again."""
    moment = OutgoingMail.objects.get().send_after
    with at(moment):
        assert send_due() == 0
    wait = OutgoingMail.objects.get().send_after - moment
    return wait // timedelta(minutes=1)


def test_mail_leaves_when_the_server_is_back(settings, mailoutbox):
    queued()
    works = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = SERVERS + "Away"
    send_due()
    settings.EMAIL_BACKEND = works

    assert (send_due(), sent_at(minutes=1), sent_at(minutes=90)) == (0, 1, 0)
    assert OutgoingMail.objects.get().last_error == ""


def test_one_address_that_is_refused_does_not_hold_up_the_others(
    settings, mailoutbox, caplog
):
    queued()
    notify(StaffFactory(), Kind.REPORT, key="2")
    settings.EMAIL_BACKEND = SERVERS + "Refusing"

    with caplog.at_level(logging.DEBUG):
        send_due()

    errors = OutgoingMail.objects.values_list("last_error", "attempts")
    assert list(errors) == [("recipient_refused", 1)] * 2
    assert "@" not in caplog.text


def test_sender_that_is_killed_loses_nothing_and_sends_nothing_twice(
    settings, mailoutbox
):
    queued()
    works = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = SERVERS + "Killed"
    with pytest.raises(SystemExit):
        send_due()
    settings.EMAIL_BACKEND = works

    assert [sent_at(minutes) for minutes in (0, 9, 11, 60)] == [0, 0, 1, 0]


def test_sender_stops_between_two_mails_when_it_is_told_to(mailoutbox):
    for number in range(3):
        notify(StaffFactory(), Kind.REPORT, key=number)

    assert send_due(until=lambda: len(mailoutbox) == 2) == 2


def test_mail_is_sent_or_withdrawn_but_not_both():
    mail = queued()
    mail.sent_at = mail.withdrawn_at = now()

    with pytest.raises(IntegrityError, match="mail_is_sent_or_withdrawn"):
        mail.save()


def test_command_says_what_left_and_what_waits(settings, mailoutbox, capsys):
    queued()
    call_command("send_outbox")
    notify(StaffFactory(), Kind.REPORT, key="2")
    settings.EMAIL_BACKEND = SERVERS + "Away"
    call_command("send_outbox")

    assert capsys.readouterr().out.splitlines() == [
        "1 verstuurd, 0 wacht nog.",
        "0 verstuurd, 1 wacht nog.",
    ]
