"""The first screen: what an analyst wants to see in the morning, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from goodoffices.model.edtf import bounds
from goodoffices.model.entries import AnyEntry, Disagreement, DocumentEntry, Event, Offer
from goodoffices.model.record import Record, Wanted
from goodoffices.model.shapes import Citation
from goodoffices.present.briefing import OPEN, disputed
from goodoffices.present.dates import worded
from goodoffices.present.lines import day as day_of
from goodoffices.present.lines import told
from goodoffices.present.listing import BY_KIND, FLAG_WORDS, KINDS, Kind
from goodoffices.present.precision import Trust, trust
from goodoffices.present.shelf import Shelf
from goodoffices.present.telling import Teller
from goodoffices.present.view import Line, Source
from goodoffices.present.view import Part as Words

MOST = 6
"""Lines of one part; its list has them all."""

DISPUTES = 4
"""Disagreements shown; each has its sides below it."""

SIDES = 4
"""Of each disagreement, sides that say different things."""

NEAR = 60
"""Days ahead of and behind the day within which a meeting or promise is shown as due."""

FRESH = 2000
"""Reports read since the last visit that are told apart; of more, the rest count as known."""

NAMED = 12
"""Of these, how many are named."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the screen. ``more`` is the query of the list that has all of it; ``counted``
    says how many there are of what, where they are not all of one sort."""

    title: str
    kind: Kind
    lines: tuple[Line, ...]
    total: int
    empty: str
    more: Mapping[str, str]
    trust: Trust | None = None
    counted: str = ""


@dataclass(frozen=True, slots=True)
class News:
    """What came since the last visit: the reports, by name as far as ``NAMED``, and what moved."""

    since: str
    reports: tuple[Source, ...]
    total: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Today:
    """The first screen. ``as_of`` is in words; ``unreviewed`` is by kind: so many of so many;
    ``quality`` counts reports by flag, with the words for it."""

    as_of: str
    documents: int
    news: News | None
    main: tuple[Part, ...]
    side: tuple[Part, ...]
    unreviewed: tuple[tuple[Kind, int, int], ...]
    quality: tuple[tuple[str, str, int], ...]
    sources: tuple[Source, ...]


def today(record: Record, as_of: str = "", visited: str = "") -> Today:
    """The first screen as of a day; ``visited`` is when this person last looked (ISO 8601)."""
    teller = Teller(record, Shelf(record))
    day = as_of or teller.shelf.as_of or ""
    fresh = _fresh(record, visited)
    main = (
        _disagreeing(teller, visited, fresh),
        _part(teller, fresh, "Open offers", "offer", "No open offer is on record.", _STILL),
        _part(teller, fresh, "Tracks", "track", "No channel is on record.", {"order": "-size"}),
    )
    expected = {"status": "open", "order": "last", "from": day}
    nothing = "No forecast falls due after this day."
    side = (
        _due(teller, fresh, day),
        _part(teller, fresh, "Forecasts closing", "forecast", nothing, expected, 4),
    )
    return Today(
        as_of=worded(day) if day else "",
        documents=record.total(Wanted(kind=DocumentEntry.kind)),
        news=_news(teller, visited, fresh) if fresh else None,
        main=main,
        side=side,
        unreviewed=tuple(_unreviewed(record)),
        quality=tuple(
            (flag, words, n)
            for flag, words in FLAG_WORDS.items()
            if (n := record.total(Wanted(kind=DocumentEntry.kind, flag=flag)))
        ),
        sources=teller.shelf.sources,
    )


_STILL = {"status": ",".join(sorted(OPEN))}


def _fresh(record: Record, visited: str) -> Mapping[str, DocumentEntry]:
    """The reports read since the last visit, by id."""
    if not visited:
        return {}
    found = record.some(Wanted(kind=DocumentEntry.kind, arrived=visited, limit=FRESH))
    return {d.id: d for d in found if isinstance(d, DocumentEntry)}


def _wanted(kind: str, query: Mapping[str, str], limit: int = MOST) -> Wanted:
    return Wanted(
        kind=kind,
        status=query.get("status", ""),
        start=query.get("from", ""),
        end=query.get("to", ""),
        type=query.get("type", ""),
        arrived=query.get("arrived", ""),
        order=query.get("order", "-first"),
        limit=limit,
    )


def _part(
    teller: Teller,
    fresh: Mapping[str, DocumentEntry],
    title: str,
    kind: str,
    empty: str,
    query: Mapping[str, str],
    most: int = MOST,
) -> Part:
    wanted = _wanted(kind, query, most)
    found = teller.record.some(wanted)
    teller.shelf.fetch(found)
    total = teller.record.total(wanted) if len(found) == most else len(found)
    lines = tuple(_told(teller, entry, fresh) for entry in found)
    return Part(title, BY_KIND[kind], lines, total, empty, query, trust(teller.record, kind))


def _disagreeing(teller: Teller, visited: str, fresh: Mapping[str, DocumentEntry]) -> Part:
    """Contradictions before what only differs; of each what a new report brought comes first."""
    query = {"status": "contradicts,divergent", "order": "verdict"}
    wanted = _wanted(Disagreement.kind, query)
    found = {e.id: e for e in teller.record.some(wanted)}
    if fresh:
        new = teller.record.some(replace(wanted, arrived=visited))
        found = {e.id: e for e in new} | found
    ranked = sorted(
        found.values(),
        key=lambda e: (getattr(e, "verdict", "") != "contradicts", not _news_of(e, fresh)),
    )
    teller.shelf.fetch(ranked)
    lines = _apart(
        replace(_told(teller, entry, fresh), below=_sides(teller, entry))
        for entry in ranked
        if isinstance(entry, Disagreement)
    )
    return Part(
        "Reports disagree",
        BY_KIND[Disagreement.kind],
        lines,
        teller.record.total(wanted),
        "The reports do not contradict each other on anything that was read.",
        query,
        trust(teller.record, Disagreement.kind),
        ", ".join(f"{count} {name}" for name, count in disputed(teller.record, wanted)),
    )


def _apart(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The first disagreements; one that a reprint brings again in the very same words is not."""
    found: dict[tuple[str, ...], Line] = {}
    for line in lines:
        words = tuple(part.text for each in (line, *line.below) for part in each.parts)
        found.setdefault(words, line)
        if len(found) == DISPUTES:
            break
    return tuple(found.values())


