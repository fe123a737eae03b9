"""What tests of corrections do with the facts of a case."""

from django.urls import reverse

from cases.models.correction import Correction
from cases.services.correcting import correct, kind_of, version

Kind = Correction.Kind
CHANGES = {
    Kind.INCIDENT: {"facts": "Het was een pet, geen etui."},
    Kind.TALK: {"summary": "Anders gesproken."},
    Kind.FOLLOW_UP: {"result": "Toch niet beter."},
    Kind.AGREEMENT: {"text": "Ik groet je elke dag."},
    Kind.PARENTS: {"summary": "Toch wel gebeld."},
    Kind.CHECK: {"note": "Het gaat matig."},
}


def set_right(row, *, by, reason="Verkeerd opgeschreven.", **values):
    return correct(row, values, by=by, reason=reason, seen=version(row))


def url(row):
    return reverse("correction", args=[row.case.number, kind_of(row), row.pk])


def form_of(client, row, **changes):
    """The page's own form as a browser sends it, with some answers changed."""
    form = client.get(url(row)).context["form"]
    sent = {
        name: value
        for name in form.fields
        if (value := form[name].value()) not in (None, False)
    }
    return sent | {"why": "Verkeerd opgeschreven."} | changes
