"""Finds the files to read in paths and folders, and what each of them holds."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import BinaryIO, cast

from goodoffices.errors import Refused
from goodoffices.model.findings import Document
from goodoffices.read.arrival import NOTHING_GIVEN, Given
from goodoffices.read.formats import READ
from goodoffices.read.pieces import Columns, pieces, unreadable
from goodoffices.read.sources import OURS, Pasted, Piece, Source, bytes_source


def find(paths: Sequence[str | Path | Pasted]) -> Iterator[Path | Pasted | Refused]:
    """The files to read, in a stable order: folders are walked, names sorted, doubles left out.

    Hidden files and our own dossiers are passed over. Whatever cannot be read (no such path, a
    folder without files, a folder that may not be opened) comes as a Refused in its place.
    """
    seen: set[str] = set()
    for given in paths:
        if isinstance(given, Pasted):
            yield given
            continue
        for found in _below(Path(given)):
            key = os.path.realpath(found) if isinstance(found, Path) else str(found)
            if key not in seen:
                seen.add(key)
                yield found


def receive(
    path: str | Path | Pasted,
    *,
    captured: str,
    given: Given = NOTHING_GIVEN,
    columns: Columns | None = None,
) -> Iterator[Document | Refused]:
    """The documents of one file, each as it is read: one, or as many as a container holds.

    ``captured`` is now, as an ISO 8601 instant in UTC; ``columns`` says which column of a table
    holds what (``{"text": "Body"}``). A report that cannot be read as one is a Refused in its
    place, with the reason and a remedy. Raises Misuse for a column of an unknown kind.
    """
    for piece in pieces_of(path, given=given, columns=columns):
        yield piece if isinstance(piece, Refused) else document_of(piece, captured, given)


def pieces_of(
    path: str | Path | Pasted, *, given: Given = NOTHING_GIVEN, columns: Columns | None = None
) -> Iterator[Piece | Refused]:
    """What one file holds, not yet rendered: each piece has its id, and can become a document."""
    try:
        source = source_of(path)
    except Refused as refused:
        yield refused
    else:
        yield from pieces(source, columns=columns, given=given)


def document_of(piece: Piece, captured: str, given: Given = NOTHING_GIVEN) -> Document | Refused:
    """The document of a piece, or why it cannot be read."""
    try:
        return piece.document(captured, given)
    except Refused as refused:
        return refused


def source_of(path: str | Path | Pasted) -> Source:
    """A file as a source; nothing is opened before it is known to be an ordinary one.

    Raises Refused for anything else.
    """
    if isinstance(path, Pasted):
        return bytes_source(path.name, path.raw)
    path = Path(path)
    name = path.as_posix().encode("utf-8", "backslashreplace").decode("utf-8")
    try:
        status = path.stat()
    except OSError as bad:
        raise unreadable(name, bad) from bad
    if stat.S_ISDIR(status.st_mode):
        raise Refused("folder", name, "It is a folder", "Name its files, or read the folder.")
    if not stat.S_ISREG(status.st_mode):
        raise Refused("not-a-file", name, "It is no ordinary file", "Copy it into one.")
    return Source(name, status.st_size, partial(_open, path))


def _open(path: Path) -> BinaryIO:
    return cast(BinaryIO, path.open("rb"))


def _below(path: Path) -> Iterator[Path | Refused]:
    """A file itself; of a folder, every file below it that could be a report."""
    name = path.as_posix()
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except OSError as bad:
        yield unreadable(name, bad)
        return
    if not is_folder:
        yield path
        return
    refused: list[OSError] = []
    empty = True
    for folder, folders, files in os.walk(path, onerror=refused.append):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for file in sorted(files):
            if not file.startswith(".") and not file.endswith(OURS):
                empty = False
                yield Path(folder) / file
    for each in refused:
        yield unreadable(Path(each.filename or path).as_posix(), each)
    if empty and not refused:
        yield Refused("no-reports", name, "There is no report in this folder", f"{READ}.")
