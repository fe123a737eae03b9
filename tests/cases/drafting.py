"""Halfway a form: how its page saves it."""

from django.urls import reverse

URL = reverse("draft")
TEXT = "Hij zei dat hij niet meer naar de kantine durft."
PAGES = ("report", "recurrence", "talk")


def key_of(page, case):
    """The page as it names itself, and where it is."""
    number = case.number
    return {
        "report": ("report", reverse("report")),
        "recurrence": (f"recurrence/{number}", reverse("recurrence", args=[number])),
        "talk": (
            f"talk/{number}/victim_talk",
            reverse("talk", args=[number, "victim_talk"]),
        ),
    }[page]


def save(client, key, **typed):
    return client.post(URL, {"draft": key, **typed})
