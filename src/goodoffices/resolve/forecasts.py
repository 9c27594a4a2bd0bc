"""Forecasts: each with the window in which it is to come true, one entry per finding.

A window opens on the day the forecast was made, or where its heading says ("3-12 months"), and
closes with the deadline that its sentence names; a deadline wins over a heading. What neither
says stays open. Whether a forecast came true is for a person to judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from goodoffices.model.edtf import bounds
from goodoffices.model.entries import DocumentEntry, Forecast, Statement, Time
from goodoffices.model.findings import ForecastFinding, TimeFinding
from goodoffices.model.shapes import UNKNOWN, When, Window
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope
from goodoffices.resolve.times import evaluate

NO_END = When(None, "unknown", "The forecast names no end.")


class Forecasts:
    """The stratum of forecasts: nothing joins them, so every finding is a block."""

    name = "forecasts"
    kinds = ("forecast",)
    makes = ("forecast",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        return (item.id,)

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        for finding in block.items:
            if isinstance(finding, ForecastFinding):
                yield Forecast(
                    id=finding.id,
                    members=(finding.id,),
                    citations=finding.citations,
                    certainty=finding.certainty,
                    origin=finding.origin,
                    forecaster=finding.forecaster,
                    proposition=finding.proposition,
                    words=finding.words,
                    low=finding.low,
                    high=finding.high,
                    scale=finding.scale,
                    window=window(finding, scope),
                    attributed_to=finding.attributed_to,
                )

    def face(self, entry: Resolved) -> object:
        return entry.window if isinstance(entry, Forecast) else entry

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        return ()


def window(finding: ForecastFinding, scope: Scope) -> Window:
    """When a forecast is to come true, as far as its sentence, heading and day tell."""
    made = _made(finding, scope)
    start, end = made, NO_END
    if finding.heading is not None:
        start = _after(made, finding.heading[0])
        end = _after(made, finding.heading[1]) if finding.heading[1] is not None else NO_END
    opens = _time(finding.opens, scope)
    closes = _time(finding.closes, scope) or _lasting(finding.closes, made, scope)
    if opens is not None:
        start = _edge(opens, start, last=False)
    if closes is not None:
        end = _edge(closes, end, last=True)
        if _later(start, end):
            start = made if not _later(made, end) else UNKNOWN
    return Window(start, end)


def _made(finding: ForecastFinding, scope: Scope) -> When:
    """The day the words were spoken, else that of the report; a lower bound is no day."""
    if finding.attributed_to is not None:
        statement = scope.entry(finding.attributed_to)
        if isinstance(statement, Statement) and _is_day(statement.said):
            return statement.said
    document = scope.entry(finding.document)
    if isinstance(document, DocumentEntry) and document.published.edtf is not None:
        return document.published
    return When(None, "unknown", "The report does not say when it was written.")


def _is_day(when: When) -> bool:
    return when.edtf is not None and len(when.edtf) == 10 and when.edtf[:4].isdigit()


def _after(made: When, months: int | None) -> When:
    """The day so many months after the forecast was made, by its heading."""
    if not months:
        return made
    found = evaluate(f"plus:P{months}M", made.edtf, "") if _is_day(made) else None
    if found is None:
        return When(None, "unknown", f"Its heading says {months} months from a day unknown.")
    why = f"Its heading says {months} months, counted from {made.edtf}."
    return When(found, "relative", why, made.citations)


def _time(time: str | None, scope: Scope) -> When | None:
    entry = scope.entry(time) if time is not None else None
    return entry.when if isinstance(entry, Time) and entry.when.edtf else None


_VAGUE = re.compile(r"PT\w*[HM]")
"""Hours and minutes: what is to come within them comes by the next day."""
_LENGTH = re.compile(r"P(?:\d+|(?P<some>X))[DWMY]")


def _lasting(time: str | None, made: When, scope: Scope) -> When | None:
    """The day on which a length of time ends that starts when the forecast is made."""
    found = scope.finding(time) if time is not None else None
    if not isinstance(found, TimeFinding) or found.timex.type != "DURATION":
        return None
    text, value = found.citations[0].quote, found.timex.value
    if _VAGUE.fullmatch(value):
        value = "P1D"
    length = _LENGTH.fullmatch(value)
    if length is None or length["some"]:
        return When(None, "unknown", f"It says “{text}”, which is no day.", found.citations)
    end = evaluate(f"plus:{value}", made.edtf, "") if _is_day(made) else None
    if end is None:
        return When(None, "unknown", f"It says “{text}” from a day unknown.", found.citations)
    return When(end, "relative", f"It says “{text}”, counted from {made.edtf}.", found.citations)


def _edge(found: When, otherwise: When, *, last: bool) -> When:
    """The beginning or end of a time expression's day or span, no finer than it is."""
    first, _, second = (found.edtf or "").partition("/")
    part = (second or first) if last else first
    if found.edtf is None:
        return found
    if part in ("", ".."):
        return otherwise
    return When(part, found.basis, found.why, found.citations)


def _later(start: When, end: When) -> bool:
    first, last = bounds(start.edtf)[0], bounds(end.edtf)[1]
    return first is not None and last is not None and first > last
