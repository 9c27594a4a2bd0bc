"""Tracks: one channel between parties, what moves in it and what moved last.

A channel runs between states, blocs and armed groups; persons and bodies count as whom they act
for. Who mediates in it, and who hosts it, is named beside the parties and is none of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from goodoffices.model.edtf import bounds, order
from goodoffices.model.entries import Actor, Delivery, Event, Offer, Track
from goodoffices.model.findings import DeliveryFinding, EventFinding, OfferFinding
from goodoffices.model.ids import derived_id
from goodoffices.model.shapes import When
from goodoffices.resolve.credits import sentence
from goodoffices.resolve.parties import mediators, parties
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope
from goodoffices.text.gazetteer import named

Move = Event | Offer | Delivery

MOST = 3
"""Parties of one channel: more than that is a forum, not a channel."""
SHOWN = 3
"""Mediators and hosts named: those of most moves."""
TOGETHER: frozenset[str] = frozenset({"consult", "agree", "cooperate"})
"""Types of event that two do together, whoever is named first; all others need two sides."""
PASSING: frozenset[str] = TOGETHER | {"concede", "aid", "retreat", "request", "support"}
"""Types of event by which something passes between two sides. Of nothing but blows and blame
between them a conflict is made, and no channel (of 60 judged by hand a sixth were that)."""
MADE: frozenset[str] = frozenset(
    "made reiterated changed accepted rejected countered delivered partly-delivered withdrawn".split()
)
"""Steps of an offer that somebody took; silence and the lapse of time are none."""


class Tracks:
    """Groups events, offers and deliveries by the set of parties between which they pass."""

    name = "tracks"
    kinds: tuple[str, ...] = ("event", "offer", "delivery")
    makes: tuple[str, ...] = ("track",)
    gathers = True

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """One key: the names of the parties, so that channels never chain into one block."""
        found = _between(item, scope)
        return ("|".join(found),) if 2 <= len(found) <= MOST else ()

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One track per block: its moves in order of their days."""
        among = _between(block.items[0], scope)
        moves = {m.id: m for item in block.items if isinstance(m := scope.entry(item.id), Move)}
        ordered = sorted(moves.values(), key=lambda m: (order(_when(m).edtf), m.id))
        if not ordered:
            return
        done = sorted((m for m in ordered if _moved(m)), key=lambda m: (_day(m), m.id))
        if not done and len(ordered) == 1 and not _happened(ordered[0]):
            return  # one plan or possibility is no channel yet
        if not any(_passes(m) for m in ordered):
            return
        last = done[-1] if done else None
        yield Track(
            id=derived_id("track", *among),
            name=_name(among, block.items, scope),
            parties=tuple(p.members[0] for p in among.values()),
            last_move=last.members[0] if last is not None else None,
            entries=tuple(m.members[0] for m in ordered),
            citations=(last or ordered[-1]).citations[:1],
        )

    def face(self, entry: Resolved) -> object:
        """No later stratum reads tracks."""
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """Nothing beyond references."""
        return ()


def _passes(move: Move) -> bool:
    """Whether a move is one of a channel: words, an undertaking or value between two sides."""
    return move.type in PASSING if isinstance(move, Event) else True


def _between(item: Item, scope: Scope) -> dict[str, Actor]:
    """The parties between which a move passes: those on both sides, whoever mediates left out."""
    match item:
        case EventFinding():
            sides = [item.initiators, item.recipients]
            if item.mode == "mediate" and len(parties(item.recipients, scope)) > 1:
                sides = [(), item.recipients]
            elif item.type not in TOGETHER and not all(parties(s, scope) for s in sides):
                return {}
        case OfferFinding():
            sides = [(item.maker,) if item.maker else (), item.made_to]
        case DeliveryFinding():
            sides = [tuple(a for a in (item.giver, item.receiver) if a is not None)]
        case _:
            return {}
    return parties((actor for side in sides for actor in side), scope)


def _name(among: dict[str, Actor], items: Sequence[Item], scope: Scope) -> str:
    """The parties, and who mediates and hosts: "A – B (mediated by C, hosted by D)"."""
    own = {p.name for p in among.values()}
    by: list[str] = []
    at: list[str] = []
    for item in items:
        if isinstance(item, EventFinding):
            by += sorted(set(_mediating(item, scope)) - own)
            host = named(item.place) if item.place else None
            if item.type in TOGETHER and host is not None and host.name not in own:
                at.append(host.name)
    beside = [
        f"{word} by {' and '.join(found)}"
        for word, names in (("mediated", by), ("hosted", at))
        if (found := _most(names))
    ]
    plain = " – ".join(p.name for p in among.values())
    return f"{plain} ({', '.join(beside)})" if beside else plain


def _mediating(finding: EventFinding, scope: Scope) -> Iterator[str]:
    """Who mediates what a report tells, by its event or by its sentence."""
    if finding.mode == "mediate":
        yield from (p.name for p in parties(finding.initiators, scope).values())
    if finding.type in TOGETHER:
        text = scope.document(finding.document).text
        start, end = sentence(text, finding.head)
        yield from mediators(text[start:end])


def _most(names: Sequence[str]) -> list[str]:
    ranked = sorted(set(names), key=lambda n: (-names.count(n), n))
    return sorted(ranked[:SHOWN])


def _when(move: Move) -> When:
    """The day of a move: of an offer that of its last step with a day."""
    if isinstance(move, Offer):
        days = [s.when for s in move.history if s.status in MADE and s.when.edtf is not None]
        return max(days, key=lambda w: order(w.edtf), default=When())
    return move.when


def _day(move: Move) -> tuple[date, date]:
    """The latest day that a move may have, then its first: a year says less than a day in it."""
    first, last = order(_when(move).edtf)
    return first, last


def _moved(move: Move) -> bool:
    """Whether it is a move that was made, on a known day: plans, floats and denials are none."""
    return _happened(move) and bounds(_when(move).edtf) != (None, None)


def _happened(move: Move) -> bool:
    match move:
        case Event():
            return move.status in ("happened", "ongoing")
        case Delivery():
            return move.status == "delivered"
    return any(step.status in MADE for step in move.history) or move.status in MADE
