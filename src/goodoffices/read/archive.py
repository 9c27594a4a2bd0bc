"""ZIP archives: members one after the other, none of them ever written to disk.

What an archive declares is checked before a member is opened (number, overlaps, sizes, ratios);
what a member really holds cannot exceed what it declares, since the standard library stops there.
The attacks are those of Fifield, "A better zip bomb" (WOOT 2019), and of CWE-22 and CWE-409.
"""

from __future__ import annotations

import itertools
import lzma
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath
from typing import BinaryIO, Literal, cast

from goodoffices.errors import Refused
from goodoffices.read.sources import OURS, Piece, Source, shown

MOST_MEMBERS = 100_000
"""Members of the largest archive that is read."""
MOST_DIRECTORY = 32_000_000
"""Bytes of the largest table of contents that is loaded."""
MOST_RATIO = 200
"""A member that grows more than so many times is a bomb; prose grows three to ten times."""
SMALL = 1_000_000
"""A member of fewer bytes may grow as it likes."""
MOST_RATIO_IN_ALL = 100
"""An archive whose members grow more than so many times together is a bomb ..."""
SMALL_IN_ALL = 100_000_000
"""... unless they have fewer bytes together."""
MOST_IN_ALL = 50_000_000_000
"""Bytes of the members of the largest archive together."""
BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError)
"""What the standard library raises where a member is damaged."""
HOPELESS = (*BROKEN, struct.error, ValueError, OverflowError, NotImplementedError)
"""What it raises where a whole archive is."""

OFFICE: dict[str, str] = {
    "xl/": "a spreadsheet",
    "ppt/": "slides",
    "META-INF/": "a book or office document",
}
"""Office documents that are ZIP archives, by a folder they have."""

Kind = Literal["docx", "zip"]
Within = Callable[[Source], Iterator[Piece | Refused]]
"""Reads what a member holds."""

_END = struct.Struct("<4s4H2LH")
_END_MARK = b"PK\x05\x06"
_LOCATOR = struct.Struct("<4sLQL")
_LOCATOR_MARK = b"PK\x06\x07"
_WIDE_END = struct.Struct("<4sQ2H2L4Q")
_WIDE_END_MARK = b"PK\x06\x06"
_IN_WIDE_END = 0xFFFFFFFF
"""A length that stands in the ZIP64 end record instead."""
_LOCAL_HEADER = 30


def kind_of(source: Source) -> Kind:
    """Whether an archive is a DOCX or holds files; raises Refused for any other document."""
    with _opened(source) as archive:
        infos = archive.infolist()
    names = [info.filename for info in infos]
    if "[Content_Types].xml" in names and any(n.startswith("word/") for n in names):
        _check_growth(source, infos)
        for info in infos:
            _check_member(source.name, info)
        return "docx"
    office = "[Content_Types].xml" in names or names[:1] == ["mimetype"]
    for folder, what in OFFICE.items():
        if office and any(n.startswith(folder) for n in names):
            raise Refused(
                "not-text",
                source.name,
                f"This is {what}",
                "Save it as .docx or .txt, a table as .csv.",
            )
    return "zip"


def members(source: Source, within: Within) -> Iterator[Piece | Refused]:
    """What the members of an archive hold, in the order of their names.

    Raises Refused for an archive that is broken or made to explode; a member that cannot be read
    is a Refused in its place.
    """
    if "zip" in source.inside:
        raise Refused(
            "nested-archive", source.name, "It lies inside an archive", "Unpack it first."
        )
    with _opened(source) as archive:
        infos = _readable(archive.infolist())
        _check(source, archive.infolist())
        for done, (name, info) in enumerate(infos, 1):
            path = f"{source.name}/{name}"
            member = Source(
                path, info.file_size, partial(_open, archive, path, info), (*source.inside, "zip")
            )
            try:
                _check_member(path, info)
                for found in within(member):
                    if isinstance(found, Piece):
                        yield replace(found, container=source.name, done=done, total=len(infos))
                    else:
                        yield found
            except Refused as refused:
                yield refused
            except BROKEN:
                yield _broken(path, "The archive is damaged here")
    if not infos:
        raise Refused("no-reports", source.name, "There is no file in it", "Leave it out.")


def _opened(source: Source) -> zipfile.ZipFile:
    """The archive; its table of contents is loaded only if it is of bearable size."""
    file = source.open()
    try:
        _check_directory(source, file)
        return zipfile.ZipFile(file)
    except HOPELESS as bad:
        file.close()
        raise _broken(source.name, "It is no whole ZIP archive") from bad
    except BaseException:
        file.close()
        raise


