"""The room of what happened, with whom, what was said, agreed and decided."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "cases"
    default_auto_field = "django.db.models.BigAutoField"
