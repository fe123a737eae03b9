"""The protocol to read: the text, and where the product does what it asks (P1.1)."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from audit.clock import today
from cases.dossier.diagram import drawing
from cases.dossier.protocol import chapters_of
from cases.http import StaffRequest
from escalation.protocol.versions import VERSIONS, current


@require_safe
def protocol(request: StaffRequest) -> HttpResponse:
    """The version of today, or the one that a case keeps."""
    asked = request.GET.get("versie")
    version = VERSIONS.get(asked) if asked else current(today())
    if version is None:
        raise Http404
    context = {
        "version": version,
        "versions": VERSIONS.values(),
        "chapters": chapters_of(version),
        "drawing": drawing(),
    }
    return render(request, "cases/protocol.html", context)
