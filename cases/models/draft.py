"""What somebody is in the middle of writing, and has not sent."""

import uuid
from datetime import timedelta
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from audit.clock import now

KEPT = timedelta(days=14)


class DraftQuerySet(models.QuerySet["Draft"]):
    def of(self, owner: models.Model) -> Self:
        """The own drafts that still count; nobody reads one of somebody else."""
        return self.filter(owner=owner.pk, saved_at__gt=now() - KEPT)

    def expired(self) -> Self:
        return self.filter(saved_at__lte=now() - KEPT)


class Draft(models.Model):
    """The half-filled form of one person on one page.

    It holds what is told of pupils, so it is personal data: its owner alone sees it,
    it goes when the page is sent or thrown away, and after 14 days by itself. It is
    nobody's fact yet, so it is not sealed and never in the log or in a pupil's file.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="drafts"
    )
    page = models.CharField(_("pagina"), max_length=32)
    # When the case is destroyed, so is what somebody meant to say in it.
    case = models.ForeignKey(
        "cases.Case",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="drafts",
    )
    kind = models.CharField(_("soort gesprek"), max_length=24, blank=True)
    data = models.JSONField(_("wat er staat"), default=dict)
    saved_at = models.DateTimeField(_("bewaard op"), default=now)

    objects = DraftQuerySet.as_manager()

    class Meta:
        ordering = ["-saved_at"]
        constraints = [
            models.UniqueConstraint(
                name="one_draft_a_page",
                fields=["owner", "page"],
                condition=Q(case__isnull=True),
            ),
            models.UniqueConstraint(
                name="one_draft_a_page_of_a_case",
                fields=["owner", "page", "case", "kind"],
                condition=Q(case__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.page} {self.kind}".strip()

    def get_absolute_url(self) -> str:
        """The page that it belongs to."""
        # The short and the whole report are one form, left off on either page.
        name = "signal" if "short" in self.data else self.page
        about: list[Any] = [self.case.number] if self.case else []
        return reverse(name, args=[*about, *([self.kind] if self.kind else [])])

    def posted(self) -> QueryDict:
        """What stood in the form, as if it were sent again."""
        form = QueryDict(mutable=True)
        for name, texts in self.data.items():
            form.setlist(name, texts)
        return form
