"""The steps of a formula: what each makes of the day, month, year or span before it.

The language is described in ``resolve/times.py``. Every function takes and gives EDTF, and gives
None where the anchor is missing, too coarse, or beyond the calendar.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

Tense = Literal["past", "present", "future", ""]
SOON = 75
"""Days ahead within which a day without a year is the coming one unless the clause tells the past;
and days back within which it is the last one though the clause looks ahead, if the coming one is
more than ``FAR`` days away: writers give the year of days that are not of the year around them."""
FAR = 290
SPANS = {
    "Q1": ("01", "03"),
    "Q2": ("04", "06"),
    "Q3": ("07", "09"),
    "Q4": ("10", "12"),
    "H1": ("01", "06"),
    "H2": ("07", "12"),
}
"""Months of the quarters and halves of a year."""
SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 12)}
"""Meteorological seasons of the northern half: only to tell whether one lies ahead or behind."""


def step_from(step: str, at: str | None, tense: Tense, *, forward: bool) -> str | None:
    """What a step makes of ``at``, the anchor or the outcome of the step before it."""
    if step[:1].isdigit():
        return absolute(step)
    if at is None:
        return None
    if step.startswith("--"):
        return _yearless(step, at, tense, forward=forward)
    if step in SPANS:
        return absolute(f"{at[:4]}-{step}")
    if m := re.fullmatch(r"easter([+-]\d+)", step):
        return _easter_day(int(m[1]), at, tense, forward=forward)
    if m := re.fullmatch(r"nth(\d+)w([1-7])", step):
        return _nth(int(m[1]), int(m[2]), at)
    if step == "back":
        return _moved(at, -12)
    if m := re.fullmatch(r"(first|final):P(\d+)M", step):
        return _months_of(m[1], int(m[2]), at)
    if m := re.fullmatch(r"w([1-7])([<>=]?)", step):
        return _weekday(int(m[1]), m[2], at, tense, forward=forward)
    if m := re.fullmatch(r"d(\d\d)", step):
        return _day_of_month(int(m[1]), at, tense, forward=forward)
    if step == "end":
        # the last days of a working week: Friday to Sunday
        monday = date.fromisoformat(at[:10])
        return f"{monday + timedelta(4)}/{monday + timedelta(6)}"
    if m := re.fullmatch(r"(\w+)([+-]\d+)", step):
        return _unit(m[1], int(m[2]), at, tense)
    if m := re.fullmatch(r"(ago|in|last|next|plus):P(T?)([\d.]+)([A-Z])", step):
        return _length(m[1], float(m[3]), m[2] + m[4], at)
    return None


def absolute(text: str) -> str | None:
    """The EDTF of an absolute date: a part of a year or a decade as its months or years."""
    if m := re.fullmatch(r"(\d{4})-([QH]\d)", text):
        first, last = SPANS[m[2]]
        return f"{m[1]}-{first}/{m[1]}-{last}"
    if m := re.fullmatch(r"(\d{4})-[A-Z]{2}", text):
        return m[1]
    if m := re.fullmatch(r"(\d{3})X", text):
        return f"{m[1]}0/{m[1]}9"
    if m := re.fullmatch(r"(\d\d)XX", text):
        return f"{m[1]}01/{int(m[1]) + 1:02d}00"
    return text if order(text) != date.min or text.startswith("0001") else None


def _quarter(year: int, number: int) -> str:
    year, number = year + number // 4, number % 4
    return f"{year:04d}-{number * 3 + 1:02d}/{year:04d}-{number * 3 + 3:02d}"


def order(edtf: str, *, last: bool = False) -> date:
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
    if name.isalpha():
        return _season(name, mark, at, tense, forward=forward)
    if name in SPANS:
        near = at if "/" in at else at[:7]
        start = _yearless(f"--{SPANS[name][0]}", near, tense, forward=forward)
        return None if start is None else absolute(f"{start[:4]}-{name}")
    if len(at) == 4:
        return absolute(f"{at}-{name}") if forward or not mark else None
    first, last = order(at.partition("/")[0]), order(at.rpartition("/")[2], last=True)
    if date.min in (first, last) or first > last:
        return None
    held = [d for y in range(first.year, last.year + 1) if (d := absolute(f"{y:04d}-{name}"))]
    inside = [d for d in held if first <= order(d) <= last]
    if first < last and inside and not mark:
        return inside[0] if len(inside) == 1 else None
    # a month or a span is no day to count from: what its two ends make of it must be the same
    found = {_nearest(name, mark, day, tense, forward=forward) for day in (first, last)}
    return found.pop() if len(found) == 1 else None


def _nearest(name: str, mark: str, anchor: date, tense: Tense, *, forward: bool) -> str | None:
    """The day or month of that name that a clause written on a day means."""
    if len(name) == 2:
        anchor = anchor.replace(day=1)
    before, after = _around(name, anchor, same=not mark)
    if mark or forward:
        return before if mark == "<" else after
    if before is None or after is None:
        return before or after
    ahead, back = (order(after) - anchor).days, (anchor - order(before)).days
    if tense in ("future", "present"):
        return before if ahead > FAR or (tense == "present" and ahead > back) else after
    return after if ahead <= SOON and back > 2 * SOON and tense != "past" else before


def _season(name: str, mark: str, at: str, tense: Tense, *, forward: bool) -> str:
    """A season without its year: the year is all that is certain."""
    year, (first, last) = int(at[:4]), SEASONS[name]
    month = int(at[5:7]) if len(at) >= 7 else None
    if month is not None and mark == "<" and month > last:
        return str(year)
    if month is not None and mark == ">" and month < first:
        return str(year)
    if mark:
        return str(year - 1 if mark == "<" else year + 1)
    if month is not None and (forward or tense == "future") and month > last:
        return str(year + 1)
    early = month is not None and month < first - 1
    return str(year - 1 if early and tense == "past" and not forward else year)


def _easter_day(by: int, at: str, tense: Tense, *, forward: bool) -> str | None:
    """A day so many days from Western Easter: of the year given, or the nearest by tense."""
    if len(at) == 4:
        return str(easter(int(at)) + timedelta(by))
    day = _day(at)
    if day is None:
        return None
    days = [easter(y) + timedelta(by) for y in range(day.year - 1, day.year + 2)]
    before, after = max(d for d in days if d <= day), min(d for d in days if d >= day)
    ahead, back = (after - day).days, (day - before).days
    if forward or tense in ("future", "present"):
        return str(before if ahead > FAR else after)
    return str(after if ahead <= SOON and back > 2 * SOON and tense != "past" else before)


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (the anonymous algorithm, Nature, 20 April 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _nth(number: int, weekday: int, at: str) -> str | None:
    """The nth such weekday of a month (0: the last)."""
    if not re.fullmatch(r"\d{4}-\d\d", at):
        return None
    first = order(at)
    day = first + timedelta((weekday - first.isoweekday()) % 7)
    days = [day + timedelta(7 * n) for n in range(5)]
    of_month = [d for d in days if d.month == first.month]
    return str(of_month[number - 1]) if number <= len(of_month) else None


def _months_of(which: str, number: int, at: str) -> str | None:
    """The first, or last, so many months of a year."""
    if not (re.fullmatch(r"\d{4}", at) and 1 <= number <= 12):
        return None
    first, last = (1, number) if which == "first" else (13 - number, 12)
    return f"{at}-{first:02d}/{at}-{last:02d}"


def _around(name: str, anchor: date, *, same: bool) -> tuple[str | None, str | None]:
    """The last such day or month up to the anchor, and the next from it on."""
    before = after = None
    for year in range(anchor.year - 8, anchor.year + 9):  # eight years: 29 February may be far
        edtf = absolute(f"{year:04d}-{name}")
        if edtf is None:
            continue
        day = order(edtf)
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


def _day_of_month(number: int, at: str, tense: Tense, *, forward: bool) -> str | None:
    """The nearest day of that number: the last one, or the next if the clause looks ahead."""
    if re.fullmatch(r"\d{4}-\d\d", at):
        return absolute(f"{at}-{number:02d}")
    day, by = _day(at), 1 if forward or tense in ("future", "present") else -1
    if day is None:
        return None
    for months in range(0, 3 * by, by):
        first = _moved(str(day.replace(day=1)), months)
        found = absolute(f"{first[:8]}{number:02d}") if first else None
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
        return absolute(f"{int(at[:4]) // 10 + by:03d}X")
    if unit == "century":
        return absolute(f"{(int(at[:4]) - 1) // 100 + by:02d}XX")
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
    if unit == "weekend" and by == 0 and tense in ("past", "") and day.isoweekday() < 6:
        by = -1
    monday = day - timedelta(day.isoweekday() - 1) + timedelta(7 * by)
    if unit == "weekend":
        return f"{monday + timedelta(5)}/{monday + timedelta(6)}"
    return f"{monday}/{monday + timedelta(6)}" if unit == "week" else None


def _length(way: str, number: float, unit: str, at: str) -> str | None:
    sign = -1 if way in ("ago", "last") else 1
    if way == "plus" and unit == "Y":
        way, number, unit = "plus", 12 * number, "M"
    if unit == "Q":
        number, unit = 3 * number, "M"
    if unit == "Y" and not number.is_integer():
        moved = _moved(at, sign * round(12 * number))
        return moved[:4] if moved and way in ("ago", "in") else None
    if unit == "Y":
        return _years(way, sign * int(number), at)
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