def _sides(teller: Teller, entry: Disagreement) -> tuple[Line, ...]:
    """One side for each thing that sides say, in their own order; the rest are counted."""
    apart: dict[str, Line] = {}
    for side in entry.sides:
        if side.value not in apart and len(apart) < SIDES:
            apart[side.value] = teller.side(side)
    left = len(entry.sides) - len(apart)
    words = f"And {left:,} more passage{'s' if left > 1 else ''}."
    more = (Line("", (Words(words, aside=True),), ()),) if left else ()
    return (*apart.values(), *more)


def _due(teller: Teller, fresh: Mapping[str, DocumentEntry], day: str) -> Part:
    """Meetings planned and things promised, of which the day is near or has just passed."""
    query = {"status": "planned", "order": "first"}
    if not day:
        return Part("Due", BY_KIND["event"], (), 0, "Nothing is planned.", query)
    today_ = date.fromisoformat(day)
    here = today_.toordinal()
    first, last = max(here - NEAR, date.min.toordinal()), min(here + NEAR, date.max.toordinal())
    span = {
        "from": date.fromordinal(first).isoformat(),
        "to": date.fromordinal(last).isoformat(),
    }
    found: list[AnyEntry] = list(teller.record.some(_wanted("event", query | span, 2 * MOST)))
    promised = {"status": "promised", "order": "first"}
    found += teller.record.some(_wanted("delivery", promised | span, MOST))
    dated = [(e, end) for e in found if (end := bounds(day_of(e) or "")[1] or None)]
    # What lies ahead first, the nearest on top; then what should have come, the latest on top.
    dated.sort(key=lambda pair: (pair[1] < today_, abs((pair[1] - today_).days), pair[0].id))
    lines = tuple(
        _tagged(_told(teller, entry, fresh), _away(end, today_)) for entry, end in dated[:MOST]
    )
    empty = f"Nothing is planned or promised for the {NEAR} days around this day."
    return Part(
        "Meetings and promises due", BY_KIND["event"], lines, len(dated), empty, query | span
    )


def _away(end: date, today_: date) -> str:
    days = (end - today_).days
    if days < 0:
        return "day passed"
    return "today" if days == 0 else f"in {days} day{'' if days == 1 else 's'}"


def _news(teller: Teller, visited: str, fresh: Mapping[str, DocumentEntry]) -> News:
    """The new reports, and what in the record rests on them."""
    asked = {"arrived": visited}
    specs = (
        ("Offers", "offer", {**_STILL, **asked}),
        ("Given or promised", "delivery", asked),
        ("Forecasts", "forecast", {**asked, "order": "last"}),
        ("Done", "event", {**asked, "status": "happened,ongoing"}),
    )
    parts = (_part(teller, fresh, title, kind, "", query, 4) for title, kind, query in specs)
    reports = [s for id_ in list(fresh)[:NAMED] if (s := teller.shelf.source(id_))]
    return News(
        worded(visited[:10]), tuple(reports), len(fresh), tuple(p for p in parts if p.total)
    )


def _told(teller: Teller, entry: AnyEntry, fresh: Mapping[str, DocumentEntry]) -> Line:
    line = told(teller, entry)
    news = _news_of(entry, fresh)
    return _tagged(line, news) if news else line


def _tagged(line: Line, tag: str) -> Line:
    return replace(line, tags=(tag, *line.tags))


def _news_of(entry: AnyEntry, fresh: Mapping[str, DocumentEntry]) -> str:
    """ "new" if only new reports tell it, "changed" if they add to it, "told again" or nothing."""
    if not fresh:
        return ""
    if isinstance(entry, Disagreement):
        new = [side for side in entry.sides if _rests(side.citations, fresh)]
        if not new:
            return ""
        # What older reports say alike is one side: with it alone nothing was in dispute.
        old = {s.value for s in entry.sides if any(c.document not in fresh for c in s.citations)}
        return "changed" if len(old) > 1 else "new"
    if not _rests(entry.citations, fresh):
        return ""
    if all(c.document in fresh for c in entry.citations):
        return "new"
    steps = entry.history if isinstance(entry, Offer) else ()
    replies = entry.replies if isinstance(entry, Offer) else ()
    moved = (*(s.citations for s in steps), *(r.citations for r in replies))
    if any(_rests(citations, fresh) for citations in moved):
        return "changed"
    return "told again" if isinstance(entry, Offer | Event) else ""


def _rests(citations: Iterable[Citation], fresh: Mapping[str, DocumentEntry]) -> bool:
    return any(c.document in fresh for c in citations)


def _unreviewed(record: Record) -> list[tuple[Kind, int, int]]:
    found = []
    for kind in KINDS:
        counts = record.tally(Wanted(kind=kind.kind, rejected=True), "review")
        total = sum(counts.values())
        if total and kind.kind != DocumentEntry.kind:
            found.append((kind, counts.get("unreviewed", 0), total))
    return found
