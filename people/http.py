"""What a request is past the doors: one of a colleague who is signed in."""

from django.http import HttpRequest

from people.models.staff import Staff


class StaffRequest(HttpRequest):
    """`LoginRequiredMiddleware` and the doors let nobody else through."""

    user: Staff
