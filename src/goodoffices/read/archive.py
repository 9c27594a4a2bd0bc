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
_LOCAL_HEADER = 30


def kind_of(source: Source) -> Kind:
    """Whether an archive is a DOCX or holds files; raises Refused for any other document."""
    with _opened(source) as archive:
        infos = archive.infolist()
    names = [info.filename for info in infos]
    if "[Content_Types].xml" in names and any(n.startswith("word/") for n in names):
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
                path, info.file_size, partial(_open, archive, info), (*source.inside, "zip")
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
    wide = 0xFFFFFFFF if count == 0xFFFF else length
    length = size if length == 0xFFFFFFFF or wide == 0xFFFFFFFF else length
    if length > MOST_DIRECTORY:
        raise _too_many(source.name)


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


def _open(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> BinaryIO:
    try:
        return cast(BinaryIO, archive.open(info))
    except NotImplementedError as bad:
        raise Refused(
            "unsupported-format",
            shown(info.filename),
            "It is packed in a way that is not read",
            "Unpack it first.",
        ) from bad


def _too_many(name: str) -> Refused:
    return Refused(
        "zip-bomb",
        name,
        f"It says it has more than {MOST_MEMBERS:,} members",
        "Unpack it, if you know where it comes from, and read the folder.",
    )


def _broken(name: str, reason: str) -> Refused:
    return Refused("broken-archive", name, reason, "Get it again.")
