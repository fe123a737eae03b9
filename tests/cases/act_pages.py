"""The page of each act with a good form, for tests that spoil one thing at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.contrib.messages import get_messages
from django.urls import reverse

from audit.clock import today
from cases.models.case import Case
from escalation.protocol.lists import ConversationKind as Kind
from people.models.roles import Role
from tests.factories import PupilFactory, StaffFactory, TeachingGroupFactory

SOON = timedelta(days=14)


@dataclass(frozen=True)
class Page:
    """One page: where it is, a good form, and which of its fields are of what kind."""

    name: str
    at: str
    form: Callable[[Case], dict[str, object]]
    of: Callable[[Case], list[object]] = lambda case: []
    query: Callable[[Case], str] = lambda case: ""
    prose: str = ""
    past: str = ""
    coming: str = ""

    def url(self, case):
        return reverse(self.name, args=[case.number, *self.of(case)]) + self.query(case)

    def case(self, school):
        """A case at the point where this act belongs."""
        teaches = [school.teacher, school.mentor]
        pupils = [school.victim, school.bully]
        TeachingGroupFactory(teachers=teaches, pupils=pupils)
        return getattr(school, self.at)()


def row(case, role="victim"):
    return case.involvements.get(role=role).pk


def about_victim(case):
    return f"?leerling={row(case)}"


def about_a_third(case):
    """Of a pupil who is not in the case yet."""
    return f"?leerling={PupilFactory(school_class=a_class(case)).pk}"


def a_class(case):
    return case.involvements.filter(pupil__isnull=False).first().pupil.school_class


def unknown(case):
    return case.involvements.get(pupil=None)


def talk(case, **fields):
    return {"held_on": today(), "summary": "Rustig gesproken."} | fields


def an_adviser():
    return StaffFactory(works_as=[Role.COUNSELOR]).pk


PAGES = (
    Page("take_on", "reported", lambda case: {"assessment": "bullying"}),
    Page(
        "talk",
        "at_mentor",
        lambda case: talk(case, people=[row(case)]),
        of=lambda case: [Kind.VICTIM_TALK],
        prose="summary",
        past="held_on",
    ),
    Page(
        "class_follow_up",
        "talked",
        lambda case: {"held_on": today(), "result": "Het gaat beter."},
        of=lambda case: [case.talks(Kind.CLASS_TALK)[0].pk],
        prose="result",
        past="held_on",
    ),
    Page(
        "agreement",
        "at_mentor",
        lambda case: {
            "text": "Ik groet je.",
            "keeper": row(case),
            "review_on": today() + SOON,
        },
        prose="text",
        coming="review_on",
    ),
    Page(
        "agreement_review",
        "talked",
        lambda case: {"reviewed_on": today(), "effect": "less", "note": "Gaat goed."},
        of=lambda case: [case.agreements.get().pk],
        prose="note",
        past="reviewed_on",
        coming="review_again_on",
    ),
    Page(
        "parents",
        "at_mentor",
        lambda case: {
            "contacted_on": today(),
            "channel": "none",
            "summary": "Nu nog niet.",
        },
        query=about_victim,
        prose="summary",
        past="contacted_on",
    ),
    Page(
        "help_offer",
        "at_mentor",
        lambda case: {
            "involvement": row(case),
            "offered_on": today(),
            "kind": "counselor",
            "answer": "declined",
        },
        past="offered_on",
    ),
    Page(
        "brief",
        "at_mentor",
        lambda case: {
            "text": "Let op de sfeer.",
            "teachers": [case.incidents.get().made_by_id],
            "expires_on": today() + SOON,
        },
        query=about_victim,
        prose="text",
        coming="expires_on",
    ),
    Page(
        "feedback",
        "at_mentor",
        lambda case: {"incident": case.incidents.get().pk, "channel": "in_person"},
    ),
    Page(
        "consultation",
        "at_mentor",
        lambda case: {"adviser": an_adviser(), "question": "Hoe begin ik?"},
        prose="question",
    ),
    Page(
        "statement",
        "at_mentor",
        lambda case: {
            "giver": "pupil",
            "subject": "case",
            "given_on": today(),
            "channel": "paper",
            "text": "Zo was het niet.",
        },
        query=about_victim,
        prose="text",
        past="given_on",
    ),
    Page(
        "correction",
        "talked",
        lambda case: {"text": "Ik groet.", "why": "Anders gezegd.", "seen": "0"},
        of=lambda case: ["agreement", case.agreements.get().pk],
        prose="why",
    ),
    Page(
        "involvement_add",
        "at_mentor",
        lambda case: {
            "role": "follower",
            "certainty": "alleged",
            "changed_on": today(),
            "reason": "Deed ook mee.",
        },
        query=about_a_third,
        prose="reason",
        past="changed_on",
    ),
    Page(
        "involvement_change",
        "at_mentor",
        lambda case: {
            "role": "bully",
            "certainty": "established",
            "changed_on": today(),
            "reason": "Het is gezien.",
            "seen": case.involvements.get(role="bully").token(),
        },
        of=lambda case: [row(case, "bully")],
        prose="reason",
        past="changed_on",
    ),
    Page(
        "involvement_identify",
        "with_an_unknown",
        lambda case: {
            "certainty": "alleged",
            "changed_on": today(),
            "reason": "Een klasgenoot vertelde het.",
            "seen": unknown(case).token(),
        },
        of=lambda case: [unknown(case).pk],
        query=about_a_third,
        prose="reason",
        past="changed_on",
    ),
    Page(
        "take_over",
        "at_coordinators_hands",
        lambda case: {"reason": "De mentor is weg."},
        prose="reason",
    ),
    Page(
        "pause",
        "at_mentor",
        lambda case: {"kind": "other", "reason": "Rust.", "until": today() + SOON},
        prose="reason",
        coming="until",
    ),
    Page(
        "check",
        "in_aftercare",
        lambda case: {"held_on": today(), "wellbeing": "good", "note": "Gaat goed."},
        of=lambda case: [case.checks.first().pk],
        prose="note",
        past="held_on",
    ),
)
BY_NAME = {page.name: page for page in PAGES}


def said(response):
    """The messages that this answer leaves for the next page."""
    return [str(message) for message in get_messages(response.wsgi_request)]


def wrong(response, form="form"):
    """The remarks beside the fields, by field."""
    return {
        name: list(errors) for name, errors in response.context[form].errors.items()
    }
