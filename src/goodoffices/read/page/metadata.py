"""What a page says of the report outside of its prose: title, authors, publisher, day, address, genre.

Sources, in the order in which they are believed: linked data (schema.org Article), Open Graph and
the article vocabulary, Dublin Core and the names that content systems use, what the page shows.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import SplitResult, urljoin, urlsplit

from goodoffices.model import edtf
from goodoffices.model.shapes import UNKNOWN, Genre, When
from goodoffices.read import days
from goodoffices.read.arrival import citation_free
from goodoffices.read.furniture.table import SECTION_WORDS
from goodoffices.read.metadata import Metadata
from goodoffices.read.names import outlet, persons
from goodoffices.read.page.table import (
    AUTHORS,
    DATES,
    GENRE_SECTIONS,
    GENRE_TYPES,
    PUBLISHERS,
    SECTIONS,
    TITLES,
)

LONGEST_NAME = 100
"""Longest author's name, in characters."""
BARS = (" | ", " - ", " – ", " — ", " :: ", " • ")
"""What stands between a page's title and its site's name."""
LONGEST_SITE = 5
"""Words of the longest site's name ..."""
LEAST_HEADLINE = 4
"""... and of the shortest headline before it, where the page shows none of its own."""
_BY = re.compile(r"(?:[\w-]+ )?by\s+", re.IGNORECASE)
_SAVED = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:)\s*(https?://[^\s>]+)",
    re.IGNORECASE,
)
_CHANGED = re.compile(r"updat|modif|correct|revis", re.IGNORECASE)
_TOGETHER = re.compile(r"\s+(?:and|&)\s+|\s*;\s*")
_OFFICE = re.compile(
    r"\b(?:editor|writer|reporter|correspondent|contributor|columnist|journalist|producer|chief|director|"
    r"professor|fellow|analyst)\b",
    re.IGNORECASE,
)
"""What stands behind a name and a comma and is no second name."""
_UTC = re.compile(r".*T.*(?:Z|[+-]00:?00)$")
BESIDES = 25
"""Most letters of a date line besides the day: a label, the writer's name."""
HEAD = 20_000
"""Characters of a page's source in which the note on where it was saved from stands."""


@dataclass(slots=True)
class PageHead:
    """The fields of a page's head as they stand there, and of its ``time`` elements."""

    title: str | None = None
    fields: dict[str, list[str]] = field(default_factory=dict)
    linked_data: list[str] = field(default_factory=list)
    times: list[tuple[int, str]] = field(default_factory=list)
    """Where in the text a ``time`` element stands, and its ``datetime``."""

    def take(self, tag: str, given: dict[str, str], place: int = 0) -> None:
        """Takes a ``meta``, ``link``, ``time`` or ``a`` element's attributes."""
        names = [
            given.get("property", ""),
            given.get("name", ""),
            *given.get("itemprop", "").split(),
        ]
        value = given.get("content", "").strip()
        if tag == "link":
            names, value = [given.get("rel", "")], given.get("href", "").strip()
            names = names if names == ["canonical"] else []
        elif tag == "a":
            names, value = ["canonical"], given.get("href", "").strip()
        elif tag == "time":
            value = given.get("datetime", "").strip() or value
            if value:
                self.times.append((place, value))
            if "pubdate" in given:
                names.append("pubdate")
        for name in dict.fromkeys(n.lower() for n in names if n and value):
            self.fields.setdefault(name, []).append(value)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows around its report: the headline (where it is sure), bylines and date lines.

    ``start`` and ``end`` are where they stand: from before the headline to the first paragraph.
    """

    headline: str | None = None
    bylines: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    start: int = 0
    end: int = 0


def title_of(head: PageHead, data: dict[str, Any]) -> str | None:
    """The title that the page's head and linked data declare."""
    return _text(data.get("headline")) or _first(head, TITLES) or head.title


