"""Lets the first administrator in: after that, people do it in the browser."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from people.models.staff import Staff
from people.services.functions import appoint_administrator


class Command(BaseCommand):
    help = "Maakt een ingelezen medewerker functioneel beheerder en laat die inloggen."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("code", help="afkorting van de medewerker")

    def handle(self, *args: Any, **options: Any) -> None:
        staff = Staff.objects.filter(code=options["code"], left_on=None).first()
        if staff is None:
            raise CommandError(_("Niemand die hier werkt heeft deze afkorting."))
        appoint_administrator(staff)
        said = _("%(name)s kan inloggen: vraag op de inlogpagina een wachtwoord aan.")
        self.stdout.write(said % {"name": staff})
