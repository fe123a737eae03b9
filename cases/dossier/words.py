"""Days and names in the words of a school."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from audit.clock import today
from people.calendar import SchoolDays
from people.models.pupils import Pupil

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Due:
    """When something has to be done, with how urgent that is."""

    text: str
    tone: str
    icon: str


def due_in_words(day: date | None, days: SchoolDays) -> Due | None:
    """Vandaag, morgen, a day, or how many school days too late."""
    if day is None:
        return None
    now = today()
    if day < now:
        return Due(_late(days.between(day, now)), "is-danger", "warning")
    if day == now:
        return Due(_("vandaag"), "is-missing", "clock")
    if day == now + DAY:
        return Due(_("morgen"), "is-current", "clock")
    return Due(day_in_words(day), "", "clock")


def day_in_words(day: date) -> str:
    """A day with its weekday; the year only where it is another one."""
    return date_format(day, "l j F" if day.year == today().year else "l j F Y")


def name_and_class(pupil: Pupil) -> str:
    """First name, one letter and the class: a list may stand open in a classroom."""
    name = f"{pupil.given_name} {pupil.family_name[:1]}."
    return f"{name} ({pupil.school_class})" if pupil.school_class else name


def _late(school_days: int) -> str:
    if school_days == 0:
        return _("te laat")
    return ngettext(
        "te laat: %(number)s schooldag",
        "te laat: %(number)s schooldagen",
        school_days,
    ) % {"number": school_days}
