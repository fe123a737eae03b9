"""Handing in a roster: what is taken, what is refused, and who gets to see it."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse

from audit.clock import at, now
from people.models.pupils import Pupil
from people.models.uploads import RosterUpload
from tests.cases.pages import words
from tests.people.pages import administrator, signed_in, upload_of
from tests.people.rosters import school

pytestmark = pytest.mark.django_db
URL = reverse("manage_roster")


@pytest.fixture
def admin():
    return administrator()


def csv(name="leerlingen.csv", text="stamnr;naam\n"):
    return SimpleUploadedFile(name, text.encode())


def wrong(response):
    return response.context["form"].errors.get("exports", [])


def test_a_zip_is_kept_and_its_plan_is_shown(admin, tmp_path):
    client = signed_in(admin)

    response = client.post(URL, {"exports": [upload_of(school(tmp_path / "in"))]})

    upload = RosterUpload.objects.get()
    assert (upload.made_by, upload.name) == (admin, "export.zip")
    assert response.headers["Location"] == reverse("roster_plan", args=[upload.pk])
    assert Pupil.objects.count() == 0


def test_several_csv_files_go_together(admin, tmp_path):
    folder = school(tmp_path / "in")
    files = [csv(path.name, path.read_text()) for path in folder.iterdir()]

    response = signed_in(admin).post(URL, {"exports": files}, follow=True)

    assert "nieuwe leerling" in words(response)
    assert "Jan de Wit (100001)" in words(response)


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ([], "Kies een zip-bestand of een of meer CSV-bestanden."),
        ([csv("x.csv", "")], "Dit bestand is leeg. Maak de export opnieuw."),
        (
            [csv("rooster.xlsx")],
            "Kies een zip-bestand of CSV-bestanden. Een Excel-bestand bewaart u"
            " eerst als CSV UTF-8.",
        ),
        (
            [csv("a.zip"), csv("b.csv")],
            "Kies één zip-bestand, of alleen CSV-bestanden: niet door elkaar.",
        ),
    ],
)
def test_what_is_no_roster_is_refused_in_words(admin, files, sentence):
    response = signed_in(admin).post(URL, {"exports": files})

    assert wrong(response) == [sentence]
    assert not RosterUpload.objects.exists()


def test_100_mb_is_refused_before_anything_of_it_is_kept(admin, settings, monkeypatch):
    """The file falls at the door: no handler that keeps it is ever asked."""
    settings.LARGEST_UPLOAD = 1000
    memory = "django.core.files.uploadhandler.MemoryFileUploadHandler.new_file"
    monkeypatch.setattr(memory, lambda *args, **options: pytest.fail("kept"))

    response = signed_in(admin).post(URL, {"exports": [csv(text="x" * 2000)]})

    assert [one[:10] for one in wrong(response)] == ["Te groot: "]
    assert not RosterUpload.objects.exists()


def test_a_new_file_takes_the_place_of_the_old_one(admin):
    client = signed_in(admin)

    for name in ("een.csv", "twee.csv"):
        client.post(URL, {"exports": [csv(name)]})

    assert [one.name for one in RosterUpload.objects.all()] == ["twee.csv"]
    assert "twee.csv" in words(client.get(URL))


@pytest.mark.parametrize("name", ["roster_plan", "roster_apply", "roster_cancel"])
def test_another_administrator_does_not_find_it(admin, name):
    signed_in(admin).post(URL, {"exports": [csv()]})
    address = reverse(name, args=[RosterUpload.objects.get().pk])
    other = signed_in(administrator())

    ask = other.get if name == "roster_plan" else other.post

    assert ask(address).status_code == 404
    assert RosterUpload.objects.exists()


def test_after_a_day_it_is_gone(admin):
    client = signed_in(admin)
    client.post(URL, {"exports": [csv()]})
    upload = RosterUpload.objects.get()

    with at(now() + timedelta(days=1)):
        client = signed_in(admin)
        seen = client.get(reverse("roster_plan", args=[upload.pk])).status_code
        call_command("drop_uploads")

    assert (seen, RosterUpload.objects.count()) == (404, 0)


def test_the_next_administrator_clears_what_expired(admin):
    signed_in(admin).post(URL, {"exports": [csv()]})

    with at(now() + timedelta(days=2)):
        other = administrator()
        client = signed_in(other)
        client.post(URL, {"exports": [csv()]})

    assert [one.made_by for one in RosterUpload.objects.all()] == [other]


def test_throwing_away_leaves_the_school_as_it_was(admin, tmp_path):
    client = signed_in(admin)
    client.post(URL, {"exports": [upload_of(school(tmp_path / "in"))]})

    client.post(reverse("roster_cancel", args=[RosterUpload.objects.get().pk]))

    assert (RosterUpload.objects.count(), Pupil.objects.count()) == (0, 0)
