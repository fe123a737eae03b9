"""Makes the data of one scene and prints what a test needs to know, as JSON.

Run as `python -m tests.server.prepare SCENE` in the environment of an installation.
"""

import json
import sys

import django

django.setup()

from django.core.management import call_command  # noqa: E402  needs django.setup()

from audit.clock import now  # noqa: E402
from audit.models import AuditEvent  # noqa: E402
from cases.models.case import Case, StageChange  # noqa: E402
from escalation.protocol.versions import VERSIONS  # noqa: E402
from people.models.outbox import OutgoingMail  # noqa: E402
from people.notifying import Kind, notify  # noqa: E402
from tests.cases.school import School  # noqa: E402
from tests.factories import (  # noqa: E402
    PASSWORD,
    GuardianshipFactory,
    StaffFactory,
    TeachingGroupFactory,
)

ROUNDS = 50


def race():
    """Cases that wait for one arrow, and who may take it."""
    call_command("migrate", verbosity=0)
    call_command("createcachetable")
    school = School.build()
    cases = [school.reported().number for _round in range(ROUNDS)]
    return {"email": school.mentor.email, "password": PASSWORD, "cases": cases}


def raced():
    """What came of it: moves and log entries per case, and whether the log holds."""
    changes = StageChange.objects.values_list("case__number", flat=True)
    moved = AuditEvent.objects.filter(action="case_moved").count()
    stages = Case.objects.order_by().values_list("stage", flat=True).distinct()
    return {"changes": sorted(changes), "moved": moved, "stages": list(stages)}


def school():
    """A school in which nothing happened yet: two pupils with lessons and parents."""
    call_command("migrate", verbosity=0)
    call_command("createcachetable")
    found = School.build()
    pupils = [found.victim, found.bully]
    TeachingGroupFactory(teachers=[found.teacher], pupils=pupils)
    for pupil in pupils:
        GuardianshipFactory(pupil=pupil)
    return {
        "mentor": found.mentor.email,
        "coordinator": found.coordinator.email,
        "teacher": found.teacher.email,
        "password": PASSWORD,
    }


def talks():
    """A case at the mentor in each version of the protocol, and who handles them."""
    call_command("migrate", verbosity=0)
    call_command("createcachetable")
    here = School.build()
    cases = {code: here.at_mentor() for code in VERSIONS}
    for code, case in cases.items():
        Case.objects.filter(pk=case.pk).update(protocol_version=code)
    numbers = {code: case.number for code, case in cases.items()}
    return {"mentor": here.mentor.email, "password": PASSWORD, "cases": numbers}


def stood():
    """Where the one case stands, and how many have received it."""
    case = Case.objects.get()
    received = case.handovers.exclude(received_at=None).count()
    return {"stage": case.stage, "talks": case.conversations.count(), "got": received}


def ended():
    """How the one case ended, and what was left out on the way."""
    case = Case.objects.get()
    lines = case.registrations.filter(taken_over_at=None)
    return {
        "stage": case.stage,
        "outcome": case.outcome,
        "deviations": [one.guard for one in case.deviations.all()],
        "not_taken_over": lines.count(),
    }


def post():
    """Twenty mails that wait."""
    call_command("migrate", verbosity=0)
    for number in range(20):
        notify(StaffFactory(), Kind.REPORT, key=number)
    return {"ids": sorted(str(one.pk) for one in OutgoingMail.objects.all())}


def posted():
    """How many still wait; the leases of whoever was killed end now."""
    waiting = OutgoingMail.objects.waiting()
    waiting.update(send_after=now())
    return {"waiting": waiting.count()}


SCENES = {
    one.__name__: one
    for one in (race, raced, school, talks, stood, ended, post, posted)
}

if __name__ == "__main__":
    print(json.dumps(SCENES[sys.argv[1]]()))  # noqa: T201  it is what it is for
