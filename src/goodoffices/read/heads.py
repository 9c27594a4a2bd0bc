"""Reads a line of a report's head: byline, outlet, day, volume, in whatever order it has them.

"By A B, The Outlet, 3 June 2025", "A B | 2 May 2025", "Outlet, City, 21 March 2024, by A B",
"Published: 3 July 2024 · Updated 10:15 GMT, 4 July 2024". A line is taken apart at its bars,
dots and commas, each part is told by its form, and the line counts only if every part is told:
a headline with a day in it is no head line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from goodoffices.read import days
from goodoffices.read.furniture.notices import notice
from goodoffices.read.furniture.table import CERTAIN_WORDS, SECTION_WORDS
from goodoffices.read.headline import LABELS
from goodoffices.read.lines import Line, sentences
from goodoffices.read.names import outlet, person, persons

LONGEST_LINE = 300
"""Longest byline, masthead or date line, in characters."""
MOST_WORDS = 30
"""... and in words."""

Kind = Literal[
    "date", "yearless", "byline", "outlet", "person", "volume", "role", "label", "name", "paper"
]

_LABEL = (
    r"(?P<label>(?:first |originally |last )?(?:published|posted|issued|released|filed|dated?|updated|modified"
    r"|publication date)(?: on| at)?\s*:?\s*|on\s+)?"
)
_CLOCK_FIRST = r"(?:\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:\(?[A-Z]{2,5}\)?)?[,]?\s+(?:on\s+)?)?"
DATE = re.compile(
    rf"{_LABEL}{_CLOCK_FIRST}{days.DATED}(?:(?<=\d{{4}})(?:\d{{1,2}} [A-Z][a-z]{{2}} \d{{4}}))?",
    re.IGNORECASE,
)
"""A day with its label; some pages print it twice without a gap ("3 Jan 20243 Jan 2024")."""
YEARLESS = re.compile(
    rf"{_LABEL}{_CLOCK_FIRST}(?:{days.WEEKDAY},?\s+)?"
    rf"(?:{days.MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{days.MONTH})(?:,?\s+\d{{1,2}}[:.]\d{{2}}.{{0,12}})?",
    re.IGNORECASE,
)
YEARLESS_IN = re.compile(
    rf"{days.WEEKDAY},?\s+(?:{days.MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{days.MONTH})\b", re.IGNORECASE
)
"""A weekday with its day: the comma in it parts nothing."""
_BYLINE = re.compile(
    r"(?:(?:written |story |report |opinion |text |words |analysis |reporting |prepared |drafted |taken |recorded )?by:?|authors?:|reporter:|note[- ]?taker:)\s+"
    r"(?P<who>.{2,90})",
    re.IGNORECASE,
)
_CORRESPONDENT = re.compile(
    r"(?:from )?our (?:own |special |foreign )?correspondents?\b.{0,30}", re.IGNORECASE
)
VOLUME = re.compile(
    r"(?:(?:volume|vol\.|issue|no\.|number|edition|page|pp?\.)\s*:?\s*(?:no\.? )?\d+(?:[\s,/–-]*\d+)*\s*)+",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"(?:(?:policy|research|working|discussion|briefing|occasional|background|position|issue|conference) "
    r"(?:note|paper|brief|memo)|press release|situation report|policy briefing)(?: series)?"
    r"(?: (?:no\.? ?|nr\.? ?|number |#)?\d+(?:[/.-]\d+)*)?"
    r"|(?:[A-Za-z]+ ){0,2}(?:note|paper|brief|briefing|report|bulletin|memo|update|commentary|analysis|alert"
    r"|statement|release) (?:no\.? ?|nr\.? ?|number |#)?\d+(?:[/.-]\d+)*",
    re.IGNORECASE,
)
"""The kind of paper behind the name of the institution that issues it: "Policy Note 14" (usage of
research institutes' series)."""
_ROLE = re.compile(
    r"(?:(?:[A-Za-z-]+ ){0,4}(?:editor|correspondents?|reporters?|analysts?|columnists?|writers?|fellow|bureau chief"
    r"|staff|contributors?|researcher|director)(?: (?:at|for|of|in) .{2,40})?)|(?:in|from) [A-Z][\w ’'-]{2,25}",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s+[-–—/]+\s+|\s*[|•·;★›]\s*|\s*,\s+|\s{3,}|\s*[()]\s*")
_WRAPPING = "*_#>~ \t"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a head line: what it is, where, and the day or the words it holds."""

    kind: Kind
    start: int
    end: int
    text: str
    edtf: str | None = None
    label: str = ""
    barred: bool = False
    """Whether a bar or dot sets it off, not a comma."""


def parts(line: Line, order: days.Order | None = None) -> tuple[Part, ...]:
    """The parts of a head line, or nothing if it is none.

    ``order`` says how the document writes 03/04/2025, where it decides that.
    """
    head = _without_notices(line)
    if head is None or head.words > MOST_WORDS or len(head.text) > LONGEST_LINE:
        return ()
    found = tuple(_parts(head, order))
    kinds = [p.kind if p else None for p in found]
    if None in kinds or not {"date", "yearless", "byline", "volume"} & set(kinds):
        return ()
    if "paper" in kinds and not {"date", "outlet"} <= set(kinds):
        # Without a house before it the line is the paper's own heading.
        return ()
    told = tuple(p for p in found if p)
    if "yearless" in kinds and not {"date", "byline", "outlet"} & set(kinds):
        return told if len(told) == 1 else ()
    return told


def _without_notices(line: Line) -> Line | None:
    """A line without the emphasis around it and the notices behind it; None for prose."""
    if len(line.text) > LONGEST_LINE:
        return None
    pieces = sentences(line)
    while len(pieces) > 1 and notice(pieces[-1]):
        pieces = pieces[:-1]
    end = pieces[-1].end - line.start if pieces else len(line.text)
    text = line.text[:end]
    bare = text.lstrip(_WRAPPING)
    start = line.start + len(text) - len(bare)
    bare = bare.rstrip(_WRAPPING)
    return Line(start, start + len(bare), bare) if bare else None


def _parts(line: Line, order: days.Order | None) -> Iterator[Part | None]:
    """The parts one by one; None for one that no form tells."""
    at = 0
    for m in DATE.finditer(line.text):
        if not _stands_alone(line.text, m):
            continue
        edtf = days.edtf_of(m, order)
        yield from _between(line, at, m.start())
        start, end = line.start + m.start(), line.start + m.end()
        label = m["label"] or ""
        shift = len(m.group()) - len(m.group()[len(label) :])
        yield (
            Part("date", start + shift, end, line.text[m.start() + shift : m.end()], edtf, label)
            if edtf
            else Part("label", start, end, m.group())
        )
        at = m.end()
    yield from _between(line, at, len(line.text))


def _stands_alone(text: str, m: re.Match[str]) -> bool:
    """Whether a day is a part of its own: what stands before and behind it sets it off."""
    before, after = text[: m.start()], text[m.end() :]
    opened = not before or before[-1] in " ,|•·(/–—-:\t" or before.endswith("*")
    closed = not after or bool(re.match(r"\s*(?:[,|•·;)/–—.*]|-|by\b|$)", after))
    return opened and closed and not re.search(r"\b(?:of|in|since|until|the|to|for)\s*$", before)


def _between(line: Line, start: int, end: int) -> Iterator[Part | None]:
    """The parts of a stretch that holds no day."""
    for day in YEARLESS_IN.finditer(line.text, start, end):
        if _stands_alone(line.text, day):
            yield from _between(line, start, day.start())
            yield Part("yearless", line.start + day.start(), line.start + day.end(), day.group())
            yield from _between(line, day.end(), end)
            return
    at = start
    barred = False
    for m in [*_SEPARATOR.finditer(line.text, start, end), None]:
        stop = m.start() if m else end
        piece = line.text[at:stop]
        body = piece.strip(" ,.:*_\t|-–—")
        if body:
            place = line.start + at + piece.index(body)
            comes = bool(m) and m is not None and m.group().strip() in ("|", "•", "·")
            kind = _kind(body)
            yield (
                Part(kind, place, place + len(body), body, barred=barred or comes) if kind else None
            )
            barred = comes
        at = m.end() if m else end


def _kind(text: str) -> Kind | None:
    """What a part is by its form alone."""
    word = text.casefold().strip(" .:")
    if _BYLINE.fullmatch(text) or _CORRESPONDENT.fullmatch(text):
        return "byline"
    if YEARLESS.fullmatch(text):
        return "yearless"
    if VOLUME.fullmatch(text):
        return "volume"
    if _PAPER.fullmatch(text):
        return "paper"
    if (
        word in LABELS
        or word in SECTION_WORDS
        or word in CERTAIN_WORDS
        or notice(Line(0, len(text), text))
    ):
        return "label"
    if re.fullmatch(r"\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,5})?", text, re.IGNORECASE):
        return "label"
    if len(text.split()) > 8:
        return None
    if person(text):
        return "person"
    if _ROLE.fullmatch(text) and not text[:1].isupper():
        return "role"
    if outlet(text):
        return "outlet"
    if _ROLE.fullmatch(text):
        return "role"
    if persons(text):
        return "person"
    words = text.split()
    named = all(w[0].isupper() or w in ("of", "the", "de", "and") for w in words)
    return "name" if named and len(words) <= 3 else None


def byline_names(text: str) -> str:
    """The names of a "By ..." part, or "" where it names nobody."""
    m = _BYLINE.fullmatch(text)
    return m["who"].strip(" .,") if m else ""
