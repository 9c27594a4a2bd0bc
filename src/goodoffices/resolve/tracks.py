"""Tracks: one channel between parties, what moves in it and what moved last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from goodoffices.model.edtf import bounds, order
from goodoffices.model.entries import Delivery, Event, Offer, Track
from goodoffices.model.findings import DeliveryFinding, EventFinding, OfferFinding
from goodoffices.model.ids import derived_id
from goodoffices.model.shapes import When
from goodoffices.resolve.parties import parties
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope

Move = Event | Offer | Delivery

MOST = 3
"""Parties of one channel: more than that is a forum, not a channel."""


class Tracks:
    """Groups events, offers and deliveries by the set of parties between which they pass."""

    name = "tracks"
    kinds: tuple[str, ...] = ("event", "offer", "delivery")
    makes: tuple[str, ...] = ("track",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """One key: the names of the parties, so that channels never chain into one block."""
        found = parties(_actors(item), scope)
        return ("|".join(found),) if 2 <= len(found) <= MOST else ()

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One track per block: its moves in order of their days."""
        among = parties(_actors(block.items[0]), scope)
        moves = {m.id: m for item in block.items if isinstance(m := scope.entry(item.id), Move)}
        ordered = sorted(moves.values(), key=lambda m: (order(_when(m).edtf), m.id))
        if not ordered:
            return
        done = [m for m in ordered if _moved(m) and bounds(_when(m).edtf) != (None, None)]
        yield Track(
            id=derived_id("track", *among),
            name=" – ".join(p.name for p in among.values()),
            parties=tuple(p.members[0] for p in among.values()),
            last_move=done[-1].members[0] if done else None,
            entries=tuple(m.members[0] for m in ordered),
            citations=ordered[-1].citations[:1] if not done else done[-1].citations[:1],
        )

    def face(self, entry: Resolved) -> object:
        """No later stratum reads tracks."""
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """Nothing beyond references."""
        return ()


def _actors(item: Item) -> tuple[str, ...]:
    match item:
        case EventFinding():
            return (*item.initiators, *item.recipients)
        case OfferFinding():
            return tuple(a for a in (item.maker, *item.made_to) if a is not None)
        case DeliveryFinding():
            return tuple(a for a in (item.giver, item.receiver) if a is not None)
    return ()


def _when(move: Move) -> When:
    return (
        move.history[-1].when
        if isinstance(move, Offer) and move.history
        else getattr(move, "when", When())
    )


def _moved(move: Move) -> bool:
    """Whether it is a move that was made: what is planned, floated or denied is none."""
    match move:
        case Event():
            return move.status in ("happened", "ongoing")
        case Delivery():
            return move.status == "delivered"
    return True
