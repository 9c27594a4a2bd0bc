"""Holders of an office whom a document titles in one place and names in another, never together.

"Ivanov said ... The Ruritanian president added ...": if the document names nobody else who could
hold the office, and never puts the two into one sentence, they are one. Speaking of the office
and its holder in one sentence marks two persons (disjoint reference; Chomsky 1981, principle C).
"""

from __future__ import annotations

from collections.abc import Iterable

from goodoffices.extract.coreference import Book, Chain, Spot
from goodoffices.text.titles import TOP

NEAR = 900
"""Characters back in which the name must stand before the title: some five sentences."""
FEWEST = 3
"""Mentions by name below which nobody is a document's protagonist."""


def join_offices(offices: Iterable[Chain], book: Book) -> None:
    """Join the holder of a state's highest office, known by title alone, to who is named."""
    by_state: dict[int, Chain] = {}
    for chain in offices:
        title, owner, _, former = chain.roles[0]
        if title not in TOP | {"leader"} or owner is None or owner.type != "state" or former:
            continue
        if id(owner) in by_state:  # "the X president" and "the X leader" of one text
            book.absorb(by_state[id(owner)], chain)
        else:
            by_state[id(owner)] = chain
    for chain in by_state.values():
        fits = [c for c in book.chains if _could_hold(c, chain)]
        if len(fits) == 1:
            fits[0].acts_for = chain.roles[0][1]
            book.absorb(fits[0], chain)


def _could_hold(person: Chain, office: Chain) -> bool:
    if person.type != "person" or not person.names or person.acts_for is not None or person.roles:
        return False
    if len(person.names) < FEWEST or len(office.spots) < 2:
        return False
    named = [s for s in person.spots if s.form == "name"]
    if {_sentence(s) for s in named} & {_sentence(s) for s in office.spots}:
        return False
    places = sorted(s.place for s in named)
    near = sum(any(0 < s.place - p < NEAR for p in places) for s in office.spots)
    return near * 2 > len(office.spots)


def _sentence(spot: Spot) -> tuple[int, int]:
    return id(spot.doc), spot.head.sent.start
