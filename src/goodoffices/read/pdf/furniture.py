"""What of a PDF's pages is no part of the text: running heads and feet, page numbers, notes.

A head or foot is what stands at the same place of several pages (Lin, "Header and footer
extraction by page-association", SPIE 5010, 2003), page numbers being compared by their distance
from the page's own number; or what the page's mark-up calls an artifact (ISO 32000-2, 14.8.2.2).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from goodoffices.read.pdf.columns import Segment
from goodoffices.read.pdf.lines import Row, levels, row

EDGE_ROWS = 4
"""So many rows at the top and at the bottom of a page are compared with those of other pages."""
EDGE = 0.15
"""Heads and feet stand within this share of the page's height from its edge."""
SAME_PLACE = 6.0
"""Rows this many points apart, from the page's edge, stand at the same place."""
SET_OFF = 1.7
"""A head stands so many heights of its type off the text; rows of a text about 1.2."""
MANY_PAGES = 10
"""In a document of more pages a head has to stand on three of them, in a shorter one on two."""
LONGEST_HEAD = 25
"""Words of the longest running head."""
SMALL = 0.93
"""Notes are set in this share of the text's size, or smaller."""

_NUMBER = re.compile(r"\d{1,4}")
_ONLY_NUMBER = re.compile(
    r"[\W_]*(?:(?:page|p\.)\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/|\||from)\s*\d{1,4})?[\W_]*",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|[*†‡]{1,3})\s?\S|(?P<plain>\[\d{1,3}\]|\d{1,3}(?:[.)]?\s|(?=[A-Z“\"‘])))"
)
_RAISED = re.compile(r"\S[⁰¹²³⁴⁵⁶⁷⁸⁹]")


@dataclass(slots=True)
class Parts:
    """The parts of one page: the text's segments, its heads and its feet with their reasons."""

    body: list[Segment]
    heads: list[Row] = field(default_factory=list)
    feet: list[Row] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Edge:
    """A row near the edge of a page: ``off`` is its distance from that edge in points.

    ``near``: it stands where heads and feet do.
    """

    page: int
    off: float
    near: bool
    line: tuple[Segment, ...]
    row: Row


def without_running_heads(
    pages: Sequence[Sequence[Segment]], heights: Sequence[float]
) -> list[Parts]:
    """Each page's segments with the heads and feet set apart."""
    tops = [_edges(s, h, i, True) for i, (s, h) in enumerate(zip(pages, heights, strict=True))]
    ends = [_edges(s, h, i, False) for i, (s, h) in enumerate(zip(pages, heights, strict=True))]
    least = 3 if len(pages) > MANY_PAGES else 2
    out = []
    repeated = [_repeated(edges, least) for edges in (tops, ends)]
    for i, segments in enumerate(pages):
        heads = _taken(tops[i], repeated[0], "page header")
        feet = _taken(ends[i], repeated[1], "page footer")
        gone = {id(s) for e in (*heads, *feet) for s in e.line}
        out.append(
            Parts(
                [s for s in segments if id(s) not in gone],
                [e.row for e in heads],
                [e.row for e in reversed(feet)],
            )
        )
    return out


def _edges(segments: Sequence[Segment], height: float, page: int, top: bool) -> list[_Edge]:
    """The rows nearest to the top or bottom edge, the outermost first."""
    lines = levels(segments)
    if not top:
        lines.reverse()
    found = []
    for line in lines[: EDGE_ROWS + 1]:
        made = row(line, min(s.x0 for s in line), max(s.x1 for s in line), page=page)
        off = made.y if top else height - made.y
        found.append(_Edge(page, off, off < EDGE * height, tuple(line), made))
    return found


def _repeated(edges: Sequence[Sequence[_Edge]], least: int) -> set[int]:
    """The ids of the edge rows that stand at the same place of enough pages."""
    places: dict[tuple[str, int], list[_Edge]] = {}
    for edge in itertools.chain.from_iterable(edges):
        for key in _keys(edge) if edge.near else ():
            # Two neighbouring slots each, so that no rounding parts what stands together.
            slot = int(edge.off / SAME_PLACE)
            for near in (slot, slot + 1):
                places.setdefault((key, near), []).append(edge)
    return {
        id(e)
        for together in places.values()
        if len({e.page for e in together}) >= least
        for e in together
    }


def _keys(edge: _Edge) -> set[str]:
    """What a row may share with those of other pages: its words, page numbers made relative."""
    keys: set[str] = set()
    if len(edge.row.text.split()) > LONGEST_HEAD:
        return keys
    for cell in {edge.row.text.replace("\t", " "), *edge.row.text.split("\t")}:
        numbers = list(_NUMBER.finditer(cell))[:3]
        for choice in itertools.product((False, True), repeat=len(numbers)):
            text, at = "", 0
            for m, relative in zip(numbers, choice, strict=True):
                shown = f"#{int(m.group()) - edge.page}" if relative else m.group()
                text, at = text + cell[at : m.start()] + shown, m.end()
            key = " ".join((text + cell[at:]).casefold().split())
            if any(c.isalnum() for c in key):
                keys.add(key)
    return keys


def _taken(edges: Sequence[_Edge], repeated: set[int], reason: str) -> list[_Edge]:
    """The rows that are heads (or feet), from the edge inwards.

    They end with a page's number, or are set off from what follows by a gap or by their type: the
    words of a text may stand at the same place of two pages by chance.
    """
    out: list[_Edge] = []
    sure = 0
    for edge, inner in itertools.zip_longest(edges, edges[1:]):
        only = bool(_ONLY_NUMBER.fullmatch(edge.row.text.replace("\t", " ")))
        own = not out and only and _numbered(edge)
        if (
            not (id(edge) in repeated or (edge.row.artifact and edge.near) or own)
            or len(out) == EDGE_ROWS
        ):
            break
        named = "page number" if only else reason
        out.append(replace(edge, row=replace(edge.row, reason=named)))
        if only or edge.row.artifact or (inner and _set_off(edge, inner)):
            sure = len(out)
    return out[:sure]


def _set_off(edge: _Edge, inner: _Edge) -> bool:
    a, b = edge.row, inner.row
    return abs(a.y - b.y) > SET_OFF * max(a.size, b.size) or abs(a.size - b.size) > 0.05 * b.size


def _numbered(edge: _Edge) -> bool:
    """Whether an outermost row gives the number of the very page it stands on."""
    numbers = _NUMBER.findall(edge.row.text)
    return bool(numbers) and int(numbers[0]) == edge.page + 1


def without_notes(rows: Sequence[Row], body: float) -> tuple[list[Row], list[list[Row]]]:
    """The rows of the text, and those of each foot note of a page.

    Notes are rows in small type that close a column and begin with a number or mark; a plain
    number counts only where raised ones call for notes.
    """
    text: list[Row] = []
    notes: list[list[Row]] = []
    called = any(_RAISED.search(r.text) for r in rows if r.size > SMALL * body)
    for _, group in itertools.groupby(rows, key=lambda r: r.column):
        column = list(group)
        start = len(column)
        while start and column[start - 1].size <= SMALL * body:
            start -= 1
        while start < len(column) and not _begins_note(column[start], called):
            start += 1
        text += column[:start]
        for r in column[start:]:
            if _begins_note(r, called) or not notes:
                notes.append([r])
            else:
                notes[-1].append(r)
    return text, notes


def _begins_note(first: Row, called: bool) -> bool:
    m = _NOTE.match(first.text)
    return bool(m and (m["raised"] or (m["plain"] and called)))
