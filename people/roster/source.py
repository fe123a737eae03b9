"""Opens what a school hands in: a folder, a zip or one CSV file, none of it trusted."""

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from django.utils.translation import gettext as _

from people.roster.problems import Problem, RosterError

MEGABYTE = 1024 * 1024
LARGEST_FILE = 50 * MEGABYTE
LARGEST_TOTAL = 200 * MEGABYTE
MOST_FILES = 100
# What the library raises on a damaged, encrypted or exotic archive.
BROKEN_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
)
OTHER_ENCODINGS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class SourceFile:
    """One CSV file, decoded."""

    name: str
    text: str


def open_source(path: Path) -> list[SourceFile]:
    """Read every CSV file at this place. Raises RosterError when one is refused."""
    if path.is_dir():
        return _not_empty(path.name, list(_from_folder(path)))
    if not path.is_file():
        raise _refusal(path.name, _("Dit bestand of deze map bestaat niet."))
    with path.open("rb") as stream:
        return open_stream(path.name, stream)


def open_stream(name: str, stream: IO[bytes]) -> list[SourceFile]:
    """Read every CSV file in a zip or CSV that was handed in under this name."""
    if zipfile.is_zipfile(stream):
        return _not_empty(name, list(_from_zip(name, stream)))
    return [_from_stream(name, stream)]


def decoded(name: str, data: bytes) -> str:
    """UTF-8 with or without BOM, else Windows-1252 as Magister writes it (C8)."""
    if data.startswith(OTHER_ENCODINGS) or b"\x00" in data:
        raise _refusal(
            name,
            _("Dit is geen gewone tekst (NUL-tekens of UTF-16). Bewaar als CSV UTF-8."),
        )
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _refusal(
        name, _("De tekens zijn niet te lezen. Bewaar het bestand als CSV UTF-8.")
    )


def _from_stream(name: str, stream: IO[bytes]) -> SourceFile:
    if _size(stream) > LARGEST_FILE:
        raise _too_large(name)
    return SourceFile(name, decoded(name, stream.read()))


def _size(stream: IO[bytes]) -> int:
    size = stream.seek(0, io.SEEK_END)
    stream.seek(0)
    return size


def _from_folder(folder: Path) -> Iterator[SourceFile]:
    paths = [path for path in sorted(folder.iterdir()) if _is_csv(path.name)]
    if sum(path.stat().st_size for path in paths) > LARGEST_TOTAL:
        raise _too_large(folder.name)
    for path in paths:
        with path.open("rb") as stream:
            yield _from_stream(path.name, stream)


def _from_zip(outer: str, stream: IO[bytes]) -> Iterator[SourceFile]:
    with _opened(outer, stream) as archive:
        entries = archive.infolist()
        _check_names(outer, [entry.filename for entry in entries])
        wanted = [entry for entry in entries if _is_csv(entry.filename)]
        if sum(entry.file_size for entry in wanted) > LARGEST_TOTAL:
            raise _too_large(outer)
        for entry in wanted:
            name = PurePosixPath(entry.filename).name
            yield SourceFile(name, decoded(name, _unpacked(archive, entry, name)))


def _opened(name: str, stream: IO[bytes]) -> zipfile.ZipFile:
    if _size(stream) > LARGEST_TOTAL:
        raise _too_large(name)
    try:
        return zipfile.ZipFile(stream)
    except BROKEN_ZIP as error:
        raise _broken(name) from error


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> bytes:
    if entry.file_size > LARGEST_FILE:
        raise _too_large(name)
    try:
        with archive.open(entry) as stream:
            return _bounded(stream, name)
    except BROKEN_ZIP as error:
        raise _broken(name) from error


def _bounded(stream: IO[bytes], name: str) -> bytes:
    # The size in the header of a zip is a claim; what comes out is what counts.
    data = stream.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise _too_large(name)
    return data


def _check_names(archive: str, names: list[str]) -> None:
    if len(names) > MOST_FILES:
        raise _refusal(archive, _("Het zip-bestand bevat te veel bestanden."))
    for name in names:
        if name.startswith("/") or "\\" in name or ".." in name.split("/"):
            raise _refusal(
                archive,
                _("Het zip-bestand bevat een bestand buiten zijn eigen map: %(name)s.")
                % {"name": name},
            )
    csv_names = [PurePosixPath(name).name for name in names if _is_csv(name)]
    if len(set(csv_names)) < len(csv_names):
        raise _refusal(archive, _("Het zip-bestand bevat twee keer dezelfde naam."))


def _is_csv(name: str) -> bool:
    """Hidden files are copies that a Mac adds to a zip."""
    plain = PurePosixPath(name).name
    return plain.lower().endswith(".csv") and not plain.startswith(".")


def _not_empty(name: str, files: list[SourceFile]) -> list[SourceFile]:
    if not files:
        raise _refusal(name, _("Hier staan geen CSV-bestanden in."))
    return files


def _too_large(name: str) -> RosterError:
    limit = LARGEST_FILE // MEGABYTE
    return _refusal(
        name,
        _("Te groot: een bestand mag hoogstens %(limit)s MB zijn, samen 200 MB.")
        % {"limit": limit},
    )


def _broken(name: str) -> RosterError:
    return _refusal(name, _("Het zip-bestand is stuk of beveiligd."))


def _refusal(name: str, message: str) -> RosterError:
    return RosterError([Problem(name, 0, "", message)])
