"""Every list: events, statements, offers and the other kinds, sorted and filtered."""

from __future__ import annotations

from goodoffices.model.record import Record
from goodoffices.present.disagreeing import disputes
from goodoffices.present.listing import BY_SLUG, Kind, listing, wanted
from goodoffices.present.lives import journeys, lives
from goodoffices.present.sources import sources
from goodoffices.present.tracks import tracks
from goodoffices.web.page import Page, Shown
from goodoffices.web.request import Asked


def _list(kind: Kind) -> Page:
    def build(record: Record, asked: Asked) -> Shown:
        found = listing(record, kind, wanted(kind, asked.query))
        return Shown("list.html", kind.title, found)

    return Page(f"/{kind.slug}", build)


def _tracks(record: Record, asked: Asked) -> Shown:
    view = tracks(record, asked.query)
    return Shown("tracks.html", "Tracks", view)


def _sources(record: Record, asked: Asked) -> Shown:
    view = sources(record, asked.query)
    return Shown("sources.html", "Sources", view)


def _disagreements(record: Record, asked: Asked) -> Shown:
    view = disputes(record, asked.query)
    return Shown("disagreements.html", "Disagreements", view)


def _offers(record: Record, asked: Asked) -> Shown:
    view = lives(record, asked.query)
    return Shown("offers.html", "Offers", view)


def _statements(record: Record, asked: Asked) -> Shown:
    view = journeys(record, asked.query)
    return Shown("statements.html", "Statements", view)


OWN = {
    "tracks": _tracks,
    "sources": _sources,
    "disagreements": _disagreements,
    "offers": _offers,
    "statements": _statements,
}
"""Lists that show more of each entry than its line."""

PAGES = (
    *(Page(f"/{slug}", build) for slug, build in OWN.items()),
    *(_list(kind) for kind in BY_SLUG.values() if kind.slug not in OWN),
)
