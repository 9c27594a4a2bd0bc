"""Disagreements with their sides next to each other, the words that differ marked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from goodoffices.model.entries import Disagreement
from goodoffices.model.record import Record
from goodoffices.model.shapes import Citation
from goodoffices.present.comparing import Run, runs
from goodoffices.present.dates import worded
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
    shown = []
    for n, side in enumerate(sides[:SIDES]):
        others = [c.quote for m, c in enumerate(quotes[:SIDES]) if m != n]
        document = teller.shelf.document(quotes[n].document)
        source = teller.shelf.source(quotes[n].document)
        if document is not None and source is not None:
            around = passage(document.text, quotes[n])
            words = tuple(runs(quotes[n].quote, others))
            value = _value(teller, side.value, quotes[n])
            shown.append(Told(value, source, quotes[n].start, around, words, side.entry))
    return Dispute(line, tuple(shown), max(0, len(sides) - SIDES))


def _value(teller: Teller, value: str, quote: Citation) -> str:
    """What a side says, if that is more than its words; an actor by its name, a day in words."""
    actor = teller.shelf.actor(value) if value.startswith("actor-") else None
    words = plain(actor.name) if actor else worded(plain(value))
    return "" if words in plain(quote.quote) or len(words) > 60 else words