def page_metadata(head: PageHead, data: dict[str, Any], shown: Shown) -> Metadata:
    """The metadata of a page, from its head, its linked data on the article, and what it shows."""
    publisher = _name(data.get("publisher")) or _first(head, PUBLISHERS)
    publisher = publisher.removeprefix("@").partition(" | ")[0] if publisher else None
    publisher = publisher or _site(head.title, shown)
    return Metadata(
        title=shown.headline or _without_site(title_of(head, data), publisher),
        authors=_authors(head, data, shown, publisher),
        publisher=publisher,
        published=_published(head, data, shown),
    )


def page_address(source: str, head: PageHead) -> str | None:
    """The page's address: the canonical one that it declares, or where it was saved from."""
    saved = _SAVED.search(source, 0, HEAD)
    base = _whole(saved[1]) if saved else None
    named = [html.unescape(u) for n in ("canonical", "og:url") for u in head.fields.get(n, [])]
    found = [u for u in (*(_whole(n, base) for n in named), base) if u]
    found = [u for u in found if u.lower().startswith(("http://", "https://"))]
    deep = (u for u in found if (p := _split(u)) and (p.path.strip("/") or p.query))
    return next(deep, found[0] if found else None)


def _whole(address: str, base: str | None = None) -> str | None:
    """An address made whole by that of its page; None for one that is malformed."""
    try:
        whole = urljoin(base, address) if base else address
    except ValueError:
        return None
    return whole if _split(whole) else None


def _split(address: str) -> SplitResult | None:
    """The parts of an address, or None for a malformed one ("http://[bad")."""
    try:
        return urlsplit(address)
    except ValueError:
        return None


def page_genre(head: PageHead, data: dict[str, Any], address: str | None) -> Genre | None:
    """The genre that a page's linked data, its section or its address name, or None."""
    for kind in _strings(data.get("@type")):
        if kind in GENRE_TYPES:
            return GENRE_TYPES[kind]
    named = [
        *_strings(data.get("articleSection")),
        *(v for n in SECTIONS for v in head.fields.get(n, [])),
    ]
    parts = _split(address or "")
    for section in (*named, *(parts.path.split("/")[:-1] if parts else ())):
        genre = GENRE_SECTIONS.get(section.strip().casefold())
        if genre:
            return genre
    return None


def _published(head: PageHead, data: dict[str, Any], shown: Shown) -> When:
    """The day that the page gives, with the field's name, or the line shown, as the reason."""
    given = [("datePublished", _text(data.get("datePublished")))]
    given += [(n, v) for n in DATES for v in head.fields.get(n, [])[:1]]
    given += [("time", v) for place, v in head.times if shown.start <= place <= shown.end]
    for name, value in given:
        day = _day(value)
        if day and value:
            seen = _day_shown(day, value, shown)
            return seen or citation_free(day, f"The page's field {name} says “{value}”.")
    for line in shown.dates:
        found = _published_in(line)
        if found:
            return citation_free(found.edtf, f"The page shows “{line}” beside its headline.")
    return UNKNOWN


def _day_shown(day: str, value: str, shown: Shown) -> When | None:
    """The day that the page shows, if it is the same instant by another clock than the field's."""
    if not _UTC.fullmatch(value):
        return None
    for line in shown.dates:
        found = _published_in(line)
        if found and _next_to(found.edtf, day):
            return citation_free(
                found.edtf, f"The page shows “{line}”; its field in universal time says “{value}”."
            )
    return None


def date_line(line: str) -> days.Day | None:
    """The day of a line that is little more than a day ("Published: 3 May 2025, 9:40 pm")."""
    line = line.partition("|")[0]
    found = days.first(line)
    besides = sum(map(str.isalpha, line[: found.start] + line[found.end :])) if found else 0
    return found if besides <= BESIDES else None


def _published_in(line: str) -> days.Day | None:
    """The day that a line shows, unless as that of the last change."""
    found = date_line(line)
    return None if found and _CHANGED.search(line, 0, found.start) else found


def _next_to(one: str, other: str) -> bool:
    """Whether two days follow one another."""
    (a, _), (b, _) = edtf.bounds(one), edtf.bounds(other)
    return bool(len(one) == len(other) == 10 and a and b and abs((a - b).days) == 1)


