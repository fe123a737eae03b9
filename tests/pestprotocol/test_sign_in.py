"""Who gets in, who does not, what they read, and what is on record."""

import pytest
from allauth.account.adapter import get_adapter
from allauth.account.models import EmailAddress
from django.db import connection

from audit.models import AuditEvent
from people.models.calendar import SchoolSettings
from people.models.roles import Role
from people.models.staff import Staff
from pestprotocol.demo import DEMO_PASSWORD
from tests.factories import PASSWORD, StaffFactory

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.urls("tests.pestprotocol.school_urls"),
]

SIGN_IN = "/account/inloggen/"
REFUSED = (
    "Dit e-mailadres en dit wachtwoord horen niet bij elkaar. "
    "Kijk of u een typefout maakte."
)


def sign_in(client, email, password=PASSWORD, query=""):
    return client.post(SIGN_IN + query, {"login": email, "password": password})


def complaints(response):
    return response.context["form"].non_field_errors()


def log():
    return list(AuditEvent.objects.values_list("action", "actor", "reason"))


def test_right_password_opens_today_and_is_on_record(client):
    colleague = StaffFactory(works_as=[Role.TEACHER])

    response = sign_in(client, colleague.email)

    assert response.headers["Location"] == "/"
    assert client.session["_auth_user_id"] == str(colleague.pk)
    assert log() == [("signed_in", str(colleague.pk), "")]


def test_sign_in_and_sign_out_are_on_record_as_one_session(client):
    colleague = StaffFactory(works_as=[Role.TEACHER])

    sign_in(client, colleague.email)
    client.post("/account/uitloggen/")

    first, last = AuditEvent.objects.values_list("session_ref", flat=True)
    assert first == last != ""


def test_sign_in_leads_back_to_the_page_that_was_asked_for(client):
    colleague = StaffFactory()

    response = sign_in(client, colleague.email, query="?next=/zaken/")

    assert response.headers["Location"] == "/zaken/"


def test_sign_in_never_leads_to_another_site(client):
    colleague = StaffFactory()

    response = sign_in(client, colleague.email, query="?next=https://elders.example/")

    assert response.headers["Location"] == "/"


def test_session_gets_a_new_key_at_sign_in(client):
    colleague = StaffFactory()
    session = client.session
    session["planted"] = True
    session.save()
    before = session.session_key
    client.cookies["pestprotocol_session"] = before

    sign_in(client, colleague.email)

    assert client.session.session_key != before


def test_wrong_password_is_refused_and_on_record(client):
    colleague = StaffFactory()

    response = sign_in(client, colleague.email, "verkeerd")

    assert complaints(response) == [REFUSED]
    assert log() == [("sign_in_failed", "", "wrong_password")]
    assert AuditEvent.objects.get().object_id == str(colleague.pk)


def test_unknown_address_reads_the_same_as_a_wrong_password(client):
    response = sign_in(client, "niemand@school.example", "verkeerd")

    assert complaints(response) == [REFUSED]
    assert log() == [("sign_in_failed", "", "unknown_account")]


def test_closed_account_is_told_so_and_stays_out(client):
    colleague = StaffFactory(is_active=False)

    response = sign_in(client, colleague.email)

    assert response.headers["Location"] == "/account/staat-uit/"
    assert "_auth_user_id" not in client.session
    assert log() == [("sign_in_failed", "", "inactive")]


def test_nobody_is_let_in_without_a_record(client):
    colleague = StaffFactory()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE audit_auditevent RENAME TO gone")

    response = sign_in(client, colleague.email)

    assert response.status_code == 503
    assert "_auth_user_id" not in client.session


def test_nobody_can_sign_up(client):
    assert client.get("/account/signup/").status_code == 404
    assert get_adapter().is_open_for_signup(None) is False


def test_hundred_wrong_passwords_are_stopped_after_five(client):
    colleague = StaffFactory()

    answers = [complaints(sign_in(client, colleague.email, "x")) for _ in range(100)]

    assert sum(answer == [REFUSED] for answer in answers) == 5
    assert sum("te vaak" in answer[0] for answer in answers) == 95


def test_stopped_account_stays_closed_for_the_right_password(client):
    colleague = StaffFactory()
    for _ in range(5):
        sign_in(client, colleague.email, "x")

    response = sign_in(client, colleague.email)

    assert "te vaak" in complaints(response)[0]


def test_whole_school_signs_in_from_one_address_in_a_minute(client):
    school = StaffFactory.create_batch(150)
    arrived = []

    for colleague in school:
        client.cookies.clear()
        arrived.append(sign_in(client, colleague.email).headers.get("Location"))

    assert arrived == ["/"] * 150


def test_passwords_are_kept_with_the_parameters_of_the_design():
    colleague = Staff(email="a@school.example")

    colleague.set_password(PASSWORD)

    assert colleague.password.startswith("argon2$argon2id$v=19$m=19456,t=2,p=1$")


def test_addresses_live_in_the_roster_only(client):
    colleague = StaffFactory()

    sign_in(client, colleague.email)
    client.post("/account/vergeten/", {"email": colleague.email})

    assert EmailAddress.objects.count() == 0


def test_demo_lists_whom_to_sign_in_as(client):
    SchoolSettings.objects.create(name="Demo", is_demo=True)
    StaffFactory(code="RAD", email="rad@kadebrug.example")

    page = client.get(SIGN_IN).content.decode()

    assert page.count("data-fill-login") == 1
    assert DEMO_PASSWORD in page


def test_real_school_shows_no_names_and_no_password(client):
    SchoolSettings.objects.create(name="Echt", is_demo=False)
    StaffFactory(code="RAD", given_name="Judith")

    page = client.get(SIGN_IN).content.decode()

    assert "Judith" not in page
    assert DEMO_PASSWORD not in page
