"""A CSV file as rows with named columns. It knows the shape, not what it is about."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from people.roster.problems import Problems
from people.roster.source import SourceFile

MOST_ROWS = 200_000
DELIMITERS = ";,"


@dataclass(frozen=True)
class Header:
    """The first line: which column is where, and how the file itself calls it."""

    file: str
    delimiter: str
    places: dict[str, int]
    written: dict[str, str]
    width: int


@dataclass(frozen=True)
class Line:
    """One row of values, not looked at yet."""

    header: Header
    number: int
    values: list[str]

    def has(self, column: str) -> bool:
        return column in self.header.places

    def value(self, column: str) -> str:
        """What stands in this column; nothing when the file does not have it."""
        place = self.header.places.get(column)
        return "" if place is None else self.values[place]


def plain(header: str) -> str:
    """Magister, Excel and people differ in capitals, spaces and dashes."""
    return re.sub(r"[\s_.\-]", "", header).lower()


def read_header(
    source: SourceFile, problems: Problems, aliases: Mapping[str, str] | None = None
) -> Header | None:
    """Find the columns; without `aliases` a header counts letter by letter (SDS)."""
    first = re.split(r"[\r\n]", source.text.lstrip("\r\n"), maxsplit=1)[0]
    if not first.strip():
        problems.add(_("Het bestand is leeg."), file=source.name)
        return None
    delimiter = max(DELIMITERS, key=first.count)
    titles = _titles(first, delimiter)
    names = titles if aliases is None else [_known(aliases, title) for title in titles]
    places = {name: place for place, name in enumerate(names)}
    written = dict(zip(names, titles, strict=True))
    for name in {name for name in names if names.count(name) > 1}:
        twice = _("Deze kolom staat er twee keer.")
        problems.add(twice, file=source.name, line=1, column=written[name])
    return Header(source.name, delimiter, places, written, len(titles))


def read_lines(
    source: SourceFile, header: Header, problems: Problems
) -> Iterator[Line]:
    """Every row under the header; a row that cannot be read is a problem."""
    numbered = _filled(source, header.delimiter, problems)
    next(numbered, None)
    for number, values in numbered:
        if number > MOST_ROWS:
            problems.add(_("Het bestand heeft te veel regels."), file=source.name)
            return
        if line := _line(header, number, values):
            yield line
        else:
            _wrong_width(header, number, values, problems)


def _filled(
    source: SourceFile, delimiter: str, problems: Problems
) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not blank, each with the number of its line."""
    text = io.StringIO(source.text, newline="")
    reader = csv.reader(text, delimiter=delimiter, strict=True)
    try:
        for values in reader:
            if any(value.strip() for value in values):
                yield reader.line_num, values
    except csv.Error:
        problems.add(
            _("Deze regel is geen CSV: kijk naar de aanhalingstekens."),
            file=source.name,
            line=reader.line_num,
        )


def missing_columns(header: Header, wanted: list[str], problems: Problems) -> bool:
    """Name each column that this file must have and has not."""
    missing = [column for column in wanted if column not in header.places]
    for column in missing:
        problems.add(
            _("Deze kolom ontbreekt."), file=header.file, line=1, column=column
        )
    return bool(missing)


def _titles(line: str, delimiter: str) -> list[str]:
    titles = [title.strip() for title in next(csv.reader([line], delimiter=delimiter))]
    while titles and not titles[-1]:
        titles.pop()
    return titles


def _known(aliases: Mapping[str, str], title: str) -> str:
    return aliases.get(plain(title), plain(title))


def _line(header: Header, number: int, values: list[str]) -> Line | None:
    """Spreadsheets like to add empty values at the end; those do not count."""
    extra = values[header.width :]
    if len(values) < header.width or any(value.strip() for value in extra):
        return None
    return Line(header, number, values)


def _wrong_width(
    header: Header, number: int, values: list[str], problems: Problems
) -> None:
    other = DELIMITERS.replace(header.delimiter, "")
    if "".join(values).count(other) >= max(1, header.width - 1):
        message = _(
            "De kopregel scheidt met “%(header)s” en deze regel met “%(row)s”."
        ) % {"header": header.delimiter, "row": other}
    else:
        message = _("%(found)s waarden, maar de kopregel heeft %(wanted)s kolommen.")
        message %= {"found": len(values), "wanted": header.width}
    problems.add(message, file=header.file, line=number)
