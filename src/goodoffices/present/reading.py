"""A report as it was, with the entries that rest on it as marks in its text."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from goodoffices.model.entries import DocumentEntry
from goodoffices.model.record import Record, Wanted
from goodoffices.present.lines import told
from goodoffices.present.listing import KINDS, Kind
from goodoffices.present.shelf import Shelf
from goodoffices.present.telling import Teller
from goodoffices.present.view import Line, Source

MARKED = frozenset({"statement", "event", "offer", "delivery", "forecast", "position", "figure"})
"""Kinds marked in the text; actors and times are everywhere, and shown when asked for."""

_Span = tuple[int, int, str, str]
"""Where a mark begins and ends, and the id and kind of its entry."""

MOST = 5000
"""Entries of a kind taken from one part of a report."""

PART = 20_000
"""Characters of a report on one page, about; a book would take seconds to draw."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of text between two edges of marks. ``entries`` are those whose passages cover it."""

    start: int
    text: str
    entries: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the report: prose in stretches, or page furniture with the reason."""

    stretches: tuple[Stretch, ...]
    furniture: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """Entries of one kind that rest on the report, in the order of their first passage in it."""

    kind: Kind
    lines: tuple[Line, ...]
    chosen: bool


@dataclass(frozen=True, slots=True)
class ReadingView:
    """The report's page."""

    document: DocumentEntry
    source: Source
    blocks: tuple[Block, ...]
    taken: tuple[Taken, ...]
    untaken: int
    """Lines of prose of which no entry of the kinds shown rests on a word."""
    sources: tuple[Source, ...]
    """Every report that is cited, this one and those to which its entries lead."""
    part: int = 1
    parts: int = 1
    """Of a long report one part is shown; these are its number, from 1, and how many there are."""


def reading(
    record: Record,
    document: DocumentEntry,
    kinds: Sequence[str] = (),
    *,
    part: int = 0,
    at: int = 0,
) -> ReadingView:
    """The page of a report, with the entries of these kinds marked (none named: MARKED).

    Of a long one it is the part of this number, or (0) that in which the place ``at`` is.
    """
    shown = set(kinds) & {k.kind for k in KINDS} or MARKED
    shelf = Shelf(record)
    teller = Teller(record, shelf, most=1)
    edges = _edges(document.text)
    last = len(edges) - 2
    number = min(part - 1, last) if part > 0 else min(bisect_right(edges, max(at, 0)) - 1, last)
    stretch = (edges[number], edges[number + 1])
    spans: list[_Span] = []
    taken: list[Taken] = []
    for kind in KINDS:
        if kind.kind == DocumentEntry.kind:
            continue
        wanted = Wanted(
            kind=kind.kind, document=document.id, stretch=stretch, order="first", limit=MOST
        )
        chosen = kind.kind in shown
        found = {e.id: e for e in record.some(wanted)} if chosen else {}
        shelf.fetch(list(found.values()))
        own = record.places(document.id, kind.kind, *stretch) if chosen else ()
        spans += [(start, end, id_, kind.kind) for id_, start, end in own if id_ in found]
        # In the order of their first passages here.
        ordered = dict.fromkeys((*(id_ for id_, _, _ in own if id_ in found), *found))
        lines = tuple(told(teller, found[id_]) for id_ in ordered)
        if lines or record.total(wanted):
            taken.append(Taken(kind, lines, chosen))
    blocks = tuple(_joined(_blocks(document, spans, stretch)))
    source = shelf.source(document.id)
    assert source is not None
    bare = sum(
        1
        for b in blocks
        if not b.furniture
        and any(s.text.strip() for s in b.stretches)
        and not any(s.entries for s in b.stretches)
    )
    sources = shelf.sources
    return ReadingView(
        document, source, blocks, tuple(taken), bare, sources, number + 1, len(edges) - 1
    )


def _edges(text: str) -> list[int]:
    """Where the parts of a report begin, and its end: whole lines, each part about as long."""
    edges = [0]
    while len(text) - edges[-1] > 1.5 * PART:
        line = text.find("\n", edges[-1] + PART) + 1
        if not 0 < line < len(text):
            break
        edges.append(line)
    return [*edges, max(len(text), 1)]


def _blocks(
    document: DocumentEntry, spans: Sequence[_Span], stretch: tuple[int, int]
) -> Iterator[Block]:
    """The text line by line, cut where marks begin and end; furniture in blocks of its own."""
    marks = _Marks(spans)
    furniture = sorted((f.start, f.end, f.reason) for f in document.furniture)
    first, last = stretch
    for begin, stop, reason in _parts(document.text, furniture):
        start, end = max(begin, first), min(stop, last)
        if start >= end:
            continue
        if reason:
            text = document.text[start:end]
            if text.strip():
                yield Block((Stretch(start, text.strip("\n")),), reason)
        else:
            yield from _lines(document.text, start, end, marks)


def _joined(blocks: Iterator[Block]) -> Iterator[Block]:
    """Furniture that follows on furniture folds away with it, under the reasons of both."""
    held: Block | None = None
    for block in blocks:
        if held is not None and block.furniture:
            reasons = dict.fromkeys((*held.furniture.split(", "), *block.furniture.split(", ")))
            held = Block((*held.stretches, *block.stretches), ", ".join(reasons))
            continue
        if held is not None:
            yield held
        held = block if block.furniture else None
        if held is None:
            yield block
    if held is not None:
        yield held


def _parts(text: str, furniture: Sequence[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    at = 0
    for start, end, reason in furniture:
        if start > at:
            yield at, start, ""
        if end > max(at, start):
            yield max(at, start), end, reason
        at = max(at, end)
    if at < len(text):
        yield at, len(text), ""


class _Marks:
    """The marks of a report, handed out to its lines in one sweep from first to last."""

    def __init__(self, spans: Sequence[_Span]) -> None:
        # By where they begin; what begins earlier but was found later keeps its place in a line.
        self._waiting = deque(sorted(enumerate(spans), key=lambda pair: pair[1][0]))
        self._open: list[tuple[int, _Span]] = []

    def within(self, start: int, end: int) -> list[_Span]:
        """The marks that touch this line, in the order in which they were found.

        To be asked of lines in their order: what ends before this one is let go.
        """
        while self._waiting and self._waiting[0][1][0] < end:
            self._open.append(self._waiting.popleft())
        self._open = [pair for pair in self._open if pair[1][1] > start]
        return [span for _, span in sorted(self._open)]


def _lines(text: str, start: int, end: int, marks: _Marks) -> Iterator[Block]:
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        if text[at:stop].strip():
            inside = marks.within(at, stop)
            edges = {e for span in inside for e in span[:2] if at < e < stop}
            cuts = [at, *sorted(edges), stop]
            yield Block(tuple(_stretch(text, a, b, inside) for a, b in pairwise(cuts)))
        at = stop + 1


def _stretch(text: str, start: int, end: int, spans: Sequence[_Span]) -> Stretch:
    over = [s for s in spans if s[0] <= start and s[1] >= end]
    return Stretch(
        start,
        text[start:end],
        tuple(dict.fromkeys(s[2] for s in over)),
        tuple(sorted({s[3] for s in over})),
    )
