"""EDTF level-1 dates as far as the record writes them: their first and last day, their order.

Only what this program writes is read: year, month or day, with ``~ ? %`` marks, intervals with
``/`` and open ends ``..`` (EDTF, Library of Congress 2019, level 1).
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

_BEYOND = re.compile(r"[T\s]")
_DAY = re.compile(r"(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?[~?%]?$")


@lru_cache(maxsize=10_000)
def bounds(edtf: str | None) -> tuple[date | None, date | None]:
    """The first and last day that an EDTF text allows; None for an open or unknown end."""
    if not edtf:
        return None, None
    start, slash, end = edtf.partition("/")
    return _edge(start, last=False), _edge(end if slash else start, last=True)


def _edge(part: str, *, last: bool) -> date | None:
    found = _DAY.match(part.strip())
    if found is None:
        return None
    year, month, day = (int(g) if g else None for g in found.groups())
    try:
        if month is None:
            return date(year or 1, 12, 31) if last else date(year or 1, 1, 1)
        if day is None:
            return date(year or 1, month, monthrange(year or 1, month)[1] if last else 1)
        return date(year or 1, month, day)
    except ValueError:
        return None


def overlap(a: str | None, b: str | None) -> bool:
    """Whether two dates can mean one day; an unknown one can mean any."""
    a_first, a_last = bounds(a)
    b_first, b_last = bounds(b)
    return not (
        (a_last is not None and b_first is not None and a_last < b_first)
        or (b_last is not None and a_first is not None and b_last < a_first)
    )


def order(edtf: str | None) -> tuple[date, date]:
    """A sorting key: by the first day known, then the last; the unknown come first."""
    first, last = bounds(edtf)
    return first or last or date.min, last or first or date.min


def valid(edtf: str) -> bool:
    """Whether a text is a date or interval as the record writes them: without a time of day."""
    if _BEYOND.search(edtf):
        return False
    parts = edtf.split("/")
    edges = [_edge(p, last=False) for p in parts if p not in ("", "..")]
    return len(parts) <= 2 and bool(edges) and None not in edges
