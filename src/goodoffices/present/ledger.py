"""The ledger: what each side of a channel was asked for and offered, and what it gave, side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from goodoffices.model.entries import Delivery, Offer, Track
from goodoffices.model.record import NO_TRACK, Glanced, Record, Wanted
from goodoffices.present.amounts import Amount, amounts
from goodoffices.present.asked import ASKS, OFFERS, Due, dues, side_of
from goodoffices.present.lines import told
from goodoffices.present.shelf import Shelf, plain
from goodoffices.present.telling import Teller
from goodoffices.present.view import Line, Source

CHANNELS = 6
"""Channels on one page, those with the most moves."""

MOST = 200
"""Deliveries shown of one channel, the newest; the list of deliveries has them all."""

SOME = 12
"""Deliveries shown of each where several channels stand side by side; its own page has more."""

DUE, DUE_ALONE = 6, 40
"""What was asked of a side, and what it offered, shown of each channel among others and alone."""

DONE = ("delivered", "not-delivered")


@dataclass(frozen=True, slots=True)
class Given:
    """A delivery, and its amounts as far apart as the reports have them."""

    line: Line
    amounts: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """What one side was asked for and offered, and what it gave: done (or withheld) above, only
    said below. ``id`` is the side's, empty where nobody is named."""

    id: str
    giver: str
    done: tuple[Given, ...]
    said: tuple[Given, ...]
    due: tuple[Due, ...] = ()

    @property
    def asked(self) -> tuple[Due, ...]:
        """What others asked of it."""
        return tuple(d for d in self.due if d.asked)

    @property
    def offered(self) -> tuple[Due, ...]:
        """What it offered or promised itself."""
        return tuple(d for d in self.due if not d.asked)


@dataclass(frozen=True, slots=True)
class Channel:
    """One channel between parties: a column for each giver; the last of what nobody is named for.

    ``more`` is how many deliveries are not shown; the list of the ``track`` leads to them.
    """

    id: str
    name: str
    columns: tuple[Column, ...]
    more: int
    track: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """The page: channels, and what belongs to none of them."""

    channels: tuple[Channel, ...]
    loose: Channel | None
    more: int
    sources: tuple[Source, ...]


def ledger(record: Record, as_of: str = "", track: str = "") -> Ledger:
    """The ledger of the busiest channels, or of one."""
    teller = Teller(record, Shelf(record))
    every = Wanted(kind=Delivery.kind, as_of=as_of, order="-first", limit=MOST if track else SOME)
    given = record.tally(every, "track")
    due = replace(every, kind=Offer.kind, type=f"{ASKS},{OFFERS}")
    counted = Counter(given) + Counter(record.tally(due, "track"))
    busiest = sorted(counted, key=lambda t: (-counted[t], t))
    shown = [t for t in busiest if track in ("", t)]
    most = DUE_ALONE if track else DUE
    found = _tracks(record, shown[:CHANNELS])
    channels = tuple(
        _channel(teller, found.get(t), replace(every, track=t), given.get(t, 0), most)
        for t in shown[:CHANNELS]
    )
    apart = None if track else _loose(teller, replace(every, track=NO_TRACK))
    loose = apart if apart is not None and apart.columns else None
    return Ledger(channels, loose, max(0, len(shown) - CHANNELS), teller.shelf.sources)


def _tracks(record: Record, ids: Sequence[str]) -> Mapping[str, Track]:
    """The tracks with these ids; without their moves, where the record can leave them out."""
    if isinstance(record, Glanced):
        return record.channels(ids)
    found = (record.entry(id_) for id_ in ids)
    return {t.id: t for t in found if isinstance(t, Track)}


def _loose(teller: Teller, wanted: Wanted) -> Channel:
    """What was given in no track."""
    return _channel(teller, None, wanted, teller.record.total(wanted), DUE)


def _channel(teller: Teller, found: Track | None, wanted: Wanted, total: int, most: int) -> Channel:
    """The deliveries of one track, or of none, by who gave; ``total`` is how many there are."""
    deliveries = [d for d in teller.record.some(wanted) if isinstance(d, Delivery)]
    teller.shelf.fetch(deliveries)
    if isinstance(teller.record, Glanced):  # what they, and their amounts, are told by
        teller.record.gather(
            i for d in deliveries for i in (*d.figures, d.event, d.in_return_for) if i
        )
    parties: dict[str, str] = {}
    if found is not None:
        for id_ in found.parties:
            actor = teller.shelf.actor(id_)
            if actor is not None:
                parties[actor.id] = plain(actor.name)
    given: dict[str, list[Delivery]] = {id_: [] for id_ in parties}
    for each in deliveries:
        given.setdefault(side_of(teller, each.giver, parties), []).append(each)
    due = dues(teller, wanted.track, parties, deliveries, most) if parties else {}
    columns = tuple(
        Column(
            side,
            parties.get(side) or _name(teller, side),
            *_split(teller, some),
            due.get(side, ()),
        )
        for side, some in given.items()
        if some or side in parties
    )
    more = max(0, total - wanted.limit)
    if found is not None:
        return Channel(found.id, plain(found.name), columns, more, wanted.track)
    return Channel("", "", columns, more, wanted.track)


def _name(teller: Teller, id_: str) -> str:
    actor = teller.shelf.actor(id_)
    return plain(actor.name) if actor else "Giver not named"


def _split(
    teller: Teller, deliveries: list[Delivery]
) -> tuple[tuple[Given, ...], tuple[Given, ...]]:
    given = [(d, Given(told(teller, d), amounts(teller.record, d))) for d in deliveries]
    done = tuple(g for d, g in given if d.status in DONE)
    said = tuple(g for d, g in given if d.status not in DONE)
    return done, said
