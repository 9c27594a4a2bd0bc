"""Days as report heads write them, read without guessing.

Only the forms that mean one day whoever reads them: month names, ISO order, dotted
day.month.year (the written custom wherever dots are used), and slashed dates of which only one
order is possible. "03/04/2025" stays unread: it is two days.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from goodoffices.text.months import MONTHS

MONTH = r"(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_TIME = (
    r"(?:(?:at|@|,|-|–|\||t)?\s*(?:[01]?\d|2[0-3])[:.h][0-5]\d(?::[0-5]\d)?(?:\.\d+)?"
    r"\s*(?:hrs?|hours)?\s*(?:[ap]\.?m\.?)?\s*(?:z|\(?[A-Z]{2,5}(?:[+-]\d{1,2})?\)?"
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

_DATED = re.compile(DATED, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Day:
    """A day or month read from a text: its EDTF form and the words, as they stand."""

    edtf: str
    start: int
    end: int


def edtf_of(match: re.Match[str]) -> str | None:
    """The EDTF date of a match of :data:`DAY`, or None where it is no day, or two."""
    g = match.groupdict()
    for form in "abcd":
        if g[f"year_{form}"]:
            month = g[f"month_{form}"]
            return _date(g[f"year_{form}"], _month(month), int(g[f"day_{form}"]))
    if g["year_e"]:
        first, second = int(g["first_e"]), int(g["second_e"])
        if first == second or first > 12:
            return _date(g["year_e"], second, first)
        return _date(g["year_e"], first, second) if second > 12 else None
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


def valid_edtf(text: str) -> bool:
    """Whether a text is an EDTF level-1 date or interval of the kinds the record uses."""
    parts = text.split("/")
    if len(parts) > 2 or all(p in ("", "..") for p in parts):
        return False
    return all((p in ("", "..") and len(parts) == 2) or _valid_date(p) for p in parts)


def _valid_date(text: str) -> bool:
    m = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?", text)
    if not m:
        return False
    try:
        datetime.date(int(m[1]), int(m[2] or 1), int(m[3] or 1))
    except ValueError:
        return False
    return True


def _month(text: str) -> int:
    return int(text) if text.isdigit() else MONTHS[text.lower().rstrip(".")]


def _date(year: str, month: int, day: int) -> str | None:
    """The ISO date, or None where the calendar has no such day or the year is out of reach."""
    try:
        found = datetime.date(int(year), month, day)
    except ValueError:
        return None
    return found.isoformat() if 1900 <= found.year <= 2100 else None
