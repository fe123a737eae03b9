"""Giving and ending functions in the browser, for the tests of both."""

from django.urls import reverse

from audit.clock import today
from audit.models import AuditEvent
from people.models.staff import Staff
from tests.people.pages import signed_in


def give(by, staff, function="counselor", **more):
    address = reverse("role_give", args=[staff.pk])
    return signed_in(by).post(
        address, {"function": function, "since": today(), "until": ""} | more
    )


def end(by, held, last_day=""):
    address = reverse("role_end", args=[held.staff_id, held.pk])
    return signed_in(by).post(address, {f"{held.pk}-last_day": last_day})


def wrong(response):
    forms = [response.context["give"], *(one for _, one in response.context["ends"])]
    return [
        error for form in forms for errors in form.errors.values() for error in errors
    ]


def events(action):
    return AuditEvent.objects.filter(action=action)


def works_as(staff, *roles):
    return Staff.objects.get(pk=staff.pk).works_as(*roles)
