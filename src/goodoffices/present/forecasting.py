"""Forecasts on an axis of time, those due and overdue, and the scoreboard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from goodoffices.analyze.scores import Board, calibration, is_overdue, score
from goodoffices.model.edtf import bounds
from goodoffices.model.entries import Forecast
from goodoffices.model.record import Record, Wanted
from goodoffices.present.evidence import Pressing, pressing
from goodoffices.present.listing import BY_KIND, Listing, listing, wanted
from goodoffices.present.shelf import Shelf
from goodoffices.present.telling import Teller
from goodoffices.present.view import Line

LOOKED, PRESSING = 6, 4
"""Forecasts looked at on either side of the day, and of these how many are shown."""

SETTLED = "occurred,did-not-occur,undetermined"
"""Forecasts of which somebody has said what came of them."""


@dataclass(frozen=True, slots=True)
class Window:
    """A forecast on the axis: from where to where, in percent; open at an end not known."""

    line: Line
    left: float
    width: float
    low: float | None
    high: float | None
    overdue: bool


@dataclass(frozen=True, slots=True)
class Forecasts:
    """The page. ``now`` is where the day looked at stands on the axis, in percent; ``pressing`` are
    open forecasts of which something on record may decide."""

    listing: Listing
    board: Board
    windows: tuple[Window, ...]
    first: str
    last: str
    now: float | None
    pressing: tuple[Pressing, ...] = ()


def forecasts(record: Record, query: Mapping[str, str], as_of: str = "") -> Forecasts:
    """The page of forecasts as of a day; the axis spans those on this page of the list."""
    kind = BY_KIND[Forecast.kind]
    asked = wanted(kind, query)
    found = listing(record, kind, asked)
    day = as_of or Shelf(record).as_of or ""
    shown = [
        (f, line)
        for f, line in zip(found.entries, found.lines, strict=True)
        if isinstance(f, Forecast)
    ]
    spans = {f.id: _span(f) for f, _ in shown}
    days = [d for span in spans.values() for d in span if d is not None]
    if day:
        days.append(date.fromisoformat(day))
    first, last = (min(days), max(days)) if days else (date(2000, 1, 1), date(2000, 1, 1))
    whole = max((last - first).days, 1)
    windows = []
    for each, line in shown:
        start, end = spans[each.id]
        if start is None and end is None:
            continue
        left = 100 * ((start or first) - first).days / whole
        width = max(100 * ((end or last) - (start or first)).days / whole, 0.6)
        left = min(left, 100 - width)
        windows.append(
            Window(
                line,
                left,
                width,
                each.low,
                each.high,
                bool(day) and is_overdue(each, day),
            )
        )
    return Forecasts(
        found,
        _board(record, day),
        tuple(windows),
        first.isoformat(),
        last.isoformat(),
        100 * (date.fromisoformat(day) - first).days / whole if day else None,
        _pressing(record, day) if day else (),
    )


def _pressing(record: Record, day: str) -> tuple[Pressing, ...]:
    """Of the open forecasts those last due and those next due, as far as the record has anything."""
    due = Wanted(kind=Forecast.kind, status="open", end=day, order="-last", limit=LOOKED)
    soon = Wanted(kind=Forecast.kind, status="open", start=day, order="last", limit=LOOKED)
    found = {f.id: f for w in (due, soon) for f in record.some(w) if isinstance(f, Forecast)}
    return pressing(Teller(record, Shelf(record)), list(found.values()), day, PRESSING)


def _board(record: Record, day: str) -> Board:
    """The scoreboard: what is open is counted by the record, only what is settled is looked at.

    Looked at on an earlier day, what was settled since stands open again.
    """
    unsettled = Wanted(kind=Forecast.kind, status="open")
    counted = record.tally(unsettled, "status")
    settled = replace(
        unsettled, status=SETTLED, limit=sum(n for s, n in counted.items() if s != "open")
    )
    found = [f for f in record.some(settled) if isinstance(f, Forecast)]
    states = Counter(f.resolution for f in found)
    overdue = 0
    if day:
        due = sum(n for *_, n in record.over_time(unsettled, 4))
        overdue = due - record.total(replace(unsettled, start=day))
        overdue += sum(is_overdue(f, day) for f in found)
    return Board(
        counted.get("open", 0) + states["open"],
        overdue,
        states["occurred"],
        states["did-not-occur"],
        states["undetermined"],
        score(found),
        calibration(found),
    )


def _span(forecast: Forecast) -> tuple[date | None, date | None]:
    return bounds(forecast.window.start.edtf)[0], bounds(forecast.window.end.edtf)[1]
