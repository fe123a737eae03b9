"""What is wrong with a roster, named by file, line and column in plain Dutch."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

MOST_SHOWN = 50


@dataclass(frozen=True)
class Problem:
    """One thing to mend. Line 0: the whole file; no column: the whole line."""

    file: str
    line: int
    column: str
    message: str

    def __str__(self) -> str:
        place = self.file
        if self.line:
            place += _(", regel %(line)s") % {"line": self.line}
        if self.column:
            place += _(", kolom %(column)s") % {"column": self.column}
        return f"{place}: {self.message}" if place else self.message


class RosterError(Exception):
    """Nothing was imported, and this is why: all problems, not just the first."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        shown = [str(problem) for problem in self.problems[:MOST_SHOWN]]
        if (more := len(self.problems) - len(shown)) > 0:
            shown.append(_("… en nog %(number)s problemen.") % {"number": more})
        return "\n".join(shown)


@dataclass
class Problems:
    """Collects while reading goes on, so that one run shows everything."""

    found: list[Problem] = field(default_factory=list)

    def add(
        self, message: str, *, file: str = "", line: int = 0, column: str = ""
    ) -> None:
        self.found.append(Problem(file, line, column, message))

    def stop_if_any(self) -> None:
        """Refuse the roster when anything was wrong so far."""
        if self.found:
            raise RosterError(self.found)
