"""Loads the demo school, once: all of it or nothing."""

from collections.abc import Callable

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from audit.services import Action, record
from people.models.calendar import SchoolSettings
from people.models.outbox import OutgoingMail
from people.models.pupils import Pupil
from people.models.staff import Staff
from pestprotocol.demo.enrolling import build_school
from pestprotocol.demo.stories.playing import play
from pestprotocol.demo.stories.shelf import all_stories

Say = Callable[[str], object]


class NotADemoError(Exception):
    """This is no place for made-up people."""


def has_people() -> bool:
    """Does anybody work or learn here already?"""
    return Pupil.objects.exists() or Staff.objects.exists()


@transaction.atomic
def load_demo(*, say: Say) -> bool:
    """Fill an empty database with the demo school; False if that was done before.

    Raises NotADemoError where real people are, or may come.
    """
    if settings.PRODUCTION:
        raise NotADemoError(_("Dit is een productieomgeving: geen voorbeeldschool."))
    if SchoolSettings.load().is_demo:
        return False
    if has_people():
        raise NotADemoError(
            _("Hier staan al mensen in. De voorbeeldschool komt daar niet bij.")
        )
    _fill(say)
    return True


def _fill(say: Say) -> None:
    say(_("De voorbeeldschool wordt geladen."))
    pupils = build_school()
    say(_("%(count)s leerlingen in 30 klassen.") % {"count": pupils})
    stories = all_stories()
    acts = play(stories)
    # What these stories tell is long past, and so is the mail about it.
    OutgoingMail.objects.update(sent_at=F("send_after"))
    say(
        _("%(cases)s zaken, verteld in %(acts)s stappen.")
        % {"cases": len(stories), "acts": acts}
    )
    record(Action.DEMO_LOADED, by=None, pupils=pupils, cases=len(stories))
