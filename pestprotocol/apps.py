"""Hangs up the checks when Django starts."""

from importlib import import_module

from django.apps import AppConfig


class PestprotocolConfig(AppConfig):
    name = "pestprotocol"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Load the checks now that the models that they look at exist."""
        import_module("pestprotocol.checks")
