"""Each kind of entry as one line: the same on every page, in the briefing and in every copy of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from goodoffices.model.edtf import bounds
from goodoffices.model.entries import (
    Actor,
    AnyEntry,
    Delivery,
    Disagreement,
    DocumentEntry,
    Event,
    Figure,
    Forecast,
    Issue,
    Offer,
    Position,
    Statement,
    Time,
    Track,
)
from goodoffices.model.shapes import When
from goodoffices.present.dates import days_worded
from goodoffices.present.shelf import plain
from goodoffices.present.telling import Teller, source
from goodoffices.present.view import Line, Part
from goodoffices.text.numbers import number
from goodoffices.text.red_lines import red_line

SIDES = 12
"""Sides of a disagreement told below its line."""


def told(teller: Teller, entry: AnyEntry) -> Line:
    """The line of an entry of any kind."""
    return _TOLD[entry.kind](teller, entry)


def day(entry: object) -> str | None:
    """The entry's own day: of an offer its latest step, of words when they were spoken."""
    if isinstance(entry, Offer):
        return entry.day
    for name in ("when", "said", "published"):
        when = getattr(entry, name, None)
        if isinstance(when, When):
            return when.edtf
    return None


def _track(teller: Teller, entry: Track) -> Line:
    count = f" {len(entry.entries)} moves on record." if len(entry.entries) != 1 else " One move."
    last = teller.record.entry(entry.last_move) if entry.last_move else None
    below: tuple[Line, ...] = ()
    if isinstance(last, Event | Delivery | Offer):
        parts = (Part("Last move: "), *_words(teller, last))
        below = (teller.line(last, parts, day(last)),)
    else:
        count += " No dated move that was made."
    return teller.line(
        entry, (Part(entry.name, "name"), Part("."), Part(count)), below=below, notes=not below
    )


def _words(teller: Teller, move: Event | Delivery | Offer) -> tuple[Part, ...]:
    match move:
        case Event():
            return teller.event(move)
        case Delivery():
            return teller.delivery(move)
        case Offer():
            return teller.offer(move)


def _offer(teller: Teller, entry: Offer) -> Line:
    return teller.line(
        entry,
        teller.offer(entry),
        day(entry),
        tags=(entry.type, *((entry.status,) if entry.status != "made" else ())),
        below=(*teller.conditions(entry.conditions), *teller.replies(entry)),
    )


def _disagreement(teller: Teller, entry: Disagreement) -> Line:
    return teller.line(
        entry,
        (*_matter(teller, entry), Part(": "), Part(days_worded(plain(entry.why)))),
        tags=(entry.verdict,),
        below=(*(teller.side(side) for side in entry.sides[:SIDES]), *_more(entry)),
    )


def _matter(teller: Teller, entry: Disagreement) -> tuple[Part, ...]:
    """What it is on; of a position or of words whose, for the reason names nobody."""
    side = teller.record.entry(entry.sides[0].entry) if entry.about in _SOMEBODYS else None
    if isinstance(side, Position) and teller.shelf.actor(side.actor):
        issue = getattr(teller.record.entry(side.issue), "label", "")
        where = (Part(" on "), source(issue)) if issue else ()
        return (Part("On the position of "), teller.name(side.actor), *where)
    if isinstance(side, Statement) and teller.shelf.actor(side.speaker):
        return (Part("On what was said by "), teller.name(side.speaker))
    return (Part(f"On {_ABOUT[entry.about]}"),)


_SOMEBODYS = ("position", "wording")
"""Disagreements on what one actor thinks or said."""


def _more(entry: Disagreement) -> tuple[Line, ...]:
    """That not all sides are told, if so."""
    left = len(entry.sides) - SIDES
    if left <= 0:
        return ()
    return (
        Line("", (Part(f"And {left:,} more side{'s' if left > 1 else ''} in the export."),), ()),
    )


_ABOUT = {
    "figure": "a figure",
    "date": "a date",
    "role": "a role",
    "status": "whether it happened",
    "wording": "what was said",
    "position": "a position",
    "attribution": "who said it",
}


def _delivery(teller: Teller, entry: Delivery) -> Line:
    return teller.line(entry, teller.delivery(entry), day(entry), tags=(entry.status,))


def _forecast(teller: Teller, entry: Forecast) -> Line:
    until = bounds(entry.window.end.edtf)[1]
    tags = () if entry.resolution == "open" else (entry.resolution,)
    return teller.line(
        entry, teller.forecast(entry), by=until.isoformat() if until else None, tags=tags
    )


def _position(teller: Teller, entry: Position) -> Line:
    drawn = any(red_line(c.quote) for c in entry.citations)
    tags = (entry.stance, *(("red line",) if drawn else ()))
    return teller.line(entry, teller.position(entry), day(entry), tags=tags)


def _actor(teller: Teller, entry: Actor) -> Line:
    return teller.line(entry, teller.actor(entry), tags=(entry.type,))


def _event(teller: Teller, entry: Event) -> Line:
    tags = (entry.type, *((entry.status,) if entry.status != "happened" else ()))
    return teller.line(entry, teller.event(entry), entry.when.edtf, tags=tags)


def _statement(teller: Teller, entry: Statement) -> Line:
    tags = () if entry.polarity == "affirmed" else (entry.polarity,)
    return teller.line(entry, teller.statement(entry), entry.said.edtf, tags=tags)


def _figure(teller: Teller, entry: Figure) -> Line:
    parts = (source(entry.text), Part(f": {_number(entry)}"), Part(", counting "), source(entry.of))
    return teller.line(
        entry, (*parts, Part(".")), tags=("approximate",) if entry.approximate else ()
    )


def _number(figure: Figure) -> str:
    unit = f" {figure.unit}" if figure.unit else ""
    low, high = figure.low, figure.high
    if low is not None and low == high:
        return f"{number(low, separators=True)}{unit}"
    if low is None:
        most = "not known" if high is None else f"at most {number(high, separators=True)}"
        return f"{most}{unit}"
    least = number(low, separators=True)
    return (
        f"at least {least}{unit}"
        if high is None
        else f"{least} to {number(high, separators=True)}{unit}"
    )


def _time(teller: Teller, entry: Time) -> Line:
    parts = (source(entry.text), Part(f": {days_worded(plain(entry.when.why))}"))
    return teller.line(entry, parts, entry.when.edtf, tags=(entry.when.basis,))


def _issue(teller: Teller, entry: Issue) -> Line:
    others = [Part(", also ")] if entry.aliases else []
    for place, alias in enumerate(entry.aliases):
        others += [Part(", ")] if place else []
        others.append(source(alias))
    return teller.line(entry, (source(entry.label), *others, Part(".")))


def _document(teller: Teller, entry: DocumentEntry) -> Line:
    found = teller.shelf.source(entry.id)
    title = plain(entry.title or entry.path.rsplit("/", 1)[-1])
    publisher = plain(entry.publisher or "publisher not known")
    parts = (Part(title, "name"), Part(f", {publisher}."))
    return teller.line(
        entry, parts, entry.published.edtf, tags=found.flags if found else (), notes=False
    )


_TOLD: dict[str, Callable[[Teller, Any], Line]] = {
    "document": _document,
    "actor": _actor,
    "time": _time,
    "statement": _statement,
    "event": _event,
    "figure": _figure,
    "offer": _offer,
    "position": _position,
    "issue": _issue,
    "delivery": _delivery,
    "forecast": _forecast,
    "track": _track,
    "disagreement": _disagreement,
}
