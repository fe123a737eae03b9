"""What an administrator handed in and has not carried out yet."""

import uuid
from datetime import timedelta
from typing import Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from audit.clock import now

KEPT = timedelta(days=1)


class RosterUploadQuerySet(models.QuerySet["RosterUpload"]):
    def visible_to(self, user: models.Model) -> Self:
        """Only to who handed it in, and for a day: it names every child at school."""
        return self.filter(made_by=user.pk, made_at__gt=now() - KEPT)

    def expired(self) -> Self:
        return self.filter(made_at__lte=now() - KEPT)


class RosterUpload(models.Model):
    """A zip or CSV, here so that what is applied is what was shown.

    It goes as soon as it is carried out or cancelled, and after a day by itself. One
    a person: a new one takes the place of the old one.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    made_by = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="roster_upload"
    )
    made_at = models.DateTimeField(_("gekozen op"), default=now)
    name = models.CharField(_("bestand"), max_length=200)
    data = models.BinaryField(_("inhoud"))

    objects = RosterUploadQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name
