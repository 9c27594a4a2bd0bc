"""A list of entries of one kind, as every list page, its CSV and its JSON show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from goodoffices.model.entries import AnyEntry, DocumentEntry, Track
from goodoffices.model.record import Record, Wanted
from goodoffices.present.as_of import day_of
from goodoffices.present.filters import FILTERS
from goodoffices.present.lines import told
from goodoffices.present.precision import Trust, trust
from goodoffices.present.shelf import Shelf
from goodoffices.present.telling import Teller
from goodoffices.present.view import Line, Source
from goodoffices.store.chosen import split

PAGE = 50
"""Entries on one page."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How entries of a kind are listed. ``orders`` are named in ``store/lists.py``."""

    kind: str
    slug: str
    title: str
    one: str
    lede: str
    orders: tuple[tuple[str, str], ...]
    facets: tuple[tuple[str, str], ...] = ()
    """Fields of ``Wanted`` that the page filters by, with their headings."""


_NEWEST = ("-first", "newest first")
_OLDEST = ("first", "oldest first")
_TOLD = ("-size", "most told first")
_DOUBT = ("doubtful", "least sure first")
_ORIGINS = ("-origins", "most origins first")
_REVIEW = (("review", "Review"), ("certainty", "Certainty"))

KINDS: tuple[Kind, ...] = (
    Kind(
        "event",
        "events",
        "Events",
        "event",
        "What was done, by PLOVER’s types: there a release or an easing is a retreat, a detention is to"
        " coerce. Planned, possible and denied ones say so.",
        (_NEWEST, _OLDEST, _TOLD, _ORIGINS, _DOUBT),
        (("type", "Type"), ("status", "Status"), *_REVIEW),
    ),
    Kind(
        "statement",
        "statements",
        "Statements",
        "statement",
        "Who said what, and through whom the words reached the page.",
        (_NEWEST, _OLDEST, _ORIGINS, _DOUBT),
        (("type", "Form"), ("status", "Polarity"), *_REVIEW),
    ),
    Kind(
        "offer",
        "offers",
        "Offers",
        "offer",
        "Offers, proposals, demands, requests, threats and promises, each with its conditions and "
        "what was answered.",
        (_NEWEST, _OLDEST, _ORIGINS, _DOUBT),
        (("type", "Type"), ("status", "Status"), *_REVIEW),
    ),
    Kind(
        "disagreement",
        "disagreements",
        "Disagreements",
        "disagreement",
        "Where reports differ, and whether both can be true. Nothing is averaged, nobody wins.",
        (("verdict", "gravest first"), _TOLD),
        (("type", "About"), ("status", "Verdict"), ("review", "Review")),
    ),
    Kind(
        "position",
        "positions",
        "Positions",
        "position",
        "Where each actor stands on an issue, by what it said or did.",
        (_NEWEST, _OLDEST, _DOUBT),
        (("status", "Stance"), ("type", "Drawn as"), *_REVIEW),
    ),
    Kind(
        "delivery",
        "deliveries",
        "Deliveries",
        "delivery",
        "What was given, promised, floated or withheld, and in return for what.",
        (_NEWEST, _OLDEST, _ORIGINS, _DOUBT),
        (("status", "Status"), ("type", "In return"), *_REVIEW),
    ),
    Kind(
        "forecast",
        "forecasts",
        "Forecasts",
        "forecast",
        "What somebody expects, in words and as a range, and when it is due.",
        (("last", "due first"), ("-last", "due last"), _DOUBT),
        (("status", "Outcome"), *_REVIEW),
    ),
    Kind(
        "actor",
        "actors",
        "Actors",
        "actor",
        "Who is who, under every name that the reports use.",
        (_TOLD, _DOUBT),
        (("type", "Type"), *_REVIEW),
    ),
    Kind(
        "figure",
        "figures",
        "Figures",
        "figure",
        "Numbers and what they count, exactly as far as the source goes.",
        (_ORIGINS, _TOLD, _DOUBT),
        (("type", "Unit"), *_REVIEW),
    ),
    Kind(
        "time",
        "times",
        "Times",
        "time expression",
        "Expressions of time, the day each stands for, and why.",
        (_NEWEST, _OLDEST, _DOUBT),
        (("type", "Type"), ("status", "Basis"), *_REVIEW),
    ),
    Kind(
        "issue",
        "issues",
        "Issues",
        "issue",
        "What positions are about.",
        (_TOLD,),
        (("review", "Review"),),
    ),
    Kind(
        "track",
        "tracks",
        "Tracks",
        "track",
        "Channels between parties: what moves in each, and what moved last.",
        (_TOLD,),
        (("review", "Review"),),
    ),
    Kind(
        "document",
        "sources",
        "Sources",
        "report",
        "Every report in the dossier: where it comes from, and what to be careful about.",
        (_NEWEST, _OLDEST, ("-since", "last added first")),
        (("type", "Genre"), ("status", "Language")),
    ),
)
"""Every kind of the record that has a list, in the order of the menu."""

