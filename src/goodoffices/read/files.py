"""Finds the reports in files and folders, and reads one file into a Document."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from goodoffices.errors import Refused
from goodoffices.model.findings import Document
from goodoffices.read.arrival import NOTHING_GIVEN, Given, Rendered, arrive
from goodoffices.read.decoding import decode
from goodoffices.read.formats import READ, Format, format_of

MOST_BYTES = 20_000_000
"""Largest file that is opened."""
OURS = (".db", ".db-wal", ".db-shm", ".db-journal")
"""Endings of our own dossier's files, which may lie among the reports."""


def find(paths: Sequence[str | Path]) -> Iterator[Path | Refused]:
    """The files to read, in a stable order: folders are walked, names sorted, doubles left out.

    Hidden files and our own dossiers are passed over. Whatever cannot be read (no such path, a
    folder without files, a folder that may not be opened) comes as a Refused in its place.
    """
    seen: set[str] = set()
    for given in paths:
        for found in _below(Path(given)):
            key = os.path.realpath(found) if isinstance(found, Path) else str(found)
            if key not in seen:
                seen.add(key)
                yield found


def receive(path: str | Path, *, captured: str, given: Given = NOTHING_GIVEN) -> Document:
    """Reads one file into a Document. ``captured`` is now, as an ISO 8601 instant in UTC.

    Raises Refused, with the reason and a remedy, for a file that cannot be read as a report.
    """
    path = Path(path)
    name = path.as_posix().encode("utf-8", "backslashreplace").decode("utf-8")
    raw = _load(path, name)
    form = format_of(name, path.suffix, raw)
    return arrive(raw, name, _render(form, name, raw), captured, given)


def _render(form: Format, name: str, raw: bytes) -> Rendered:
    """The text of a file and what its format says; each format's module is loaded when needed."""
    if form == "html":
        from goodoffices.read.page import declared_encoding, render_page

        text, encoding = decode(name, raw, declared_encoding(raw))
        return render_page(text, _versioned("html@1", encoding))
    text, encoding = decode(name, raw)
    if form == "markdown":
        from goodoffices.read.markdown import render_markdown

        return render_markdown(text, _versioned("markdown@1", encoding))
    return Rendered(text, _versioned("text@1", encoding))


def _versioned(renderer: str, encoding: str) -> str:
    """The renderer's name, with the encoding said where it is not UTF-8."""
    return renderer if encoding == "utf-8" else f"{renderer} ({encoding})"


def _load(path: Path, name: str) -> bytes:
    """The bytes of a regular file of bearable size; nothing is opened before that is known."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise Refused("folder", name, "It is a folder", "Name its files, or read the folder.")
        if not stat.S_ISREG(status.st_mode):
            raise Refused("not-a-file", name, "It is no ordinary file", "Copy it into one.")
        if status.st_size > MOST_BYTES:
            raise _too_large(name, status.st_size)
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as bad:
        raise _unreadable(name, bad) from bad
    if len(raw) > MOST_BYTES:
        raise _too_large(name, len(raw))
    if not raw:
        raise Refused("empty-file", name, "The file is empty", "Remove it or fill it.")
    return raw


def _too_large(name: str, size: int) -> Refused:
    return Refused(
        "too-large",
        name,
        f"It has {size / 1e6:,.0f} MB; at most {MOST_BYTES / 1e6:,.0f} MB are read",
        "Split it into single reports.",
    )


def _unreadable(name: str, bad: OSError) -> Refused:
    if isinstance(bad, FileNotFoundError):
        return Refused("not-found", name, "There is no such file or folder", "Check the path.")
    if isinstance(bad, PermissionError):
        return Refused(
            "no-permission", name, "It may not be opened", "Grant yourself the right to read it."
        )
    reason = bad.strerror or type(bad).__name__
    return Refused("unreadable", name, f"It cannot be read ({reason})", "Check the disk and path.")


def _below(path: Path) -> Iterator[Path | Refused]:
    """A file itself; of a folder, every file below it that could be a report."""
    name = path.as_posix()
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except OSError as bad:
        yield _unreadable(name, bad)
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
        yield _unreadable(Path(each.filename or path).as_posix(), each)
    if empty and not refused:
        yield Refused("no-reports", name, "There is no report in this folder", f"{READ}.")
