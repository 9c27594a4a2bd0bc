"""Full-text search over reports and entries."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from goodoffices.model.record import Hit, Record
from goodoffices.present.shelf import Shelf
from goodoffices.present.view import Source
from goodoffices.web.page import Page, Shown
from goodoffices.web.request import Asked

MOST = 200


@dataclass(frozen=True, slots=True)
class Found:
    """A hit, with the report in which its passage stands."""

    hit: Hit
    source: Source | None


@dataclass(frozen=True, slots=True)
class SearchView:
    """What was asked for and found, and how much of each kind."""

    words: str
    kind: str
    found: tuple[Found, ...]
    counts: tuple[tuple[str, int], ...]


def _build(record: Record, asked: Asked) -> Shown:
    words, kind = asked.query.get("q", ""), asked.query.get("kind", "")
    hits = record.search(words, MOST)
    shelf = Shelf(record)
    found = tuple(Found(h, shelf.source(h.document)) for h in hits if kind in ("", h.kind))
    counts = tuple(Counter(h.kind for h in hits).most_common())
    marking = tuple(sorted({s.marking for s in shelf.sources if s.marking}))
    return Shown("search.html", "Search", SearchView(words, kind, found[:60], counts), marking)


PAGES = (Page("/search", _build),)
