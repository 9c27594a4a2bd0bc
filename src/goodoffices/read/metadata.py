"""Title, authors, publisher and day of a report, from the forms that report heads have.

Every value comes with the passage it was read from; what the page does not say stays unknown.
The forms are those of newspapers' and agencies' heads (byline, dateline, masthead) and of pages
saved as text; each has its module: ``heads``, ``dateline``, ``headline``, ``bounds``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from goodoffices.model.shapes import UNKNOWN, Basis, Citation, Furniture, When
from goodoffices.read import days
from goodoffices.read.bounds import bound
from goodoffices.read.dateline import dateline
from goodoffices.read.furniture import Body
from goodoffices.read.furniture.table import CERTAIN_WORDS, SECTION_WORDS
from goodoffices.read.headline import headline, letterhead
from goodoffices.read.heads import LONGEST_LINE, Part, byline_names, parts
from goodoffices.read.lines import Line, sentences
from goodoffices.read.names import house, outlet, person, persons
from goodoffices.text.given_names import may_begin

HEAD_LINES = 8
"""How many lines after the first paragraph a byline or date line may still stand."""
UPDATED = 7
"""The rank of a day on which a report was updated: any other goes before it."""

_PUBLICATION = re.compile(
    r"(?:publication|published (?:in|by)|source publication|outlet|publisher)\s*:?\s+"
    r"(?P<who>(?-i:[A-Z]).{2,60}?)(?:\s+(?:volume|vol\.|issue|no\.)\s*:?.*)?",
    re.IGNORECASE,
)
_COPYRIGHT = (
    re.compile(
        r"(?P<who>[A-Z][\w.’' &-]{1,40}?)[,.]?\s*(?:©|\(c\)|copyright)\s*\d{4}.{0,40}",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:copyright\s*)?(?:©|\(c\)|copyright)\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?\s*(?:by\s+)?"
        r"(?P<who>[A-Z][\w.’' &-]{1,50}?)(?:[.,|].*|\s+all rights reserved.*)?",
        re.IGNORECASE,
    ),
    re.compile(
        r".{0,60}\b(?:hyperlink|link|reference|credit) to (?:the )?(?P<who>\S+\.\w{2,3})\.?", re.I
    ),
    re.compile(
        r"(?P<who>[A-Z][\w ]{1,30}?)[’']s? (?-i:[A-Z]).* contributed (?:to (?:this|the) |report).*"
    ),
)
_RIGHTS_SIGNS = ("©", "(c)", "copyright", "link to", "reference to", "credit to", "contributed")
"""One of these stands in every line that :data:`_COPYRIGHT` reads."""
_RIGHTS_YEAR = re.compile(r"(?:©|\(c\)|copyright)\D{0,20}((?:19|20)\d\d)", re.IGNORECASE)
_DATED_PAPER = re.compile(
    r"(?:.{0,40}\b)?(?:notes?|minutes|memo(?:randum)?|readout|transcript|briefing|bulletin|newsletter|digest"
    r"|situation report|sitrep|update|statement|press release|communiqu[eé]|diary|log)\b.{0,100}?"
    rf"[,:;(\s–—-]\s*(?<!\d[–-])(?<!\d )(?P<day>{days.DATED})\)?",
    re.IGNORECASE,
)
_DATED_TALK = re.compile(
    r"(?:(?:phone|video|first|second|third|follow-up) )?(?:meeting|call|conversation|talk|interview|discussion"
    rf"|lunch|dinner|breakfast|coffee|visit) (?:with|at|to) [^.,;:]{{2,80}}(?:, | \(| [–—-] )(?P<day>{days.DATED})\)?",
    re.IGNORECASE,
)
"""A paper that bears its day in its heading: "Notes of a meeting with A B, 3 May 2025", or
"Meeting with an envoy, 3 May 2025"; in "Meeting with envoys set for 3 May 2025" it bears none."""
_INNER = re.compile(
    r"(?:^|(?<=[.!?”\"a-z)] )|(?<=[.!?”\"a-z)]))(?P<label>(?:First |Originally )?(?:Published|Posted|Updated)"
    rf"|Last [Uu]pdated) ?(?:[Oo]n|at)?:? ?(?P<day>(?i:{days.DATED}))"
)
"""A dated label run into a paragraph by scraping; its capital tells it from a clause."""
_SELF_DATED = re.compile(
    r"\bThis (?:article|story|report|piece|post|page|interview) (?:was )?(?:first |originally )"
    rf"(?:was )?(?:published|appeared|ran|posted) (?:on|in)?\s*(?P<day>(?i:{days.DATED}))"
)
_ADDRESS = re.compile(
    r"(?:url|link|source|address|permalink|canonical)\s*:\s*(?P<url>https?://\S+)", re.I
)
_INNER_ZONE = 400

Cite = Callable[[int, int], Citation]


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a report says of itself, and where: ``spans`` are its headline, byline and date lines."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: When = UNKNOWN
    spans: tuple[Furniture, ...] = ()


NOTHING_SAID = Metadata()


@dataclass(slots=True)
class _Clues:
    """What was found so far; each date and publisher with a rank, the smallest of which counts."""

    dates: list[tuple[int, str, int, int]] = field(default_factory=list)
    yearless: list[tuple[int, int]] = field(default_factory=list)
    publishers: list[tuple[int, str]] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    spans: list[Furniture] = field(default_factory=list)
    doubtful: list[str] = field(default_factory=list)
    """Names beside a day that may be an outlet's as well as a person's."""

    def claimed(self) -> dict[tuple[int, int], str]:
        """The lines taken as metadata, by place, and what each is."""
        return {(s.start, s.end): s.reason for s in self.spans}


def read_metadata(
    text: str,
    found: Sequence[Line],
    reasons: Sequence[str | None],
    body: Body,
    cite: Cite,
    marked: Sequence[Furniture] = (),
) -> Metadata:
    """The metadata that the lines of a report give.

    ``reasons`` says which lines are furniture in any case: they can date a report (a strip with
    its day) or name its publisher (a copyright line), but are no headline. ``marked`` are lines
    known to be something else (a handling caveat).
    """
    clues = _Clues(spans=list(marked))
    limit = min(len(found), body.first + HEAD_LINES)
    zone = [*range(limit), *range(max(limit, body.last + 1), len(found))]
    short = (found[i].text for i in zone if len(found[i].text) <= LONGEST_LINE)
    order = days.order_in(text) if any(map(days.SLASHED.search, short)) else None
    for i in zone:
        if (found[i].start, found[i].end) not in clues.claimed():
            _read_line(found[i], reasons[i] is not None, i > body.last, clues, order)
    title = _title(text, found, reasons, body, clues)
    if title is not None:
        _above(found[:title], reasons, clues)
        _masthead(found, title, limit, body, clues, text)
    _settle_doubtful(text, clues)
    _lead(found[body.first] if found else None, clues)
    _inner(text, found, clues)
    for line, reason in zip(found, reasons, strict=True):
        if reason or line.words < 30 or line is found[-1]:
            _rights(line, clues)
    publisher = min(clues.publishers, default=(0, None), key=lambda p: p[0])[1]
    return Metadata(
        title=found[title].text.strip("*_# ") if title is not None else None,
        authors=tuple(dict.fromkeys(clues.authors)),
        publisher=_tidy(publisher),
        published=_published(text, clues, cite),
        spans=tuple(sorted(clues.spans, key=lambda s: (s.start, s.end))),
    )


def _read_line(
    line: Line, furniture: bool, tail: bool, clues: _Clues, order: days.Order | None
) -> None:
    """Takes from one line what it says: byline, day, publication. Claims it unless furniture."""
    if line.words > 30 or len(line.text) > LONGEST_LINE:
        return
    publication = _PUBLICATION.fullmatch(line.text)
    address = _ADDRESS.fullmatch(line.text)
    taken: str | None = None
    if publication:
        clues.publishers.append((0, publication["who"].strip(" ,;")))
        taken = "outlet"
    elif address:
        day = days.in_address(address["url"])
        if day:
            clues.dates.append((4, day, line.start + address.start("url"), line.end))
        taken = "address"
    else:
        taken = _take_parts(parts(line, order), tail, clues)
    if taken and not furniture:
        clues.spans.append(Furniture(line.start, line.end, taken))


def _take_parts(found: Sequence[Part], tail: bool, clues: _Clues) -> str | None:
    """Takes what a head line's parts say; what the line is, or None for no head line."""
    kinds = [p.kind for p in found]
    houses = [p for p in found if p.kind == "outlet"]
    named = [p for p in found if p.kind == "person"]
    bylines = [p for p in found if p.kind == "byline"]
    for part in found:
        if part.kind == "date" and part.edtf:
            clues.dates.append((_date_rank(part.label, tail), part.edtf, part.start, part.end))
        elif part.kind == "yearless":
            clues.yearless.append((part.start, part.end))
    for part in bylines:
        _take_names(byline_names(part.text), clues, byline=True)
    if tail and not bylines and named:
        # Below the text a name beside a day may be anybody's.
        named = []
    if houses:
        clues.publishers.append((3, house(houses[0].text)))
        # Behind the outlet's name, a name may be the place's.
        signed = [p for p in named if p.start < houses[0].start or may_begin(p.text.split()[0])]
        clues.authors += [name for p in signed if not bylines for name in persons(p.text)]
    elif bylines and named:
        clues.publishers.append((3, named[0].text))
    elif len(named) == 2 and not may_begin(named[1].text.split()[0]):
        clues.authors += persons(named[0].text)
        clues.publishers.append((3, named[1].text))
    else:
        for part in named:
            sure = part.barred or may_begin(part.text.split()[0]) or len(named) > 1
            if sure:
                clues.authors += persons(part.text)
            else:
                clues.doubtful.append(part.text)
    if "byline" in kinds or named:
        return "byline"
    return next((k for k in ("date", "outlet") if k in kinds), "date" if kinds else None)