BY_SLUG: dict[str, Kind] = {kind.slug: kind for kind in KINDS}
BY_KIND: dict[str, Kind] = {kind.kind: kind for kind in KINDS}


FLAG_WORDS: dict[str, str] = {
    "undated": "undated",
    "copy": "copies of another report",
    "derivative": "mostly through other outlets",
    "low-grade": "graded D or lower",
    "publisher-unknown": "of unknown publisher",
    "marked": "with a handling marking",
}
"""What one must be careful about in a report (``store.features.FLAGS``), in words."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet, how many entries have it, and whether it is chosen."""

    value: str
    count: int
    chosen: bool
    words: str = ""
    """What the page calls it, where that is not the value."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A field to filter by."""

    field: str
    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of a list: what it shows, how many there are, what may be chosen."""

    kind: Kind
    wanted: Wanted
    entries: tuple[AnyEntry, ...]
    lines: tuple[Line, ...]
    """One for each of the entries."""
    total: int
    facets: tuple[Facet, ...]
    sources: tuple[Source, ...]
    trust: Trust | None = None

    @property
    def page(self) -> int:
        """The number of this page, from 1."""
        return self.wanted.offset // self.wanted.limit + 1

    @property
    def pages(self) -> int:
        """How many pages there are, at least 1."""
        return max(1, -(-self.total // self.wanted.limit))


def wanted(kind: Kind, query: Mapping[str, str], size: int = PAGE) -> Wanted:
    """What a page's address asks for, so many on it; what it does not know is left out."""
    orders = [name for name, _ in kind.orders]
    order = query.get("order", "")
    page = query.get("page", "")
    number = int(page) if page.isascii() and page.isdigit() and len(page) < 8 else 1
    party = query.get("party", "")
    issue = query.get("issue", "")
    where = query.get("as", "")
    if not where and kind.kind == Track.kind:
        where = "parties"  # a channel names thousands of moves besides, and these no actor
    about: tuple[tuple[str, tuple[str, ...]], ...] = (
        ((party, tuple(split(where))),) if party else ()
    )
    about += ((issue, ("issue",)),) if issue else ()
    return Wanted(
        kind=kind.kind,
        **{f.field: query.get(f.name, "") for f in FILTERS if f.field},  # type: ignore[arg-type]
        about=about,
        as_of=day_of(query.get("as_of", "")),
        order=order if order in orders else orders[0],
        offset=(max(1, number) - 1) * size,
        limit=size,
    )


def listing(record: Record, kind: Kind, asked: Wanted, teller: Teller | None = None) -> Listing:
    """A page of a list; a page that tells more of its entries gives its own teller."""
    teller = teller or Teller(record, Shelf(record))
    entries = record.some(asked)
    teller.shelf.fetch(entries)
    return Listing(
        kind,
        asked,
        tuple(entries),
        tuple(told(teller, entry) for entry in entries),
        record.total(asked),
        (
            *(_facet(record, asked, field, title) for field, title in kind.facets),
            *([_flags(record, asked)] if kind.kind == DocumentEntry.kind else ()),
        ),
        teller.shelf.sources,
        trust(record, kind.kind) if kind.kind != DocumentEntry.kind else None,
    )


def _facet(record: Record, asked: Wanted, field: str, title: str) -> Facet:
    chosen = set(filter(None, getattr(asked, field).split(",")))
    counts = dict(record.tally(replace(asked, rejected=field == "review"), field))
    for value in chosen - counts.keys():
        counts[value] = 0
    choices = tuple(Choice(v, n, v in chosen) for v, n in counts.items() if v)
    return Facet(field, title, choices)


def _flags(record: Record, asked: Wanted) -> Facet:
    """What one must be careful about, each with how many reports it holds for."""
    any_ = record.total(replace(asked, flag=""))
    choices = (
        Choice(
            flag,
            record.total(replace(asked, flag=flag)) if any_ else 0,
            asked.flag == flag,
            words,
        )
        for flag, words in FLAG_WORDS.items()
    )
    return Facet("flag", "Careful with", tuple(c for c in choices if c.count or c.chosen))
