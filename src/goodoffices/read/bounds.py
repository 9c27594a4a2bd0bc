"""The earliest day a report can be of, where only the sources it cites are dated.

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
from goodoffices.read.days import MONTH
from goodoffices.text.months import MONTHS

_BRACKETS = re.compile(r"\(([^()]{5,300})\)")
_CITED = re.compile(
    rf"(?P<source>[A-Z@][^;()]*?),\s+(?:accessed\s+)?(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})\b"
    r"(?!\s*[-–]\s*\d)(?:,?\s+(?P<year>\d{4}))?",
    re.IGNORECASE,
)
LEAST_CITED = 3
"""So many sources without a year make the omission a custom of the text."""


@dataclass(frozen=True, slots=True)
class _Cited:
    month: int
    day: int
    year: int | None
    start: int
    end: int


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
                yield _Cited(month, int(m["day"]), year, at + m.start(), at + m.end())
            at += len(piece) + 1
