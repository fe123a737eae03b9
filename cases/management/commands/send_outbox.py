"""`manage.py send_outbox`: send the mail that is due; `--loop` goes on doing so."""

import logging
import signal
import threading
from argparse import ArgumentParser
from datetime import date
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand
from django.db import DatabaseError, close_old_connections
from django.utils.translation import gettext as _

from audit.clock import today
from cases.digests import is_school_morning, queue_digests
from people.models.outbox import OutgoingMail
from people.outbox import send_due

logger = logging.getLogger(__name__)
PAUSE = 10


class Command(BaseCommand):
    help = "Verstuurt de mail die klaarstaat."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--loop",
            action="store_true",
            help="blijf versturen, en zet op schoolochtenden de dagmail klaar",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["loop"]:
            Loop().run()
            return
        sent = send_due()
        waiting = OutgoingMail.objects.waiting().count()
        self.stdout.write(
            _("%(sent)s verstuurd, %(waiting)s wacht nog.")
            % {"sent": sent, "waiting": waiting}
        )


class Loop:
    """Sends until it is told to stop; the mail that is on its way is finished."""

    def __init__(self) -> None:
        self.stopped = threading.Event()
        self.digested: date | None = None
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self.stop)

    def stop(self, number: int, frame: FrameType | None) -> None:
        self.stopped.set()

    def run(self) -> None:
        while not self.stopped.is_set():
            self.round()
            self.stopped.wait(PAUSE)

    def round(self) -> None:
        """One round; a database that is away is asked again at the next."""
        close_old_connections()
        try:
            if self.digested != today() and is_school_morning():
                queue_digests()
                self.digested = today()
            send_due(until=self.stopped.is_set)
        except DatabaseError as error:
            logger.warning("The outbox waits: %s.", type(error).__name__)
