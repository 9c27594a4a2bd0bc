"""The lines of a PDF page in the order in which they are read, a table's rows with their cells."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from goodoffices.read.note_marks import FIGURES
from goodoffices.read.pdf.columns import Segment, leaves
from goodoffices.read.pdf.pieces import Piece

SPACE = 0.17
"""A gap of this share of the font's height parts words (a space is a quarter, kerning a tenth)."""
CELL = 1.8
"""A gap of so many heights within a row parts the cells of a table."""
NARROW = 0.32
"""The least gap between cells, in heights of the font."""
MOST_LABELS = 45
"""A row of more letters that no table's rows stand beside is prose, however wide its gaps."""
WIDE = 4.0
"""So wide a gap parts cells even where the others of the row are wide too."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of text. ``left`` and ``right`` are the edges of its column, in points.

    ``leads_bold``: its first word is bold. ``text`` has its raised note marks as superscript figures, the cells of a table row parted by
    tabs. ``first`` is the width of its first word, ``column`` a number for each column of a page.
    """

    x0: float
    x1: float
    y: float
    size: float
    text: str
    bold: bool
    left: float
    right: float
    first: float
    column: int
    page: int
    artifact: bool = False
    leads_bold: bool = False
    reason: str | None = None

    @property
    def cells(self) -> bool:
        """Whether the row is one of a table's."""
        return "\t" in self.text


def rows_of(segments: Sequence[Segment], page: int, deadline: float) -> list[Row]:
    """The rows of a page (less its running heads) in reading order.

    Raises OverrunError beyond ``deadline`` (of time.monotonic).
    """
    out: list[Row] = []
    for number, leaf in enumerate(leaves(list(segments), deadline)):
        out += _rows(leaf, number, page)
    return out