def _day(value: str | None) -> str | None:
    """The day of an ISO instant or of a date in words; its time zone is left aside."""
    if not value or len(value) > 60:
        return None
    if edtf.valid(value[:10]) and len(value) >= 10:
        return value[:10] if value.startswith(("19", "20")) else None
    if re.fullmatch(r"(?:19|20)\d{6}", value):
        value = f"{value[:4]}-{value[4:6]}-{value[6:]}"
    found = days.whole(value)
    return found.edtf if found else None


def _authors(
    head: PageHead, data: dict[str, Any], shown: Shown, publisher: str | None
) -> tuple[str, ...]:
    """The authors: as declared, or as the page shows them. The publisher itself is none."""
    declared = _names(data.get("author")) or tuple(
        a for n in AUTHORS for a in head.fields.get(n, [])
    )
    found = [n for a in declared for n in _signed(a)]
    found = found or [n for line in shown.bylines for n in persons(_bare(line))]
    house = (publisher or "").casefold()
    return tuple(dict.fromkeys(n for n in found if not house or n.casefold() not in house))


def _signed(byline: str) -> tuple[str, ...]:
    """The names in a declared byline: without "by", without offices and outlets behind a comma."""
    line = _bare(html.unescape(byline))
    if not line or "/" in line or "@" in line or len(line) > LONGEST_NAME:
        return ()
    return tuple(n for n in persons(line) if not _OFFICE.search(n)) or tuple(
        _without_office(part) for part in _TOGETHER.split(line) if part
    )


def _without_office(name: str) -> str:
    """A name without the office or outlet behind a comma; "Family name, given name" stays."""
    head = name.partition(",")[0].strip()
    return head if len(head.split()) >= 2 else name


def _bare(line: str) -> str:
    """A byline without the word that opens it."""
    line = " ".join(line.split())
    m = _BY.match(line)
    return line[m.end() :] if m else line


def _first(head: PageHead, names: Iterable[str]) -> str | None:
    return next((_text(v) for n in names for v in head.fields.get(n, [])[:1]), None)


def _text(value: object) -> str | None:
    """A text on one line, its character references resolved."""
    return " ".join(html.unescape(value).split()) or None if isinstance(value, str) else None


def _strings(value: object) -> list[str]:
    """A text, or a list of texts, as a list."""
    values: Sequence[object] = value if isinstance(value, list) else [value]
    return [v for v in values if isinstance(v, str)]


def _name(value: object) -> str | None:
    if isinstance(value, list):
        return next((n for n in map(_name, value) if n), None)
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _names(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(n for n in map(_name, values) if n)


def _site(title: str | None, shown: Shown) -> str | None:
    """The site's name behind the headline in the page's title, or before it.

    Without a headline shown only a name that has an outlet's form counts.
    """
    headline = (shown.headline or "").casefold()
    for bar in BARS:
        first, found, last = (title or "").partition(bar)
        before, _, behind = (title or "").rpartition(bar)
        if not found:
            continue
        if headline and before.casefold().startswith(headline):
            name = behind
        elif headline and last.casefold() == headline:
            name = first
        elif not headline and outlet(behind) and len(before.split()) >= LEAST_HEADLINE:
            name = behind
        else:
            continue
        name = name.strip()
        signed = {n for line in shown.bylines for n in persons(_bare(line))}
        fits = name[:1].isupper() and not any(map(str.isdigit, name)) and name not in signed
        if fits and len(name.split()) <= LONGEST_SITE and name.casefold() not in SECTION_WORDS:
            return name
    return None


def _without_site(title: str | None, publisher: str | None) -> str | None:
    """A page's title without the site's name behind a bar or dash."""
    if not title or not publisher:
        return title
    for bar in BARS:
        headline, found, site = title.rpartition(bar)
        if found and site.strip().casefold() == publisher.casefold():
            return headline.strip()
    return title
