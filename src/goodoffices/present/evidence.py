"""What in the record may decide a forecast: candidates for the person who will, never a verdict.

A candidate is something on record within the forecast's window (up to the day looked at, where
that is earlier), done, said or given by an actor named in the proposition, told by another report,
and of the event type that the proposition speaks of or in much of its words. Worked out when a
page is shown and kept nowhere: ``evidence`` in the record holds what a person put there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from goodoffices.analyze.scores import is_overdue
from goodoffices.model.edtf import bounds
from goodoffices.model.entries import AnyEntry, Delivery, Event, Forecast, Statement
from goodoffices.model.record import Wanted
from goodoffices.present.lines import day, told
from goodoffices.present.telling import Teller
from goodoffices.present.view import Line
from goodoffices.resolve.wordings import EMPTY, stems

MOST = 5
"""Candidates shown of one forecast."""

ACTORS, LOOKED = 3, 16
"""Actors of a proposition that are followed, and entries of a kind looked at for each."""

LEAST = 2.0
"""The weight from which a candidate is shown: each word in common weighs 1, the
type 1, and each further actor in common 1."""

SPOKEN = 3.0
"""The same for what was only said: words come easily."""

_NAME = re.compile(r"\b[A-Z][\w’'-]{2,}")

_LOOKED_IN: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (Event.kind, ("initiators", "recipients"), "happened,ongoing,denied,negated"),
    (Delivery.kind, ("giver", "receiver"), "delivered,not-delivered"),
    (Statement.kind, ("speaker",), ""),
)


@dataclass(frozen=True, slots=True)
class Pressing:
    """A forecast that is due, with what may decide it."""

    line: Line
    overdue: bool
    evidence: tuple[Line, ...]


def evidence(
    teller: Teller, forecast: Forecast, upto: str, most: int = MOST, *, said: bool = True
) -> tuple[Line, ...]:
    """The entries that may decide a forecast by a day (ISO 8601), the likeliest first; what was only
    ``said`` among them, if wanted."""
    start, end = _window(teller, forecast, upto)
    if not start or not end or start > end:
        return ()
    record = teller.record
    types: set[str] = {
        e.type
        for id_ in record.within(forecast.proposition, Event.kind)
        if isinstance(e := record.entry(id_), Event)
    }
    words = stems(forecast.proposition.quote, names=False)
    weighed: dict[str, tuple[float, AnyEntry]] = {}
    for entry, named in _near(teller, forecast, start, end, said=said):
        weight = _weight(entry, words, types)
        if weight and entry.id in weighed:
            weight = weighed[entry.id][0] + named  # another actor of the forecast is in it
        weighed[entry.id] = (weight, entry)
    for id_, (weight, entry) in list(weighed.items()):
        if weight < (SPOKEN if isinstance(entry, Statement) else LEAST):
            del weighed[id_]
    ranked = sorted(weighed.values(), key=lambda w: (-w[0], day(w[1]) or "", w[1].id))
    lines: dict[str, Line] = {}
    for _, entry in ranked:
        line = told(teller, entry)
        lines.setdefault("".join(part.text for part in line.parts), line)  # one that several tell
        if len(lines) == most:
            break
    return tuple(lines.values())


def pressing(teller: Teller, found: list[Forecast], upto: str, most: int) -> tuple[Pressing, ...]:
    """The forecasts among these that something done or given may decide, the overdue first."""
    shown: list[Pressing] = []
    for forecast in sorted(found, key=lambda f: not is_overdue(f, upto)):
        candidates = evidence(teller, forecast, upto, most=3, said=False)
        if candidates:
            shown.append(Pressing(told(teller, forecast), is_overdue(forecast, upto), candidates))
        if len(shown) == most:
            break
    return tuple(shown)


def _window(teller: Teller, forecast: Forecast, upto: str) -> tuple[str, str]:
    """First and last day to look at: not before it was told ("in 2024", said in October), and no
    later than the day looked at."""
    first = bounds(forecast.window.start.edtf)[0]
    last = bounds(forecast.window.end.edtf)[1]
    end = min(last.isoformat(), upto) if last and upto else upto
    told_on = teller.record.days([forecast.proposition.document]).values()
    return (max([first.isoformat(), *told_on]) if first else "", end)


def _near(
    teller: Teller, forecast: Forecast, start: str, end: str, *, said: bool
) -> Iterator[tuple[AnyEntry, bool]]:
    """What the actors of the proposition did, gave and said in the window, once for each; where it
    has none, what has the names in it ("talks will be held in ..."). And whether an actor led to it."""
    actors = teller.record.within(forecast.proposition, "actor")[:ACTORS]
    words = _NAME.findall(forecast.proposition.quote) if not actors else ()
    names = [w for w in words if w.casefold() not in EMPTY][:ACTORS]
    for kind, fields, statuses in _LOOKED_IN if said else _LOOKED_IN[:-1]:
        asked = Wanted(
            kind=kind, status=statuses, start=start, end=end, order="first", limit=LOOKED
        )
        wanted = [replace(asked, about=((actor, fields),)) for actor in actors]
        wanted += [replace(asked, words=name) for name in names]
        for entry in (e for w in wanted for e in teller.record.some(w)):
            # The report that forecasts it is no witness of its coming true.
            if any(c.document != forecast.proposition.document for c in entry.citations):
                yield entry, bool(actors)


def _weight(entry: AnyEntry, words: frozenset[str], types: set[str]) -> float:
    quotes = " ".join(dict.fromkeys(c.quote for c in entry.citations[:3]))
    told_ = stems(quotes, names=False)
    if isinstance(entry, Statement) and words <= told_:
        return 0.0  # the forecast itself, as another report has it
    common = len(words & told_)
    same = isinstance(entry, Event) and entry.type in types
    return float(common + same)
