"""What the marked-up parts of a page come to: furniture, metadata, or the report after all."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from goodoffices.read.intervals import Intervals
from goodoffices.read.page.blocks import Block, Stretch, teasers
from goodoffices.read.page.metadata import BARS, Shown, date_line
from goodoffices.read.page.report import Headline, beside, pull_quotes, report
from goodoffices.read.page.table import SURELY

MOST_PROSE = 0.35
"""An element with more of the page's prose than this holds the report, whatever its name ..."""
MOST_SURELY = 0.95
"""... and one that is named for readers' comments or for cookies with more than this."""
ALIKE = 0.5
"""A heading that shares so much of its words with the page's title is the headline (Jaccard)."""
MUCH_BEFORE = 3
"""So many times more prose before a headline than behind it, and it is not sure."""
LONGEST_LINE = 150
"""Longest byline or date line, in characters."""
LONGEST_TITLE = 400
SHORTEST_TITLE = 15
"""A shorter line that repeats the page's title may be a label."""
NEAR = 600
"""How far before the headline, or behind the report, a byline or date may stand."""
BARE = 0.05
"""A page of which no more is links and furniture is a document without a site around it."""
OTHER_STORY = 4
"""A link of so many words behind the report is another story's headline."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the page's text that one element made."""

    start: int
    end: int
    reason: str
    kind: Literal["furniture", "metadata", "frame"]


@dataclass(frozen=True, slots=True)
class PageSpans:
    """The furniture and metadata of a page, and what it shows of itself around the report."""

    furniture: Sequence[Span]
    metadata: Sequence[Span]
    shown: Shown


class _Prose:
    """How much of a page's prose a stretch holds."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._starts = [b.start for b in blocks]
        self._sums = [0, *accumulate(b.size for b in blocks)]

    def share(self, start: int, end: int) -> float:
        """The share of all prose that starts within a stretch."""
        total = self._sums[-1]
        return self.size(start, end) / total if total else 0.0

    def size(self, start: int, end: int) -> int:
        """Characters of prose within a stretch."""
        return (
            self._sums[bisect_left(self._starts, end)]
            - self._sums[bisect_left(self._starts, start)]
        )


def page_spans(
    text: str, spans: Sequence[Span], blocks: Sequence[Block], title: str | None
) -> PageSpans:
    """The furniture and the metadata of a page, whose head names ``title``.

    An element is not furniture if it holds the headline or a good part of all prose (a page
    wrapped in a form). What stands outside the run of blocks that the report fills is furniture.
    """
    furniture = _named(spans, blocks)
    marked = Intervals((s.start, s.end) for s in furniture)
    frames = [(s.start, s.end) for s in spans if s.kind == "frame"]
    known = {i for i, b in enumerate(blocks) if marked.cover(b.start, b.end)}
    apart = known | teasers(blocks, frames)
    headline = _headline(blocks, apart, title)
    run = None if _bare(blocks, apart) else report(blocks, frames, headline, apart)
    metadata = _metadata(text, spans, blocks, headline, run)
    metadata = [m for m in metadata if not marked.cover(m.start, m.end)]
    if run:
        claimed = Intervals((m.start, m.end) for m in metadata)
        why = dict.fromkeys(beside(blocks, run, apart) | (apart - known), "related headlines")
        why |= dict.fromkeys(pull_quotes(blocks, run, apart), "pull quote")
        for i, b in enumerate(blocks):
            reason = why.get(i) if run[0] <= i < run[1] else _outside(b, headline)
            if reason and i not in known and not claimed.touches(b.start, b.end):
                furniture.append(Span(b.start, b.end, reason, "furniture"))
    return PageSpans(furniture, metadata, _shown(text, metadata, blocks, headline, run))


def _bare(blocks: Sequence[Block], apart: set[int]) -> bool:
    """Whether a page has next to nothing around its text: a document, not a site's page."""
    around = sum(b.size for i, b in enumerate(blocks) if b.linked or i in apart)
    return around <= BARE * sum(b.size for b in blocks)


def _shown(
    text: str,
    metadata: Sequence[Span],
    blocks: Sequence[Block],
    headline: Headline,
    run: Stretch | None,
) -> Shown:
    """What the page shows of its headline, authors and day, and where."""

    opening = _edges(blocks, run)[0]

    def lines(reason: str) -> tuple[str, ...]:
        return tuple(
            text[m.start : m.end] for m in metadata if m.reason == reason and m.start < opening
        )

    return Shown(
        headline=next(iter(lines("title")), None) if headline.sure else None,
        bylines=lines("byline"),
        dates=(*lines("date"), *lines("byline")),
        start=max(0, headline.end - NEAR),
        end=opening,
    )


