"""Title, authors, publisher and day of a report, from the forms that report heads have.

Every value comes with the passage it was read from; what the page does not say stays unknown.
The forms are those of newspapers' and agencies' heads (byline, dateline, masthead; Associated
Press Stylebook, "datelines") and of pages saved as text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from goodoffices.model.shapes import UNKNOWN, Basis, Citation, Furniture, When
from goodoffices.read import days
from goodoffices.read.bounds import lower_bound
from goodoffices.read.furniture import Body
from goodoffices.read.furniture_table import CERTAIN_WORDS, LANGUAGE_CODES, SECTION_WORDS
from goodoffices.read.lines import Line, sentences
from goodoffices.read.names import outlet, person, persons

LONGEST_LINE = 300
"""Longest byline, masthead or date line, in characters."""
HEAD_LINES = 8
"""How many lines after the first paragraph a byline or date line may still stand."""

_SPLIT = re.compile(r"\s+[|•·–—/-]\s+|\s*[|•·]\s*")
_LABEL = (
    r"(?P<label>(?:first |originally )?(?:published|posted|issued|released|dated?|updated|last updated"
    r"|last modified|modified|publication date|on)(?: on| at)?\s*:?\s*)?"
)
_DATED = re.compile(rf"{_LABEL}{days.DATED}\.?", re.IGNORECASE)
_BYLINE = re.compile(
    r"(?:(?:written |story |report |opinion )?by|authors?:)\s+(?P<who>.{2,90})", re.IGNORECASE
)
_BY_DATED = re.compile(
    rf"(?:(?:written |story |report |opinion )?by\s+|authors?:\s*)?(?P<who>\D{{2,80}}?)[\s,|•·–—-]+{days.DATED}",
    re.IGNORECASE,
)
_PUBLICATION = re.compile(
    r"(?:publication|published (?:in|by)|source publication|outlet|publisher)\s*:?\s+"
    r"(?P<who>(?-i:[A-Z]).{2,60}?)(?:\s+(?:volume|vol\.|issue|no\.)\s*:?.*)?",
    re.IGNORECASE,
)
_VOLUME = re.compile(r"(?:volume|vol\.|issue|no\.)\s*:?\s*\d+.{0,40}", re.IGNORECASE)
_PLACE = r"[A-Z][\w.’'-]*(?:[ /-][A-Z][\w.’'-]*){0,3}"
_LEAD = re.compile(
    rf"(?:(?P<place>{_PLACE}(?:, {_PLACE}){{0,2}})[, ]\s*)??(?:(?i:{days.DATED})\s*)?"
    r"(?:\((?P<agency>[A-Z][\w .&’'-]{1,30})\)|(?P<outlet>[A-Z]{2,6}))?\s*[—–-]+\s(?=\S)"
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
_HEADINGS = frozenset(
    "summary|executive summary|key takeaways|key points|introduction|background|overview|abstract|contents|"
    "highlights|main points|press release|joint statement|statement|communiqué|communique|transcript|"
    "publication|editor's note|what happened".split("|")
)
_YEARLESS = re.compile(
    rf"(?:{days.WEEKDAY},?\s+)?(?:{days.MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{days.MONTH})", re.IGNORECASE
)

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


def read_metadata(
    text: str, found: Sequence[Line], reasons: Sequence[str | None], body: Body, cite: Cite
) -> Metadata:
    """The metadata that the lines of a report give.

    ``reasons`` says which lines are furniture in any case: they can date a report (a strip with
    its day) or name its publisher (a copyright line), but are no headline.
    """
    clues = _Clues()
    limit = min(len(found), body.first + HEAD_LINES)
    for i in [*range(limit), *range(max(limit, body.last + 1), len(found))]:
        _read_line(found[i], reasons[i] is not None, i > body.last, clues)
    title = _title(text, found, reasons, body, clues)
    if title is not None:
        _masthead(found, title, limit, clues, text)
    _lead(found[body.first] if found else None, clues)
    for line, reason in zip(found, reasons, strict=True):
        if reason or line.words < 30 or line is found[-1]:
            _rights(line, clues)
    publisher = min(clues.publishers, default=(0, None), key=lambda p: p[0])[1]
    return Metadata(
        title=found[title].text if title is not None else None,
        authors=tuple(dict.fromkeys(clues.authors)),
        publisher=_tidy(publisher),
        published=_published(text, clues, cite),
        spans=tuple(sorted(clues.spans, key=lambda s: (s.start, s.end))),
    )


def _read_line(line: Line, furniture: bool, tail: bool, clues: _Clues) -> None:
    """Takes from one line what it says: byline, day, publication. Claims it unless furniture."""
    if line.words > 25 or len(line.text) > LONGEST_LINE:
        return
    taken: str | None = None
    publication = _PUBLICATION.fullmatch(line.text)
    if publication:
        clues.publishers.append((0, publication["who"].strip(" ,;")))
        taken = "outlet"
    elif _VOLUME.fullmatch(line.text):
        taken = "outlet"
    else:
        named = bool(_BYLINE.match(line.text))
        taken = _byline_dated(line, clues, tail) if named else None
        taken = taken or _segments(line, tail, clues) or _byline_dated(line, clues, tail)
    if taken and not furniture:
        clues.spans.append(Furniture(line.start, line.end, taken))


def _segments(line: Line, tail: bool, clues: _Clues) -> str | None:
    """Reads "NAME | 2 May 2025", "By A B", "Published: 3 July 2024", a bare day; says what it is."""
    parts = list(_parts(line))
    kinds: list[str] = []
    dated = any(_DATED.fullmatch(p.text) for p in parts)
    for part in parts:
        m = _DATED.fullmatch(part.text)
        edtf = days.edtf_of(m) if m else None
        byline = _BYLINE.fullmatch(part.text)
        if m and edtf:
            clues.dates.append((_date_rank(m["label"], tail), edtf, part.start, part.end))
            kinds.append("date")
        elif byline and _take_names(byline["who"].rstrip(" .,"), clues, byline=True):
            kinds.append("byline")
        elif _YEARLESS.fullmatch(part.text):
            clues.yearless.append((part.start, part.end))
            kinds.append("date")
        elif dated and len(parts) > 1 and (person(part.text) or outlet(part.text)):
            _take_names(part.text, clues, byline=False)
            kinds.append("byline" if person(part.text) else "outlet")
    if not kinds or (len(kinds) < len(parts) and not _rest_is_small(parts, kinds)):
        return None
    return "byline" if "byline" in kinds else kinds[0]


def _rest_is_small(parts: Sequence[Line], kinds: Sequence[str]) -> bool:
    """Whether what a dated strip holds besides is no headline but section labels and controls."""
    labels = [p.text.casefold().strip(" .:") for p in parts]
    known = sum(w in SECTION_WORDS or w in CERTAIN_WORDS for w in labels)
    return "date" in kinds and len(kinds) + known >= len(parts)


def _parts(line: Line) -> Iterator[Line]:
    """The labels of a line between bars, dots or dashes; a date's own dashes do not part it."""
    if _DATED.fullmatch(line.text):
        yield line
        return
    at = 0
    for m in [*_SPLIT.finditer(line.text), None]:
        end = m.start() if m else len(line.text)
        piece = line.text[at:end]
        if piece.strip():
            start = line.start + at + len(piece) - len(piece.lstrip())
            yield Line(start, start + len(piece.strip()), piece.strip())
        at = m.end() if m else end


