"""By when a forecast is to come true: the window of a heading, the deadline of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.forecasts.asserted import clause_top
from goodoffices.extract.forecasts.draft import Draft
from goodoffices.extract.times import time_of
from goodoffices.extract.times.table import NUMBERS
from goodoffices.model.findings import TimeFinding
from goodoffices.model.shapes import Citation

if TYPE_CHECKING:
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
_UNTIL = re.compile(
    r"\b(?:by|before|until|till|through|within|inside|for|over|this\s+side\s+of|no\s+later\s+than|in|during"
    r"|ahead\s+of)"
    r"\s+(?:about\s+|the\s+|roughly\s+)*$",
    re.IGNORECASE,
)
"""What stands before the time that closes a window."""
_FROM = re.compile(r"\b(?:after|from|since|starting|beginning)\s+(?:in\s+|on\s+)?$", re.IGNORECASE)
_CLAUSAL = frozenset("ccomp advcl relcl parataxis csubj".split())


def bare_window(text: str) -> bool:
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


def edges(reading: Reading, draft: Draft, proposition: Citation) -> tuple[str | None, str | None]:
    """The expressions that open and close the window: a deadline, a beginning, or a day for both."""
    tied = time_of(reading, draft.head)
    opens = closes = None
    for time in _near(reading, draft, proposition):
        steps = time.shift.split()
        lead = _lead(reading, time)
        if _beside(reading, time, lead) or _of_first(reading, draft, time):
            continue
        lasts = time.timex.type == "DURATION"
        if "until" in steps or time.shift.startswith("next:"):
            closes = closes or time.id
        elif ("since" in steps and time.tense != "past") or _FROM.search(lead):
            opens = opens or time.id
        elif _UNTIL.search(lead) and (lasts or not lead.casefold().rstrip().endswith(_SPANS)):
            closes = closes or time.id
        elif "_REF" in time.timex.value or lasts:
            continue
        elif time.id == tied or time.tense == "future":
            opens, closes = opens or time.id, closes or time.id
    return opens, closes


_DEADLINE = re.compile(r"\b(?:by|before|until|till|ahead\s+of)\s+$", re.IGNORECASE)
_COMPARED = re.compile(
    r"\b(?:than|on|against|versus|compared\s+(?:with|to)|since)\s+$", re.IGNORECASE
)


def _beside(reading: Reading, time: TimeFinding, lead: str) -> bool:
    """Whether a time only tells which thing is meant ("Tuesday's vote", "annual growth", "a 5 per
    cent rise on 2019"), or stands on both sides ("before and after 7 October")."""
    if time.timex.type == "SET" or re.search(r"\band\s+(?:after|since)\s+$", lead, re.IGNORECASE):
        return True
    year = time.timex.value.isdigit() and len(time.timex.value) == 4
    if year and _COMPARED.search(lead):
        return True
    end = time.citations[0].end
    owned = reading.document.text[end : end + 2] in ("’s", "'s")
    return owned and not _DEADLINE.search(lead)


def _of_first(reading: Reading, draft: Draft, time: TimeFinding) -> bool:
    """Whether a time belongs to a first verb that shares its subject with the outcome's: "was to
    open in May, but is now not expected to"."""
    top = clause_top(draft.head)
    if top.dep_ != "conj" or draft.first.i >= top.head.i:
        return False
    at = time.citations[0].start
    return reading.start_of(top.head) < at < reading.start_of(top.left_edge)


_SPANS = (" in", " during", " over", " for")
"""With a date these name the span itself: "in May" opens and closes with it."""


def _lead(reading: Reading, time: TimeFinding) -> str:
    """The words right before a time expression."""
    start = time.citations[0].start
    return " " + reading.document.text[max(0, start - 24) : start]


def _near(reading: Reading, draft: Draft, proposition: Citation) -> Iterator[TimeFinding]:
    """The time expressions inside an outcome, and those that hang on what is said of it."""
    first = reading.start_of(draft.first.sent[0])
    last = reading.end_of(draft.first.sent[-1])
    above = (t.head.i for t in draft.words if t.pos_ != "VERB")
    anchors = {draft.head.i, *(t.i for t in draft.words), *above}
    for time in reading.times:
        head = time.citations[0]
        if head.start >= last:
            return
        if (proposition.start <= head.start and head.end <= proposition.end) or (
            head.start >= first and _hangs(reading, time, anchors)
        ):
            yield time


def _hangs(reading: Reading, time: TimeFinding, anchors: set[int]) -> bool:
    span = reading.span(time.citations[0])
    if span is None:
        return False
    token = span.root
    for above in token.ancestors:
        if token.dep_ in _CLAUSAL:
            return False
        if above.i in anchors:
            return True
        token = above
    return False
