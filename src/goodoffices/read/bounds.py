"""The days between which a report must be of, where it has no date of its own.

A report that cites a dated piece, shows a dated post, or names the day on which its sources were
read, is not older than that day. One that carries a correction of a day was out by then.

Some journals cite their sources in brackets, "(Agency, June 21)", and leave out the year where it
is the year of publication. Where the same report also cites days with their year, those years are
past: so the year of publication is a later one, and the latest day cited without a year is a day
that the report cannot precede.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from goodoffices.model.shapes import Citation, When
from goodoffices.read import days
from goodoffices.read.days import MONTH
from goodoffices.read.names import outlet
from goodoffices.text.months import MONTHS

_BRACKETS = re.compile(r"\(([^()]{5,300})\)")
_CITED = re.compile(
    rf"(?P<source>[A-Z@][^;()]*?),\s+(?:accessed\s+)?(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})\b"
    r"(?!\s*[-–]\s*\d)(?:,?\s+(?P<year>\d{4}))?",
    re.IGNORECASE,
)
_POSTED = re.compile(
    rf"— [^\n—(]{{2,50}} \(@\w{{2,20}}\) ?(?P<month>{MONTH}) (?P<day>\d{{1,2}}), (?P<year>\d{{4}})",
    re.IGNORECASE,
)
"""The signature of an embedded post: "— Name (@name) October 29, 2025"."""
_ACCESSED = re.compile(
    rf"\b(?:accessed|retrieved|last visited|viewed)(?: on)?:? {days.DAY}", re.IGNORECASE
)
_ACCESS_SIGNS = ("ccessed", "etrieved", "ast visited", "iewed")
_CORRECTION_SIGNS = (
    "Correction",
    "Clarification",
    "Update ",
    "updated on",
    "amended on",
    "corrected on",
)
"""One of these stands in every text that the pattern below could match."""
_CORRECTED = re.compile(
    rf"\b(?:Correction|Clarification|Update|This (?:article|story|report|piece|post) was (?:\w+ )?"
    rf"(?:updated|amended|corrected) on),? (?:on |of )?(?i:{days.DAY})"
)
LEAST_CITED = 3
"""So many sources without a year make the omission a custom of the text."""


@dataclass(frozen=True, slots=True)
class _Cited:
    of_outlet: bool
    month: int
    day: int
    year: int | None
    start: int
    end: int


def bound(text: str, cite: Callable[[int, int], Citation]) -> When | None:
    """An open interval of the days that a report can be of, or None where nothing bounds it.

    Two bounds close it. Bounds that contradict each other bound nothing.
    """
    lower = lower_bound(text, cite) or _not_before(text, cite)
    upper = _not_after(text, cite)
    if not lower or not upper:
        return lower or upper
    first, last = (lower.edtf or "").split("/")[0], (upper.edtf or "").split("/")[1]
    if first > last:
        return None
    why = f"{lower.why} {upper.why}"
    return When(f"{first}/{last}", "relative", why, lower.citations + upper.citations)


def _not_before(text: str, cite: Callable[[int, int], Citation]) -> When | None:
    """The latest day with its year on which something was published that the report shows."""
    shown: list[tuple[str, int, int]] = []
    for c in _sources(text):
        if c.year and c.of_outlet:
            shown += _iso(c.year, c.month, c.day, c.start, c.end)
    for m in _POSTED.finditer(text):
        month = MONTHS[m["month"].lower().rstrip(".")]
        shown += _iso(int(m["year"]), month, int(m["day"]), *m.span())
    for m in _ACCESSED.finditer(text) if any(s in text for s in _ACCESS_SIGNS) else ():
        edtf = days.edtf_of(m)
        if edtf and len(edtf) == len("2025-01-01"):
            shown.append((edtf, *m.span()))
    if not shown:
        return None
    day, start, end = max(shown)
    where = cite(start, end)
    return When(f"{day}/..", "relative", f"Not before {day}: it shows “{where.quote}”.", (where,))


def _not_after(text: str, cite: Callable[[int, int], Citation]) -> When | None:
    """The earliest day on which the report says that it was corrected or amended."""
    told: list[tuple[str, int, int]] = []
    if not any(sign in text for sign in _CORRECTION_SIGNS):
        return None
    for m in _CORRECTED.finditer(text):
        edtf = days.edtf_of(m)
        if edtf and len(edtf) == len("2025-01-01"):
            told.append((edtf, *m.span()))
    if not told:
        return None
    day, start, end = min(told)
    where = cite(start, end)
    return When(f"../{day}", "relative", f"Not after {day}: it says “{where.quote}”.", (where,))


def _iso(year: int, month: int, day: int, start: int, end: int) -> list[tuple[str, int, int]]:
    try:
        return [(datetime.date(year, month, day).isoformat(), start, end)]
    except ValueError:
        return []


def lower_bound(text: str, cite: Callable[[int, int], Citation]) -> When | None:
    """An open interval from the latest source cited without a year, or None where that is unsound.

    Sound means: the text cites at least :data:`LEAST_CITED` sources without and one with a year,
    and no year is named in the text that is later than the year concluded.
    """
    cited = list(_sources(text))
    dated = [c for c in cited if c.year]
    undated = [c for c in cited if not c.year]
    if len(undated) < LEAST_CITED or not dated:
        return None
    latest = max(dated, key=lambda c: (c.year or 0, c.month, c.day))
    year = (latest.year or 0) + 1
    last = max(undated, key=lambda c: (c.month, c.day))
    try:
        day = datetime.date(year, last.month, last.day).isoformat()
    except ValueError:
        return None
    here, there = cite(last.start, last.end), cite(latest.start, latest.end)
    why = (
        f"Not before its source “{here.quote}”; sources of earlier years are cited with their year, "
        f"the latest as “{there.quote}”, so the year is {year} or later."
    )
    return When(f"{day}/..", "relative", why, (here, there))


def _sources(text: str) -> Iterator[_Cited]:
    """The dated sources cited in brackets: several in one pair are parted by semicolons."""
    for bracket in _BRACKETS.finditer(text):
        at = bracket.start(1)
        for piece in bracket.group(1).split(";"):
            m = _CITED.search(piece)
            if m:
                month = MONTHS[m["month"].lower().rstrip(".")]
                year = int(m["year"]) if m["year"] else None
                yield _Cited(
                    outlet(m["source"].strip()),
                    month,
                    int(m["day"]),
                    year,
                    at + m.start(),
                    at + m.end(),
                )
            at += len(piece) + 1
