"""The first screen: what an analyst wants to see in the morning, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from goodoffices.model.entries import DocumentEntry
from goodoffices.model.record import Record, Wanted
from goodoffices.present.briefing import OPEN
from goodoffices.present.dates import worded
from goodoffices.present.lines import told
from goodoffices.present.listing import BY_KIND, KINDS, Kind
from goodoffices.present.shelf import Shelf
from goodoffices.present.telling import Teller
from goodoffices.present.view import Line, Source

MOST = 6
"""Lines of one part; its list has them all."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the screen. ``more`` is the query of the list that has all of it."""

    title: str
    kind: Kind
    lines: tuple[Line, ...]
    total: int
    empty: str
    more: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Today:
    """The first screen. ``days`` are in words; ``unreviewed`` is by kind: so many of so many."""

    as_of: str
    parts: tuple[Part, ...]
    fresh: tuple[DocumentEntry, ...]
    documents: int
    undated: int
    unreviewed: tuple[tuple[Kind, int, int], ...]
    sources: tuple[Source, ...]


def today(record: Record, as_of: str = "", visited: str = "") -> Today:
    """The first screen as of a day; ``visited`` is when this person last looked."""
    shelf = Shelf(record)
    teller = Teller(record, shelf)
    day = as_of or shelf.as_of or ""
    parts = tuple(_part(teller, as_of, *spec) for spec in _parts(day))
    newest = record.some(Wanted(kind=DocumentEntry.kind, as_of=as_of, order="-since", limit=50))
    documents = [d for d in newest if isinstance(d, DocumentEntry)]
    fresh = [d for d in documents if visited and d.captured > visited]
    return Today(
        as_of=worded(day) if day else "",
        parts=parts,
        fresh=tuple(fresh),
        documents=record.total(Wanted(kind=DocumentEntry.kind, as_of=as_of)),
        undated=0,
        unreviewed=tuple(_unreviewed(record, as_of)),
        sources=shelf.sources,
    )


def _parts(day: str) -> list[tuple[str, str, str, dict[str, str]]]:
    """Title, kind, what it means that there is none, and what is wanted of the kind."""
    still = ",".join(sorted(OPEN))
    return [
        ("Tracks", "track", "No channel between two parties is on record.", {"order": "-size"}),
        (
            "Reports disagree",
            "disagreement",
            "The reports do not contradict each other on anything that was read.",
            {"status": "contradicts,divergent", "order": "status"},
        ),
        ("Open offers", "offer", "No open offer is on record.", {"status": still}),
        (
            "Coming due",
            "forecast",
            "No forecast falls due after this day.",
            {"status": "open", "order": "last", "from": day},
        ),
    ]


def _part(
    teller: Teller, as_of: str, title: str, kind: str, empty: str, query: Mapping[str, str]
) -> Part:
    wanted = Wanted(
        kind=kind,
        status=query.get("status", ""),
        start=query.get("from", ""),
        order=query.get("order", "-first"),
        as_of=as_of,
        limit=MOST,
    )
    lines = tuple(told(teller, entry) for entry in teller.record.some(wanted))
    return Part(title, BY_KIND[kind], lines, teller.record.total(wanted), empty, query)


def _unreviewed(record: Record, as_of: str) -> list[tuple[Kind, int, int]]:
    found = []
    for kind in KINDS:
        total = record.total(Wanted(kind=kind.kind, as_of=as_of, rejected=True))
        left = record.total(Wanted(kind=kind.kind, as_of=as_of, review="unreviewed"))
        if total and kind.kind != DocumentEntry.kind:
            found.append((kind, left, total))
    return found
