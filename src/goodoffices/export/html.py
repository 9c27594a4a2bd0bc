"""The briefing as one HTML page."""

from __future__ import annotations

from collections.abc import Iterator

from goodoffices.export.format import Selection, told
from goodoffices.model.record import Record
from goodoffices.present.html import render

NAME = "html"
HELP = "The briefing as one HTML page."
KINDS: tuple[str, ...] = ()


def ending(asked: Selection) -> str:
    """Always the same."""
    return "html"


def write(record: Record, asked: Selection) -> Iterator[bytes]:
    """The page, whole."""
    yield render(told(record, asked)).encode("utf-8", "replace")
