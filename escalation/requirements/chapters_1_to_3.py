"""Chapters 1 to 3: what pesten is, the five tracks, and prevention."""

from django.utils.translation import gettext_lazy as _

from escalation.requirements.place import (
    asks,
    field,
    guard,
    guide,
    later,
    page,
    people,
    task,
)

LIBRARY = later(_("kennisbank en jaarlijkse evaluatie van het beleid"))
PUPILS_DOOR = later(_("een eigen ingang voor leerlingen en ouders"))
LESSONS = later(_("preventielessen per klas"))
TRAINING = later(_("Sport & Behavior per klas"))

REQUIREMENTS = (
    asks("P1.1", page("protocol")),
    asks(
        "P1.2",
        page("protocol"),
        people(_("Leerlingen en ouders krijgen de tekst van de school zelf.")),
    ),
    asks("P1.3", page("move")),
    asks(
        "P1.4",
        people(_("Het veiligheidsplan is een beleidsstuk van de school.")),
    ),
    asks("P2.1.1", page("take_on")),
    asks("P2.1.2", guard("H-13"), guard("H-26"), page("dismissal")),
    asks("P2.1.3", page("report")),
    asks(
        "P2.1.4",
        people(_("De mentor vertelt het in de klas, en houdt de drempel laag.")),
    ),
    asks("P2.1.5", field("report", "signals")),
    asks(
        "P2.1.6", guide("group_talk", "atmosphere"), guide("class_talk"), page("talk")
    ),
    asks("P2.1.7", guide("class_talk", "class_agreements"), page("agreement_review")),
    asks("P2.2", field("report", "forms")),
    asks("P2.3", page("parents"), guide("victim_talk", "silence")),
    asks("P2.3b", field("report", "place")),
    asks("P2.4", field("report", "signals"), guard("S-05")),
    asks("P2.5", guide("bully_talk", "causes")),
    asks(
        "P2.6",
        page("involvements"),
        guide("follower_talk", "reasons"),
        guide("group_talk", "guilt"),
        guide("class_talk", "role_bystander"),
    ),
    asks(
        "P3.0",
        people(_("De medezeggenschap en de directie stellen het protocol vast.")),
    ),
    asks("P3.1.1", people(_("Dit is een houding, geen knop.")), page("protocol")),
    asks("P3.1.2", people(_("Een veilig klimaat maken mensen, elke dag."))),
    asks("P3.1.3", field("report", "first_reaction"), guard("S-27")),
    asks("P3.1.4", page("report"), page("protocol")),
    asks(
        "P3.1.5",
        people(_("De school plant lessen en trainingen in haar jaarplanning.")),
    ),
    asks(
        "P3.2.1a",
        page("protocol"),
        people(_("De directie zorgt voor scholing van medewerkers.")),
    ),
    asks("P3.2.1b", people(_("De directie evalueert het beleid elk jaar."))),
    asks("P3.2.2a", task("take-on"), guard("S-01")),
    asks("P3.2.2b", guide("victim_talk", "facts"), field("report", "facts")),
    asks("P3.2.2c", page("consultation"), guard("S-06")),
    asks("P3.2.2d", page("help_offer"), guard("S-07")),
    asks(
        "P3.2.2e",
        guide("victim_talk", "communication"),
        guide("victim_talk", "body_language"),
        guide("victim_talk", "feelings"),
        guide("victim_talk", "skills"),
        guide("victim_talk", "wish"),
    ),
    asks("P3.2.2f", guide("victim_talk", "self_image")),
    asks("P3.2.3a", guide("bully_talk", "behaviour")),
    asks("P3.2.3b", guide("bully_talk", "causes")),
    asks("P3.2.3c", guide("bully_talk", "must_stop")),
    asks("P3.2.3d", guide("bully_talk", "relation"), guide("bully_talk", "change")),
    asks("P3.2.4a", guide("class_talk", "roles"), guard("S-08")),
    asks("P3.2.4b", field("talk", "follow_up_on"), task("follow-up"), guard("S-09")),
    asks(
        "P3.2.4c",
        field("talk", "class_approach"),
        people(_("De mentor en de coördinator kiezen samen een klassenaanpak.")),
    ),
    asks("P3.2.5a", field("report", "reporter_kind"), page("feedback"), guard("S-35")),
    asks("P3.2.5b", page("parents"), guard("S-31")),
    asks(
        "P3.2.5c",
        field("parents", "summary"),
        people(_("Wie belt, geeft het advies; het verslag houdt het vast.")),
    ),
    asks(
        "P3.2.5d",
        field("parents", "summary"),
        people(_("Wie belt, noemt waar ouders terechtkunnen.")),
    ),
    asks("P3.2.5e", page("help_offer"), people(_("Vrijwillig, en in overleg."))),
    asks("P3.3.1", LESSONS),
    asks("P3.3.2", LESSONS),
    asks("P3.3.3", LESSONS, page("protocol")),
    asks("P3.3.4", LESSONS),
    asks("P3.3.5", LESSONS, guide("class_talk", "telling")),
    asks("P3.3.6", LESSONS),
    asks(
        "P3.3.7",
        LESSONS,
        guide("class_talk", "role_victim"),
        guide("class_talk", "role_bully"),
        guide("class_talk", "role_follower"),
        guide("class_talk", "role_bystander"),
    ),
    asks("P3.3.8", LESSONS),
    asks("P3.3.9", LESSONS),
    asks("P3.3.10", LESSONS),
    asks("P3.4.1", TRAINING),
    asks("P3.4.2", TRAINING),
    asks("P3.4.3", TRAINING, field("talk", "class_approach")),
    asks("P3.4.4", TRAINING),
    asks("P3.4.5", TRAINING, guard("S-11")),
    asks("P3.4.6", TRAINING),
    asks("P3.4.7", TRAINING),
)
