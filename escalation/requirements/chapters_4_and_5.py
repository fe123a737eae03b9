"""Chapters 4 and 5: the steps after a report, and bullying online."""

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

TEAM = later(_("toestemming en bespreking in het IOT"))
MEASURES = later(_("disciplinaire maatregelen met hun brieven"))
REMOVAL = later(_("schoolverwijdering en zorgmelding"))
CALLS = later(_("telefoontjes met elk van de ouders, met de drie vaste onderdelen"))
EVIDENCE = later(_("het bewijsregister bij online pesten"))
POLICE = later(_("advies over aangifte en wat ouders kiezen"))
TIPS = later(_("een pagina met tips voor leerlingen"))

REQUIREMENTS = (
    asks("P4.1.0", page("report"), task("take-on")),
    asks("P4.1.1a", guard("S-03"), task("decide")),
    asks("P4.1.1b", task("talk-victim"), task("talk-bully"), guard("S-12")),
    asks("P4.1.1c", task("talk-joint"), guard("S-13"), guard("S-14")),
    asks("P4.1.1d", page("agreement"), task("agreement"), guard("S-15")),
    asks("P4.1.2", guide("victim_talk", "follow_up"), guard("S-16")),
    asks(
        "P4.1.3",
        task("talk-class"),
        guide("class_talk", "responsibility"),
        guard("S-08"),
    ),
    asks("P4.1.4a", page("recurrence"), task("hand-over")),
    asks("P4.1.4b", guard("H-01"), page("handover"), task("receive")),
    asks("P4.2.1", guard("S-03"), guard("S-04"), task("hand-over")),
    asks("P4.2.2", page("talk"), guard("S-14")),
    asks(
        "P4.2.3",
        guide("bully_talk", "behaviour"),
        guide("bully_talk", "causes"),
        guide("bully_talk", "follow_up"),
        guard("S-17"),
    ),
    asks("P4.2.4", guide("victim_talk", "vulnerable")),
    asks("P4.2.5", page("help_offer"), guard("H-14")),
    asks("P4.2.6a", guard("H-02"), CALLS),
    asks("P4.2.6b", guard("S-18"), CALLS),
    asks("P4.2.6c", guard("S-18"), CALLS),
    asks("P4.2.7", guard("S-18"), CALLS),
    asks("P4.2.8", page("registrations"), guard("S-19"), guard("H-12")),
    asks("P4.2.9", guard("H-05"), guard("S-20"), MEASURES),
    asks("P4.3.1", guard("S-21"), TEAM),
    asks("P4.3.2", guard("H-03"), guard("H-24"), TEAM),
    asks("P4.3.3", guard("S-22"), guard("S-23"), TEAM),
    asks("P4.3.4", TEAM),
    asks("P4.3.5", guard("H-03"), TEAM),
    asks("P4.3.6", guard("H-05"), guard("S-20"), MEASURES),
    asks("P4.3.7", guard("S-24"), TEAM),
    asks("P4.3.8", guard("S-25"), guard("H-06"), guard("H-09"), MEASURES),
    asks("P4.3.9", guard("S-25"), guard("H-03"), TEAM),
    asks("P4.3.10", guard("H-10"), REMOVAL),
    asks("P4.3.11", guard("H-11"), REMOVAL),
    asks("P4.3.12", guard("S-26"), REMOVAL),
    asks("P4.3.13", guard("H-15"), guard("H-16"), guard("H-19"), REMOVAL),
    asks("P4.4.1", page("signal"), page("report")),
    asks("P4.4.2", field("signal", "observed")),
    asks("P4.4.3", field("signal", "first_reaction"), guard("S-27")),
    asks("P4.4.4", field("signal", "prefers")),
    asks("P4.4.5", page("report_sent"), guard("S-01")),
    asks("P5.1", guard("S-03"), field("report", "place")),
    asks("P5.2", field("report", "forms"), guard("H-20"), guard("H-21")),
    asks("P5.3.1", guard("S-28"), EVIDENCE),
    asks("P5.3.2", guard("S-28"), EVIDENCE),
    asks("P5.3.3", guard("S-03"), task("decide")),
    asks("P5.3.4a", page("parents"), CALLS),
    asks("P5.3.4b", page("parents"), CALLS),
    asks("P5.3.4c", page("parents"), CALLS),
    asks("P5.3.5", guard("S-29"), POLICE),
    asks("P5.3.6", guard("S-29"), POLICE),
    asks("P5.3.7", field("report", "injury"), field("report", "damage"), guard("S-29")),
    asks("P5.3.8", POLICE),
    asks("P5.4.1–11", TIPS),
    asks("P5.4.12–18", TIPS),
    asks("P5.4.19", EVIDENCE),
    asks("P5.4.20", POLICE, people(_("Ouders of de leerling doen aangifte."))),
    asks("P5.4.21", TIPS),
)
