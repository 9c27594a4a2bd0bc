"""The dateline that opens a report: "CITY, March 14 (Agency) —", "City CNN —", "CITY, May 3. /AGENCY/."

Forms: Associated Press Stylebook, "datelines"; the usage of other agencies (slashes around the
name, the day with a stop). An agency in brackets is credited: it is the publisher only where
nothing else is. A bare name before the dash is the outlet's own signature.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from goodoffices.read import days
from goodoffices.read.lines import Line

LONGEST = 140
"""A dateline ends within so many characters."""

_PLACE = r"[A-Z][\w.’'-]*(?:(?: (?:of|de|al|on|am|la|el))?[ /-][A-Z][\w.’'-]*){0,3}"
_DAY = (
    rf"(?:(?P<dated>(?i:{days.DATED}))|(?P<yearless>(?i:(?:{days.WEEKDAY},?\s+)?(?:{days.MONTH}\s+\d{{1,2}}"
    rf"|\d{{1,2}}\s+{days.MONTH}))))"
)
_AGENCY = r"(?:\((?P<agency>[A-Z][\w .&’'/-]{1,40})\)|/(?P<slashed>[A-Z][A-Za-z .-]{1,30})/)"
_LEAD = re.compile(
    rf"(?:(?P<place>{_PLACE}(?:, {_PLACE}){{0,2}})[,.]?(?:\s+|$))??(?:{_DAY}[.,]?\s*)?"
    rf"(?:{_AGENCY}\.?|(?P<outlet>[A-Z]{{2,6}}))?\s*(?:[—–-]+\s|(?<=/\.)\s|(?<=/)\s+[—–-]*)(?=\S)"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline tells: its place in the text, the house behind it, its day."""

    start: int
    end: int
    place: str | None
    agency: str | None
    outlet: str | None
    edtf: str | None
    day: tuple[int, int] | None
    """Where its day stands, with a year or without."""


def dateline(line: Line) -> Dateline | None:
    """The dateline at the start of a line, or None."""
    m = _LEAD.match(line.text[:LONGEST])
    if not m:
        return None
    agency = m["agency"] or m["slashed"]
    outlet = m["outlet"]
    # A bare word in capitals may be a city: only what cannot be read as one is an outlet.
    if outlet and len(outlet) > 3 and re.search(r"[AEIOUY]", outlet):
        outlet = None
    place = m["place"]
    edtf = days.edtf_of(m) if m["dated"] else None
    loud = bool(place) and place.split(",")[0].replace("/", "").isupper()
    if not (edtf or agency or outlet or (loud and len(place) > 2)):
        return None
    span = m.span("dated") if m["dated"] else m.span("yearless") if m["yearless"] else None
    return Dateline(
        start=line.start,
        end=line.start + len(line.text[: m.end()].rstrip()),
        place=place,
        agency=agency,
        outlet=outlet,
        edtf=edtf,
        day=(line.start + span[0], line.start + span[1]) if span else None,
    )