def _outside(block: Block, headline: Headline) -> str:
    """Why a block outside the report is furniture."""
    if not block.linked:
        return "outside the report"
    story = block.start >= headline.end and len(block.text.split()) >= OTHER_STORY
    return "related headlines" if story else "navigation"


def _named(spans: Sequence[Span], blocks: Sequence[Block]) -> list[Span]:
    """The elements named as furniture that are it, the outermost of nested ones."""
    named = [s for s in spans if s.kind == "furniture"]
    surely = Intervals((s.start, s.end) for s in named if s.reason in SURELY)
    prose = [b for b in blocks if b.prose]
    everything = _Prose(prose)
    doubtful = _Prose([b for b in prose if not surely.cover(b.start, b.end)])
    headlines = [b for b in blocks if b.tag == "h1"][:3]
    out: list[Span] = []
    for s in sorted(named, key=lambda s: (s.start, -s.end)):
        if out and s.end <= out[-1].end:
            continue
        if s.reason in SURELY:
            fits = everything.share(s.start, s.end) <= MOST_SURELY
        else:
            fits = doubtful.share(s.start, s.end) <= MOST_PROSE
        if fits and not any(s.start <= h.start and h.end <= s.end for h in headlines):
            out.append(s)
    return out


def _headline(blocks: Sequence[Block], apart: set[int], title: str | None) -> Headline:
    """The heading most like the page's title; failing that the first of the first rank."""
    told = _words(title or "")
    first = next((b.end for b in blocks if b.tag == "h1"), 0)
    best, most = 0, 0.0
    for i, block in enumerate(blocks):
        if not block.heading or block.linked or i in apart:
            continue
        shown = _words(block.text)
        alike = len(told & shown) / max(1, len(told | shown))
        if alike > most:
            best, most = block.end, alike
        if alike >= ALIKE and block.tag == "h1":
            break
    if most < ALIKE:
        best = _repeated(blocks, apart, title or "")
    if not best:
        return Headline(first)
    prose = _Prose([b for i, b in enumerate(blocks) if b.prose and i not in apart])
    before, behind = prose.size(0, best), prose.size(best, blocks[-1].end)
    return Headline(best, sure=before <= MUCH_BEFORE * behind)


def _repeated(blocks: Sequence[Block], apart: set[int], title: str) -> int:
    """Where a line ends that repeats the page's title or its part before a bar; 0 without one."""
    parts = {title, *(title.rpartition(bar)[0] for bar in BARS)} - {""}
    fit = (
        b.end
        for i, b in enumerate(blocks)
        if b.size > SHORTEST_TITLE and b.text in parts and not b.linked and i not in apart
    )
    return next(fit, 0)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _metadata(
    text: str,
    spans: Sequence[Span],
    blocks: Sequence[Block],
    headline: Headline,
    run: Stretch | None,
) -> list[Span]:
    """The headline, and the byline and date lines around it or behind the report."""
    found = [
        Span(b.start, b.end, "title", "metadata")
        for b in blocks
        if b.end == headline.end and b.size <= LONGEST_TITLE
    ]
    opening, ending = _edges(blocks, run)
    zones = (
        (max(0, headline.end - NEAR), opening),
        (ending, ending + NEAR if run else len(text)),
    )
    starts = [b.start for b in blocks]
    title = Intervals((f.start, f.end) for f in found)
    dated = [
        Span(b.start, b.end, "date", "metadata")
        for b in blocks
        if zones[0][0] <= b.start < opening
        and not (b.linked or b.prose or b.heading or b.size > LONGEST_LINE)
        and date_line(b.text)
    ]
    for s in (*dated, *(_trimmed(text, s) for s in spans if s.kind == "metadata")):
        if not any(low <= s.start < high for low, high in zones):
            continue
        line = blocks[max(0, bisect_left(starts, s.start + 1) - 1)]
        if line.start <= s.start and s.end <= line.end and line.size <= LONGEST_LINE:
            s = Span(line.start, line.end, s.reason, s.kind)
        whole = s.start == 0 or text[s.start - 1] == "\n"
        if whole and 0 < s.end - s.start <= LONGEST_LINE and not title.touches(s.start, s.end):
            found.append(_trimmed(text, s))
    return _outermost(found)


def _edges(blocks: Sequence[Block], run: Stretch | None) -> Stretch:
    """Where the report's first paragraph starts and its last ends."""
    if not run:
        return (len(blocks) and blocks[-1].end, 0)
    prose = [b for b in blocks[run[0] : run[1]] if b.prose] or list(blocks[run[0] : run[1]])
    return prose[0].start, prose[-1].end


def _outermost(spans: list[Span]) -> list[Span]:
    """Spans without those inside another."""
    out: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not out or span.start >= out[-1].end:
            out.append(span)
    return out


def _trimmed(text: str, span: Span) -> Span:
    piece = text[span.start : span.end]
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, start + len(piece.strip()), span.reason, span.kind)
