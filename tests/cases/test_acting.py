"""What a page does when its service says no."""

from django import forms
from django.core.exceptions import PermissionDenied

from cases.services.moving import NotYet
from cases.views.acting import kept


def refuse(refusal):
    raise refusal


def bound():
    return forms.Form({"summary": "Getypt."})


def test_act_that_the_service_takes_is_kept():
    assert kept(bound(), lambda: None)


def test_act_that_is_not_allowed_any_more_is_told_on_the_form():
    form = bound()

    assert not kept(form, lambda: refuse(PermissionDenied()))
    assert form.non_field_errors() == [
        "Niet opgeslagen: deze zaak is dicht of overgedragen."
    ]


def test_act_that_came_too_early_tells_each_thing_that_is_missing():
    form = bound()

    assert not kept(form, lambda: refuse(NotYet(["Praat eerst.", "Vraag het eerst."])))
    assert form.non_field_errors() == ["Praat eerst.", "Vraag het eerst."]
