"""Tells a page saved before its text was there: a menu, a footer, and nothing between them.

Many sites send an empty frame which a script fills in the browser. What was fetched without a
browser, or saved too early, shows the frame alone. A short note on a page is none of these: one
paragraph, list item or sentence of its own is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from goodoffices.errors import Refused
from goodoffices.read.furniture import certain
from goodoffices.read.intervals import Intervals
from goodoffices.read.lines import Line
from goodoffices.read.page.blocks import Block
from goodoffices.read.page.spans import PageSpans, Span

FEW = 30
"""A page with so many words of its own is read, whatever they are."""
PARAGRAPHS = frozenset({"p", "li", "td", "th", "dd", "blockquote", "pre"})
"""Elements that hold somebody's words ..."""
LEAST = 3
"""... if they have at least so many."""
MOST_FOOTER = 80
"""An element named as a footer is one if it has no more words, even with all prose of the page."""
LONGEST_WAITING = 300
"""Longest place-holder, in characters."""
_WAITING = re.compile(
    r"(?:please wait|loading)\b.{0,40}"
    r"|.{0,160}\b(?:enable|turn on|requires?|needs?|without|disabled|supports?)\b.{0,80}\bjavascript\b.{0,160}"
    r"|.{0,160}\bjavascript\b.{0,80}\b(?:enabled?|required|disabled|turned|needed)\b.{0,160}",
    re.IGNORECASE,
)
"""What a frame shows in the place of its text."""


def unfilled(text: str, blocks: Sequence[Block], spans: Sequence[Span], found: PageSpans) -> bool:
    """Whether nothing but furniture, or a script's place-holder, stands on a page."""
    waits = any(_waits(b) for b in blocks)
    if not blocks or not (found.furniture or waits):
        return False
    own = list(_own(text, blocks, spans, found))
    told = any(b.prose or (b.tag in PARAGRAPHS and len(b.text.split()) >= LEAST) for b in own)
    return not told and sum(len(b.text.split()) for b in own) < FEW


def refusal(name: str) -> Refused:
    """The refusal of such a page."""
    return Refused(
        "empty-page",
        name,
        "The page holds a menu but no report: a script puts its text there in the browser",
        "Open it in a browser, wait until the text shows, and save it again.",
    )


def _waits(block: Block) -> bool:
    """Whether a line stands in the place of a text that a script will put there."""
    return block.size <= LONGEST_WAITING and bool(_WAITING.fullmatch(block.text.strip()))


def _own(
    text: str, blocks: Sequence[Block], spans: Sequence[Span], found: PageSpans
) -> Iterator[Block]:
    """The lines of a page that are no furniture, headline, byline, link or place-holder."""
    footers = [
        s
        for s in spans
        if s.reason == "boilerplate" and len(text[s.start : s.end].split()) <= MOST_FOOTER
    ]
    around = Intervals((s.start, s.end) for s in (*found.furniture, *footers))
    said = Intervals((s.start, s.end) for s in found.metadata)
    for b in blocks:
        if b.linked or not b.text.strip() or around.cover(b.start, b.end):
            continue
        if said.touches(b.start, b.end) or _waits(b):
            continue
        if not certain(Line(b.start, b.end, b.text)):
            yield b
