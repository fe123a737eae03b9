"""From a path to a roster: the one way in, whatever system the files come from."""

from pathlib import Path

from people.roster.magister import read_magister
from people.roster.problems import Problems
from people.roster.roster import Roster
from people.roster.sds import is_sds, read_sds
from people.roster.source import open_source


def read_roster(path: Path) -> Roster:
    """Read a folder, zip or CSV file. Raises RosterError with everything wrong."""
    files = open_source(path)
    problems = Problems()
    roster = (
        read_sds(files, problems) if is_sds(files) else read_magister(files, problems)
    )
    problems.stop_if_any()
    return roster
