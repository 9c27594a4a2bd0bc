"""Events over time: how much cooperation and conflict there was, then each event on its days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from goodoffices.model.edtf import bounds
from goodoffices.model.entries import Event
from goodoffices.model.record import Record
from goodoffices.present.charts import Period
from goodoffices.present.dates import MONTHS
from goodoffices.present.listing import BY_KIND, Facet, Listing, listing, wanted
from goodoffices.present.quads import FRIENDLY
from goodoffices.present.view import Line

DONE = "happened,ongoing"
"""What counts as done: plans, threats and denials are on the list, not in the bars."""

UNITS: tuple[tuple[str, int, int], ...] = (("year", 4, 4000), ("month", 7, 1500), ("day", 10, 70))
"""Name, digits of the ISO day, and the longest span in days that it is drawn for; the finest that
fits is taken."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An event on the axis: its line, and the first and last of its days."""

    line: Line
    start: str
    end: str
    friendly: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """The page. ``unit`` is that of the bars; the axis of the events goes from ``first`` to
    ``last``."""

    listing: Listing
    unit: str
    bars: tuple[Period, ...]
    placed: tuple[Placed, ...]
    first: str
    last: str
    undated: int

    @property
    def facets(self) -> tuple[Facet, ...]:
        """What may be filtered by."""
        return self.listing.facets


def timeline(record: Record, query: Mapping[str, str]) -> Timeline:
    """The timeline that an address asks for; without an order of its own, oldest first."""
    kind = BY_KIND[Event.kind]
    asked = wanted(kind, {**query, "order": "first"})
    found = listing(record, kind, asked)
    counted = wanted(kind, {**query, "status": DONE})
    days = [row for row in record.over_time(counted, 10) if "1900" < row[0] < "2200"]
    first, last = _span(days, query)
    unit, digits = _unit(first, last)
    bars = _bars(days, first, last, digits)
    events = [
        (e, line)
        for e, line in zip(found.entries, found.lines, strict=True)
        if isinstance(e, Event)
    ]
    placed = tuple(p for e, line in events if (p := _placed(e, line)) is not None)
    begin = min((p.start for p in placed), default="")
    finish = max((p.end for p in placed), default="")
    return Timeline(found, unit, bars, placed, begin, finish, len(events) - len(placed))


def _span(days: Sequence[tuple[str, str, str, int]], query: Mapping[str, str]) -> tuple[date, date]:
    """The first and last day drawn: those asked for, else of the middle ninety-eight in a
    hundred events, so that one war of the last century does not flatten the rest."""
    spread = [day for day, _, _, n in days for _ in range(min(n, 50))]
    cut = len(spread) // 100 * 2 if len(spread) > 100 else 0
    first = query.get("from") or (spread[cut] if spread else "")
    last = query.get("to") or (spread[-1] if spread else "")
    try:
        return date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return date(2000, 1, 1), date(2000, 1, 1)


def _unit(first: date, last: date) -> tuple[str, int]:
    days = (last - first).days
    for name, digits, longest in reversed(UNITS):
        if days <= longest:
            return name, digits
    return "year", 4


def _bars(
    days: Sequence[tuple[str, str, str, int]], first: date, last: date, digits: int
) -> tuple[Period, ...]:
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for day, type_, _, n in days:
        if first.isoformat() <= day <= last.isoformat():
            counts[day[:digits]][type_ not in FRIENDLY] += n
    bars = []
    for period, start, end in _periods(first, last, digits):
        friendly, hostile = counts.get(period, (0, 0))
        bars.append(Period(_label(period), start, end, friendly, hostile))
    return tuple(bars) if counts else ()


def _periods(first: date, last: date, digits: int) -> list[tuple[str, str, str]]:
    """Each period that has a day between the two, within the years 1000 to 2999: any address may
    ask for more, and no report tells of it."""
    found: list[tuple[str, str, str]] = []
    day, last = max(first, date(1000, 1, 1)), min(last, date(2999, 12, 31))
    while day <= last:
        period = day.isoformat()[:digits]
        found.append((period, *_bounds(period)))
        day = date.fromisoformat(found[-1][2]) + timedelta(days=1)
    return found


def _bounds(period: str) -> tuple[str, str]:
    start, end = bounds(period)
    assert start is not None and end is not None
    return start.isoformat(), end.isoformat()


def _label(period: str) -> str:
    parts = period.split("-")
    if len(parts) == 1:
        return parts[0]
    month = MONTHS[int(parts[1]) - 1]
    return f"{month} {parts[0]}" if len(parts) == 2 else f"{int(parts[2])} {month} {parts[0]}"


def _placed(event: Event, line: Line) -> Placed | None:
    start, end = bounds(event.when.edtf)
    start, end = start or end, end or start
    if start is None or end is None:
        return None
    return Placed(line, start.isoformat(), end.isoformat(), event.type in FRIENDLY)
