"""Forecasts on an axis of time, those due and overdue, and the scoreboard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from goodoffices.analyze.scores import Board, calibration, is_overdue, score
from goodoffices.model.edtf import bounds
from goodoffices.model.entries import Forecast
from goodoffices.model.record import Record, Wanted
from goodoffices.present.evidence import Pressing, pressing
from goodoffices.present.lines import told
from goodoffices.present.listing import BY_KIND, Listing, listing, wanted
from goodoffices.present.shelf import Shelf
from goodoffices.present.telling import Teller
from goodoffices.present.view import Line

LOOKED, PRESSING = 6, 4
"""Forecasts looked at on either side of the day, and of these how many are shown."""

LATE, SOON = 4, 12
"""Windows drawn: of the last to fall due before the day, and of the next from it on."""

SETTLED = "occurred,did-not-occur,undetermined"
"""Forecasts of which somebody has said what came of them."""


@dataclass(frozen=True, slots=True)
class Window:
    """A forecast on the axis: its first and last day, that of the axis where it is not known."""

    line: Line
    start: str
    end: str
    overdue: bool


@dataclass(frozen=True, slots=True)
class Forecasts:
    """The page. ``now`` is the day looked at, empty where there is none; ``pressing`` are open
    forecasts of which something on record may decide."""

    listing: Listing
    board: Board
    windows: tuple[Window, ...]
    first: str
    last: str
    now: str
    pressing: tuple[Pressing, ...] = ()


def forecasts(record: Record, query: Mapping[str, str], as_of: str = "") -> Forecasts:
    """The page of forecasts as of a day; the axis shows those that fall due nearest to it."""
    kind = BY_KIND[Forecast.kind]
    asked = wanted(kind, query)
    shelf = Shelf(record)
    day = as_of or shelf.as_of or ""
    teller = Teller(record, shelf)
    near = _near(record, asked, day)
    shelf.fetch(near)
    windows, first, last = on_axis([(f, told(teller, f)) for f in near], day)
    return Forecasts(
        listing(record, kind, asked),
        _board(record, day),
        windows,
        first,
        last,
        day,
        _pressing(record, day) if day else (),
    )


def _near(record: Record, asked: Wanted, day: str) -> list[Forecast]:
    """Of what is asked for, the last that fell due and the next to do so, in order of their days."""
    # A bound on the day leaves out what names no time.
    dated = replace(asked, end=asked.end or date.max.isoformat(), order="last", offset=0)
    soon = replace(dated, start=max(asked.start, day), limit=SOON)
    passed = record.total(dated) - record.total(soon)
    late = replace(dated, offset=max(0, passed - LATE), limit=min(passed, LATE))
    some = (*(record.some(late) if passed else ()), *record.some(soon))
    return [f for f in some if isinstance(f, Forecast)]


def on_axis(
    told_: Sequence[tuple[Forecast, Line]], day: str
) -> tuple[tuple[Window, ...], str, str]:
    """The windows of some forecasts, where they have one, and the ends of the axis; an end that is
    not known is that of the axis."""
    spans = {f.id: _span(f) for f, _ in told_}
    days = [d for span in spans.values() for d in span if d is not None]
    if day:
        days.append(date.fromisoformat(day))
    first, last = (min(days), max(days)) if days else (date(2000, 1, 1), date(2000, 1, 1))
    windows = []
    for each, line in told_:
        start, end = spans[each.id]
        if start is None and end is None:
            continue
        overdue = bool(day) and is_overdue(each, day)
        ends = (start or first).isoformat(), (end or last).isoformat()
        windows.append(Window(line, *ends, overdue))
    return tuple(windows), first.isoformat(), last.isoformat()


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