def _settle_doubtful(text: str, clues: _Clues) -> None:
    """A name beside a day is the outlet's if a person signs too, or the text speaks of it as one."""
    for name in clues.doubtful:
        spoken = re.search(
            rf"\bthe {re.escape(name)}\b|\b{re.escape(name)} (?:reports?|reported)\b", text
        )
        if clues.authors or spoken:
            clues.publishers.append((3, name))
        else:
            clues.authors += persons(name)
    clues.doubtful.clear()


def _take_names(names: str, clues: _Clues, *, byline: bool) -> bool:
    """Takes names: persons are authors; an outlet is the publisher, in a byline author as well."""
    who, _, behind = names.partition(" for ")
    found = persons(who)
    if found:
        clues.authors += found
        if behind and outlet(behind):
            clues.publishers.append((3, behind))
        return True
    if len(who.split()) <= 6 and outlet(who):
        if byline:
            clues.authors.append(who)
        clues.publishers.append((3, house(who)))
        return True
    return False


def _date_rank(label: str, tail: bool) -> int:
    """How well a date line dates a report: "Published" first, "Updated" and tails last."""
    if "updat" in label.lower() or "modif" in label.lower():
        return UPDATED
    return (0 if label.strip() else 2) + 4 * tail


def _title(
    text: str, found: Sequence[Line], reasons: Sequence[str | None], body: Body, clues: _Clues
) -> int | None:
    """The index of the headline; claims it wherever it stands in the head, and its day."""
    best = headline(text, found, reasons, body, clues.claimed())
    if best is None:
        short = found and len(found[0].text) <= LONGEST_LINE
        opening = sentences(found[0])[0] if short else None
        talk = _DATED_TALK.fullmatch(opening.text.rstrip(".")) if opening else None
        day = days.edtf_of(talk) if talk else None
        if opening and talk and day:
            start, end = talk.span("day")
            clues.dates.append((3, day, opening.start + start, opening.start + end))
        return None
    for i in range(min(len(found), body.first + 1)):
        if found[i].text.casefold() == found[best].text.casefold() and not reasons[i]:
            clues.spans.append(Furniture(found[i].start, found[i].end, "title"))
    bare = found[best].text.strip("*_# ")
    m = _DATED_PAPER.fullmatch(bare) or _DATED_TALK.fullmatch(bare)
    edtf = days.edtf_of(m) if m else None
    if m and edtf:
        shift = found[best].start + found[best].text.index(m.group())
        clues.dates.append((3, edtf, shift + m.start("day"), shift + m.end("day")))
    return best


