"""The arithmetic of days: a ``When`` from an expression's formula and the day it counts from.

A formula is one part, or two joined by `` to `` (a span). A part is a row of steps, each applied
to what the step before it gave; the first starts from the anchor:

========================  =========================================================================
``2022-02``               an absolute date; ``2024-Q3`` a quarter, ``2024-SU`` a season
``--06-21``, ``--06``     a day or month without its year; ``--SU`` a season
``d14``                   a day of the month by its number
``w5``                    a weekday by its ISO number; within a week if one stands before it
``day-1``, ``week+0``     the unit that holds the anchor, so many on (``weekend``, ``month``,
                          ``quarter``, ``year``, ``decade``, ``century`` too)
``Q3``                    a quarter of the year that stands before it
``end``                   the last days of a week: Friday to Sunday
``ago:P2W``, ``in:P2W``   so long before or after the anchor, as fine as the unit
``last:P48H``, ``next:``  the stretch of that length which ends, or begins, with the anchor
``plus:P3M``              the day so long after the anchor
``same``                  the anchor itself
``since``, ``until``      what came so far, made open at its end or its beginning
``TMO``                   a part of the day: kept in the TIMEX3 value, no finer than the day
========================  =========================================================================

``<`` and ``>`` behind a weekday, month or season force the one before or after the anchor, ``=``
the one in its week; without them the tense of the clause decides. Weeks run Monday to Sunday
(ISO 8601). Vague parts ("late 2024", "early June") are not made finer; a season leaves the year.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from goodoffices.model.findings import TimeFinding
from goodoffices.model.shapes import Basis, Citation, When

Tense = Literal["past", "present", "future", ""]
SOON = 75
"""Days ahead within which a day without a year is the coming one unless the clause tells the past;
and days back within which it is the last one though the clause looks ahead, if the coming one is
more than ``FAR`` days away: writers give the year of days that are not of the year around them."""
FAR = 290


@dataclass(frozen=True, slots=True)
class Ground:
    """The day (or month, or year) that relative expressions count from, and what it is."""

    edtf: str
    what: str = "the report's date"
    basis: Basis = "relative"
    citations: tuple[Citation, ...] = ()
    forward: bool = False
    """Whether what is told next lies after it: the last day of a narrative."""


def when(finding: TimeFinding, ground: Ground | None) -> When:
    """What a time expression stands for, with the reason; unknown where nothing fixes it."""
    head = finding.citations[0]
    words = f"“{head.quote}”"
    value, kind = finding.timex.value, finding.timex.type
    if finding.anchor == "none" and not finding.shift and kind == "DATE" and "_REF" not in value:
        found = evaluate(value, None, "")
        if found is None:
            return When(None, "unknown", f"{words} is no day of the calendar.", (head,))
        return When(found, "stated", f"{words} is stated in the text.", (head,))
    if not finding.shift:
        return When(None, "unknown", _vague(words, kind), (head,))
    if finding.anchor == "none":
        found = evaluate(finding.shift, None, "")
        why = f"{words} is stated in the text."
        return When(found, "stated" if found else "unknown", why, (head,))
    if ground is None:
        why = f"{words} counts from a day that the report does not give."
        return When(None, "unknown", why, (head,))
    found = evaluate(finding.shift, ground.edtf, finding.tense, forward=ground.forward)
    cited = (head, *(c for c in ground.citations if c != head))
    if found is None:
        why = f"{words} cannot be worked out from {ground.what}, {ground.edtf}."
        return When(None, "unknown", why, cited)
    verb = "has no year; it is taken" if finding.shift.startswith("--") else "is counted"
    return When(found, ground.basis, f"{words} {verb} from {ground.what}, {ground.edtf}.", cited)


def _vague(words: str, kind: str) -> str:
    if kind == "DURATION":
        return f"{words} is a length of time and names no day."
    if kind == "SET":
        return f"{words} comes again and again and names no single day."
    if kind == "TIME":
        return f"{words} is a time of the clock, and its day is not given."
    return f"{words} does not say when."


def timex_value(finding: TimeFinding, resolved: When) -> str:
    """The TIMEX3 value of an expression once its day is known: "2025-W42", "2024-09-25TNI"."""
    edtf, value = resolved.edtf, finding.timex.value
    if edtf is None or finding.timex.type in ("DURATION", "SET") or "X" not in value:
        return value
    if re.match(r"(?:XXXX-WXX|XXXX-WXX-WE)$", value) and edtf[:1].isdigit():
        year, week, _ = date.fromisoformat(edtf[:10].rstrip("~")).isocalendar()
        return f"{year}-W{week:02d}" + ("-WE" if value.endswith("WE") else "")
    point = edtf.replace("/..", "").replace("../", "").rstrip("~")
    part = re.search(r"T(?:[A-Z]{2}|\d\d:\d\d)$", value)
    if value == "XXX":
        return point[:3]
    if named := re.search(r"-(?:SP|SU|FA|WI|Q\d)$", value):
        return point[:4] + named[0]
    return point + (part[0] if part else "")


def evaluate(
    formula: str, anchor: str | None, tense: Tense, *, forward: bool = False
) -> str | None:
    """The EDTF date or interval of a formula.

    None if the anchor is missing or too coarse, or if the day lies beyond the calendar.
    """
    try:
        return _evaluated(formula, anchor, tense, forward=forward)
    except (OverflowError, ValueError):  # "ten million days ago"
        return None


def _evaluated(formula: str, anchor: str | None, tense: Tense, *, forward: bool) -> str | None:
    first, joined, second = formula.partition(" to ")
    low = _part(first, anchor, tense, forward=forward)
    if not joined or low is None:
        return low
    start_at = anchor if second.startswith("plus") else low.partition("/")[0]
    high = _part(second, start_at, tense, forward=True)
    if high is None:
        return None
    start, end = low.partition("/")[0], high.rpartition("/")[2]
    return f"{start}/{end}" if _order(start) <= _order(end, last=True) else None


def _part(part: str, anchor: str | None, tense: Tense, *, forward: bool) -> str | None:
    current = anchor
    for step in part.split():
        if step in ("since", "until"):
            return None if current is None else _open(current, step)
        if re.fullmatch(r"T(?:[A-Z]{2}|\d\d:\d\d)", step) or step == "same":
            continue
        current = _step(step, current, tense, forward=forward)
        if current is None:
            return None
    return current


def _open(edtf: str, step: str) -> str:
    if step == "since":
        return f"{edtf.partition('/')[0]}/.."
    return f"../{edtf.rpartition('/')[2]}"


def _step(step: str, at: str | None, tense: Tense, *, forward: bool) -> str | None:
    if step[:1].isdigit():
        return _absolute(step)
    if at is None:
        return None
    if step.startswith("--"):
        return _yearless(step, at, tense, forward=forward)
    if m := re.fullmatch(r"w([1-7])([<>=]?)", step):
        return _weekday(int(m[1]), m[2], at, tense, forward=forward)
    if m := re.fullmatch(r"d(\d\d)", step):
        return _day_of_month(int(m[1]), at, tense)
    if m := re.fullmatch(r"Q([1-4])", step):
        return _quarter(int(at[:4]), int(m[1]) - 1)
    if step == "end":
        monday = date.fromisoformat(at[:10])
        return f"{monday + timedelta(4)}/{monday + timedelta(6)}"
    if m := re.fullmatch(r"(\w+)([+-]\d+)", step):
        return _unit(m[1], int(m[2]), at, tense)
    if m := re.fullmatch(r"(ago|in|last|next|plus):P(T?)([\d.]+)([A-Z])", step):
        return _length(m[1], float(m[3]), m[2] + m[4], at)
    return None


def _absolute(text: str) -> str | None:
    if m := re.fullmatch(r"(\d{4})-Q([1-4])", text):
        return _quarter(int(m[1]), int(m[2]) - 1)
    if m := re.fullmatch(r"(\d{4})-[A-Z]{2}", text):
        return m[1]
    return text if _order(text) != date.min or text.startswith("0001") else None


def _quarter(year: int, number: int) -> str:
    year, number = year + number // 4, number % 4
    return f"{year:04d}-{number * 3 + 1:02d}/{year:04d}-{number * 3 + 3:02d}"


def _order(edtf: str, *, last: bool = False) -> date:
    """The first (or last) day of a date; the first of all days where it is none."""
    m = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?~?", edtf)
    if m is None:
        return date.min
    year = int(m[1])
    month = int(m[2]) if m[2] else (12 if last else 1)
    try:
        return date(year, month, int(m[3]) if m[3] else monthrange(year, month)[1] if last else 1)
    except (ValueError, IndexError):
        return date.min


def _day(edtf: str) -> date | None:
    return date.fromisoformat(edtf[:10]) if re.fullmatch(r"\d{4}-\d\d-\d\d~?", edtf) else None


def _yearless(step: str, at: str, tense: Tense, *, forward: bool) -> str | None:
    mark = step[-1] if step[-1] in "<>" else ""
    name = step[2:].rstrip("<>")
    if name.isalpha():  # a season: the year is all that is certain
        year = int(at[:4])
        return str(year - 1 if mark == "<" else year + 1 if mark == ">" else year)
    anchor = _order(at)
    if len(at) == 4:
        return _absolute(f"{at}-{name}") if forward or not mark else None
    if len(name) == 2:
        anchor = anchor.replace(day=1)
    before, after = _around(name, anchor, same=not mark)
    if mark or forward:
        return before if mark == "<" else after
    if before is None or after is None:
        return before or after
    ahead, back = (_order(after) - anchor).days, (anchor - _order(before)).days
    if tense in ("future", "present"):
        return before if ahead > FAR or (tense == "present" and ahead > back) else after
    return after if ahead <= SOON and back > 2 * SOON and tense != "past" else before


def _around(name: str, anchor: date, *, same: bool) -> tuple[str | None, str | None]:
    """The last such day or month up to the anchor, and the next from it on."""
    before = after = None
    for year in range(anchor.year - 8, anchor.year + 9):  # eight years: 29 February may be far
        edtf = _absolute(f"{year:04d}-{name}")
        if edtf is None:
            continue
        day = _order(edtf)
        if day < anchor or (same and day == anchor):
            before = edtf
        if after is None and (day > anchor or (same and day == anchor)):
            after = edtf
    return before, after


def _weekday(number: int, mark: str, at: str, tense: Tense, *, forward: bool) -> str | None:
    if "/" in at:  # a week: the day in it
        start = _day(at.partition("/")[0])
        return None if start is None else str(start + timedelta(number - start.isoweekday()))
    day = _day(at)
    if day is None:
        return None
    if mark == "=":
        return str(day + timedelta(number - day.isoweekday()))
    ahead = (number - day.isoweekday()) % 7
    back = (day.isoweekday() - number) % 7
    if mark == ">":
        return str(day + timedelta(ahead or 7))
    if mark == "<":
        return str(day - timedelta(back or 7))
    future = forward or tense in ("future", "present")
    return str(day + timedelta(ahead) if future else day - timedelta(back))


def _day_of_month(number: int, at: str, tense: Tense) -> str | None:
    """The nearest day of that number: the last one, or the next if the clause looks ahead."""
    day, by = _day(at), 1 if tense in ("future", "present") else -1
    if day is None:
        return None
    for months in range(0, 3 * by, by):
        first = _moved(str(day.replace(day=1)), months)
        found = _absolute(f"{first[:8]}{number:02d}") if first else None
        if found and ((found >= str(day)) if by > 0 else (found <= str(day))):
            return found
    return None


def _unit(unit: str, by: int, at: str, tense: Tense) -> str | None:
    year = int(at[:4]) + by if at[:4].isdigit() else None
    if year is None or not 1 <= year <= 9998:
        return None
    if unit == "year":
        return f"{year:04d}"
    if unit == "decade":
        start = int(at[:4]) // 10 * 10 + 10 * by
        return f"{start:04d}/{start + 9:04d}"
    if unit in ("month", "quarter"):
        if len(at) < 7:
            return None
        months = int(at[:4]) * 12 + int(at[5:7]) - 1
        if unit == "quarter":
            return _quarter(months // 12, months % 12 // 3 + by)
        months += by
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    day = _day(at)
    if day is None:
        return None
    if unit == "day":
        return str(day + timedelta(by))
    if unit == "weekend" and by == 0 and tense == "past" and day.isoweekday() < 6:
        by = -1
    monday = day - timedelta(day.isoweekday() - 1) + timedelta(7 * by)
    if unit == "weekend":
        return f"{monday + timedelta(5)}/{monday + timedelta(6)}"
    return f"{monday}/{monday + timedelta(6)}" if unit == "week" else None


def _length(way: str, number: float, unit: str, at: str) -> str | None:
    sign = -1 if way in ("ago", "last") else 1
    if way == "plus" and unit == "Y":
        way, number, unit = "plus", 12 * number, "M"
    if unit in ("Y", "E"):
        years = round(number * (10 if unit == "E" else 1))
        return _years(way, sign * years, at) if number.is_integer() else None
    months = _moved(at, sign * int(number)) if unit == "M" and number.is_integer() else None
    if unit == "M" and way in ("ago", "in"):
        return None if months is None else months[:7]
    day = _day(at)
    if day is None:
        return None
    if unit == "M":
        other = months
    else:
        days = {"D": number, "W": 7 * number, "TH": number // 24, "TM": number // 1440}.get(unit)
        other = None if days is None else str(day + timedelta(sign * int(days)))
    if other is None or way in ("ago", "in", "plus"):
        return f"{other}~" if other and unit == "W" and way != "plus" else other
    return f"{other}/{day}" if sign < 0 else f"{day}/{other}"


def _years(way: str, years: int, at: str) -> str | None:
    year = int(at[:4]) + years if at[:4].isdigit() else 0
    if not 1 <= year <= 9998:
        return None
    if way in ("ago", "in"):
        return f"{year:04d}"
    return f"{year:04d}/{at[:4]}" if years < 0 else f"{at[:4]}/{year:04d}"


def _moved(at: str, by: int) -> str | None:
    """A day or month so many months on; the last day of a shorter month stands in."""
    if len(at) < 7 or not at[:4].isdigit():
        return None
    months = int(at[:4]) * 12 + int(at[5:7]) - 1 + by
    year, month = months // 12, months % 12 + 1
    if not 1 <= year <= 9998:
        return None
    day = _day(at)
    if day is None:
        return f"{year:04d}-{month:02d}"
    return f"{year:04d}-{month:02d}-{min(day.day, monthrange(year, month)[1]):02d}"
