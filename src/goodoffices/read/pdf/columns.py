"""The columns of a PDF page: its pieces put together, and cut where a gap runs down the page.

Cuts are projection cuts (Nagy and Seth, "Hierarchical representation of optically scanned
documents", ICPR 1984), unless the page itself writes the two sides row by row, as a table does.
"""

from __future__ import annotations

import itertools
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from goodoffices.read.pdf.pieces import OverrunError, PageText, Piece

APART = 0.9
"""Pieces further apart than this, in heights of the font, are not joined before columns are known."""
GUTTER = 0.4
"""The gap between columns is at least so many heights of the type wide."""
LEAST_ROWS = 3
"""Columns have at least so many rows on either side."""
LEAST_LETTERS = 12
"""The rows of a column of text have at least so many letters in the middle; cells have fewer."""
MOST_SEGMENTS = 20_000


@dataclass(frozen=True, slots=True)
class Segment:
    """Pieces that touch or nearly touch on one baseline."""

    x0: float
    x1: float
    y: float
    size: float
    pieces: tuple[Piece, ...]

    @property
    def order(self) -> int:
        return self.pieces[0].order

    @property
    def letters(self) -> int:
        return sum(len(p.text) for p in self.pieces)


def segments_of(page: PageText) -> tuple[list[Segment], list[Piece]]:
    """The segments of a page's upright text, and the pieces that are turned or slanted.

    A page whose text is mostly turned is read in the direction of most letters. Raises
    OverrunError for a page of more segments than any report's.
    """
    letters: Counter[int] = Counter()
    for piece in page.pieces:
        letters[piece.turn] += len(piece.text)
    way = max((t for t in letters if t >= 0), key=lambda t: letters[t], default=0)
    upright = [_turned(p, way, page) for p in page.pieces if p.turn == way]
    aside = [p for p in page.pieces if p.turn != way]
    segments = _segments(_once(upright))
    if len(segments) > MOST_SEGMENTS:
        raise OverrunError
    return segments, aside


def _turned(piece: Piece, way: int, page: PageText) -> Piece:
    x0, x1, y = piece.x0, piece.x1, piece.y
    if way == 1:
        y = page.width - y
    elif way == 2:
        x0, x1, y = page.width - x1, page.width - x0, page.height - y
    elif way == 3:
        x0, x1 = page.height - x1, page.height - x0
    return replace(piece, x0=x0, x1=x1, y=y) if way else piece


