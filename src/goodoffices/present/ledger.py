"""The ledger: what each side of a channel gave, promised and floated, side by side."""

from __future__ import annotations

from dataclasses import dataclass, replace

from goodoffices.model.entries import Actor, Delivery, Track
from goodoffices.model.record import NO_TRACK, Record, Wanted
from goodoffices.present.lines import told
from goodoffices.present.shelf import Shelf, plain
from goodoffices.present.telling import Teller
from goodoffices.present.view import Line, Source

CHANNELS = 12
"""Channels on one page, those with the most moves."""

MOST = 200
"""Deliveries shown of one channel, the newest; the list of deliveries has them all."""

DONE = ("delivered", "not-delivered")


@dataclass(frozen=True, slots=True)
class Column:
    """What one side gave: done (or withheld) above, only said below."""

    giver: str
    done: tuple[Line, ...]
    said: tuple[Line, ...]


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
    every = Wanted(kind=Delivery.kind, as_of=as_of, order="-first", limit=MOST)
    counted = record.tally(every, "track")
    busiest = sorted(counted, key=lambda t: (-counted[t], t))
    shown = [t for t in busiest if track in ("", t)]
    channels = tuple(_channel(teller, replace(every, track=t)) for t in shown[:CHANNELS])
    apart = None if track else _channel(teller, replace(every, track=NO_TRACK))
    loose = apart if apart is not None and apart.columns else None
    return Ledger(channels, loose, max(0, len(shown) - CHANNELS), teller.shelf.sources)


def _channel(teller: Teller, wanted: Wanted) -> Channel:
    """The deliveries of one track, or of none, by who gave."""
    found = None if wanted.track == NO_TRACK else teller.record.entry(wanted.track)
    deliveries = [d for d in teller.record.some(wanted) if isinstance(d, Delivery)]
    parties: dict[str, str] = {}
    if isinstance(found, Track):
        for id_ in found.parties:
            actor = teller.shelf.actor(id_)
            if actor is not None:
                parties[actor.id] = plain(actor.name)
    given: dict[str, list[Delivery]] = {id_: [] for id_ in parties}
    for each in deliveries:
        given.setdefault(_side(teller, each, parties), []).append(each)
    columns = tuple(
        Column(parties.get(side) or _name(teller, side), *_split(teller, some))
        for side, some in given.items()
        if some or side in parties
    )
    more = max(0, teller.record.total(wanted) - wanted.limit)
    if isinstance(found, Track):
        return Channel(found.id, plain(found.name), columns, more, wanted.track)
    return Channel("", "", columns, more, wanted.track)


def _side(teller: Teller, delivery: Delivery, parties: dict[str, str]) -> str:
    """The party that gives: the giver, or the one for whom the giver acts."""
    giver = teller.shelf.actor(delivery.giver)
    seen: set[str] = set()
    while isinstance(giver, Actor) and giver.id not in parties and giver.id not in seen:
        seen.add(giver.id)
        above = teller.shelf.actor(giver.acts_for)
        if above is None:
            return delivery.giver or ""
        giver = above
    return giver.id if giver else ""


def _name(teller: Teller, id_: str) -> str:
    actor = teller.shelf.actor(id_)
    return plain(actor.name) if actor else "Giver not named"


def _split(teller: Teller, deliveries: list[Delivery]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    done = tuple(told(teller, d) for d in deliveries if d.status in DONE)
    said = tuple(told(teller, d) for d in deliveries if d.status not in DONE)
    return done, said
