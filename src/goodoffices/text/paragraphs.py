"""Paragraphs: the prose of a document, without furniture and metadata, a line each.

What is parsed, tagged and searched for quotation marks is these (docs/decisions/0003).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from goodoffices.model.findings import Document

LONGEST = 20_000
"""Characters of a paragraph parsed in one piece; a longer one is cut at a sentence's end."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of prose without furniture; ``start`` is its place in the document's text."""

    start: int
    end: int
    heading: bool = False


def paragraphs(document: Document) -> tuple[Paragraph, ...]:
    """The prose of a document: lines, less furniture and metadata, long ones cut."""
    text = document.text
    skip = sorted((f.start, f.end) for f in (*document.furniture, *document.metadata))
    found: list[Paragraph] = []
    for start, end in _outside(skip, len(text)):
        for line_start, line_end in _lines(text, start, end):
            found += _pieces(text, line_start, line_end)
    return tuple(found)


def _outside(skip: Iterable[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    at = 0
    for start, end in skip:
        if start > at:
            yield at, start
        at = max(at, end)
    if at < length:
        yield at, length


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for line in text[start:end].splitlines(keepends=True):
        body = line.strip()
        if body:
            lead = len(line) - len(line.lstrip())
            yield at + lead, at + lead + len(body)
        at += len(line)


def _pieces(text: str, start: int, end: int) -> Iterator[Paragraph]:
    heading = end - start <= 120 and text[end - 1] not in ".!?…:;”\"'’)"
    while end - start > LONGEST:
        cut = text.rfind(". ", start, start + LONGEST)
        cut = start + LONGEST if cut <= start else cut + 1
        yield Paragraph(start, cut)
        start = cut + (len(text[cut:end]) - len(text[cut:end].lstrip()))
    yield Paragraph(start, end, heading)
