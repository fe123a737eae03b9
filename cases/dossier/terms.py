"""The terms that the law gives, in words: they stand beside what a school may set."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from escalation.deadlines import SOURCES, LegalTerms


@dataclass(frozen=True)
class LegalTerm:
    """One term of the law: what, how long, and where it stands."""

    label: StrOrPromise
    length: str
    source: str


def _term(name: str, label: StrOrPromise, length: StrOrPromise) -> LegalTerm:
    number = getattr(LegalTerms(), name)
    return LegalTerm(label, str(length) % {"n": number}, SOURCES[name])


LEGAL = (
    _term("suspension_days", _("Schorsen"), _("hoogstens %(n)s kalenderdagen")),
    _term("suspension_school_days", _("Schorsen"), _("hoogstens %(n)s schooldagen")),
    _term("inspectorate_notice_days", _("Inspectie inlichten"), _("dezelfde dag")),
    _term("objection_weeks", _("Bezwaar maken"), _("%(n)s weken")),
    _term("objection_decision_weeks", _("Op bezwaar beslissen"), _("%(n)s weken")),
    _term("access_request_months", _("Inzage geven"), _("%(n)s maand")),
)
