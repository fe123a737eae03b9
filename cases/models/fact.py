"""What every row of a case has in common: sealed, somebody's, and of one moment."""

import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from audit.clock import now
from audit.models import Sealed


class CaseFact(Sealed):
    """Something that was recorded about a case (decisions 8: sealed when saved)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case: models.ForeignKey[Any, Any] = models.ForeignKey(
        "cases.Case", on_delete=models.PROTECT
    )
    made_by: models.ForeignKey[Any, Any] = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("vastgelegd door"),
    )
    made_at = models.DateTimeField(_("vastgelegd op"), default=now, editable=False)

    class Meta:
        abstract = True

    def seal_case(self) -> str:
        return str(self.case_id)
