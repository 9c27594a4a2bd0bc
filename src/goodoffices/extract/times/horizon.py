"""How far ahead the heading of an outlook looks: "Short-term (now - 3 months)", "0-6 months:".

A length of time there is a window that counts from the day of writing. Elsewhere it is only a
length, so the words of a heading must stand before it, in brackets or at the start of its line,
or the line must be nothing but a window that starts now.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.extract.times.fill import length_of
from goodoffices.extract.times.join import Hit
from goodoffices.extract.times.table import PIECES, UNITS

_UNIT = rf"(?:{'|'.join(UNITS)})s?\b"
_N = rf"(?:{PIECES['WHOLE']})"
_TO = PIECES["TO"]
_LABEL = (
    r"(?:(?:in|over|for)\s+)?(?:the\s+)?(?:very\s+)?"
    r"(?:(?:immediate|short|near|medium|mid|intermediate|long)(?:er)?"
    r"(?:\s*(?:-|–|/|\bto\b|\s)\s*(?:short|near|medium|mid|intermediate|long)(?:er)?)?[\s-]*"
    r"(?:term|run|range)\b(?:\s+(?:outlook|forecast|horizon|prospects?|scenarios?|view))?"
    r"|(?:time\s*(?:frame|horizon)|(?:forecast|planning)\s+(?:horizon|period|window))\b)"
)
"""What a heading calls a stretch of the time to come."""
_NOW = (
    rf"(?:now|today|present|0){_TO}(?P<until>{_N})[\s-]*(?P<u>{_UNIT})"
    rf"|(?:the\s+)?(?:next|coming)\s+(?P<next>{_N})[\s-]+(?P<nu>{_UNIT})"
)
_WINDOW = (
    rf"(?:{_NOW}"
    rf"|(?:<|≤|up\s+to|under|within|less\s+than)\s*(?P<under>{_N})[\s-]*(?P<uu>{_UNIT})"
    rf"|(?:>|≥|over|more\s+than|beyond|after)\s*(?P<over>{_N})[\s-]*(?P<ou>{_UNIT})"
    rf"|(?P<plus>{_N})(?:[\s-]*(?P<pu1>{_UNIT})(?:\s*\+|\s+(?:and|or)\s+(?:beyond|more|longer)\b)"
    rf"|\s*\+[\s-]*(?P<pu2>{_UNIT}))"
    rf"|(?P<low>{_N})(?:[\s-]*(?P<lu>{_UNIT}))?{_TO}(?P<high>{_N})[\s-]*(?P<hu>{_UNIT}))"
)
_MARK = r"^[^\S\n]*[*_#•·>–-]*[^\S\n]*(?:\(?(?:\d{1,2}|[a-z])[.)]\s+)?"
"""What stands before the words of a heading or of a line of a list."""
_END = r"(?=\s*[)\]*_]*\s*(?:[:;.,–—-]|$))"
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        rf"\b(?P<label>{_LABEL})\s*[(\[]\s*(?P<window>{_WINDOW})(?=\s*[)\]])",
        rf"{_MARK}(?P<label>{_LABEL})[\s*_]*(?:[:,–—-][\s*_]*)?(?<!\w)(?P<window>{_WINDOW}){_END}",
        rf"{_MARK}(?P<label>)[(\[]?(?P<window>{_NOW})(?=\s*[)\]*_]*\s*(?::|$))",
    )
)
"""The first form is for a window in brackets."""


def horizons(text: str) -> Iterator[tuple[int, Hit]]:
    """The windows that headings of a paragraph give, each with where the heading's words start."""
    end = -1
    forms = _FORMS if "(" in text or "[" in text else _FORMS[1:]
    for m in sorted((m for form in forms for m in form.finditer(text)), key=lambda m: m.start()):
        start = m.start("window")
        if start < end:
            continue
        end = m.end("window")
        label = m.start("label") if m["label"] else start
        yield label, Hit(start, end, _formula(m), "published", start)


def _formula(m: re.Match[str]) -> str:
    g = m.groupdict()
    for number, unit in (("until", "u"), ("next", "nu"), ("under", "uu")):
        if g.get(number):
            return f"next:{length_of(g[number], g[unit])}"
    if g["over"]:
        return f"plus:{length_of(g['over'], g['ou'])} since"
    if g["plus"]:
        return f"plus:{length_of(g['plus'], g['pu1'] or g['pu2'])} since"
    low = length_of(g["low"], g["lu"] or g["hu"])
    return f"plus:{low} to plus:{length_of(g['high'], g['hu'])}"
