"""Word to the people around: parents, help, the reporter (3.2, Bijlage 1)."""

from functools import partial

from django.http import Http404, HttpResponse
from django.utils.translation import gettext_lazy as _

from audit.clock import today
from cases.forms.supporting import (
    FeedbackForm,
    HelpOfferForm,
    ParentContactForm,
    waiting_reports,
)
from cases.http import StaffRequest
from cases.models.involvement import Involvement
from cases.models.reach import IN_TRACK
from cases.services import supporting
from cases.views.acting import done, handled_case, kept, show
from escalation.protocol.lists import SilenceReason
from people.models.guardians import Guardianship

ADULT = 18


def parents(request: StaffRequest, number: str) -> HttpResponse:
    """One contact about one pupil; no other child stands on the page (H-12)."""
    case = handled_case(request, number)
    involved = case.known_in(*IN_TRACK)
    about = chosen(request, involved)
    if about is None:
        return show(request, "cases/parents_whose.html", case, involved=involved)
    known = guardians_of(about)
    form = ParentContactForm(request.POST or None, case=case, about=about, known=known)
    if form.is_valid():
        act = partial(supporting.log_parent_contact, form.save(commit=False), case=case)
        if kept(form, partial(act, by=request.user)):
            return done(request, case, _("Het contact met ouders staat vast."))
    family = _family(about, known)
    return show(request, "cases/parents.html", case, form=form, **family)


def help_offer(request: StaffRequest, number: str) -> HttpResponse:
    """An offer of the counselor or the vertrouwenspersoon, with the answer."""
    case = handled_case(request, number)
    form = HelpOfferForm(request.POST or None, case=case)
    if form.is_valid():
        act = partial(supporting.offer_help, form.save(commit=False), case=case)
        if kept(form, partial(act, by=request.user)):
            return done(request, case, _("Het aanbod en het antwoord staan vast."))
    return show(request, "cases/help_offer.html", case, form=form)


def feedback(request: StaffRequest, number: str) -> HttpResponse:
    """Tell who reported that it is in hand, without content (P3.2.5a)."""
    case = handled_case(request, number)
    incidents = waiting_reports(case)
    form = FeedbackForm(request.POST or None, incidents=incidents)
    if form.is_valid():
        act = partial(supporting.give_feedback, form.save(commit=False), case=case)
        if kept(form, partial(act, by=request.user)):
            return done(request, case, _("De terugkoppeling staat vast."))
    context = {"form": form, "incidents": incidents}
    return show(request, "cases/feedback.html", case, **context)


def chosen(request: StaffRequest, involved: list[Involvement]) -> Involvement | None:
    """The pupil in the address; the only one there is; or still to be chosen."""
    asked = request.GET.get("leerling")
    if asked is None:
        return involved[0] if len(involved) == 1 else None
    for one in involved:
        if str(one.pk) == asked:
            return one
    raise Http404


def guardians_of(about: Involvement) -> list[Guardianship]:
    known = Guardianship.objects.filter(pupil=about.pupil_id, ended_on=None)
    return list(known.select_related("guardian"))


def _family(about: Involvement, known: list[Guardianship]) -> dict[str, object]:
    """The pupil whose parents it is about, and whom the school may not reach."""
    age = about.pupil.age(today()) if about.pupil else None
    return {
        "about": about,
        "restricted": [one for one in known if one.contact_restricted],
        "known": known,
        "is_adult": age is not None and age >= ADULT,
        "silence": SilenceReason.labels,
    }