def _check_directory(source: Source, file: BinaryIO) -> None:
    """Looks at the end record alone (APPNOTE 4.3.16): how long the table of contents is."""
    size = file.seek(0, 2)
    file.seek(max(0, size - _END.size - 0xFFFF))
    tail = file.read()
    file.seek(0)
    at = tail.rfind(_END_MARK)
    if at < 0 or len(tail) - at < _END.size:
        raise zipfile.BadZipFile
    _, _, _, _, count, length, _, _ = _END.unpack_from(tail, at)
    ends = _wide_ends(file, size - len(tail) + at)
    if not ends or length != _IN_WIDE_END:
        ends.append((count, length))
    if any(n > MOST_MEMBERS or long > MOST_DIRECTORY for n, long in ends):
        raise _too_many(source.name)
    file.seek(0)


def _wide_ends(file: BinaryIO, end: int) -> list[tuple[int, int]]:
    """Members and length that a ZIP64 end record gives (APPNOTE 4.3.14), if a locator names one.

    The standard library follows the locator whatever the end record says. It looks for the record
    right before the locator or, by its version, where the locator says: both are read.
    """
    file.seek(max(0, end - _LOCATOR.size))
    raw = file.read(_LOCATOR.size)
    if end < _LOCATOR.size or not raw.startswith(_LOCATOR_MARK):
        return []
    _, _, named, _ = _LOCATOR.unpack(raw)
    found = []
    for place in {end - _LOCATOR.size - _WIDE_END.size, min(named, end)}:
        file.seek(max(0, place))
        record = file.read(_WIDE_END.size)
        if len(record) == _WIDE_END.size and record.startswith(_WIDE_END_MARK):
            *_, count, length, _ = _WIDE_END.unpack(record)
            found.append((count, length))
    return found


def _readable(infos: Sequence[zipfile.ZipInfo]) -> list[tuple[str, zipfile.ZipInfo]]:
    """The members that could be reports, by the names under which they are shown, sorted."""
    out = []
    for info in infos:
        name = shown(_named(info))
        parts = PurePosixPath(name).parts
        link = stat.S_ISLNK(info.external_attr >> 16)
        hidden = any(p.startswith(".") or p == "__MACOSX" for p in parts)
        if not (info.is_dir() or link or hidden or name.endswith(OURS)):
            out.append((name, info))
    return sorted(out, key=lambda m: (m[0], m[1].header_offset))


def _named(info: zipfile.ZipInfo) -> str:
    """A member's name; one that is UTF-8 without saying so is read as that."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def _check(source: Source, infos: Sequence[zipfile.ZipInfo]) -> None:
    """Refuses an archive with too many members, or with members that share their bytes."""
    if len(infos) > MOST_MEMBERS:
        raise _too_many(source.name)
    places = sorted((i.header_offset, i.compress_size) for i in infos)
    for (a, size), (b, _) in itertools.pairwise(places):
        if a + _LOCAL_HEADER + size > b:
            raise Refused(
                "zip-bomb",
                source.name,
                "Its members overlap: it is made to explode",
                "Do not open it; ask where it comes from.",
            )
    _check_growth(source, infos)


def _check_growth(source: Source, infos: Sequence[zipfile.ZipInfo]) -> None:
    """Refuses an archive whose members together grow beyond measure."""
    whole = sum(info.file_size for info in infos)
    if whole > min(MOST_IN_ALL, max(SMALL_IN_ALL, MOST_RATIO_IN_ALL * source.size)):
        raise Refused(
            "zip-bomb",
            source.name,
            f"Its members would take {whole / 1e6:,.0f} MB when unpacked",
            "Do not open it; ask where it comes from.",
        )


def _check_member(path: str, info: zipfile.ZipInfo) -> None:
    """Refuses a member that is encrypted, grows beyond measure, or is packed in an unknown way."""
    if info.flag_bits & 1:
        raise Refused("encrypted", path, "It is locked with a password", "Unpack it first.")
    if info.file_size > max(SMALL, MOST_RATIO * info.compress_size):
        raise Refused(
            "zip-bomb",
            path,
            f"It would grow {info.file_size / max(1, info.compress_size):,.0f} times when unpacked",
            "Do not open it; ask where it comes from.",
        )


def _open(archive: zipfile.ZipFile, path: str, info: zipfile.ZipInfo) -> BinaryIO:
    """A member to read from; raises Refused where it is packed in a way that cannot be read."""
    try:
        return cast(BinaryIO, archive.open(info))
    except NotImplementedError as bad:
        raise Refused(
            "unsupported-format",
            path,
            "It is packed in a way that is not read",
            "Unpack it first.",
        ) from bad
    except UnicodeDecodeError as bad:
        raise _broken(path, "Its name is damaged in the archive") from bad


def _too_many(name: str) -> Refused:
    return Refused(
        "zip-bomb",
        name,
        f"It says it has more than {MOST_MEMBERS:,} members",
        "Unpack it, if you know where it comes from, and read the folder.",
    )


def _broken(name: str, reason: str) -> Refused:
    return Refused("broken-archive", name, reason, "Get it again.")
