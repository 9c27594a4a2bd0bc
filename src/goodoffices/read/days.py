"""Days as report heads write them, read without guessing.

Only the forms that mean one day whoever reads them: month names, ISO order, dotted
day.month.year (the written custom wherever dots are used), and slashed dates of which only one
order is possible. "03/04/2025" stays unread: it is two days.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from goodoffices.text.months import MONTHS, WEEKDAYS

MONTH = r"(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_TIME = (
    r"(?:(?:at|@|,|-|–|\||t)?\s*(?:[01]?\d|2[0-3])[:.h][0-5]\d(?::[0-5]\d)?(?:\.\d+)?"
    r"\s*(?:hrs?|hours)?\s*(?:[ap]\.?m\.?)?\s*(?:z\b|\(?(?-i:[A-Z]{2,5})(?:[+-]\d{1,2})?\)?"
    r"|[+-]\d{2}:?\d{2}|local(?: time)?)?)"
)
DAY = (
    r"(?:"
    rf"(?P<month_a>{MONTH})\s+(?P<day_a>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year_a>\d{{4}})"
    rf"|(?P<day_b>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(?P<month_b>{MONTH}),?[\s-]+(?P<year_b>\d{{4}})"
    r"|(?P<year_c>\d{4})[-/.](?P<month_c>\d{1,2})[-/.](?P<day_c>\d{1,2})"
    r"|(?P<day_d>\d{1,2})\.\s?(?P<month_d>\d{1,2})\.\s?(?P<year_d>\d{4})"
    r"|(?P<first_e>\d{1,2})[/-](?P<second_e>\d{1,2})[/-](?P<year_e>\d{4})"
    rf"|(?P<month_f>{MONTH}),?\s+(?P<year_f>\d{{4}})"
    r")"
)
"""A day, or a month with its year, in one of the forms read here (case does not matter)."""
DATED = rf"(?:{WEEKDAY},?\s+)?{DAY}(?:,?\s*{_TIME})?"
"""A day with the weekday before it and the time of day behind it, if there."""

Order = Literal["day first", "month first"]
"""How slashed days are written."""

_DATED = re.compile(DATED, re.IGNORECASE)
SLASHED = re.compile(r"(?<![\d/-])(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?![\d/-])")
_IN_ADDRESS = re.compile(
    r"[/_-]((?:19|20)\d\d)(?:[/-](\d{1,2})[/-](\d{1,2})|(?=\d{4})(\d\d)(\d\d))(?=[/_.?#-]|$)"
)
_WEEKDAY_FIRST = re.compile(
    rf"(?P<weekday>mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+"
    rf"(?:(?P<month_a>{MONTH})\s+(?P<day_a>\d{{1,2}})|(?P<day_b>\d{{1,2}})\s+(?P<month_b>{MONTH}))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day or month read from a text: its EDTF form and the words, as they stand."""

    edtf: str
    start: int
    end: int


def edtf_of(match: re.Match[str], order: Order | None = None) -> str | None:
    """The EDTF date of a match of :data:`DAY`, or None where it is no day, or two.

    ``order`` reads 03/04/2025, where the document is known to write all such days in one order.
    """
    g = match.groupdict()
    for form in "abcd":
        if g[f"year_{form}"]:
            month = g[f"month_{form}"]
            return _date(g[f"year_{form}"], _month(month), int(g[f"day_{form}"]))
    if g["year_e"]:
        first, second = int(g["first_e"]), int(g["second_e"])
        if first == second or first > 12 or (order == "day first" and second <= 12):
            return _date(g["year_e"], second, first)
        return _date(g["year_e"], first, second) if second > 12 or order else None
    year = int(g["year_f"])
    return f"{year:04d}-{_month(g['month_f']):02d}" if 1900 <= year <= 2100 else None


def whole(text: str) -> Day | None:
    """The day that a text is, and nothing but it; None for anything else."""
    m = _DATED.fullmatch(text)
    edtf = edtf_of(m) if m else None
    return Day(edtf, 0, len(text)) if edtf else None


def first(text: str) -> Day | None:
    """The first day that is named in a text, with its place."""
    for m in _DATED.finditer(text):
        edtf = edtf_of(m)
        if edtf:
            return Day(edtf, m.start(), m.end())
    return None


def order_in(text: str) -> Order | None:
    """In which order a text writes slashed days, as far as its other ones tell.

    "25/04/2025" anywhere shows that "03/04/2025" is a day in April; where a text has both
    orders, or none that tells, nothing is known.
    """
    shown: set[Order] = set()
    for m in SLASHED.finditer(text):
        if int(m[1]) > 12 >= int(m[2]):
            shown.add("day first")
        elif int(m[2]) > 12 >= int(m[1]):
            shown.add("month first")
    return shown.pop() if len(shown) == 1 else None


def in_address(url: str) -> str | None:
    """The day that a web address holds ("/2025/10/20/", "/2025-10-20-"), as news sites set it."""
    for m in _IN_ADDRESS.finditer(url):
        found = _date(m[1], int(m[2] or m[4]), int(m[3] or m[5]))
        if found:
            return found
    return None


def year_by_weekday(text: str, years: Iterable[int]) -> str | None:
    """The day that "Wednesday, October 2" is, if it falls on its weekday in just one of some years."""
    m = _WEEKDAY_FIRST.search(text)
    if not m:
        return None
    found = []
    for year in sorted(set(years)):
        iso = _date(str(year), _month(m["month_a"] or m["month_b"]), int(m["day_a"] or m["day_b"]))
        if iso and tuple(WEEKDAYS)[datetime.date.fromisoformat(iso).weekday()].startswith(
            m["weekday"].lower()
        ):
            found.append(iso)
    return found[0] if len(found) == 1 else None


def _month(text: str) -> int:
    return int(text) if text.isdigit() else MONTHS[text.lower().rstrip(".")]


def _date(year: str, month: int, day: int) -> str | None:
    """The ISO date, or None where the calendar has no such day or the year is out of reach."""
    try:
        found = datetime.date(int(year), month, day)
    except ValueError:
        return None
    return found.isoformat() if 1900 <= found.year <= 2100 else None
