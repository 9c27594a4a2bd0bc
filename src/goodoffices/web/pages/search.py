"""Full-text search over reports and entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from goodoffices.model.record import Hit, Record
from goodoffices.present.passages import Passage, passage
from goodoffices.present.shelf import Shelf
from goodoffices.present.view import Source
from goodoffices.web.page import Page, Shown
from goodoffices.web.request import Asked

MOST = 200
"""Places looked for."""

SHOWN = 60
"""Of these, how many are shown."""


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence of a report, with the hits in it: the best first, whose words are told apart."""

    hits: tuple[Hit, ...]
    source: Source | None
    around: Passage


@dataclass(frozen=True, slots=True)
class SearchView:
    """What was asked for and found, and how much of each kind."""

    words: str
    kind: str
    found: tuple[Found, ...]
    counts: tuple[tuple[str, int], ...]


def _build(record: Record, asked: Asked) -> Shown:
    words, kind = asked.query.get("q", ""), asked.query.get("kind", "")
    best = record.found(words, MOST)
    hits = record.hits([f for f in best if kind in ("", f.kind)][:SHOWN], words)
    shelf = Shelf(record)
    shelf.fetch_reports(h.document for h in hits)
    counts = tuple(Counter(f.kind for f in best).most_common())
    return Shown("search.html", "Search", SearchView(words, kind, _found(shelf, hits), counts))


def _found(shelf: Shelf, hits: Sequence[Hit]) -> tuple[Found, ...]:
    """The hits by sentence, in order of the best of each; several entries rest on one sentence."""
    grouped: dict[tuple[str, int, bool], list[tuple[Hit, Passage]]] = {}
    for hit in hits:
        around = _around(shelf, hit)
        start = hit.citation.start - len(around.before)
        key = (hit.document, start, hit.kind == "document")
        grouped.setdefault(key, []).append((hit, around))
    return tuple(
        Found(tuple(hit for hit, _ in each), shelf.source(key[0]), each[0][1])
        for key, each in grouped.items()
    )


def _around(shelf: Shelf, hit: Hit) -> Passage:
    """The sentence around what was found; of a report's text the stretch found is enough."""
    document = shelf.document(hit.document)
    if document is None or hit.kind == "document":
        return Passage("", hit.citation.quote, "")
    return passage(document.text, hit.citation)


PAGES = (Page("/search", _build),)
