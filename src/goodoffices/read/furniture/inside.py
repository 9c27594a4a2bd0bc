"""Furniture inside a paragraph of prose: credits, links and notices run into it by scraping.

Only stretches with certain ends are marked: whole sentences that are stock notices, and what the
patterns of furniture_inline hold. Nothing that begins within a quotation is furniture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from goodoffices.model.shapes import Furniture
from goodoffices.read.furniture.inline import (
    INLINE,
    LABEL,
    LABELLED,
    LABELS_SHOW,
    LONGEST_LINK,
)
from goodoffices.read.furniture.links import links
from goodoffices.read.furniture.notices import between, floating_in, match, notice
from goodoffices.read.intervals import Intervals
from goodoffices.read.lines import Line, sentences

_QUOTATION = re.compile(r"“[^”\n]{1,1200}”|(?<![^\s(\[—–-])\"(?=\S)[^\"\n]{1,600}(?<=\S)\"(?!\w)")
"""A quotation: a straight mark opens only behind a gap, so that one lost mark spoils one pair."""
HOUSE = frozenset({"credits", "author note", "newsletter", "share", "update note", "copyright"})
"""Reasons of notices in which a page speaks of its own house."""
BIOGRAPHY = 6
"""So many sentences may stand between an editor's note on the author and the disclaimer."""
AMONG = 6
"""Between two notices, a sentence of no more words is taken for a part of them ..."""
AMONG_CHANGES = 14
"""... and behind a note of changes, which says what is right, of no more than these."""


def inside(line: Line, *, tail: bool) -> list[Furniture]:
    """The furniture inside a line of prose; ``tail`` where only notices come behind the line."""
    pieces = sentences(line)
    floating = floating_in(line.text)
    marks: list[str | None] = [notice(s, floating) if len(pieces) > 1 else None for s in pieces]
    if len(pieces) > 1:
        if tail:
            _mark_last(pieces, marks)
        mark_beside(pieces, marks)
        _mark_biography(pieces, marks)
        for i in range(1, len(pieces) - 1):
            most = AMONG_CHANGES if marks[i - 1] == "update note" else AMONG
            if marks[i - 1] and marks[i + 1] and not marks[i] and pieces[i].words <= most:
                marks[i] = marks[i - 1]
    spans = [
        Furniture(line.start + m.start(), line.start + m.end(), kind.reason)
        for kind in INLINE
        if kind.near(line.text)
        for m in kind.pattern.finditer(line.text)
    ]
    spans += links(line)
    spans += _labelled_links(line)
    spans += [Furniture(s.start, s.end, r) for s, r in zip(pieces, marks, strict=True) if r]
    if not spans:
        return spans
    quoted = Intervals(
        (line.start + m.start(), line.start + m.end() - 1) for m in _QUOTATION.finditer(line.text)
    )
    return [f for f in spans if not quoted.cover(f.start - 1, f.start)]


def _mark_last(pieces: Sequence[Line], marks: list[str | None]) -> None:
    """Notices that count only at the end of a text: the unbroken row of them there."""
    start = len(pieces)
    while start > 1 and (marks[start - 1] or match(pieces[start - 1])):
        start -= 1
    for i in range(start, len(pieces)):
        found = None if marks[i] else match(pieces[i])
        if found and not (found.follow and not marks[i - 1]):
            marks[i] = found.reason


def mark_beside(pieces: Sequence[Line], marks: list[str | None]) -> None:
    """Notices that count next to a credit or an invitation: behind it, and those ``beside`` before."""
    for i in range(1, len(pieces)):
        if not marks[i] and marks[i - 1] in HOUSE:
            found = match(pieces[i])
            marks[i] = found.reason if found and (found.beside or found.follow) else None
    for i in range(len(pieces) - 2, -1, -1):
        if not marks[i] and marks[i + 1] in HOUSE:
            found = match(pieces[i])
            held = i > 0 and marks[i - 1] is not None and marks[i + 1] == "newsletter"
            marks[i] = (
                found.reason if found and found.beside else between(pieces[i]) if held else None
            )


def _mark_biography(pieces: Sequence[Line], marks: list[str | None]) -> None:
    """What stands between an editor's note on the author and the disclaimer behind it."""
    for i in [k for k, reason in enumerate(marks) if reason == "author note"]:
        for j in range(i + 1, min(i + 2 + BIOGRAPHY, len(pieces))):
            if marks[j] == "disclaimer":
                marks[i:j] = [marks[k] or "author note" for k in range(i, j)]
                break


def _labelled_links(line: Line) -> Iterator[Furniture]:
    """Links to other stories, each behind a label in capitals, two or more in a row."""
    if len(LABELS_SHOW.findall(line.text)) < 2:
        return
    at = 0
    while head := LABELLED.search(line.text, at):
        cuts = [head.start()]
        end = head.end()
        while following := LABEL.search(line.text, end, end + LONGEST_LINK):
            if re.search(r"[.!?]\s", line.text[end : following.start()]):
                break
            cuts.append(following.start())
            end = following.end()
        at = end
        if len(cuts) < 2:
            continue
        rest = line.text[end:]
        # The last link ends nowhere for certain, unless it is the last of the line.
        stop = len(line.text) if len(rest) <= LONGEST_LINK and "." not in rest else cuts[-1]
        yield Furniture(line.start + cuts[0], line.start + stop, "related headlines")
