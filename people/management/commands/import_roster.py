"""Imports pupils, parents, staff and groups from the school's administration."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from people.roster.apply import apply_roster, plan_roster
from people.roster.changes import Plan
from people.roster.problems import RosterError
from people.roster.reading import read_roster


class Command(BaseCommand):
    help = "Leest leerlingen, ouders, medewerkers en lesgroepen in: alles of niets."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, help="map, zip of CSV-bestand")
        parser.add_argument(
            "--plan", action="store_true", help="laat alleen zien wat er zou veranderen"
        )
        parser.add_argument(
            "--accept-leavers",
            action="store_true",
            help="ook als veel leerlingen of medewerkers van school gaan",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        accept = options["accept_leavers"]
        try:
            roster = read_roster(options["path"])
            if options["plan"]:
                self._show(plan_roster(roster, accept_leavers=accept))
                self.stdout.write(_("Dit is alleen een plan: er is niets gewijzigd."))
            else:
                self._show(apply_roster(roster, by=None, accept_leavers=accept))
                self.stdout.write(_("De gegevens zijn ingelezen."))
        except RosterError as error:
            self.stderr.write(str(error))
            self.stderr.write(_("Er is niets ingelezen."))
            raise SystemExit(1) from error

    def _show(self, plan: Plan) -> None:
        for line in plan.lines():
            self.stdout.write(line)
        for warning in plan.warnings:
            self.stdout.write(_("Let op: %(warning)s") % {"warning": warning})
        for kind, number in plan.counts().items():
            self.stdout.write(f"{number:>6} × {kind.label}")
        if not plan:
            self.stdout.write(_("Er verandert niets."))
