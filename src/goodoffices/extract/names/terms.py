"""When a title was held, where the text says it behind the title: "minister from 2004 to 2009".

Years, with a month before them or not; anything vaguer ("for a decade") is left to the reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from goodoffices.extract.names.coreference import Spot
from goodoffices.extract.reading import Reading
from goodoffices.model.shapes import Citation
from goodoffices.text.months import MONTHS

_YEAR = r"(?:(?P<{0}m>[A-Z][a-z]{{2,8}}) )?(?P<{0}>(?:19|20)\d\d)"
_FROM, _TO = _YEAR.format("a"), _YEAR.format("b")
_TERM = re.compile(
    r"(?: (?:of|to|for|at|in) [^,.;:()]{1,50}?)?,? (?P<term>"
    rf"from {_FROM} (?:to|until|till|through) {_TO}"
    rf"|between {_FROM.replace('<a', '<c')} and {_TO.replace('<b', '<d')}"
    rf"|since {_FROM.replace('<a', '<e')}"
    rf"|until {_TO.replace('<b', '<f')}"
    r"|\((?P<g>(?:19|20)\d\d)\s?[-–]\s?(?P<h>(?:19|20)\d\d)\))(?!\d)"
)
REACH = 120
"""Letters behind a title in which its term may stand."""


def term(reading: Reading, spots: Iterable[Spot], words: str) -> tuple[str, Citation] | None:
    """The EDTF span that the text gives for a title among these places, and where it says so."""
    for spot in spots:
        if spot.form not in ("title", "description"):
            continue
        text: str = spot.doc.user_data["text"]
        start = spot.doc[spot.start].idx
        stop = spot.doc[spot.end - 1].sent.end_char
        at = text.find(words, start, stop)
        found = _TERM.match(text, at + len(words), min(stop, at + len(words) + REACH))
        if at < 0 or found is None:
            continue
        base = int(spot.doc.user_data["start"])
        return _span(found), reading.document.cite(
            base + found.start("term"), base + found.end("term")
        )
    return None


def _span(found: re.Match[str]) -> str:
    """An EDTF interval of the years and months of a match, ".." for an open end."""
    first = next((_date(found, k) for k in "aceg" if found[k]), "..")
    last = next((_date(found, k) for k in "bdfh" if found[k]), "..")
    return f"{first}/{last}"


def _date(found: re.Match[str], key: str) -> str:
    month = MONTHS.get((found.groupdict().get(f"{key}m") or "").casefold())
    return f"{found[key]}-{month:02}" if month else found[key]
