"""Somebody with a browser's manners but no browser: cookies, forms, redirects."""

import urllib.error
import urllib.parse
import urllib.request
from html.parser import HTMLParser
from http.cookiejar import CookieJar


class Forms(HTMLParser):
    """The posting forms of a page, as {action: {name: value}}."""

    def __init__(self, page):
        super().__init__()
        self.found = {}
        self.open = None
        self.feed(page)

    def to(self, path):
        """The form that posts to this address; one without an address posts here."""
        return self.found[path if path in self.found else ""]

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "form":
            post = attrs.get("method", "").lower() == "post"
            self.open = (
                self.found.setdefault(attrs.get("action", ""), {}) if post else None
            )
        elif self.open is not None and tag in {"input", "textarea"}:
            self._keep(attrs)

    def handle_endtag(self, tag):
        if tag == "form":
            self.open = None

    def _keep(self, attrs):
        ticked = attrs.get("type") not in {"checkbox", "radio"} or "checked" in attrs
        if attrs.get("name") and ticked:
            self.open[attrs["name"]] = attrs.get("value", "")


class Visitor:
    """One session against the server at `base`."""

    def __init__(self, base):
        self.base = base
        self.opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(CookieJar())
        )

    def get(self, path):
        return self._open(urllib.request.Request(self.base + path))

    def post(self, path, fields):
        data = urllib.parse.urlencode(fields, doseq=True).encode()
        headers = {"Referer": self.base + path}
        return self._open(urllib.request.Request(self.base + path, data, headers))

    def submit(self, path, action=None, **fields):
        """Fetch the page, fill in the form that posts to `action`, and send it."""
        _status, page = self.get(path)
        form = Forms(page).to(action or path)
        return self.post(action or path, form | fields)

    def sign_in(self, email, password):
        path = "/account/inloggen/"
        return self.submit(path, login=email, password=password)

    def _open(self, request):
        try:
            with self.opener.open(request, timeout=60) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as answer:
            return answer.code, answer.read().decode()
