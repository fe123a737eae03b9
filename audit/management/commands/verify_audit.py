"""`manage.py verify_audit`: one line of JSON, exit 0 when the log is true, else 1."""

import json
import sys
from argparse import ArgumentParser
from dataclasses import asdict

from django.core.management.base import BaseCommand

from audit.verification import anchor, verify


class Command(BaseCommand):
    help = "Controleert of het logboek nog klopt."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--anchor",
            action="store_true",
            help="Schrijf nu een controlepunt, als het logboek klopt.",
        )

    def handle(self, *args: object, **options: object) -> None:
        report = verify()
        if options["anchor"] and report.ok:
            # Never of a log with errors: that would sign them.
            anchor()
        self.stdout.write(json.dumps(asdict(report), ensure_ascii=False))
        if not report.ok:
            sys.exit(1)
