"""The whole dossier as one reader may see it, ready for the template."""

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from cases.dossier.briefings import Sent, briefings_of
from cases.dossier.classes import class_approaches_of
from cases.dossier.entry import Entry
from cases.dossier.facts import (
    Agreed,
    Person,
    Planned,
    Registered,
    Told,
    agreements_of,
    checks_of,
    contacts_of,
    help_of,
    people_of,
    registered_of,
)
from cases.dossier.links import Link, act_url, may_act, step_link
from cases.dossier.reading import Reader
from cases.dossier.returned import Returned, returned_to
from cases.dossier.steps import Step, steps_of
from cases.dossier.timeline import timeline_of
from cases.dossier.track import Flag, Stop, flags_of, for_how_many, stops_of
from cases.dossier.words import Due, due_in_words
from cases.models.case import Case
from cases.services.agenda import STEPS
from cases.services.holding import may_pause, may_take_over
from cases.services.rectifying import may_rectify
from cases.services.routing import REASONS
from people.calendar import SchoolDays
from people.models.staff import Staff

# The menu "Toevoegen": the code of the act and what it is called there.
ACTS: tuple[tuple[str, StrOrPromise], ...] = (
    ("talk-victim", _("Gesprek met de gepeste leerling")),
    ("talk-bully", _("Gesprek met de pestende leerling")),
    ("talk-follower", _("Gesprek met een meeloper")),
    ("talk-joint", _("Gesprek met beide leerlingen")),
    ("talk-class", _("Gesprek met de klas")),
    ("talk-group", _("Gesprek met de groep eromheen")),
    ("consult", _("Advies vragen aan een collega")),
    ("agreement", _("Afspraak")),
    ("parents", _("Contact met ouders")),
    ("help", _("Hulp aanbieden")),
    ("brief", _("Docenten informeren")),
    ("feedback", _("Terugkoppeling aan de melder")),
    ("incident", _("Nieuw voorval")),
    ("statement", _("Zienswijze van leerling of ouder")),
)


@dataclass(frozen=True)
class Asks:
    """What the case asks next: the sentence, its source, by when, and the button."""

    sentence: StrOrPromise
    source: str
    due: Due | None
    link: Link | None


class Dossier:
    """What the page shows; everything is worked out once, when asked for."""

    def __init__(self, case: Case, user: Staff) -> None:
        self.case = case
        self.user = user
        self.reader = Reader.of(case, user)
        self.acts = may_act(case, user)
        self.days = SchoolDays.read()

    @cached_property
    def routed_because(self) -> StrOrPromise:
        sentence, _source = REASONS.get(self.case.routed_because, ("", ""))
        return sentence

    @cached_property
    def flags(self) -> list[Flag]:
        return flags_of(self.case)

    @cached_property
    def track(self) -> list[Stop]:
        return stops_of(self.case)

    @cached_property
    def for_how_many(self) -> str:
        return for_how_many(self.case) if self.reader.whole else ""

    @cached_property
    def asks(self) -> Asks | None:
        """What comes next; the button only for who may act, and not to this page."""
        if not self.case.is_open():
            return None
        sentence, source = STEPS[self.case.next_step]
        link = step_link(self.case, self.user)
        leads = self.acts and link.url != self.case.get_absolute_url()
        due = due_in_words(self.case.next_due, self.days)
        return Asks(sentence, source, due, link if leads else None)

    @cached_property
    def returned(self) -> Returned | None:
        """Why it was sent back, until the next step is taken (T29)."""
        return returned_to(self.case, self.user)

    @cached_property
    def steps(self) -> list[Step]:
        return steps_of(self.case, self.user)

    @cached_property
    def people(self) -> list[Person]:
        return people_of(self.case, self.reader)

    @cached_property
    def involvements_url(self) -> str:
        """Where somebody sets right who is in it; "" for who may not."""
        if not may_rectify(self.case, self.user):
            return ""
        return reverse("involvements", args=[self.case.number])

    @cached_property
    def menu(self) -> list[Link]:
        if not self.acts:
            return []
        return [Link(label, act_url(code, self.case)) for code, label in ACTS]

    @cached_property
    def beside(self) -> list[Link]:
        """What can be done with the case as a whole, beside the steps (T26).

        An own view may come in as long as the case is kept, also when it is closed.
        """
        case, user = self.case, self.user
        rests = not case.is_open() or case.paused_until
        adds_a_view = may_rectify(case, user) and not self.acts
        offered: tuple[tuple[bool, StrOrPromise, str], ...] = (
            (may_take_over(case, user), _("Zaak overnemen"), "take_over"),
            (not rests and may_pause(case, user), _("Zaak pauzeren"), "pause"),
            (adds_a_view, _("Zienswijze van leerling of ouder"), "statement"),
        )
        return [
            Link(label, reverse(name, args=[self.case.number]))
            for holds, label, name in offered
            if holds
        ]

    @cached_property
    def timeline(self) -> list[Entry]:
        return timeline_of(self.case, self.reader)

    @cached_property
    def agreements(self) -> list[Agreed]:
        return agreements_of(self.case, self.reader, self.days, acts=self.acts)

    @cached_property
    def class_approaches(self) -> list[Told]:
        return class_approaches_of(self.case, self.reader)

    @cached_property
    def contacts(self) -> list[Told]:
        return contacts_of(self.case, self.reader)

    @cached_property
    def help_offers(self) -> list[Told]:
        return help_of(self.case, self.reader)

    @cached_property
    def briefings(self) -> list[Sent]:
        return briefings_of(self.case, self.reader)

    @cached_property
    def lacks(self) -> list[Link]:
        """What nobody recorded yet while the case runs; a link for who may."""
        recorded = {
            "agreement": self.agreements,
            "parents": self.contacts,
            "help": self.help_offers,
            "brief": self.briefings,
        }
        runs = self.case.is_open() and self.reader.whole
        return [
            Link(label, act_url(code, self.case) if self.acts else "")
            for code, label in ACTS
            if runs and not recorded.get(code, True)
        ]

    @cached_property
    def checks(self) -> list[Planned]:
        planned = checks_of(self.case, self.reader, self.days, acts=self.acts)
        return list(planned)

    @cached_property
    def registered(self) -> Registered:
        return registered_of(self.case, self.reader)

    @cached_property
    def registrations_url(self) -> str:
        return reverse("registrations", args=[self.case.number])
