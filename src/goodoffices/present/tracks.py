"""Channels between parties as small multiples: who is in them, what moved last, how warm they are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from goodoffices.model.edtf import bounds
from goodoffices.model.entries import Actor, Event, Track
from goodoffices.model.record import Record, Wanted
from goodoffices.present.as_of import day_of
from goodoffices.present.charts import Period
from goodoffices.present.dates import MONTHS
from goodoffices.present.listing import BY_KIND, Listing, listing, wanted
from goodoffices.present.quads import FRIENDLY
from goodoffices.present.shelf import Shelf, plain
from goodoffices.present.telling import Teller
from goodoffices.present.timeline import DONE
from goodoffices.present.view import Line
from goodoffices.text.gazetteer import named

PAGE = 12
"""Channels on one page."""

MONTHS_SHOWN = 24
"""Months of the axis, up to the record's last day; the same for all, so that they compare."""

TOGETHER = "consult,agree,cooperate"
"""Types of event in which somebody can mediate, and that somebody can host."""

LOOKED = 16
"""Of these, the latest that are looked at."""

OTHERS, MET = 4, 12
"""Third parties and places named of one channel; actors among whom the former are looked for."""


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel. ``mediators`` are named as mediating it, ``hosts`` are where it met; ``others`` took
    part in its moves and are none of these. ``before`` counts dated moves older than the axis."""

    id: str
    line: Line
    parties: tuple[tuple[str, str], ...]
    mediators: tuple[tuple[str, str, int], ...]
    hosts: tuple[str, ...]
    others: tuple[tuple[str, str, int], ...]
    places: tuple[tuple[str, int], ...]
    months: tuple[Period, ...]
    before: int
    counts: tuple[tuple[str, int], ...]
    """How much of it there is by kind: slug and number."""


@dataclass(frozen=True, slots=True)
class Tracks:
    """The page; its months go from the first to the last."""

    listing: Listing
    channels: tuple[Channel, ...]
    first: str
    last: str
    done: str = DONE
    """The status of the moves that the bars count."""


def tracks(record: Record, query: Mapping[str, str]) -> Tracks:
    """The channels that an address asks for."""
    kind = BY_KIND[Track.kind]
    asked = wanted(kind, query, PAGE)
    teller = Teller(record, Shelf(record))
    found = listing(record, kind, asked, teller)
    months = _months(day_of(query.get("as_of", "")) or teller.shelf.as_of or "")
    channels = tuple(
        _channel(teller, entry, line, months)
        for entry, line in zip(found.entries, found.lines, strict=True)
        if isinstance(entry, Track)
    )
    labels = [_label(m) for m in months]
    first, last = (labels[0], labels[-1]) if labels else ("", "")
    return Tracks(found, channels, first, last)


def _channel(teller: Teller, track: Track, line: Line, months: Sequence[str]) -> Channel:
    record = teller.record
    moves = Wanted(kind=Event.kind, track=track.id)
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for month, type_, _, n in record.over_time(replace(moves, status=DONE), 7):
        counts[month][type_ not in FRIENDLY] += n
    mediating, hosts, places = _beside(teller, track)
    by_kind = record.tally(moves, "kind")
    before = sum(sum(n) for month, n in counts.items() if months and month < months[0])
    return Channel(
        track.id,
        line,
        tuple(_named(teller, track.parties)),
        tuple(_people(teller, mediating)),
        tuple(hosts),
        tuple(_others(teller, track, mediating)),
        tuple(places),
        tuple(_period(m, counts.get(m, (0, 0))) for m in months),
        before,
        tuple(
            (kind.slug, n)
            for kind in (BY_KIND["event"], BY_KIND["offer"], BY_KIND["delivery"])
            if (n := by_kind.get(kind.kind, 0))
        ),
    )


def _named(teller: Teller, ids: Sequence[str]) -> list[tuple[str, str]]:
    found = (teller.shelf.actor(id_) for id_ in ids)
    return [(a.id, plain(a.name)) for a in found if a is not None]


def _beside(teller: Teller, track: Track) -> tuple[Counter[str], list[str], list[tuple[str, int]]]:
    """Who mediates (by id, with the number of moves), who hosts, and where its talks and visits
    were held, by its latest moves; a party to it mediates or hosts nothing, whoever it speaks for."""
    mediating: Counter[str] = Counter()
    own = {plain(name).casefold() for _, name in _named(teller, track.parties)}
    where: Counter[str] = Counter()
    places: Counter[str] = Counter()
    moves = Wanted(kind=Event.kind, track=track.id, type=TOGETHER, status=DONE, limit=LOOKED)
    for event in teller.record.some(moves):
        if not isinstance(event, Event):
            continue
        if event.mode == "mediate":
            actors = (teller.shelf.actor(a) for a in event.initiators)
            mediating.update(
                a.id for a in actors if a and not _stands_for(teller, a, track.parties)
            )
        if event.place and event.type == "consult":
            places[plain(event.place)] += 1
        host = named(event.place) if event.place else None
        if host is not None and host.name.casefold() not in own:
            where[host.name] += 1
    hosts = [name for name, _ in where.most_common(OTHERS)]
    return mediating, hosts, places.most_common(OTHERS)


def _people(teller: Teller, met: Counter[str]) -> Iterator[tuple[str, str, int]]:
    for id_, n in met.most_common(OTHERS):
        actor = teller.shelf.actor(id_)
        if actor is not None:
            yield actor.id, plain(actor.name), n


def _others(
    teller: Teller, track: Track, mediating: Mapping[str, int]
) -> list[tuple[str, str, int]]:
    """Who else took part in its moves, the most often first."""
    moves = Wanted(kind=Event.kind, track=track.id)
    met = teller.record.named(moves, ("initiators", "recipients"), MET)
    teller.shelf.fetch_actors(met)
    found: list[tuple[str, str, int]] = []
    for id_, n in met.items():
        actor = teller.shelf.actor(id_)
        if actor is None or actor.id in mediating:
            continue
        if not _stands_for(teller, actor, track.parties):
            found.append((actor.id, plain(actor.name), n))
    return found[:OTHERS]


def _stands_for(teller: Teller, actor: Actor, parties: Sequence[str]) -> bool:
    """Whether an actor is one of the parties, or acts for one."""
    seen: set[str] = set()
    above: Actor | None = actor
    while above is not None and above.id not in seen:
        if above.id in parties:
            return True
        seen.add(above.id)
        above = teller.shelf.actor(above.acts_for)
    return False


def _months(day: str) -> list[str]:
    """The last months up to a day, oldest first, as YYYY-MM."""
    if not day:
        return []
    last = int(day[:4]) * 12 + int(day[5:7]) - 1
    return [f"{n // 12:04}-{n % 12 + 1:02}" for n in range(last - MONTHS_SHOWN + 1, last + 1)]


def _period(month: str, counts: Sequence[int]) -> Period:
    start, end = bounds(month)
    assert start is not None and end is not None
    friendly, hostile = counts
    return Period(_label(month), start.isoformat(), end.isoformat(), friendly, hostile)


def _label(month: str) -> str:
    return f"{MONTHS[int(month[5:7]) - 1]} {month[:4]}"
