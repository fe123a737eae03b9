"""The lines for Magister: to copy, and to tick as taken over (P4.2.8, PB1.5)."""

from collections.abc import Iterable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from cases.dossier.files import File
from cases.http import StaffRequest
from cases.models.case import Case
from cases.models.reach import own_pupils, reads_whole
from cases.models.registration import Registration
from cases.services.registering import mark_taken_over
from cases.views.acting import found, show
from people.models.staff import Staff


@require_safe
def registrations(request: StaffRequest, number: str) -> HttpResponse:
    """The lines per pupil; the read is recorded (READ)."""
    case = _case(request, number)
    files = files_of(case, request.user)
    whole = reads_whole(case, request.user)
    return show(request, "cases/registrations.html", case, files=files, whole=whole)


@require_POST
def taken_over(request: StaffRequest, number: str) -> HttpResponse:
    """Tick lines as taken over; a line that is not this reader's is 404."""
    case = _case(request, number)
    lines = [line for one in files_of(case, request.user) for line in one.lines]
    take_over_chosen(request, lines)
    return redirect("registrations", number=case.number)


def take_over_chosen(request: StaffRequest, lines: Iterable[Registration]) -> None:
    """Tick the lines that were chosen, out of these; any other line is 404."""
    shown = {str(line.pk): line for line in lines}
    asked = set(request.POST.getlist("line"))
    if not asked <= shown.keys():
        raise Http404
    mark_taken_over([shown[key] for key in asked], by=request.user)
    _say(request, len(asked))


def files_of(case: Case, reader: Staff) -> list[File]:
    """The lines that this reader may see, by pupil (workflow 10)."""
    own = None if reads_whole(case, reader) else own_pupils(case, reader)
    files: dict[UUID, File] = {}
    for line in case.registrations.all():
        if own is None or line.pupil_id in own:
            files.setdefault(line.pupil_id, File(line.pupil)).lines.append(line)
    return sorted(files.values(), key=lambda one: one.pupil.full_name)


def _case(request: StaffRequest, number: str) -> Case:
    """The case with its lines alone: of the rest only who is involved is asked."""
    mine = Case.objects.visible_to(request.user).select_related("school_class")
    parts = ("involvements__pupil__school_class", "registrations__pupil")
    return found(mine.prefetch_related(*parts), number)


def _say(request: StaffRequest, number: int) -> None:
    if not number:
        messages.warning(request, _("Kies minstens één regel."))
        return
    words = ngettext(
        "%(number)s regel staat nu als overgenomen.",
        "%(number)s regels staan nu als overgenomen.",
        number,
    )
    messages.success(request, words % {"number": number})
