"""The briefing as a Word document: headings, real footnotes, sources, markings on every page."""

from __future__ import annotations

from collections.abc import Iterator

from goodoffices.export.format import Selection, told
from goodoffices.model.record import Record
from goodoffices.present.view import Briefing

NAME = "docx"
HELP = "The briefing as a Word document with footnotes."
KINDS: tuple[str, ...] = ()


def ending(asked: Selection) -> str:
    """Always the same."""
    return "docx"


def write(record: Record, asked: Selection) -> Iterator[bytes]:
    """The document, whole."""
    yield render(told(record, asked))


def render(view: Briefing) -> bytes:
    """The document, whole."""
    # Only here, because it loads a library that no other format needs.
    from goodoffices.export.docx.page import rendered

    return rendered(view)