def _byline_dated(line: Line, clues: _Clues, tail: bool) -> str | None:
    """Reads "By NAME October 20, 2025" and "OUTLET, 3 July 2024"; a place's name is passed over."""
    m = _BY_DATED.fullmatch(line.text)
    edtf = days.edtf_of(m) if m else None
    if not m or not edtf or len(m["who"].split()) > 8:
        return None
    by = line.text[: m.start("who")].strip().lower()
    who = m["who"].strip(" ,")
    if not by and not (outlet(who) or person(who) or len(who.split()) <= 3):
        return None
    start = line.start + m.end("who")
    shift = len(line.text[m.end("who") :]) - len(line.text[m.end("who") :].lstrip(" ,|•·–—-"))
    clues.dates.append((1 if by else 2 + 3 * tail, edtf, start + shift, line.end))
    if by or outlet(who):
        _take_names(who, clues, byline=bool(by))
    return "byline" if by else "date"


def _take_names(names: str, clues: _Clues, *, byline: bool) -> bool:
    """Takes names: persons are authors; an outlet is the publisher, in a byline author as well."""
    who, _, house = names.partition(" for ")
    found = persons(who)
    if found:
        clues.authors += found
        if house and outlet(house):
            clues.publishers.append((3, house))
        return True
    if len(who.split()) <= 6 and outlet(who):
        if byline:
            clues.authors.append(who)
        clues.publishers.append((3, who))
        return True
    return False


def _date_rank(label: str | None, tail: bool) -> int:
    """How well a date line dates a report: "Published" first, "Updated" and tails last."""
    if (label and "updat" in label.lower()) or (label and "modif" in label.lower()):
        return 7
    return (0 if label else 2) + 4 * tail


def _title(
    text: str, found: Sequence[Line], reasons: Sequence[str | None], body: Body, clues: _Clues
) -> int | None:
    """The index of the headline: the first line of a head that can be one, or None."""
    claimed = {(s.start, s.end) for s in clues.spans}
    fits = [
        i
        for i in range(min(len(found), body.first + 1))
        if not reasons[i]
        and (found[i].start, found[i].end) not in claimed
        and _headline(text, found, i, body, claimed, reasons)
    ]
    if not fits:
        return None
    best = next((i for i in fits if found[i].words >= 4), fits[0])
    for i in fits:
        if found[i].text.casefold() == found[best].text.casefold():
            clues.spans.append(Furniture(found[i].start, found[i].end, "title"))
    return best


