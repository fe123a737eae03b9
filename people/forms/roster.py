"""Handing in a roster, and agreeing to what it would change."""

from pathlib import PurePath
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from people.forms.fields import dress

MEGABYTE = 1024 * 1024


class ManyFilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """One or more files in one go; Django's own field takes the last one."""

    widget = ManyFilesInput(attrs={"multiple": True})

    def clean(self, data: Any, initial: Any = None) -> "list[UploadedFile[Any]]":
        """Each file by itself, as Django does for one."""
        files = data or [None]
        return [super(ManyFilesField, self).clean(one, initial) for one in files]


class RosterUploadForm(forms.Form):
    """A zip from the administration, or the CSV files in it.

    `sent` is the size of the whole request: of one that was too large no file arrives.
    """

    exports = ManyFilesField(
        label=_("Bestanden uit de leerlingadministratie"),
        help_text=_(
            "Eén zip-bestand, of alle CSV-bestanden tegelijk. Samen hoogstens 20 MB."
        ),
        error_messages={
            "required": _("Kies een zip-bestand of een of meer CSV-bestanden."),
            "empty": _("Dit bestand is leeg. Maak de export opnieuw."),
        },
    )

    def __init__(
        self, data: Any, files: "MultiValueDict[str, UploadedFile[Any]]", *, sent: int
    ) -> None:
        super().__init__(data, files)
        self.too_large = sent > settings.LARGEST_UPLOAD
        if self.too_large:
            limit = settings.LARGEST_UPLOAD // MEGABYTE
            self.fields["exports"].error_messages["required"] = _(
                "Te groot: samen hoogstens %(limit)s MB. Is dit wel de export? Van een"
                " school van 2.000 leerlingen is die kleiner dan 5 MB."
            ) % {"limit": limit}
        self.fields["exports"].widget.attrs["accept"] = ".zip,.csv"
        dress(self)

    def clean_exports(self) -> "list[UploadedFile[Any]]":
        """By the ending of the name; what is in it is judged when it is read."""
        files: list[UploadedFile[Any]] = self.cleaned_data["exports"]
        endings = {PurePath(file.name or "").suffix.lower() for file in files}
        if not endings <= {".zip", ".csv"}:
            raise ValidationError(
                _(
                    "Kies een zip-bestand of CSV-bestanden. Een Excel-bestand bewaart u"
                    " eerst als CSV UTF-8."
                )
            )
        if ".zip" in endings and len(files) > 1:
            raise ValidationError(
                _("Kies één zip-bestand, of alleen CSV-bestanden: niet door elkaar.")
            )
        return files


class AgreeForm(forms.Form):
    """Yes to the plan that is on the screen, and to what looks odd in it."""

    shown = forms.RegexField(r"\A[0-9a-f]{64}\Z", widget=forms.HiddenInput)
    accept_leavers = forms.BooleanField(
        label=_("Ja, dit klopt. Zij zijn van school of uit dienst."), required=False
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        dress(self)
