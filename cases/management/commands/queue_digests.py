"""`manage.py queue_digests`: put today's digests in the outbox, on a school morning."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from cases.digests import is_school_morning, queue_digests


class Command(BaseCommand):
    help = "Zet op een schoolochtend voor wie er iets wacht één mail klaar."

    def handle(self, *args: Any, **options: Any) -> None:
        if not is_school_morning():
            self.stdout.write(_("Het is geen schoolochtend: er is niets klaargezet."))
            return
        number = queue_digests()
        self.stdout.write(
            _("Collega's voor wie vandaag een mail klaarstaat: %(number)s.")
            % {"number": number}
        )
