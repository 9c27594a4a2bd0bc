"""Forecasts: clauses about what is to come, with the words that say how likely it is.

A forecast needs a word of probability, a verb or adjective of expecting, or, where the verb tells
an outcome and not a deed, a future or a "could". Schedules ("will arrive on Thursday"), promises
of the speaker's own and what would have been are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.forecast_frames import Draft, drafts
from goodoffices.extract.forecasts_table import FORECAST_HEADINGS
from goodoffices.extract.statements import statement_at
from goodoffices.extract.times import time_of
from goodoffices.extract.times.table import NUMBERS
from goodoffices.model.findings import ForecastFinding, TimeFinding
from goodoffices.model.shapes import Citation

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from goodoffices.extract.reading import Reading

Months = tuple[int | None, int | None]

_TERM = re.compile(
    r"\b(?:short|medium|mid|long|near)(?:er)?[\s-]term\b|\b(?:next|coming|within)\b", re.I
)
_NUMBER = r"(\d+|" + "|".join(w for w in NUMBERS if len(w) > 2) + r")"
_UNIT = r"(week|month|quarter|year)s?"
_SPAN = re.compile(rf"{_NUMBER}\s*(?:{_UNIT})?\s*(?:-|–|—|to)\s*{_NUMBER}\s*{_UNIT}", re.I)
_UPTO = re.compile(
    rf"(?:now|today|0)\s*(?:-|–|—|to)\s*{_NUMBER}\s*{_UNIT}|(?:next|coming|within|<)\s*{_NUMBER}\s*{_UNIT}",
    re.I,
)
_BEYOND = re.compile(
    rf"(?:>|over|beyond|more than|after)\s*{_NUMBER}\s*{_UNIT}|{_NUMBER}\s*\+\s*{_UNIT}", re.I
)
_MONTHS = {"week": 0.25, "month": 1, "quarter": 3, "year": 12}
_SECTION = re.compile(FORECAST_HEADINGS, re.I)


def find(reading: Reading) -> None:
    """Append every forecast, in order of place; ``times`` and ``statements`` come before."""
    window: Months | None = None
    section = False
    for paragraph, doc in zip(reading.paragraphs, reading.docs, strict=True):
        text = reading.document.text[paragraph.start : paragraph.end]
        if paragraph.heading or _bare_window(text):
            section = bool(_SECTION.search(text)) or (section and heading_window(text) is not None)
            window = heading_window(text)
            continue
        for draft in drafts(reading, doc, text, in_section=section or window is not None):
            finding = _finding(reading, draft, window)
            if finding is not None:
                reading.forecasts.append(finding)


def _bare_window(text: str) -> bool:
    """Whether a short line is a heading that ends with its window in brackets."""
    return len(text) <= 60 and text.endswith((")", "]")) and heading_window(text) is not None


def heading_window(text: str) -> Months | None:
    """The window that a heading gives, in months from publication: "(3-12 months)" is 3, 12."""
    if not _TERM.search(text):
        return None
    if m := _UPTO.search(text):
        number, unit = (m[1], m[2]) if m[1] else (m[3], m[4])
        return 0, _months(number, unit)
    if m := _SPAN.search(text):
        return _months(m[1], m[2] or m[4]), _months(m[3], m[4])
    if m := _BEYOND.search(text):
        number, unit = (m[1], m[2]) if m[1] else (m[3], m[4])
        return _months(number, unit), None
    return None


def _months(number: str, unit: str) -> int:
    value = int(number) if number.isdigit() else NUMBERS[number.lower()]
    return round(value * _MONTHS[unit.lower()])


def _finding(reading: Reading, draft: Draft, window: Months | None) -> ForecastFinding | None:
    proposition = _cited(reading, draft.first, draft.last)
    if proposition is None:
        return None
    statement = statement_at(reading, proposition.start, proposition.end)
    if statement is None:  # the words of probability may stand outside the content
        middle = reading.start_of(draft.head)
        statement = statement_at(reading, middle, middle + 1)
    if draft.reported and statement is None:
        return None
    if statement is not None and statement.polarity == "denied":
        return None
    opens, closes = _window(reading, draft, proposition.start, proposition.end)
    forecaster = draft.forecaster or (statement.speaker if statement else reading.author)
    return ForecastFinding(
        citations=(proposition, reading.cite(draft.words)),
        proposition=proposition,
        words=reading.cite(draft.words).quote,
        low=draft.odds.low,
        high=draft.odds.high,
        scale=draft.odds.scale,
        forecaster=forecaster,
        opens=opens,
        closes=closes,
        heading=window,
        attributed_to=statement.id if statement else None,
        certainty=draft.certainty,
    )


_LOOSE = frozenset(",;:.!?…-–—•*")
_PAIRS = {"”": "“", "’": "‘", ")": "(", "]": "["}


def _cited(reading: Reading, first: Token, last: Token) -> Citation | None:
    """The passage from one token to another, without loose or unpaired marks at its ends."""
    start, end, doc = first.i, last.i, first.doc
    end = min(end, first.sent.end - 1)
    for at in range(end, start, -1):  # a source in brackets that the clause ends with
        if doc[at].text == "(" and not _holds(doc[at:end], ")"):
            end = at - 1
            break
    while start <= end and (
        doc[start].text in _LOOSE or doc[start].dep_ == "cc" or doc[start].is_space
    ):
        start += 1
    while end >= start:
        mark = doc[end].text
        unpaired = mark in _PAIRS and not _holds(doc[start:end], _PAIRS[mark])
        if not (mark in _LOOSE or unpaired or doc[end].is_space):
            break
        end -= 1
    if start <= end and doc[start].text == '"' and not _holds(doc[start + 1 : end + 1], '"'):
        start += 1
    if end >= start and doc[end].text == '"' and not _holds(doc[start:end], '"'):
        end -= 1
    return reading.cite(doc[start : end + 1]) if start <= end else None


def _holds(span: Span, mark: str) -> bool:
    return any(t.text == mark for t in span)


def _window(reading: Reading, draft: Draft, start: int, end: int) -> tuple[str | None, str | None]:
    """The expressions that open and close the window: a deadline, a beginning, or a day for both."""
    tied = time_of(reading, draft.head)
    opens = closes = None
    for time in _inside(reading, start, end):
        steps = time.shift.split()
        if "until" in steps or time.shift.startswith("next:"):
            closes = closes or time.id
        elif "since" in steps and time.tense != "past":
            opens = opens or time.id
        elif time.id == tied and "_REF" not in time.timex.value and time.timex.type != "DURATION":
            opens, closes = opens or time.id, closes or time.id
    return opens, closes


def _inside(reading: Reading, start: int, end: int) -> Iterator[TimeFinding]:
    for time in reading.times:
        head = time.citations[0]
        if start <= head.start and head.end <= end:
            yield time
