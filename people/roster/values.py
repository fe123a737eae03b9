"""Reads one value of a roster: strict, with a sentence for what is not right."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from audit.clock import today
from people.roster.problems import Problems
from people.roster.roster import Name, Place
from people.roster.table import Line

EARLIEST_BIRTH = date(1990, 1, 1)
DATE_FORMATS = (
    (re.compile(r"\d{4}-\d{2}-\d{2}"), "%Y-%m-%d"),
    (re.compile(r"\d{1,2}-\d{1,2}-\d{4}"), "%d-%m-%Y"),
    (re.compile(r"\d{8}"), "%Y%m%d"),
)
# A spreadsheet that opens our export later would run these as a formula.
FORMULA = ("=", "+", "-", "@")
# Control characters, and those that turn the direction of the text after them.
INVISIBLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
PHONE = re.compile(r"[0-9+][0-9 ()./+\-]*")
YES, NO = {"j", "ja", "y", "true", "1", "waar"}, {"n", "nee", "false", "0", "onwaar"}
PREFIXES = frozenset(
    ["van", "de", "der", "den", "ter", "ten", "te", "'t", "'s", "d'", "el", "al"]
    + ["von", "zu", "da", "das", "dos", "di", "du", "la", "le", "in", "op", "aan"]
    + ["bij", "het", "ben", "bin"]
)


@dataclass(frozen=True)
class Row:
    """The values of one line; whatever is wrong goes to `problems`."""

    line: Line
    problems: Problems

    @property
    def place(self) -> Place:
        return Place(self.line.header.file, self.line.number)

    def has(self, column: str) -> bool:
        return self.line.has(column)

    def wrong(self, column: str, message: str) -> None:
        """Name this value as a problem, with the column as the file calls it."""
        self.problems.add(
            message,
            file=self.line.header.file,
            line=self.line.number,
            column=self.line.header.written.get(column, column),
        )

    def text(self, column: str, limit: int, *, required: bool = False) -> str:
        """A name or a code, stripped."""
        value = unicodedata.normalize("NFC", self.line.value(column).strip())
        if not value:
            if required:
                self.wrong(column, _("Hier moet iets staan."))
        elif value.startswith(FORMULA):
            self.wrong(column, _("Begint met “%(sign)s”.") % {"sign": value[0]})
        elif INVISIBLE.search(value):
            self.wrong(column, _("Bevat tekens die niet te zien zijn."))
        elif len(value) > limit:
            self.wrong(column, _("Langer dan %(limit)s tekens.") % {"limit": limit})
        else:
            return value
        return ""

    def email(self, column: str, *, required: bool = False) -> str:
        value = self.text(column, 254, required=required).lower()
        if not value:
            return ""
        try:
            validate_email(value)
        except ValidationError:
            self.wrong(column, _("Dit is geen e-mailadres."))
            return ""
        return value

    def phone(self, column: str) -> str:
        value = self.line.value(column).strip()
        if value and (len(value) > 40 or not PHONE.fullmatch(value)):
            self.wrong(column, _("Dit is geen telefoonnummer."))
            return ""
        return value

    def day(self, column: str) -> date | None:
        value = self.line.value(column).strip()
        day = _day(value)
        if value and day is None:
            self.wrong(column, _("Dit is geen datum, zoals 2013-05-31 of 31-05-2013."))
        return day

    def birth_date(self, column: str) -> date | None:
        day = self.day(column)
        if day and not EARLIEST_BIRTH <= day <= today():
            self.wrong(column, _("Deze geboortedatum kan niet kloppen."))
        return day

    def yes_no(self, column: str, *, required: bool = False) -> bool | None:
        value = self.line.value(column).strip().lower()
        if value in YES or value in NO:
            return value in YES
        if value or required:
            self.wrong(column, _("Hier moet “j” of “n” staan."))
        return None

    def name(self, *, given_required: bool) -> Name:
        """A name in parts, or in one column `naam`."""
        if not self.has("achternaam") and self.has("naam"):
            return self._split(self.text("naam", 160, required=True))
        return Name(
            self.text("roepnaam", 60, required=given_required),
            self.text("tussenvoegsel", 20),
            self.text("achternaam", 80, required=True),
        )

    def _split(self, text: str) -> Name:
        name = split_name(text)
        for part, limit in zip(
            (name.given_name, name.prefix, name.family_name), (60, 20, 80), strict=True
        ):
            if len(part) > limit:
                self.wrong("naam", _("Langer dan %(limit)s tekens.") % {"limit": limit})
        return name


def split_name(text: str) -> Name:
    """ "Anna de Wit" or "Wit, Anna de": which word is what."""
    family, comma, rest = (part.strip() for part in text.partition(","))
    if comma:
        given, end = _parted(rest.split())
        return Name(" ".join(given), " ".join(end), family)
    given_name, _space, others = text.partition(" ")
    if not others:
        return Name("", "", text)
    prefix, family = without_prefix(others)
    return Name(given_name, prefix, family)


def without_prefix(family_name: str) -> tuple[str, str]:
    """ "van der Berg" is "van der" and "Berg"."""
    words = family_name.split()
    size = 0
    while size < len(words) - 1 and words[size].lower() in PREFIXES:
        size += 1
    return " ".join(words[:size]), " ".join(words[size:])


def _parted(words: list[str]) -> tuple[list[str], list[str]]:
    """Split "Anna van der" before the tussenvoegsel at its end."""
    end = len(words)
    while end > 1 and words[end - 1].lower() in PREFIXES:
        end -= 1
    return words[:end], words[end:]


def _day(value: str) -> date | None:
    for shape, pattern in DATE_FORMATS:
        if shape.fullmatch(value):
            try:
                return datetime.strptime(value, pattern).date()  # noqa: DTZ007 a day
            except ValueError:
                return None
    return None
