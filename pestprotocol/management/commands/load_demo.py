"""`manage.py load_demo`: the demo school, with pupils, staff and cases."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from pestprotocol.demo import DEMO_PASSWORD
from pestprotocol.demo.loading import NotADemoError, has_people, load_demo


class Command(BaseCommand):
    help = "Laadt de voorbeeldschool. Een tweede keer verandert er niets."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--if-empty",
            action="store_true",
            help="Doe niets als er al mensen in staan, ook geen foutmelding.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["if_empty"] and has_people():
            self.stdout.write(_("Er staan al mensen in: er is niets veranderd."))
            return
        try:
            loaded = load_demo(say=self.stdout.write)
        except NotADemoError as refusal:
            raise CommandError(str(refusal)) from refusal
        if not loaded:
            self.stdout.write(_("De voorbeeldschool was er al: niets veranderd."))
            return
        self.stdout.write(
            _("Klaar. Inloggen kan met het wachtwoord %(password)s.")
            % {"password": DEMO_PASSWORD}
        )
