"""Every address of the application, filled in for one case."""

from django.urls import NoReverseMatch, get_resolver, reverse

from cases.models.case import Case
from escalation.protocol.lists import ConversationKind as Kind
from pestprotocol.checks import leaves

# All addresses but the way out: behind it the others would be asked as a stranger.
NAMES = [
    name
    for name, _route in leaves(get_resolver().url_patterns)
    if name != "account_logout"
]
MORE = ({"kind": "victim_talk"}, {"kind": "class_talk"}, {"arrow": "hand_over"})
NOWHERE = "00000000-0000-0000-0000-000000000000"


def addresses(case: Case):
    """Pairs of a URL name and an address; unfit combinations are left out."""
    keys = keys_of(case)
    number = {"number": case.number}
    ways = (
        {},
        number,
        {"pk": ""},
        number | {"pk": ""},
        *(number | one for one in MORE),
        number | {"kind": "incident", "pk": ""},
    )
    for name in NAMES:
        for way in ways:
            filled = {
                key: value or keys.get(name, NOWHERE) for key, value in way.items()
            }
            try:
                yield name, reverse(name, kwargs=filled)
            except NoReverseMatch:
                continue


def keys_of(case: Case) -> dict[str, object]:
    """The key in the address of each page that is about one row of this case."""
    pupil = _pupil(case)
    return {
        "pupil": pupil,
        "pupil_taken_over": pupil,
        "report_sent": case.incidents.get().pk,
        "manage_person": case.incidents.get().made_by_id,
        "class_follow_up": _first(case.conversations.filter(kind=Kind.CLASS_TALK)),
        "agreement_review": _first(case.agreements.filter(reviews=None)),
        "dismissal": _first(case.dismissals.all()),
        "dismissal_seen": _first(case.dismissals.all()),
        "consultation_advice": _first(case.consultations.all()),
        "consultation_end": _first(case.consultations.all()),
        "handover": _first(case.handovers.all()),
        "handover_receive": _first(case.handovers.all()),
        "check": _first(case.checks.filter(held_on=None)),
        "correction": case.incidents.get().pk,
        "involvement_change": _first(case.involvements.all()),
        "involvement_identify": _first(case.involvements.all()),
        "draft_discard": _first(case.drafts.all()),
        "briefing_withdraw": _first(case.briefings.all()),
        "briefing_read": _first(case.briefings.all()),
    }


def _pupil(case):
    """A pupil of the case whom the page of a pupil is about."""
    part = case.involvements.filter(pupil__isnull=False, role="victim").first()
    return part.pupil_id if part else NOWHERE


def _first(rows):
    row = rows.first()
    return row.pk if row else NOWHERE
