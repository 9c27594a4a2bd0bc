"""The briefing: the record told in the order in which an analyst needs it.

Every line is a template over fields with the source's words kept apart, and every line carries
the passages that bear it. Nothing is decided here; what is unknown is said to be unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from goodoffices.model.edtf import bounds, order
from goodoffices.model.entries import (
    AnyEntry,
    Delivery,
    Disagreement,
    Event,
    Offer,
    Position,
    Statement,
)
from goodoffices.model.record import Record, Wanted
from goodoffices.present.asked import PROPOSED, standing_dues
from goodoffices.present.dates import worded
from goodoffices.present.lines import day, told
from goodoffices.present.narrowing import Narrow, Sieve
from goodoffices.present.precision import JUDGED, doubtful, shown, withheld
from goodoffices.present.shelf import Library
from goodoffices.present.silence import RULE, silences, told_silences
from goodoffices.present.telling import Teller, answers
from goodoffices.present.view import Briefing, Line, Section
from goodoffices.text.red_lines import red_line

MOST = 40
"""Lines of a section; what is left out is counted, and narrowing shows it."""

OPEN = frozenset({"made", "reiterated", "changed", "countered", "unanswered", "partly-delivered"})
"""Offers that still await something."""


SECTIONS: tuple[tuple[str, str, str, str], ...] = (
    (
        "disagreements",
        "Unresolved disagreements",
        "disagreement",
        "The reports do not contradict each other on anything that was read.",
    ),
    ("tracks", "Tracks", "track", "No channel between two parties is on record."),
    ("offers", "Open offers", "offer", "No open offer is on record."),
    ("deliveries", "Given and received", "delivery", "No delivery is on record."),
    ("forecasts", "Forecasts", "forecast", "Nobody forecasts anything."),
    ("positions", "Positions", "position", "No position is on record."),
    ("actors", "Who is who", "actor", "Nobody is named."),
    ("timeline", "Timeline", "event", "No dated event is on record."),
)
"""Slug, title, kind of entry, and what it means that there is none. What a new report contradicts
is seen first."""


def briefing(record: Record, narrow: Narrow | None = None) -> Briefing:
    """The briefing of a record, narrowed if asked."""
    narrow = narrow or Narrow()
    library = Library(record)
    teller = Teller(record, library)
    sieve = Sieve(record, library, narrow)
    return Briefing(
        as_of=worded(library.as_of),
        scope=str(narrow),
        facts=tuple(_facts(record)),
        sections=tuple(_sections(teller, sieve)),
        sources=library.sources,
        unknown=tuple(_unknown(teller)),
        marking=tuple(sorted({s.marking for s in library.sources if s.marking})),
    )


def _sections(teller: Teller, sieve: Sieve) -> Iterator[Section]:
    """The sections in their order; what is worked out from several kinds follows its kind."""
    for slug, title, kind, empty in SECTIONS:
        yield _section(teller, slug, title, kind, empty, sieve)
        if kind == "delivery":
            yield _asked(teller, sieve)
        elif kind == "position":
            yield _red_lines(teller, sieve)
            yield _silent(teller, sieve)


def _asked(teller: Teller, sieve: Sieve) -> Section:
    """What each side of each channel was asked for or offered, against what came of it."""
    lines: list[Line] = []
    more = 0
    for each in standing_dues(teller, sieve.keeps):
        if len(lines) < MOST:
            lines.append(each)
        else:
            more += 1
    empty = "No demand or offer between two named sides is on record."
    return Section("asked", "Asked and delivered", tuple(lines), empty, more, PROPOSED)


def _red_lines(teller: Teller, sieve: Sieve) -> Section:
    found = [
        e
        for e in _ordered(teller, Position.kind)
        if _is_somebodys(e) and sieve.keeps(e) and any(red_line(c.quote) for c in e.citations)
    ]
    lines = tuple(told(teller, entry) for entry in found[:MOST])
    empty = "Nobody is on record as drawing a red line."
    return Section("red-lines", "Red lines", lines, empty, max(0, len(found) - MOST))


def _silent(teller: Teller, sieve: Sieve) -> Section:
    """Who is not heard any more, on the issues and in the tracks that the briefing is on."""
    kept = [e.id for kind in ("issue", "track") for e in teller.standing(kind)]
    found = silences(teller, kept, teller.shelf.as_of or "")
    lines = told_silences(teller, found, MOST, sieve.keeps)
    empty = "By the rule above nobody has fallen silent, or there are too few reports to tell."
    return Section("silent", "Not heard since", lines, empty, caveat=RULE)


def _section(teller: Teller, slug: str, title: str, kind: str, empty: str, sieve: Sieve) -> Section:
    if not shown(kind):
        judged = withheld()[kind]
        return Section(
            slug,
            title,
            (),
            f"Left out: of {judged.judged} entries of this kind that a person checked, "
            f"{judged.right} were right. The export has them all.",
        )
    belongs = BELONGS.get(kind)
    every = [e for e in _ordered(teller, kind) if not belongs or belongs(e)]
    wanted = [e for e in every if sieve.keeps(e)]
    lines = tuple(told(teller, entry) for entry in wanted[:MOST])
    if every and not wanted:
        empty = f"Of {len(every):,} in the dossier none is on what was asked for."
    caveat = _caveat(kind) if lines else ""
    return Section(slug, title, lines, empty, max(0, len(wanted) - MOST), caveat)


def _caveat(kind: str) -> str:
    if not doubtful(kind):
        return ""
    judged = JUDGED[kind]
    return (
        f"Of {judged.judged} that a person checked on other reports, {judged.right} were right: "
        "read both passages."
    )


def _is_open(entry: AnyEntry) -> bool:
    return isinstance(entry, Offer) and entry.status in OPEN


def _is_unresolved(entry: AnyEntry) -> bool:
    return isinstance(entry, Disagreement) and entry.verdict != "compatible"


def _is_somebodys(entry: AnyEntry) -> bool:
    return isinstance(entry, Position) and entry.actor is not None


def _is_dated(entry: AnyEntry) -> bool:
    return isinstance(entry, Event) and bounds(entry.when.edtf) != (None, None)


BELONGS: dict[str, Callable[[AnyEntry], bool]] = {
    "offer": _is_open,
    "disagreement": _is_unresolved,
    "position": _is_somebodys,
    "event": _is_dated,
}
"""Which entries of a kind the briefing tells; of the other kinds it tells all."""


def _ordered(teller: Teller, kind: str) -> list[AnyEntry]:
    """Entries of a kind, rejected ones left out, the most pressing first."""
    entries: Iterable[AnyEntry] = teller.standing(kind)
    match kind:
        case "track":
            return sorted(entries, key=lambda t: (-len(t.entries), t.id))  # type: ignore[union-attr]
        case "actor":
            return sorted(entries, key=lambda a: (-len(a.citations), a.id))
        case "disagreement":
            rank = {"contradicts": 0, "divergent": 1, "compatible": 2}
            latest = sorted(entries, key=lambda d: (_told_last(teller, d), d.id), reverse=True)
            return sorted(latest, key=lambda d: rank[d.verdict])  # type: ignore[union-attr]
        case "event":
            return sorted(entries, key=lambda e: (order(e.when.edtf), e.id))  # type: ignore[union-attr]
        case "forecast":
            return sorted(
                entries,
                key=lambda f: (f.low is None and f.high is None, order(f.window.end.edtf), f.id),  # type: ignore[union-attr]
            )
    return sorted(entries, key=lambda e: (order(day(e)), e.id), reverse=True)


def _told_last(teller: Teller, entry: AnyEntry) -> str:
    """The day of the newest report behind an entry; of one without a day, when it arrived."""
    documents = (teller.shelf.document(c.document) for c in entry.citations)
    return max(((d.published.edtf or d.captured[:10]) for d in documents if d), default="")


def _facts(record: Record) -> Iterator[tuple[str, str]]:
    counts = record.counts()
    for kind, plural in _PLURAL.items():
        count = counts.get(kind, 0)
        yield kind if count == 1 else plural, f"{count:,}"
    yield from disputed(record, Wanted(kind=Disagreement.kind))


def disputed(record: Record, wanted: Wanted) -> Iterator[tuple[str, str]]:
    """How many disagreements contradict, and how many somebody has yet to weigh; what fits
    together is none."""
    counts = record.tally(wanted, "status")
    for verdict, one, many in _DISPUTED:
        if count := counts.get(verdict, 0):
            yield one if count == 1 else many, f"{count:,}"


_DISPUTED = (
    ("contradicts", "contradiction", "contradictions"),
    ("divergent", "difference to review", "differences to review"),
)
"""By verdict, what is counted: one, and several."""

_PLURAL = {
    "document": "documents",
    "actor": "actors",
    "statement": "statements",
    "event": "events",
    "offer": "offers",
    "delivery": "deliveries",
    "forecast": "forecasts",
}


def _unknown(teller: Teller) -> Iterator[str]:
    """What the record does not know, said out loud."""
    undated = [s for s in teller.shelf.sources if "undated" in s.flags]
    if undated:
        numbers = ", ".join(f"[{s.number}]" for s in undated)
        yield f"When {_count(len(undated), 'report was', 'reports were')} published: {numbers}."
    events = [e for e in teller.standing("event") if isinstance(e, Event)]
    dateless = sum(1 for e in events if not e.when.edtf)
    if dateless:
        yield f"On what day {dateless} of {len(events)} events fell; they are not in the timeline."
    offers = [e for e in teller.standing("offer") if isinstance(e, Offer)]
    silent = sum(1 for o in offers if o.status in OPEN and not answers(o))
    if silent:
        yield (
            f"What was answered to {silent} of {len(offers)} offers: no reply is on record as of "
            f"{worded(teller.shelf.as_of)}, which is not to say that none was given."
        )
    makers = sum(1 for o in offers if o.maker is None)
    if makers:
        yield f"Who made {_count(makers, 'offer', 'offers')}."
    statements = [e for e in teller.standing("statement") if isinstance(e, Statement)]
    voiceless = sum(1 for s in statements if s.speaker is None)
    if voiceless:
        yield f"Who exactly spoke in {voiceless} of {len(statements)} statements."
    deliveries = [e for e in teller.standing("delivery") if isinstance(e, Delivery)]
    loose = sum(1 for d in deliveries if d.link == "none")
    if loose:
        yield f"In return for what {_count(loose, 'delivery was', 'deliveries were')} given."


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
