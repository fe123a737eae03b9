"""Carries a roster from the browser to the school: kept, shown, and then applied."""

import zipfile
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from audit.models import AuditEvent
from audit.services import Action
from people.models.staff import Staff
from people.models.uploads import RosterUpload
from people.roster.apply import apply_roster
from people.roster.reading import roster_of
from people.roster.roster import Roster
from people.roster.source import open_stream


@transaction.atomic
def keep_upload(files: "Sequence[UploadedFile[Any]]", *, by: Staff) -> RosterUpload:
    """Keep what was handed in, in place of what this person handed in before.

    Nothing of it is read here: it is not trusted, and may be no roster at all.
    """
    drop_expired_uploads()
    RosterUpload.objects.filter(made_by=by).delete()
    name, data = _packed(files)
    return RosterUpload.objects.create(made_by=by, name=name, data=data)


def read_upload(upload: RosterUpload) -> Roster:
    """The roster in it. Raises RosterError with everything wrong."""
    return roster_of(open_stream(upload.name, BytesIO(bytes(upload.data))))


@transaction.atomic
def carry_out(
    upload: RosterUpload, *, by: Staff, shown: str, accept_leavers: bool
) -> AuditEvent:
    """Apply the plan that was shown, and let go of the file; gives the log's entry.

    Raises RosterError or PlanChanged, and then nothing was done and the file stays;
    RosterUpload.DoesNotExist when another window was first.
    """
    own = RosterUpload.objects.visible_to(by)
    kept = own.select_for_update(of=("self",)).get(pk=upload.pk)
    roster = read_upload(kept)
    kept.delete()
    apply_roster(roster, by=by, accept_leavers=accept_leavers, shown=shown)
    done = AuditEvent.objects.filter(action=Action.ROSTER_IMPORTED, actor=str(by.pk))
    return done.latest("seq")


def cancel_upload(upload: RosterUpload) -> None:
    """Let go of the file; the school stays as it was."""
    upload.delete()


def drop_expired_uploads() -> int:
    """Let go of every file that nobody carried out within a day; gives how many."""
    deleted, _by_table = RosterUpload.objects.expired().delete()
    return deleted


def _packed(files: "Sequence[UploadedFile[Any]]") -> tuple[str, bytes]:
    """One zip or CSV as it is; several files as one zip."""
    if len(files) == 1:
        return _name(files[0]), files[0].read()
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in files:
            archive.writestr(_name(file), file.read())
    return "bestanden.zip", packed.getvalue()


def _name(file: "UploadedFile[Any]") -> str:
    """The end of a long name says what sort of file it is."""
    return (file.name or "bestand.csv")[-200:]
