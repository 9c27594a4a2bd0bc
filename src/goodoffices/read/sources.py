"""Where reports come from: a file, a member of an archive, an attachment, pasted text.

A :class:`Source` is opened only when it is needed and can be opened again; a :class:`Piece` is
one report found in a source, not yet rendered.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import PurePosixPath
from typing import BinaryIO

from goodoffices.errors import Refused
from goodoffices.model.findings import Document
from goodoffices.read.arrival import NOTHING_GIVEN, Given, Rendered, arrive

MOST_BYTES = 20_000_000
"""Largest report that is opened. A container may be larger: it is streamed."""
OURS = (".db", ".db-wal", ".db-shm", ".db-journal")
"""Endings of our own dossier's files, which may lie among the reports."""
SNIFF = 4096
"""Bytes looked at to tell a format."""

_UNSHOWN = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_DRIVE = re.compile(r"[A-Za-z]:")


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes with a name. ``open`` gives a seekable stream from their start, each time anew.

    ``size`` is their number as declared by the file system or the container. ``inside`` names
    the containers it was found in, outermost first.
    """

    name: str
    size: int
    open: Callable[[], BinaryIO]
    inside: tuple[str, ...] = ()

    @property
    def suffix(self) -> str:
        """The ending of its name with the dot, in lower case; empty where it has none."""
        return PurePosixPath(self.name).suffix.lower()

    def head(self, count: int = SNIFF) -> bytes:
        """Its first bytes."""
        with self.open() as file:
            return file.read(count)

    def load(self) -> bytes:
        """All its bytes. Raises Refused if there are none, or too many."""
        if self.size > MOST_BYTES:
            raise too_large(self.name, self.size)
        with self.open() as file:
            raw = file.read(MOST_BYTES + 1)
        if len(raw) > MOST_BYTES:
            raise too_large(self.name, len(raw))
        if not raw:
            raise Refused("empty-file", self.name, "The file is empty", "Remove it or fill it.")
        return raw


@dataclass(frozen=True, slots=True)
class Pasted:
    """A report given as bytes: what came on standard input."""

    raw: bytes
    name: str = "pasted"


@dataclass(frozen=True, slots=True)
class Piece:
    """One report, found but not yet rendered.

    ``raw`` are its own bytes (of a table's row: its canonical JSON). ``done`` of ``total`` says
    how far ``container`` is read, in bytes or, of an archive, in members; a file by itself has
    1 of 1. ``further``: it is not the first of its file, and a title or an address that was
    given for the file is not its own.
    """

    name: str
    raw: bytes
    render: Callable[[], Rendered]
    container: str = ""
    done: int = 1
    total: int = 1
    further: bool = False

    @property
    def id(self) -> str:
        """The id its document has."""
        return hashlib.sha256(self.raw).hexdigest()

    def document(self, captured: str, given: Given = NOTHING_GIVEN) -> Document:
        """The document, rendered now. Raises Refused where it cannot be read."""
        own = replace(given, title=None, url=None) if self.further else given
        return arrive(self.raw, self.name, self.render(), captured, own)


def bytes_source(name: str, raw: bytes, inside: tuple[str, ...] = ()) -> Source:
    """A source of bytes at hand."""
    return Source(name, len(raw), lambda: BytesIO(raw), inside)


def shown(name: str) -> str:
    """A name from inside a container, safe to show: no root, no way up, no control characters."""
    parts = [
        part
        for part in _UNSHOWN.sub("\ufffd", name).replace("\\", "/").split("/")
        if part not in ("", ".", "..") and not _DRIVE.fullmatch(part)
    ]
    return "/".join(parts)[:500] or "unnamed"


def too_large(name: str, size: int) -> Refused:
    """The refusal of a report that is larger than any report."""
    return Refused(
        "too-large",
        name,
        f"It has {size / 1e6:,.0f} MB; at most {MOST_BYTES / 1e6:,.0f} MB are read as one report",
        "Split it into single reports.",
    )
