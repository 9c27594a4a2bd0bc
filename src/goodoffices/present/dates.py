"""Dates worded for people: what the record keeps as EDTF, said as a reader would say it."""

from __future__ import annotations

import re
from dataclasses import dataclass

MONTHS = (
    "January February March April May June July August September October November December"
).split()

UNDATED = "undated"

_QUALIFIERS = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}
"""EDTF level 1: approximate, uncertain, both (Library of Congress, 2019)."""

_EDGE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01])"
    r"(?:T(?P<time>\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?P<zone>Z|[+-]\d{2}:?\d{2})?)?)?)?"
    r"(?P<qualifier>[~?%]?)"
)


@dataclass(frozen=True, slots=True)
class _Edge:
    """One end of a date: day, month and year as words, empty where not given."""

    qualifier: str
    time: str
    day: str
    month: str
    year: str

    def worded(self, *, month: bool = True, year: bool = True) -> str:
        """The words; an end that shares its month or year with the other leaves them out."""
        given = (self.time, self.day, self.month if month else "", self.year if year else "")
        return self.qualifier + " ".join(word for word in given if word)


def worded(edtf: str | None, *, moment: bool = False) -> str:
    """An EDTF date as a reader would say it: "between February and April 2025".

    An open end means a span that goes on ("since October 2024") or, for a ``moment`` such as a
    report's publication, a day that is known on one side only ("October 2024 or later").
    "undated" for None or an empty text. A text that is no date as the record writes them comes
    back as it is: better shown raw than lost.
    """
    if not edtf or edtf.strip(" ./") == "":
        return UNDATED
    first, slash, last = edtf.strip().partition("/")
    start, end = _edge(first), _edge(last)
    if not slash:
        return start.worded() if start else edtf
    if start and last in ("", ".."):
        return f"{start.worded()} or later" if moment else f"since {start.worded()}"
    if end and first in ("", ".."):
        return f"{end.worded()} or earlier" if moment else f"until {end.worded()}"
    return _between(start, end) if start and end else edtf


def days_worded(text: str) -> str:
    """A sentence of the program with its days as a reader would say them; what it quotes stays."""
    return _DAY.sub(lambda m: m[0] if m[0][0] == "“" else worded(m[0]), text)


_DAY = re.compile(r"“[^”]*”|(?<![\w/-])\d{4}-\d{2}-\d{2}(?![\w/-])")
"""Words in quotation marks, or a day; no part of an interval or an instant."""


def _between(start: _Edge, end: _Edge) -> str:
    if start == end:
        return start.worded()
    same_year = start.year == end.year and bool(start.month and end.month)
    same_month = same_year and start.month == end.month and bool(start.day and end.day)
    return f"between {start.worded(month=not same_month, year=not same_year)} and {end.worded()}"


def _edge(part: str) -> _Edge | None:
    found = _EDGE.fullmatch(part.strip())
    if found is None:
        return None
    day, month, time = found["day"], found["month"], found["time"]
    return _Edge(
        _QUALIFIERS[found["qualifier"]],
        f"{time}{_zone(found['zone'])} on" if time else "",
        str(int(day)) if day else "",
        MONTHS[int(month) - 1] if month else "",
        found["year"],
    )


def _zone(zone: str | None) -> str:
    if zone is None:
        return ""
    return " UTC" if zone in ("Z", "+00:00", "+0000") else f" UTC{zone}"
