"""What the tests of the screens read from a page."""

from datetime import timedelta
from html.parser import HTMLParser

from django.contrib.messages import get_messages
from django.urls import reverse

from audit.clock import today
from audit.models import AuditEvent


class _Words(HTMLParser):
    def __init__(self):
        super().__init__()
        self.words = []
        self.links = []

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            self.links.append(dict(attrs).get("href"))

    def handle_data(self, data):
        self.words += data.split()


def read(response):
    page = _Words()
    page.feed(response.content.decode())
    return page


def words(response):
    """The text of a page on one line."""
    return " ".join(read(response).words)


def links(response):
    """Where a page leads to, in its order."""
    return read(response).links


def said(response):
    """The messages that the act left for the next page."""
    return [str(one) for one in get_messages(response.wsgi_request)]


def url(name, case, *more):
    return reverse(name, args=[case.number, *more])


def reads(page):
    """How often the log says that this page of a case was read."""
    viewed = AuditEvent.objects.filter(action="case_viewed")
    return sum(event.facts == {"page": page} for event in viewed)


def day(number):
    return today() + timedelta(days=number)


def open_today(client, user):
    client.force_login(user)
    return client.get(reverse("today"))
