"""What a page's head says of the report: title, authors, publisher, day, address.

Sources, in the order in which they are believed: linked data (schema.org Article), Open Graph and
the article vocabulary, Dublin Core and the names that content systems use, ``time`` elements.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from goodoffices.model.shapes import UNKNOWN, When
from goodoffices.read import days
from goodoffices.read.arrival import citation_free
from goodoffices.read.metadata import Metadata

TITLES = ("og:title", "twitter:title", "dc.title", "citation_title", "parsely-title")
AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "citation_author", "byl")
PUBLISHERS = ("og:site_name", "dc.publisher", "citation_journal_title", "application-name")
DATES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "citation_publication_date",
    "sailthru.date",
    "publishdate",
    "publish-date",
    "pubdate",
    "publication_date",
    "date",
    "time datetime",
)
"""Names of meta fields, most reliable first."""

ARTICLES = ("Article", "Report", "Posting", "CreativeWork", "WebPage")
"""Endings of the schema.org types that describe a report."""


@dataclass(slots=True)
class PageHead:
    """The fields of a page's head as they stand there."""

    title: str | None = None
    fields: dict[str, list[str]] = field(default_factory=dict)
    linked_data: list[str] = field(default_factory=list)

    def take(self, tag: str, given: dict[str, str]) -> None:
        """Takes a ``meta``, ``link`` or ``time`` element's attributes."""
        name = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
        value = given.get("content", "").strip()
        if tag == "link":
            name, value = given.get("rel", "").lower(), given.get("href", "").strip()
            name = name if name == "canonical" else ""
        if tag == "time":
            value = given.get("datetime", "").strip()
            published = "pubdate" in given or "publish" in (name + given.get("class", "")).lower()
            name = "time datetime" if published else ""
        if name and value:
            self.fields.setdefault(name, []).append(value)


def page_metadata(head: PageHead) -> tuple[Metadata, str | None]:
    """The metadata that a page declares, and its canonical address."""
    data = next((d for d in _articles(head.linked_data)), {})
    publisher = _name(data.get("publisher")) or _first(head, PUBLISHERS)
    title = _text(data.get("headline")) or _first(head, TITLES) or head.title
    authors = _names(data.get("author")) or tuple(
        a for n in AUTHORS for a in head.fields.get(n, []) if "/" not in a
    )
    return (
        Metadata(
            title=_without_site(title, publisher),
            authors=tuple(dict.fromkeys(a for a in authors if len(a) <= 100)),
            publisher=publisher,
            published=_published(head, data),
        ),
        _first(head, ("canonical", "og:url")),
    )


def _published(head: PageHead, data: dict[str, Any]) -> When:
    """The day that the head gives, with the field's name as the reason."""
    given = [("datePublished", _text(data.get("datePublished")))]
    given += [(n, v) for n in DATES for v in head.fields.get(n, [])[:1]]
    for name, value in given:
        edtf = _day(value)
        if edtf:
            return citation_free(edtf, f"The page's field {name} says “{value}”.")
    return UNKNOWN


def _day(value: str | None) -> str | None:
    """The day of an ISO instant or of a date in words; its time zone is left aside."""
    if not value or len(value) > 60:
        return None
    if days.valid_edtf(value[:10]) and len(value) >= 10:
        return value[:10]
    found = days.whole(value)
    return found.edtf if found else None


def _articles(sources: list[str]) -> Iterator[dict[str, Any]]:
    """The linked-data objects that describe an article; broken ones are no evidence."""
    for source in sources:
        try:
            loaded = json.loads(source)
        except (ValueError, RecursionError):
            continue
        pool = loaded if isinstance(loaded, list) else [loaded]
        pool = [x for x in pool if isinstance(x, dict)]
        graphs = [x["@graph"] for x in pool if isinstance(x.get("@graph"), list)]
        pool += [x for graph in graphs for x in graph if isinstance(x, dict)]
        for kind in ARTICLES:
            for x in pool:
                types = x.get("@type")
                named = types if isinstance(types, list) else [types]
                if any(isinstance(t, str) and t.endswith(kind) for t in named):
                    yield x


def _first(head: PageHead, names: tuple[str, ...]) -> str | None:
    return next((v for n in names for v in head.fields.get(n, [])[:1]), None)


def _text(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    if isinstance(value, list):
        return next((n for n in map(_name, value) if n), None)
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _names(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(n for n in map(_name, values) if n and "/" not in n)


def _without_site(title: str | None, publisher: str | None) -> str | None:
    """A page's title without the site's name behind a bar or dash."""
    if not title or not publisher:
        return title
    for bar in (" | ", " - ", " – ", " — ", " :: "):
        headline, found, site = title.rpartition(bar)
        if found and site.strip().casefold() == publisher.casefold():
            return headline.strip()
    return title