def _headline(
    text: str,
    found: Sequence[Line],
    i: int,
    body: Body,
    claimed: set[tuple[int, int]],
    reasons: Sequence[str | None],
) -> bool:
    """Whether a line of the head can be the headline: a few words, no sentence, no label."""
    line = found[i]
    word = line.text.casefold().strip(" .:")
    if (
        word in _HEADINGS
        or word in SECTION_WORDS
        or word in LANGUAGE_CODES
        or word in CERTAIN_WORDS
    ):
        return False
    if not 2 <= line.words <= 30 or line.text[-1] in ";:,":
        return False
    below = found[i + 1 : i + 4]
    headed = i == 0 and any((b.start, b.end) in claimed for b in below)
    if i < body.first and line.text[-1] != ".":
        return line.words >= 3 or headed
    # A line that reads as prose is a headline only at the very top, above a date or outlet, or
    # where it asks or quotes and stands alone.
    after = text[line.end : found[i + 1].start] if i + 1 < len(found) else ""
    apart = after.count("\n") >= 2 or (i + 1 < len(found) and reasons[i + 1] is not None)
    alone = line.text[-1] in "?!”’\"'" and apart
    return len(sentences(line)) <= 2 and (headed or alone or line.text.endswith(("...", "…")))


def _masthead(found: Sequence[Line], title: int, limit: int, clues: _Clues, text: str) -> None:
    """Outlet or author lines between headline and date, or between date and text."""
    claimed = {(s.start, s.end): s.reason for s in clues.spans}
    kinds = [claimed.get((line.start, line.end)) for line in found[:limit]]
    last = max((i for i, k in enumerate(kinds) if k and k != "title"), default=title)
    for i in range(title + 1, min(last + 2, limit)):
        line = found[i]
        if kinds[i] or line.words > 5 or line.stopped or i > title + 4 or "|" in line.text:
            continue
        if not (i > 0 and kinds[i - 1]) or not (i < last or outlet(line.text)):
            continue
        if line.text.casefold() in SECTION_WORDS or line.text.casefold() in CERTAIN_WORDS:
            continue
        named = re.search(rf"\b(?:told|to|by) (?:the )?{re.escape(line.text)}\b", text)
        if outlet(line.text) or (line.words == 1 and line.text[0].isupper()) or named:
            clues.publishers.append((1, line.text))
            kinds[i] = "outlet"
        elif person(line.text):
            clues.authors.append(line.text)
            kinds[i] = "byline"
        if kinds[i]:
            clues.spans.append(Furniture(line.start, line.end, str(kinds[i])))


def _lead(line: Line | None, clues: _Clues) -> None:
    """The dateline that opens the text: "CITY, March 14, 2026 (AGENCY) -", "CNN —"."""
    m = _LEAD.match(line.text[:120]) if line else None
    if not line or not m or not (m["agency"] or m["outlet"] or m["place"]):
        return
    edtf = (
        days.edtf_of(m)
        if any(v for k, v in m.groupdict().items() if k.startswith("year"))
        else None
    )
    house = m["agency"] or m["outlet"]
    # A bare word in capitals may be a city: only what cannot be read as one is an outlet.
    if m["outlet"] and len(m["outlet"]) > 3 and re.search(r"[AEIOUY]", m["outlet"]):
        house = None
    capital = bool(m["place"]) and m["place"].split(",")[0].isupper()
    if not (edtf or house or capital):
        return
    if edtf:
        found = days.first(line.text[: m.end()])
        if found:
            clues.dates.append((3, edtf, line.start + found.start, line.start + found.end))
    if house:
        clues.publishers.append((2, house))
    end = line.start + len(line.text[: m.end()].rstrip())
    clues.spans.append(Furniture(line.start, end, "dateline"))


def _rights(line: Line, clues: _Clues) -> None:
    """The publisher that a copyright notice or a reporter's credit names."""
    for piece in (line, *sentences(line)):
        if len(piece.text) > LONGEST_LINE or piece.words > 25:
            continue
        for rank, pattern in enumerate(_COPYRIGHT, start=4):
            m = pattern.fullmatch(piece.text.strip(" ."))
            who = m["who"].strip(" .,") if m else ""
            if who and who[0].isupper() and len(who.split()) <= 6 and not who.isdigit():
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
        note = "says it was updated" if rank == 7 else "is dated"
        where = cite(start, end)
        return When(edtf, basis, f"The report {note} “{where.quote}”.", (where,))
    bound = lower_bound(text, cite)
    if bound:
        return bound
    if clues.yearless:
        where = cite(*clues.yearless[0])
        return When(
            None, "unknown", f"The report is dated “{where.quote}” without a year.", (where,)
        )
    return When(None, "unknown", "The report gives no date of its own.")
