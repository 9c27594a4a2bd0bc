"""The blocks of a page: its lines, each with what tells prose from links and labels.

Link density and text length tell most (Kohlschuetter et al., "Boilerplate Detection using Shallow
Text Features", WSDM 2010); the final stop tells short sentences from labels.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from goodoffices.read.page.table import HEADINGS, LISTED

PROSE = 80
"""A line of so many characters outside links is prose, with or without a final stop."""
SENTENCE = 20
"""A line with a final stop and so many characters outside links is prose."""
LINKED = 0.6
"""A line of which so much is links leads elsewhere ..."""
TOLD = 40
"""... unless it has so many characters besides and ends in a stop."""
ALONE = 0.9
"""A line of which so much is links has no words of its own."""
WIDE = 2
"""A character of a script without spaces between words counts for so many."""
LABEL = 30
"""Longest label, in characters."""
CARD = 700
"""Longest teaser card, in characters."""
CARDS = 3
"""So many teaser cards in a row are a list of other stories."""
BETWEEN = 150
"""Most characters between two teaser cards of one row."""
LINK = 12
"""Shortest linked headline of a card, in characters."""

_STOP = re.compile(r"[.!?…:;。！？।؟][\"'”’»)\]」』]*$")
_WIDE = re.compile("[\u3040-\u9fff\uac00-\ud7af]")

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Block:
    """A line of a page's text, the element that made it, and how many characters are links.

    ``linked``: it is but a link, or several. ``prose``: it reads as running text of its own.
    """

    start: int
    end: int
    tag: str
    text: str
    links: int
    linked: bool
    prose: bool

    @property
    def size(self) -> int:
        """Characters."""
        return self.end - self.start

    @property
    def heading(self) -> bool:
        """Whether a heading element made it."""
        return self.tag in HEADINGS

    @property
    def listed(self) -> bool:
        """Whether it is an item of a list or table, or quoted."""
        return self.tag in LISTED

    @property
    def alone(self) -> bool:
        """Whether a link is all there is, of several words."""
        return self.links >= ALONE * self.size and len(self.text.split()) >= 3

    @property
    def label(self) -> bool:
        """Whether it is a few words that could head what follows."""
        return self.size <= LABEL and not self.prose and not self.listed and not self.linked


def block_of(start: int, tag: str, text: str, links: int) -> Block:
    """A block with its features worked out."""
    plain = len(text) - links
    stopped = bool(_STOP.search(text[-12:]))
    linked = links >= LINKED * len(text) and plain < (TOLD if stopped else PROSE)
    if _WIDE.search(text[:40]):
        plain *= WIDE
    prose = plain >= PROSE or (plain >= SENTENCE and stopped)
    return Block(
        start,
        start + len(text),
        tag,
        text,
        links,
        linked,
        prose and not linked and tag not in HEADINGS,
    )


def teasers(blocks: Sequence[Block], frames: Iterable[Stretch]) -> set[int]:
    """The blocks of teaser cards: small elements, three in a row, of a linked headline and prose.

    A report with links to others between its paragraphs has no element for each pair of them.
    """
    starts = [b.start for b in blocks]
    cards = []
    for start, end in {f for f in frames if f[1] - f[0] <= CARD}:
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        card = blocks[first:last]
        head = next((i for i, b in enumerate(card) if b.linked and b.size >= LINK), len(card))
        if any(b.prose for b in card[head:]):
            cards.append((first, last))
    found: set[int] = set()
    for row in _rows(blocks, _innermost(cards)):
        if len(row) >= CARDS:
            found.update(i for first, last in row for i in range(first, last))
    return found


def _innermost(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Stretches that hold no other."""
    out: list[Stretch] = []
    for start, end in sorted(stretches, key=lambda s: (s[1], -s[0])):
        if not out or start >= out[-1][1]:
            out.append((start, end))
    return out


def _rows(blocks: Sequence[Block], cards: Sequence[Stretch]) -> list[list[Stretch]]:
    """Cards that follow one another closely."""
    rows: list[list[Stretch]] = []
    for card in cards:
        if not rows or blocks[card[0]].start - blocks[rows[-1][-1][1] - 1].end > BETWEEN:
            rows.append([])
        rows[-1].append(card)
    return rows
