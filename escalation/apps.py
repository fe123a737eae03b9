"""Makes the protocol an installed app, so that its words are translated."""

from django.apps import AppConfig


class EscalationConfig(AppConfig):
    name = "escalation"
