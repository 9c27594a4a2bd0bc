"""Disagreements with their sides next to each other, the words that differ marked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from goodoffices.model.entries import Disagreement
from goodoffices.model.record import Record
from goodoffices.present.comparing import ON_ONE_MATTER, Run, nearest, runs, value_in_words
from goodoffices.present.listing import BY_KIND, Listing, listing, wanted
from goodoffices.present.passages import Passage, passage
from goodoffices.present.shelf import Shelf, plain
from goodoffices.present.telling import Teller
from goodoffices.present.view import Line, Source

PAGE = 20
"""Disagreements on one page."""

SIDES = 4
"""Sides shown of one; its own page has all."""


@dataclass(frozen=True, slots=True)
class Told:
    """One side: what it says of the matter, where, and in which words."""

    value: str
    source: Source
    start: int
    around: Passage
    runs: tuple[Run, ...]
    entry: str


@dataclass(frozen=True, slots=True)
class Dispute:
    """A disagreement with its sides; ``more`` are not shown."""

    line: Line
    sides: tuple[Told, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Disputes:
    """The page."""

    listing: Listing
    disputes: tuple[Dispute, ...]


def disputes(record: Record, query: Mapping[str, str]) -> Disputes:
    """The disagreements that an address asks for."""
    kind = BY_KIND[Disagreement.kind]
    teller = Teller(record, Shelf(record))
    found = listing(record, kind, wanted(kind, query, PAGE), teller)
    shown = (
        _dispute(teller, entry, line)
        for entry, line in zip(found.entries, found.lines, strict=True)
        if isinstance(entry, Disagreement)
    )
    return Disputes(found, tuple(shown))


def _dispute(teller: Teller, entry: Disagreement, line: Line) -> Dispute:
    sides = [side for side in entry.sides if side.citations]
    quotes = [side.citations[0] for side in sides]
    values = [value_in_words(teller, side.value) for side in sides[:SIDES]]
    # Where each side's words say it themselves, no side needs to be told; else all are.
    telling = any(v not in plain(c.quote) for v, c in zip(values, quotes, strict=False))
    shown = []
    for n, side in enumerate(sides[:SIDES]):
        rest = [c.quote for m, c in enumerate(quotes[:SIDES]) if m != n]
        others = [t for each in rest for t in nearest(quotes[n].quote, [each], ON_ONE_MATTER)]
        document = teller.shelf.document(quotes[n].document)
        source = teller.shelf.source(quotes[n].document)
        if document is not None and source is not None:
            around = passage(document.text, quotes[n], document.furniture)
            words = tuple(runs(quotes[n].quote, others))
            value = values[n] if telling else ""
            shown.append(Told(value, source, quotes[n].start, around, words, side.entry))
    return Dispute(line, tuple(shown), max(0, len(sides) - SIDES))
