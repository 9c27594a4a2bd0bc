"""The briefing: the record told in the order in which an analyst needs it.

Every line is a template over fields with the source's words kept apart, and every line carries
the passages that bear it. Nothing is decided here; what is unknown is said to be unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from goodoffices.errors import Misuse
from goodoffices.model.edtf import bounds, order
from goodoffices.model.entries import (
    Actor,
    Delivery,
    Disagreement,
    Event,
    Forecast,
    Offer,
    Position,
    Statement,
    Track,
)
from goodoffices.model.record import Record
from goodoffices.model.shapes import When
from goodoffices.present.dates import worded
from goodoffices.present.precision import shown, withheld
from goodoffices.present.telling import Teller, answers, plain
from goodoffices.present.view import Briefing, Line, Part, Section

MOST = 40
"""Lines of a section; what is left out is counted, and narrowing shows it."""

OPEN = frozenset({"made", "reiterated", "changed", "countered", "unanswered", "partly-delivered"})
"""Offers that still await something."""


@dataclass(frozen=True, slots=True)
class Narrow:
    """What the reader asked for; None: everything."""

    track: str | None = None
    party: str | None = None
    about: str | None = None

    def __str__(self) -> str:
        asked = (("track", self.track), ("party", self.party), ("about", self.about))
        return ", ".join(f"{name} “{value}”" for name, value in asked if value)


def briefing(record: Record, narrow: Narrow | None = None) -> Briefing:
    """The briefing of a record, narrowed if asked."""
    narrow = narrow or Narrow()
    teller = Teller(record)
    _known(teller, narrow)
    keep = _keeper(teller, narrow)
    sections = tuple(
        _section(teller, *spec, keep)
        for spec in (
            ("tracks", "Tracks", "track", _track, "No channel between two parties is on record."),
            ("offers", "Open offers", "offer", _offer, "No open offer is on record."),
            (
                "disagreements",
                "Unresolved disagreements",
                "disagreement",
                _disagreement,
                "The reports do not contradict each other on anything that was read.",
            ),
            (
                "deliveries",
                "Given and received",
                "delivery",
                _delivery,
                "No delivery is on record.",
            ),
            ("forecasts", "Forecasts", "forecast", _forecast, "Nobody forecasts anything."),
            ("positions", "Positions", "position", _position, "No position is on record."),
            ("actors", "Who is who", "actor", _actor, "Nobody is named."),
            ("timeline", "Timeline", "event", _event, "No dated event is on record."),
        )
    )
    return Briefing(
        as_of=worded(teller.as_of),
        scope=str(narrow),
        facts=tuple(_facts(teller)),
        sections=sections,
        sources=teller.sources,
        unknown=tuple(_unknown(teller)),
        marking=tuple(sorted({s.marking for s in teller.sources if s.marking})),
    )


Tell = Callable[[Teller, object], Line | None]
Keep = Callable[[str, object], bool]


def _section(
    teller: Teller, slug: str, title: str, kind: str, tell: Tell, empty: str, keep: Keep
) -> Section:
    if not shown(kind):
        judged = withheld()[kind]
        return Section(
            slug,
            title,
            (),
            f"Left out: of {judged.judged} entries of this kind that a person checked, "
            f"{judged.right} were right. The export has them all.",
        )
    told = []
    for entry in _ordered(teller, kind):
        if keep(kind, entry):
            line = tell(teller, entry)
            if line is not None:
                told.append(line)
    return Section(slug, title, tuple(told[:MOST]), empty, max(0, len(told) - MOST))


def _ordered(teller: Teller, kind: str) -> list[object]:
    """Entries of a kind, rejected ones left out, the most pressing first."""
    entries: Iterable[object] = teller.standing(kind)
    match kind:
        case "track":
            return sorted(entries, key=lambda t: (-len(t.entries), t.id))  # type: ignore[attr-defined]
        case "actor":
            return sorted(entries, key=lambda a: (-len(a.citations), a.id))  # type: ignore[attr-defined]
        case "disagreement":
            rank = {"contradicts": 0, "divergent": 1, "compatible": 2}
            return sorted(entries, key=lambda d: (rank[d.verdict], d.about, d.id))  # type: ignore[attr-defined]
        case "event":
            return sorted(entries, key=lambda e: (order(e.when.edtf), e.id))  # type: ignore[attr-defined]
        case "forecast":
            return sorted(
                entries,
                key=lambda f: (f.low is None and f.high is None, order(f.window.end.edtf), f.id),  # type: ignore[attr-defined]
            )
    return sorted(entries, key=lambda e: (order(_day(e)), e.id), reverse=True)  # type: ignore[attr-defined]


def _day(entry: object) -> str | None:
    if isinstance(entry, Offer):
        return entry.history[-1].when.edtf if entry.history else None
    when = getattr(entry, "when", None)
    return when.edtf if isinstance(when, When) else None


def _known(teller: Teller, narrow: Narrow) -> None:
    """Raises Misuse where no actor or track of the record has the name asked for."""
    if narrow.party and not teller.has_actor(narrow.party.casefold()):
        raise Misuse(
            "no-such-party",
            narrow.party,
            "nobody in the record has this name",
            "See `brief`, who is who.",
        )
    if narrow.track and not teller.tracks_named(narrow.track.casefold()):
        raise Misuse(
            "no-such-track",
            narrow.track,
            "no track has these words in its name",
            "See `brief`, tracks.",
        )


def _keeper(teller: Teller, narrow: Narrow) -> Keep:
    """The test that narrowing puts every entry to."""

    def keep(kind: str, entry: object) -> bool:
        words = teller.words(entry).casefold()
        if narrow.about and not all(w in words for w in narrow.about.casefold().split()):
            return False
        if narrow.party:
            wanted = narrow.party.casefold()
            if not any(wanted in name for name in teller.names_in(entry)):
                return False
        if narrow.track:
            return teller.in_track(entry, narrow.track.casefold())
        return True

    return keep


def _track(teller: Teller, entry: object) -> Line | None:
    assert isinstance(entry, Track)
    count = f" {len(entry.entries)} moves on record." if len(entry.entries) != 1 else " One move."
    below: tuple[Line, ...] = ()
    last = teller.record.entry(entry.last_move) if entry.last_move else None
    if isinstance(last, Event):
        below = (teller.line(last, (Part("Last move: "), *teller.event(last)), _day(last)),)
    elif isinstance(last, Delivery):
        below = (teller.line(last, (Part("Last move: "), *teller.delivery(last)), _day(last)),)
    elif isinstance(last, Offer):
        below = (teller.line(last, (Part("Last move: "), *teller.offer(last)), _day(last)),)
    else:
        count += " No dated move that was made."
    return teller.line(
        entry, (Part(entry.name, "name"), Part("."), Part(count)), below=below, notes=not below
    )


def _offer(teller: Teller, entry: object) -> Line | None:
    assert isinstance(entry, Offer)
    if entry.status not in OPEN:
        return None
    return teller.line(
        entry,
        teller.offer(entry),
        _day(entry),
        tags=(entry.type, *((entry.status,) if entry.status != "made" else ())),
        below=(*teller.conditions(entry.conditions), *teller.replies(entry)),
    )


def _disagreement(teller: Teller, entry: object) -> Line | None:
    assert isinstance(entry, Disagreement)
    if entry.verdict == "compatible":
        return None
    return teller.line(
        entry,
        (Part(f"On {_ABOUT[entry.about]}: "), Part(plain(entry.why))),
        tags=(entry.verdict,),
        below=tuple(teller.side(side) for side in entry.sides),
    )


_ABOUT = {
    "figure": "a figure",
    "date": "a date",
    "role": "a role",
    "status": "whether it happened",
    "wording": "what was said",
    "position": "a position",
    "attribution": "who said it",
}


def _delivery(teller: Teller, entry: object) -> Line | None:
    assert isinstance(entry, Delivery)
    return teller.line(entry, teller.delivery(entry), _day(entry), tags=(entry.status,))


def _forecast(teller: Teller, entry: object) -> Line | None:
    assert isinstance(entry, Forecast)
    until = bounds(entry.window.end.edtf)[1]
    tags = () if entry.resolution == "open" else (entry.resolution,)
    return teller.line(
        entry, teller.forecast(entry), by=until.isoformat() if until else None, tags=tags
    )


def _position(teller: Teller, entry: object) -> Line | None:
    assert isinstance(entry, Position)
    if entry.actor is None:
        return None
    return teller.line(entry, teller.position(entry), _day(entry), tags=(entry.stance,))


def _actor(teller: Teller, entry: object) -> Line | None:
    assert isinstance(entry, Actor)
    return teller.line(entry, teller.actor(entry), tags=(entry.type,))


def _event(teller: Teller, entry: object) -> Line | None:
    assert isinstance(entry, Event)
    if bounds(entry.when.edtf) == (None, None):
        return None
    tags = (entry.type, *((entry.status,) if entry.status != "happened" else ()))
    return teller.line(entry, teller.event(entry), entry.when.edtf, tags=tags)


def _facts(teller: Teller) -> Iterator[tuple[str, str]]:
    for kind, plural in _PLURAL.items():
        count = teller.counts.get(kind, 0)
        yield kind if count == 1 else plural, str(count)


_PLURAL = {
    "document": "documents",
    "actor": "actors",
    "statement": "statements",
    "event": "events",
    "offer": "offers",
    "delivery": "deliveries",
    "forecast": "forecasts",
    "disagreement": "disagreements",
}


def _unknown(teller: Teller) -> Iterator[str]:
    """What the record does not know, said out loud."""
    undated = [s for s in teller.sources if "undated" in s.flags]
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
            f"{worded(teller.as_of)}, which is not to say that none was given."
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
