"""Every list: events, statements, offers and the other kinds, sorted and filtered."""

from __future__ import annotations

from goodoffices.model.record import Record
from goodoffices.present.listing import BY_SLUG, Kind, Listing, listing, wanted
from goodoffices.web.page import Page, Shown
from goodoffices.web.request import Asked


def _list(kind: Kind) -> Page:
    def build(record: Record, asked: Asked) -> Shown:
        found = listing(record, kind, wanted(kind, asked.query))
        return Shown("list.html", kind.title, found, markings(found))

    return Page(f"/{kind.slug}", build)


def markings(shown: Listing) -> tuple[str, ...]:
    """The handling markings of the reports that a list cites."""
    return tuple(sorted({s.marking for s in shown.sources if s.marking}))


PAGES = tuple(_list(kind) for kind in BY_SLUG.values())
