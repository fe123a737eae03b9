"""Lets go of what was half written and not taken up again."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from cases.services.drafting import drop_expired_drafts


class Command(BaseCommand):
    help = "Wist concepten waar 14 dagen niemand op terugkwam."

    def handle(self, *args: Any, **options: Any) -> None:
        dropped = drop_expired_drafts()
        self.stdout.write(_("%(n)s concept(en) gewist.") % {"n": dropped})
