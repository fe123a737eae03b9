"""From a path to a roster: the one way in, whatever system the files come from."""

from pathlib import Path

from people.roster.magister import read_magister
from people.roster.problems import Problems
from people.roster.roster import Roster
from people.roster.sds import is_sds, read_sds
from people.roster.source import SourceFile, open_source


def read_roster(path: Path) -> Roster:
    """Read a folder, zip or CSV file. Raises RosterError with everything wrong."""
    return roster_of(open_source(path))


def roster_of(files: list[SourceFile]) -> Roster:
    """Make a roster of files that were opened. Raises RosterError, as above."""
    problems = Problems()
    roster = (
        read_sds(files, problems) if is_sds(files) else read_magister(files, problems)
    )
    problems.stop_if_any()
    return roster
