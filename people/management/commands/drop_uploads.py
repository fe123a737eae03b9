"""Lets go of rosters that were handed in and not carried out within a day."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from people.services.importing import drop_expired_uploads


class Command(BaseCommand):
    help = "Gooit ingeleverde bestanden weg die na een dag niet zijn doorgevoerd."

    def handle(self, *args: Any, **options: Any) -> None:
        dropped = drop_expired_uploads()
        self.stdout.write(_("%(n)s bestand(en) weggegooid.") % {"n": dropped})