def _rows(leaf: Sequence[Segment], column: int, page: int) -> list[Row]:
    """The rows of one column, from top to bottom; a table's cells whole."""
    lines = levels(leaf)
    left = min(s.x0 for s in leaf)
    ends = sorted(max(s.x1 for s in line) for line in lines)
    right = ends[min(len(ends) - 1, len(ends) * 9 // 10)]
    out: list[Row] = []
    cells: list[list[Piece]] = []
    parted = _aligned(lines)
    for i, line in enumerate(lines):
        found = _beside(line, parted[i], [*parted[max(0, i - 1) : i], *parted[i + 1 : i + 2]])
        if out and _continue(cells, found):
            out[-1] = replace(out[-1], text=_with(out[-1].text, cells, found))
        else:
            out.append(row(line, left, right, column, page, found))
            cells = found
    return out


def _aligned(lines: Sequence[Sequence[Segment]]) -> list[list[list[Piece]]]:
    """The cells of each line. A gap that is not very wide parts cells only in a table: where a
    cell of the line above or below begins at the same place.
    """
    parted = [_cells(line) for line in lines]
    edges = [{round(c[0].x0 / 2) for c in cells[1:]} for cells in parted]
    out = []
    for i, line in enumerate(lines):
        near = set().union(*edges[max(0, i - 1) : i], *edges[i + 1 : i + 2])
        near |= {e + d for e in near for d in (-1, 1)}
        prose = sum(s.letters for s in line) > MOST_LABELS
        alone = _cells(line, least=math.inf if prose else WIDE)
        out.append(parted[i] if edges[i] & near else alone)
    return out


def _beside(
    line: Sequence[Segment],
    cells: list[list[Piece]],
    near: Sequence[Sequence[Sequence[Piece]]],
) -> list[list[Piece]]:
    """The cells of a line, in the manner of a neighbouring table row if it shares its edges."""
    for other in near:
        edges = [c[0].x0 for c in other]
        if len(other) > max(1, len(cells)):
            found = _cells(line, edges)
            if [round(c[0].x0) for c in found] == [round(e) for e in edges]:
                return found
    return cells


def _cells(
    line: Sequence[Segment], edges: Sequence[float] = (), least: float = CELL
) -> list[list[Piece]]:
    """The pieces of a line by the cells of the table row that it may be.

    A wide gap parts cells; one a little wider than a space does where a cell of a neighbouring
    row (``edges``) begins.
    """
    pieces = sorted((p for s in line for p in s.pieces), key=lambda p: (p.x0, p.order))
    size = max(p.size for p in pieces)
    cell = max(_cell_gap(pieces, size), least * size)
    out = [[pieces[0]]]
    end = pieces[0].x1
    for p in pieces[1:]:
        gap = p.x0 - end
        end = max(end, p.x1)
        if gap > cell or (gap > NARROW * size and any(abs(p.x0 - e) < 1 for e in edges)):
            out.append([p])
        else:
            out[-1].append(p)
    return out


def _cell_gap(pieces: Sequence[Piece], size: float) -> float:
    """From which gap on pieces are of two cells; more where a line is stretched to its column."""
    gaps = [b.x0 - a.x1 for a, b in itertools.pairwise(pieces) if b.x0 - a.x1 > SPACE * size]
    return max(CELL, min(2.5 * median(gaps) / size, WIDE)) * size if gaps else CELL * size


def _continue(above: Sequence[Sequence[Piece]], below: Sequence[Sequence[Piece]]) -> bool:
    """Whether the cells of one line go on those above: at their edge, written before the next cell.

    The last cell has none after it; what stands below it alone goes on with it.
    """
    if len(above) < 2:
        return False
    for cell in below:
        i = _above(above, cell)
        if i is None or not 0 < cell[0].y - above[i][-1].y < 1.6 * cell[0].size:
            return False
        last = i == len(above) - 1
        if not (last or above[i][-1].order < cell[0].order < above[i + 1][0].order):
            return False
    return True


def _above(above: Sequence[Sequence[Piece]], cell: Sequence[Piece]) -> int | None:
    """Which cell of the row above starts where this one does."""
    edges = (i for i, a in enumerate(above) if abs(a[0].x0 - cell[0].x0) < 2.5)
    return next(edges, None)


def _with(text: str, above: list[list[Piece]], below: Sequence[Sequence[Piece]]) -> str:
    """The text of a table row with what goes on its cells, which are lengthened."""
    parts = text.split("\t")
    for cell in below:
        i = _above(above, cell)
        if i is not None and i < len(parts):
            parts[i] += " " + _text(cell, max(p.size for p in cell), cell[0].y)
            above[i] = [above[i][0], *cell]
    return "\t".join(parts)


def levels(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Segments by their baselines, from top to bottom."""
    lines: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda s: (s.y, s.x0)):
        if lines and _level(lines[-1], segment):
            lines[-1].append(segment)
        else:
            lines.append([segment])
    return lines


def _level(line: Sequence[Segment], segment: Segment) -> bool:
    """Whether a segment stands on a line's baseline, or is a raised mark beside it."""
    for other in line[-6:]:
        small, big = sorted((segment, other), key=lambda s: s.size)
        most = 0.25 * small.size if small.size > 0.85 * big.size else 0.6 * big.size
        if abs(segment.y - other.y) <= most:
            return True
    return False


def row(
    line: Sequence[Segment],
    left: float,
    right: float,
    column: int = 0,
    page: int = 0,
    cells: Sequence[Sequence[Piece]] | None = None,
) -> Row:
    """One row from the segments on its baseline, in the ``cells`` of the table it stands in."""
    pieces = sorted((p for s in line for p in s.pieces), key=lambda p: (p.x0, p.order))
    weight: Counter[float] = Counter()
    for p in pieces:
        weight[round(p.size, 1)] += len(p.text)
    size = max(weight, key=lambda s: (weight[s], s))
    base = median(p.y for p in pieces if round(p.size, 1) == size)
    text = "\t".join(_text(cell, size, base) for cell in cells or _cells(line))
    first = next((p.x0 for a, p in itertools.pairwise(pieces) if p.x0 - a.x1 > SPACE * size), None)
    x0, x1 = pieces[0].x0, max(p.x1 for p in pieces)
    bold = sum(len(p.text) for p in pieces if p.bold) > 0.8 * sum(len(p.text) for p in pieces)
    return Row(
        x0,
        x1,
        base,
        size,
        text,
        bold,
        left,
        right,
        (first or x1) - x0,
        column,
        page,
        all(p.artifact for p in pieces),
        pieces[0].bold,
    )


def _text(pieces: Sequence[Piece], size: float, base: float) -> str:
    """The text of pieces on one line: spaces where gaps are, raised figures raised."""
    text = ""
    end = pieces[0].x0
    for p in pieces:
        gap = p.x0 - end
        raised = p.size <= 0.8 * size and base - p.y > 0.15 * size
        if gap > SPACE * min(p.size, size) and not (raised and gap < 0.3 * size):
            text += " "
        text += p.text.translate(FIGURES) if raised and p.text.isdigit() else p.text
        end = max(end, p.x1)
    return text
