"""An administrator in the browser, and a page of Beheer as words."""

import time
import zipfile
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from people.models.roles import Role
from tests.factories import StaffFactory


def administrator(**traits):
    return StaffFactory(works_as=[Role.ADMIN], **traits)


def signed_in(user, *, ago=0):
    """A browser in which this person gave the password so many seconds ago."""
    client = Client()
    client.force_login(user)
    return confirmed(client, user, ago=ago)


def confirmed(client, user, *, ago=0):
    session = client.session
    session["account_authentication_methods_user"] = str(user.pk)
    session["account_authentication_methods"] = [
        {"method": "password", "at": time.time() - ago}
    ]
    session.save()
    return client


def upload_of(folder, name="export.zip"):
    """Every file of this folder as one zip."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for path in sorted(folder.iterdir()):
            archive.writestr(path.name, path.read_bytes())
    return SimpleUploadedFile(name, packed.getvalue())