def _above(above: Sequence[Line], reasons: Sequence[str | None], clues: _Clues) -> None:
    """The outlet's name, or the issuing body's, on a line above the headline."""
    claimed = clues.claimed()
    for line, reason in zip(above, reasons, strict=False):
        word = line.text.casefold().strip(" .:*_#")
        if reason or (line.start, line.end) in claimed or word in SECTION_WORDS:
            continue
        bare = line.text.strip("*_# ")
        if letterhead(line) or (line.words <= 6 and not line.stopped and outlet(bare)):
            clues.publishers.append((2, bare))
            clues.spans.append(Furniture(line.start, line.end, "outlet"))


def _masthead(
    found: Sequence[Line], title: int, limit: int, body: Body, clues: _Clues, text: str
) -> None:
    """Outlet or author lines between headline and date, or between date and text."""
    claimed = clues.claimed()
    kinds = [claimed.get((line.start, line.end)) for line in found[:limit]]
    last = max((i for i, k in enumerate(kinds) if k and k != "title"), default=title)
    for i in range(title + 1, min(last + 2, limit)):
        line = found[i]
        if kinds[i] or line.words > 6 or line.stopped or i > title + 4 or "|" in line.text:
            continue
        bare = house(line.text.strip("*_# "))
        word = bare.casefold()
        signed = person(bare) and i + 1 == body.first
        if not (i > 0 and kinds[i - 1]) or not (i < last or outlet(bare) or signed):
            continue
        if word in SECTION_WORDS or word in CERTAIN_WORDS or letterhead(line):
            continue
        named = re.search(rf"\b(?:told|to|by) (?:the )?{re.escape(bare)}\b", text)
        if outlet(bare) or (line.words == 1 and bare[:1].isupper()) or named:
            clues.publishers.append((1, bare))
            kinds[i] = "outlet"
        elif person(bare):
            clues.authors.append(bare)
            kinds[i] = "byline"
        if kinds[i]:
            clues.spans.append(Furniture(line.start, line.end, str(kinds[i])))


