"""Pages that set a kind against time, parties or issues: timeline, ledger, positions, forecasts."""

from __future__ import annotations

from dataclasses import dataclass, replace

from goodoffices.model.record import Record
from goodoffices.present.forecasting import forecasts
from goodoffices.present.ledger import ledger
from goodoffices.present.listing import BY_SLUG, Listing, listing, wanted
from goodoffices.present.matrix import Matrix, matrix
from goodoffices.present.silence import RULE
from goodoffices.present.timeline import timeline
from goodoffices.web.page import Page, Shown
from goodoffices.web.request import Asked


def _timeline(record: Record, asked: Asked) -> Shown:
    view = timeline(record, asked.query)
    return Shown("timeline.html", "Timeline", view)


def _ledger(record: Record, asked: Asked) -> Shown:
    view = ledger(record, asked.as_of, asked.query.get("track", ""))
    return Shown("ledger.html", "Ledger", view)


@dataclass(frozen=True, slots=True)
class Positions:
    """The matrix, and the list of the positions in it; ``rule`` is when an actor counts as silent."""

    matrix: Matrix
    listing: Listing
    rule: str = RULE


def _positions(record: Record, asked: Asked) -> Shown:
    kind = BY_SLUG["positions"]
    wish = wanted(kind, asked.query)
    found = listing(record, kind, wish)
    view = Positions(matrix(record, replace(wish, about=()), asked.as_of), found)
    return Shown("positions.html", "Positions", view)


def _forecasts(record: Record, asked: Asked) -> Shown:
    view = forecasts(record, asked.query, asked.as_of)
    return Shown("forecasts.html", "Forecasts", view)


PAGES = (
    Page("/forecasts", _forecasts),
    Page("/timeline", _timeline),
    Page("/ledger", _ledger),
    Page("/positions", _positions),
)