def _once(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces without those written twice at one place to look bold."""
    seen: dict[tuple[str, int, int], Piece] = {}
    out = []
    for piece in pieces:
        key = (piece.text, round(piece.x0 / 2), round(piece.y / 2))
        before = seen.get(key)
        if before and abs(before.x0 - piece.x0) < 0.1 * piece.size and before.size == piece.size:
            continue
        seen[key] = piece
        out.append(piece)
    return out


def _segments(pieces: Sequence[Piece]) -> list[Segment]:
    """Pieces joined while the page goes on writing to the right on one baseline."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        if groups and _goes_on(groups[-1][-1], piece):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return [_segment(g) for g in groups]


def _goes_on(a: Piece, b: Piece) -> bool:
    size = max(a.size, b.size)
    level = abs(a.y - b.y) <= (0.12 if abs(a.size - b.size) < 0.5 else 0.5) * size
    return level and -0.5 * size <= b.x0 - a.x1 <= APART * size and a.artifact == b.artifact


def _segment(pieces: Sequence[Piece]) -> Segment:
    main = max(pieces, key=lambda p: (p.size, len(p.text)))
    return Segment(
        min(p.x0 for p in pieces), max(p.x1 for p in pieces), main.y, main.size, tuple(pieces)
    )


def leaves(segments: list[Segment], deadline: float, depth: int = 0) -> list[list[Segment]]:
    """The columns and whole-width parts of a region, in reading order.

    Raises OverrunError beyond ``deadline`` (of time.monotonic).
    """
    if not segments:
        return []
    segments.sort(key=lambda s: (s.y, s.x0))
    cut = _gutter(segments, deadline) if depth < 6 and len(segments) >= 4 else None
    if cut is None:
        return [segments]
    x, first, last = cut
    first, last = _trimmed(segments, cut, deadline)
    inside = segments[first:last]
    return [
        *leaves(segments[:first], deadline, depth + 1),
        *leaves([s for s in inside if s.x1 <= x], deadline, depth + 1),
        *leaves([s for s in inside if s.x1 > x], deadline, depth + 1),
        *leaves(segments[last:], deadline, depth + 1),
    ]


def _gutter(segments: Sequence[Segment], deadline: float) -> tuple[float, int, int] | None:
    """Where to cut a region into columns: the place, and the first and behind the last segment."""
    starts = Counter(round(s.x0 / 2) for s in segments)
    edge = min(s.x0 for s in segments) + 20
    likely = [2 * k for k, n in starts.most_common(16) if 2 * k > edge]
    size = median(s.size for s in segments)
    best: tuple[float, int, int] | None = None
    for start in likely:
        _timely(deadline)
        x = start - GUTTER * size
        free = [s.x1 <= x or s.x0 >= start - 1.5 for s in segments]
        at = 0
        for clear, group in itertools.groupby(free):
            end = at + len(list(group))
            found = _columns(segments[at:end], x) if clear else False
            # The leftmost of equal cuts: the rest is cut again.
            if found and (best is None or (end - at, -x) > (best[2] - best[1], -best[0])):
                best = (x, at, end)
            at = end
    return best


def _columns(segments: Sequence[Segment], x: float) -> bool:
    """Whether the two sides of a gap are columns of text rather than cells of a table."""
    left = [s for s in segments if s.x1 <= x]
    right = [s for s in segments if s.x1 > x]
    if not left or not right:
        return False
    size = median(s.size for s in segments)
    top = max(min(s.y for s in left), min(s.y for s in right))
    bottom = min(max(s.y for s in left), max(s.y for s in right))
    counted = _letters(left), _letters(right)
    rows, letters = min(map(len, counted)), min(median(c) for c in counted)
    changes = _changes(segments, x)
    if rows == 2 and changes == 1:
        return letters >= 2 * LEAST_LETTERS and bottom - top > 0.8 * size
    if rows < LEAST_ROWS or bottom - top < 2.2 * size or letters < LEAST_LETTERS:
        return False
    return changes <= max(2, 0.2 * rows) or (rows >= 6 and letters >= 2 * LEAST_LETTERS)


def _changes(segments: Sequence[Segment], x: float) -> int:
    """How often the page goes from one side to the other while it writes."""
    return sum(a != b for a, b in itertools.pairwise(_sides(segments, x)))


def _sides(segments: Sequence[Segment], x: float) -> list[bool]:
    """For each segment, as the page writes them, whether it is on the left."""
    return [s.x1 <= x for s in sorted(segments, key=lambda s: s.order)]


def _trimmed(
    segments: Sequence[Segment], cut: tuple[float, int, int], deadline: float
) -> tuple[int, int]:
    """Columns less the rows above and below, of both sides, that the page writes before or after.

    What is tried parts what the page writes first from the rest, so the sides as the page writes
    them, counted once, tell of each part how often it changes its side.
    """
    x, first, last = cut
    inside = segments[first:last]
    most = list(itertools.accumulate((s.order for s in inside), max))
    least = list(itertools.accumulate((s.order for s in reversed(inside)), min))[::-1]
    sides = _sides(inside, x)
    changed = [0, *itertools.accumulate(a != b for a, b in itertools.pairwise(sides))]
    for i in range(1, len(inside)):
        if least[i] <= most[i - 1]:
            continue
        # A part that never changes is of one side alone, and no columns.
        above, below = changed[i - 1], changed[-1] - changed[i]
        if below and 1 <= above <= 2 and _timely(deadline) and _columns(inside[:i], x):
            return first, first + i
        if above and 1 <= below <= 2 and _timely(deadline) and _columns(inside[i:], x):
            return first + i, last
    return first, last


def _timely(deadline: float) -> bool:
    """True; raises OverrunError beyond the deadline."""
    if time.monotonic() > deadline:
        raise OverrunError
    return True


def _letters(side: Sequence[Segment]) -> list[int]:
    """How many letters each row of one side has."""
    rows: Counter[int] = Counter()
    for s in side:
        rows[round(s.y)] += s.letters
    return list(rows.values())
