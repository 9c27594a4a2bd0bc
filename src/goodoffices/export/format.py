"""What every export format is: a module with a name, an ending, a line of help and ``write``.

A format turns a record into bytes, chunk by chunk, and knows nothing of files, commands or pages.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Protocol

from goodoffices.model.entries import AnyEntry
from goodoffices.model.record import Record
from goodoffices.present.briefing import briefing
from goodoffices.present.showing import clean
from goodoffices.present.view import Briefing

MEDIA: dict[str, str] = {
    "csv": "text/csv; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "graphml": "application/graphml+xml",
    "html": "text/html; charset=utf-8",
    "jsonl": "application/x-ndjson",
    "jsonld": "application/ld+json",
    "md": "text/markdown; charset=utf-8",
    "tsv": "text/tab-separated-values; charset=utf-8",
    "zip": "application/zip",
}
"""Media types by ending, for whoever serves an export."""

BINARY = frozenset({"docx", "zip"})
"""Endings of files that are no text: nothing for a terminal."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What of the record is wanted.

    ``kind`` is one kind of entry, or empty for all that the format holds. ``left_out`` says which
    marked reports the record is told without; a format repeats it where it has a place for words.
    """

    kind: str = ""
    left_out: str = ""


class Format(Protocol):
    """One form of the record. Modules of this package are such."""

    NAME: str
    """As it is asked for."""
    HELP: str
    """One line."""
    KINDS: tuple[str, ...]
    """The kinds of entry that can be asked for by themselves; none: it is all or nothing."""

    def ending(self, asked: Selection) -> str:
        """The usual ending of the file's name, without the dot; a key of ``MEDIA``."""

    def write(self, record: Record, asked: Selection) -> Iterator[bytes]:
        """The file, chunk by chunk; an entry at a time where the format allows it."""


def standing(record: Record, kind: str) -> Iterator[AnyEntry]:
    """The entries of a kind that nobody rejected, sorted by id."""
    return (entry for entry in record.entries(kind) if entry.review != "rejected")


def told(record: Record, asked: Selection) -> Briefing:
    """The briefing of a record, with what it was told without."""
    return replace(briefing(record), left_out=asked.left_out)


def plain(text: str | None) -> str:
    """Text on one line, without what acts on a reader; empty for None."""
    return " ".join(clean(text or "").split())


def json_line(value: Any) -> bytes:
    """A value as one line of UTF-8 JSON, its end included."""
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode(
        "utf-8", "replace"
    )
