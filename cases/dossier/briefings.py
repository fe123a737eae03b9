"""What the teachers were told of whom, and who has not read it (PB1.7)."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cases.dossier.reading import Reader
from cases.models.briefing import Briefing, BriefingReceipt
from cases.models.case import Case
from cases.services.rectifying import may_rectify


@dataclass(frozen=True)
class Sent:
    """One word to the teachers of a pupil, as the dossier shows it."""

    on: date
    who: str
    text: str
    state: str
    tone: str
    icon: str
    read: int
    of: int
    unread: tuple[str, ...]
    withdraw_url: str


def briefings_of(case: Case, reader: Reader) -> list[Sent]:
    """The newest on top; taking back for who may set something right."""
    waiting = _waiting(case)
    withdraws = may_rectify(case, reader.user)
    return [
        _sent(one, waiting[one.pk], withdraws=withdraws)
        for one in reversed(case.briefings.all())
        if reader.whole or one.pupil_id in reader.own
    ]


def _waiting(case: Case) -> dict[UUID, list[str]]:
    """Who still has to read each of them, by name."""
    names: dict[UUID, list[str]] = defaultdict(list)
    rows = BriefingReceipt.objects.waiting().filter(case=case).select_related("teacher")
    for one in rows.order_by("teacher__family_name", "teacher__given_name"):
        names[one.briefing_id].append(str(one.teacher))
    return names


def _sent(one: Briefing, waiting: list[str], *, withdraws: bool) -> Sent:
    receipts = one.receipts.all()
    state, tone, icon = _state(one)
    url = reverse("briefing_withdraw", args=[one.case.number, one.pk])
    return Sent(
        on=timezone.localdate(one.made_at),
        who=str(one.pupil),
        text=one.text,
        state=state,
        tone=tone,
        icon=icon,
        read=sum(bool(to.read_at) for to in receipts),
        of=len(receipts),
        unread=tuple(waiting),
        withdraw_url=url if withdraws and one.is_running() else "",
    )


def _state(one: Briefing) -> tuple[str, str, str]:
    """Word, tone and icon of the pill; short, so that it fits a phone."""
    if one.withdrawn_at:
        day = date_format(timezone.localdate(one.withdrawn_at), "j F Y")
        return _("ingetrokken op %(day)s") % {"day": day}, "", "lock"
    day = date_format(one.expires_on, "j F Y")
    if one.is_running():
        return _("te lezen t/m %(day)s") % {"day": day}, "is-current", "clock"
    return _("verlopen op %(day)s") % {"day": day}, "", "clock"
