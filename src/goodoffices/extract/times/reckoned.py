"""Days told by the day of another deed: "on Monday, two days after X was killed".

The sentence tells the day of its own deed, and how far that of the clause behind lies from it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import attrgetter

from goodoffices.extract.times.fill import number_of
from goodoffices.extract.times.join import DAY, Hit
from goodoffices.extract.times.value import UNSHIFTED

_APART = re.compile(
    r"(?:[,–—:(]|\s-)\s*(?:and\s+)?(?:(?:just|only|barely|exactly)\s+)?"
    r"(?P<words>(?:(?P<n>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+days?"
    r"|the\s+(?:very\s+)?day)"
    r"\s+(?P<way>after|before))\b(?=\s+[\w“\"‘'])",
    re.IGNORECASE,
)
"""How far before or after the deed of its clause a deed is told, set off by a comma or a dash."""

_STOP = re.compile(r"[.!?;]\s|[“”\"]")
"""What parts the expression from a day that is not of its sentence, or of another's words."""

REACH = 120
"""Characters between the day and the expression that counts from it."""


def reckoned(text: str, found: Sequence[Hit]) -> Sequence[Hit]:
    """The expressions with those that tell how far the day before them lies from another deed's.

    Each stands for the day of that other deed, counted back from the day told.
    """
    if " after " not in text and " before " not in text:
        return found
    kept = list(found)
    for m in _APART.finditer(text):
        start, end = m.span("words")
        over = [h for h in kept if h.start < end and start < h.end]
        last = max((h for h in kept if h.end <= start), key=attrgetter("end"), default=None)
        if last is None or not _a_day(last) or not all(UNSHIFTED.match(h.formula) for h in over):
            continue
        between = text[last.end : m.start()]
        if len(between) > REACH or _STOP.search(between):
            continue
        kept = [h for h in kept if h not in over]
        kept.append(Hit(start, end, _formula(m), "narrative", start))
    return sorted(kept, key=attrgetter("start"))


def _a_day(hit: Hit) -> bool:
    """Whether an expression names one day, of the calendar or counted."""
    return DAY.match(hit.formula) is not None and " to " not in hit.formula


def _formula(m: re.Match[str]) -> str:
    """What leads from the day told to that of the other deed: back for "after"."""
    sign = "-" if m["way"].lower() == "after" else "+"
    return f"told day{sign}{number_of(m['n'] or 'a'):g}"
