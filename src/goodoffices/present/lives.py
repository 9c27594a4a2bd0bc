"""How an offer came to stand where it stands, and by which hands words came to the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from goodoffices.model.entries import Offer, Statement
from goodoffices.model.record import Record
from goodoffices.model.shapes import Citation
from goodoffices.present.dates import worded
from goodoffices.present.listing import BY_KIND, Listing, wanted
from goodoffices.present.listing import listing as listed
from goodoffices.present.shelf import Shelf, plain
from goodoffices.present.telling import Teller
from goodoffices.present.view import Source

STEPS = 12
"""Steps shown of one offer; its own page has all its passages."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step in an offer's life: what happened, when, by whom, and the words that say so."""

    status: str
    day: str
    by: str
    quote: str
    source: Source | None
    start: int


@dataclass(frozen=True, slots=True)
class Hand:
    """One through whom words came to the page; the first is who said them."""

    name: str
    id: str
    how: str


@dataclass(frozen=True, slots=True)
class Lives:
    """Offers, each with its steps by the offer's id."""

    listing: Listing
    steps: Mapping[str, tuple[Step, ...]]


@dataclass(frozen=True, slots=True)
class Journeys:
    """Statements, each with the hands through which it came by the statement's id."""

    listing: Listing
    hands: Mapping[str, tuple[Hand, ...]]


def lives(record: Record, query: Mapping[str, str]) -> Lives:
    """The offers that an address asks for, each with its steps."""
    teller, kind = Teller(record, Shelf(record)), BY_KIND[Offer.kind]
    listing = listed(record, kind, wanted(kind, query), teller)
    offers = [e for e in listing.entries if isinstance(e, Offer)]
    found = {o.id: tuple(steps(teller, o)) for o in offers}
    # Where a life is told, its replies are steps of it.
    below = {o.id: teller.conditions(o.conditions) for o in offers if len(found[o.id]) > 1}
    lines = (replace(line, below=below.get(line.id, line.below)) for line in listing.lines)
    return Lives(replace(listing, lines=tuple(lines)), found)


def steps(teller: Teller, offer: Offer) -> list[Step]:
    """An offer's life, oldest step first."""
    found = []
    for step in offer.history[:STEPS]:
        cited: Citation | None = step.citations[0] if step.citations else None
        by = teller.shelf.actor(step.by)
        found.append(
            Step(
                step.status,
                worded(step.when.edtf) if step.when.edtf else "day unknown",
                plain(by.name) if by else "",
                plain(cited.quote) if cited else "",
                teller.shelf.source(cited.document) if cited else None,
                cited.start if cited else 0,
            )
        )
    return found


def journeys(record: Record, query: Mapping[str, str]) -> Journeys:
    """The statements that an address asks for, each with the hands through which it came."""
    teller, kind = Teller(record, Shelf(record)), BY_KIND[Statement.kind]
    listing = listed(record, kind, wanted(kind, query), teller)
    said = (e for e in listing.entries if isinstance(e, Statement))
    return Journeys(listing, {e.id: hands(teller.shelf, e) for e in said})


def hands(shelf: Shelf, statement: Statement) -> tuple[Hand, ...]:
    """From the originator to the publisher; one who is named twice in a row counts once."""
    found: list[Hand] = []
    for link in statement.chain:
        actor = shelf.actor(link.who)
        hand = Hand(plain(actor.name if actor else link.text), actor.id if actor else "", link.how)
        if not found or found[-1].name.casefold() != hand.name.casefold():
            found.append(hand)
    return tuple(found)
