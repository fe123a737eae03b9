"""Bijlage 1: the three pages that tell who does what."""

from django.utils.translation import gettext_lazy as _

from escalation.requirements.chapters_4_and_5 import CALLS, MEASURES, REMOVAL, TEAM
from escalation.requirements.place import asks, guard, guide, page, people, task

REQUIREMENTS = (
    asks("PB1.1", page("talk"), guard("S-08"), guard("S-12")),
    asks("PB1.2", guide("class_talk", "responsibility")),
    asks("PB1.3", guide("joint_talk", "agreements"), guard("S-15")),
    asks("PB1.4", page("consultation")),
    asks("PB1.5", page("registrations"), guard("S-19")),
    asks(
        "PB1.6",
        page("today"),
        people(_("De mentor voert de gesprekjes; een zorg wordt een melding.")),
    ),
    asks("PB1.7", page("brief"), guard("S-30")),
    asks("PB1.8", page("parents"), guard("S-31")),
    asks("PB1.9", page("recurrence"), task("hand-over")),
    asks("PB2.1", guard("H-05"), MEASURES),
    asks("PB2.2", guard("H-02"), CALLS),
    asks("PB2.3", page("registrations"), guard("S-19")),
    asks("PB2.4", page("brief"), guard("S-30")),
    asks("PB2.5", guard("H-24"), TEAM),
    asks("PB3.1", guard("S-22"), TEAM),
    asks("PB3.2", guard("S-32"), TEAM),
    asks("PB3.3", guard("H-05"), MEASURES),
    asks("PB3.4", guard("S-25"), TEAM),
    asks("PB3.5", guard("H-10"), guard("H-11"), REMOVAL),
)
