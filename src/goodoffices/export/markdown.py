"""The briefing as Markdown with footnotes."""

from __future__ import annotations

from collections.abc import Iterator

from goodoffices.export.format import Selection, told
from goodoffices.model.record import Record
from goodoffices.present.markdown import render

NAME = "markdown"
HELP = "The briefing as Markdown with footnotes."
KINDS: tuple[str, ...] = ()


def ending(asked: Selection) -> str:
    """Always the same."""
    return "md"


def write(record: Record, asked: Selection) -> Iterator[bytes]:
    """The text, whole."""
    yield render(told(record, asked)).encode("utf-8", "replace")
