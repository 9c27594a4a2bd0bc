"""What the marked-up parts of a page come to: furniture, metadata, or the report after all."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from goodoffices.read.intervals import Intervals

MOST_PROSE = 0.35
"""An element with more of the page's paragraphs than this holds the report, whatever its name."""
ARTICLE_PROSE = 0.6
"""An article element with so much of the page's paragraphs is the report; the rest is not."""
PARAGRAPH = 100
"""A line of so many characters is a paragraph, whatever element made it."""
LONGEST_LINE = 150
"""Longest byline or date line, in characters."""
LONGEST_TITLE = 400

_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the page's text that one element made."""

    start: int
    end: int
    reason: str
    kind: Literal["furniture", "metadata", "frame"]


class _Paragraphs:
    """How much of the page's paragraphs a stretch holds."""

    def __init__(self, places: Sequence[tuple[int, int]]) -> None:
        ordered = sorted(places)
        self._starts = [a for a, _ in ordered]
        self._sums = [0, *accumulate(b - a for a, b in ordered)]

    def share(self, start: int, end: int) -> float:
        """The share of paragraph text that starts within a stretch."""
        total = self._sums[-1]
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return (self._sums[last] - self._sums[first]) / total if total else 0.0


def page_spans(text: str, spans: Sequence[Span]) -> tuple[list[Span], list[Span]]:
    """The furniture and the metadata of a page.

    An element is not furniture if it holds the headline or a good part of all paragraphs (a page
    wrapped in a form). Where one article element holds most paragraphs, the short lines outside
    it are furniture.
    """
    paragraphs = _Paragraphs(
        [(m.start(), m.end()) for m in _LINE.finditer(text) if len(m.group()) >= PARAGRAPH]
    )
    headlines = [s for s in spans if s.reason == "h1" and s.kind == "frame"]
    furniture = [
        s
        for s in spans
        if s.kind == "furniture"
        and paragraphs.share(s.start, s.end) <= MOST_PROSE
        and not any(s.start <= h.start and h.end <= s.end for h in headlines[:3])
    ]
    furniture = _outermost(furniture)
    article = _article(spans, paragraphs)
    metadata = _metadata(text, spans, headlines, article)
    marked = Intervals((s.start, s.end) for s in furniture)
    metadata = [m for m in metadata if not marked.cover(m.start, m.end)]
    named = Intervals((m.start, m.end) for m in metadata)
    if article:
        furniture += [
            Span(m.start(), m.end(), "outside the article", "furniture")
            for m in _LINE.finditer(text)
            if (m.end() <= article.start or m.start() >= article.end)
            and len(m.group()) < PARAGRAPH
            and not named.touches(m.start(), m.end())
        ]
    return furniture, metadata


def _outermost(spans: list[Span]) -> list[Span]:
    """Spans without those inside another."""
    out: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not out or span.end > out[-1].end:
            out.append(span)
    return out


def _article(spans: Sequence[Span], paragraphs: _Paragraphs) -> Span | None:
    """The smallest article or main element that holds most of the paragraphs."""
    fit = [
        s
        for s in spans
        if s.reason in ("article", "main")
        and s.kind == "frame"
        and paragraphs.share(s.start, s.end) >= ARTICLE_PROSE
    ]
    return min(fit, key=lambda s: s.end - s.start, default=None)


def _metadata(
    text: str, spans: Sequence[Span], headlines: Sequence[Span], article: Span | None
) -> list[Span]:
    """Headline, byline and date elements: the first headline, short lines, none inside another."""
    found: list[Span] = []
    in_article = [h for h in headlines if article and article.start <= h.start < article.end]
    for h in (in_article or list(headlines))[:1]:
        if h.end - h.start <= LONGEST_TITLE:
            found.append(Span(h.start, h.end, "title", "metadata"))
    title = Intervals((f.start, f.end) for f in found)
    found += [
        s
        for s in spans
        if s.kind == "metadata"
        and s.end - s.start <= LONGEST_LINE
        and (s.start == 0 or "\n" in text[s.start - 1 : s.start + 1])
        and not title.touches(s.start, s.end)
    ]
    return [_trimmed(text, s) for s in _outermost(found)]


def _trimmed(text: str, span: Span) -> Span:
    piece = text[span.start : span.end]
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, start + len(piece.strip()), span.reason, span.kind)