def _lead(line: Line | None, clues: _Clues) -> None:
    """What the dateline tells that opens the text."""
    found = dateline(line) if line else None
    if not found:
        return
    if found.edtf and found.day:
        clues.dates.append((3, found.edtf, *found.day))
    elif found.day:
        clues.yearless.append(found.day)
    if found.outlet:
        clues.publishers.append((2, found.outlet))
    if found.agency:
        # An agency in brackets is credited; it published the report only if nobody else did.
        clues.publishers.append((9, found.agency))
    clues.spans.append(Furniture(found.start, found.end, "dateline"))


def _inner(text: str, found: Sequence[Line], clues: _Clues) -> None:
    """Labelled days run into the first or last line, and what the report says of its own day."""
    for line in dict.fromkeys((*found[:1], *found[-1:])):
        for at in dict.fromkeys((0, max(0, len(line.text) - _INNER_ZONE))):
            for m in _INNER.finditer(line.text, at, at + _INNER_ZONE):
                edtf = days.edtf_of(m)
                start, end = line.start + m.start(), line.start + m.end()
                if edtf and not any(s.start < end and start < s.end for s in clues.spans):
                    day = line.start + m.start("day")
                    clues.dates.append((_date_rank(m["label"], False), edtf, day, end))
                    clues.spans.append(Furniture(start, end, "date"))
    for m in _SELF_DATED.finditer(text) if "This " in text else ():
        edtf = days.edtf_of(m)
        if edtf:
            clues.dates.append((5, edtf, *m.span("day")))


def _rights(line: Line, clues: _Clues) -> None:
    """The publisher that a copyright notice or a reporter's credit names."""
    small = line.text.lower()
    if not any(sign in small for sign in _RIGHTS_SIGNS):
        return
    for piece in (line, *sentences(line)):
        if len(piece.text) > LONGEST_LINE or piece.words > 25:
            continue
        for rank, pattern in enumerate(_COPYRIGHT, start=4):
            m = pattern.fullmatch(piece.text.strip(" ."))
            who = m["who"].strip(" .,") if m else ""
            if who[:1].isupper() and len(who.split()) <= 6 and not who.startswith("By "):
                clues.publishers.append((rank, who))


def _tidy(publisher: str | None) -> str | None:
    """An outlet's name without the marks of a heading or of a copyright line around it."""
    name = re.sub(r"\s*(?:©|\(c\))\s*(?:\d{4})?\s*", " ", publisher or "", flags=re.IGNORECASE)
    return name.strip(" #*|") or None


def _published(text: str, clues: _Clues, cite: Cite) -> When:
    """The day of the report, or nothing, with the reason."""
    if clues.dates:
        rank, edtf, start, end = min(clues.dates, key=lambda d: (d[0], d[2]))
        basis: Basis = "stated"
        note = "says it was updated" if rank == UPDATED else "is dated"
        where = cite(start, end)
        return When(edtf, basis, f"The report {note} “{where.quote}”.", (where,))
    if clues.yearless:
        where = cite(*clues.yearless[0])
        years = {int(m[1]): m for m in _RIGHTS_YEAR.finditer(text)}
        day = days.year_by_weekday(where.quote, years)
        if day:
            notice = years[int(day[:4])]
            there = cite(notice.start(), notice.end())
            why = f"Dated “{where.quote}”, which falls on that weekday in the year of “{there.quote}”."
            return When(day, "relative", why, (where, there))
    limit = bound(text, cite)
    if limit:
        return limit
    if clues.yearless:
        why = f"The report is dated “{where.quote}” without a year."
        return When(None, "unknown", why, (where,))
    return When(None, "unknown", "The report gives no date of its own.")
