"""Letting colleagues in, closing accounts, and the address of a new password."""

import re

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from audit.clock import today
from audit.models import AuditEvent
from people.models.roles import Role
from people.models.staff import Staff
from tests.cases.pages import said
from tests.factories import PASSWORD, StaffFactory
from tests.people.pages import administrator, signed_in

pytestmark = pytest.mark.django_db
NEW = "vier-nieuwe-paarse-fietsen"


@pytest.fixture
def admin():
    return administrator()


def act(name, by, staff, **form):
    return signed_in(by).post(reverse(name, args=[staff.pk]), form)


def actions():
    return list(AuditEvent.objects.order_by("seq").values_list("action", flat=True))


def now(staff):
    return Staff.objects.get(pk=staff.pk)


def imported(**fields):
    colleague = StaffFactory(is_active=False, from_roster=True, **fields)
    colleague.set_unusable_password()
    colleague.save()
    return colleague


def test_letting_in_sends_a_link_with_which_a_password_is_chosen(admin, mailoutbox):
    colleague = imported(works_as=[Role.TEACHER])

    response = act("person_let_in", admin, colleague)

    link = re.search(r"https?://\S+", mailoutbox[0].body).group()
    browser = Client()
    page = browser.get(link, follow=True)
    browser.post(page.redirect_chain[-1][0], {"password1": NEW, "password2": NEW})
    assert said(response) == ["Deze collega kan inloggen en krijgt e-mail."]
    assert mailoutbox[0].to == [colleague.email]
    assert now(colleague).check_password(NEW)
    assert actions() == ["account_opened", "link_sent"]


def test_the_mail_names_nobody(admin, mailoutbox):
    colleague = imported(given_name="Zonneschijn")

    act("person_let_in", admin, colleague)

    assert "Zonneschijn" not in mailoutbox[0].subject + mailoutbox[0].body
    assert str(admin) not in mailoutbox[0].body


def test_without_being_let_in_nobody_signs_in_also_not_by_a_reset(mailoutbox):
    colleague = imported()

    Client().post(reverse("account_reset_password"), {"email": colleague.email})

    assert mailoutbox == []


def test_who_left_is_not_let_in(admin, mailoutbox):
    gone = imported(left_on=today())

    response = act("person_let_in", admin, gone)

    assert [one[:57] for one in said(response)] == [
        "Deze collega is volgens de leerlingadministratie uit dien"
    ]
    assert (now(gone).is_active, mailoutbox) == (False, [])


def test_mail_that_cannot_go_is_said(admin, monkeypatch):
    colleague = imported()

    def broken(*args):
        raise ConnectionRefusedError

    monkeypatch.setattr("pestprotocol.adapter.SchoolAccountAdapter.send_mail", broken)

    assert said(act("person_let_in", admin, colleague)) == [
        "De e-mail kon niet weg. Klopt het adres? Stuur de link daarna opnieuw."
    ]
    assert actions() == ["account_opened"]


def test_the_link_can_be_sent_again(admin, mailoutbox):
    colleague = StaffFactory()

    act("person_link", admin, colleague)

    assert (len(mailoutbox), actions()) == (1, ["link_sent"])


def test_no_link_goes_to_a_closed_account(admin, mailoutbox):
    assert act("person_link", admin, imported()).status_code == 404
    assert mailoutbox == []


def test_closing_ends_every_session_at_once(admin):
    """AUTHZ-5: account closed, open sessions too."""
    colleague = StaffFactory(works_as=[Role.TEACHER])
    browser = Client()
    browser.force_login(colleague)
    before = browser.get(reverse("today")).status_code

    act("person_close", admin, colleague)

    assert (before, browser.get(reverse("today")).status_code) == (200, 302)
    assert actions() == ["account_closed"]


def test_an_old_session_and_password_stay_dead_after_letting_in_again(admin):
    colleague = StaffFactory(works_as=[Role.TEACHER])
    browser = Client()
    browser.force_login(colleague)

    act("person_close", admin, colleague)
    act("person_let_in", admin, colleague)

    assert browser.get(reverse("today")).status_code == 302
    assert not now(colleague).check_password(PASSWORD)


def test_letting_in_after_a_file_closed_it_takes_a_new_password(admin):
    """An import that puts somebody out does not touch the password."""
    colleague = StaffFactory(is_active=False)

    act("person_let_in", admin, colleague)

    assert not now(colleague).has_usable_password()


def test_nobody_closes_the_own_account(admin):
    administrator()

    assert said(act("person_close", admin, admin)) == [
        "U kunt uw eigen account niet sluiten. Vraag het een andere beheerder."
    ]
    assert now(admin).is_active


def test_the_last_administrator_is_not_closed(admin):
    principal = StaffFactory(works_as=[Role.PRINCIPAL])

    response = act("person_close", principal, admin)

    assert said(response)[0].startswith("Dit is de enige functioneel beheerder.")
    assert now(admin).is_active


def test_another_address_is_told_to_the_old_one(
    admin, mailoutbox, django_capture_on_commit_callbacks
):
    """Whoever moves the address can take the account over, so it is never silent."""
    colleague = StaffFactory(email="oud@school.example")

    with django_capture_on_commit_callbacks(execute=True):
        act("person_address", admin, colleague, email="Nieuw@school.example")

    assert now(colleague).email == "nieuw@school.example"
    assert [mail.to for mail in mailoutbox] == [["oud@school.example"]]
    assert "niet meer inloggen met dit e-mailadres" in mailoutbox[0].body
    assert actions() == ["address_changed"]


def test_the_log_keeps_no_address(admin):
    act("person_address", admin, StaffFactory(), email="nieuw@school.example")

    event = AuditEvent.objects.get()
    assert "nieuw" not in f"{event.facts}{event.object_id}{event.reason}"


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("", "Vul een e-mailadres in."),
        ("geen adres", "Dit is geen e-mailadres, zoals naam@school.nl."),
        ("BEZET@school.example", "Dit adres is al van een andere collega."),
    ],
)
def test_an_address_that_cannot_be_is_refused(admin, address, sentence):
    StaffFactory(email="bezet@school.example")
    colleague = StaffFactory()

    response = act("person_address", admin, colleague, email=address)

    errors = response.context["address"].errors.values()
    assert [error for found in errors for error in found] == [sentence]
    assert now(colleague).email == colleague.email


def test_the_first_administrator_comes_from_the_command_line(mailoutbox, capsys):
    imported(code="PLG", email="plg@school.example")

    call_command("appoint_administrator", "PLG")
    Client().post(reverse("account_reset_password"), {"email": "plg@school.example"})

    assert Staff.objects.get(code="PLG").works_as(Role.ADMIN)
    assert [mail.to for mail in mailoutbox] == [["plg@school.example"]]
    assert AuditEvent.objects.get(action="role_given").actor == ""


def test_nobody_becomes_administrator_who_does_not_work_here():
    StaffFactory(code="WEG", left_on=today(), is_active=False)

    for code in ("WEG", "???"):
        with pytest.raises(CommandError):
            call_command("appoint_administrator", code)
