"""Bodies of a state that are named with it: "the X Foreign Ministry", "the Ministry of Y of X".

A name is cut at the state's own; here the whole wording becomes a mention, the state the one that
the body acts for, and a described body ("X's foreign ministry") of the same kind the same actor.
"""

from __future__ import annotations

from goodoffices.extract.names.coreference import Book, Chain, Spot
from goodoffices.extract.names.led import led_by
from goodoffices.extract.names.naming import Names
from goodoffices.text.bodies import initials, organ_key

BODIES = frozenset({"government-body", "organisation", "armed-group"})
"""Types of actor that a state's name may stand before or behind."""


def read_owners(names: Names, book: Book) -> None:
    """Give named bodies the state that their wording names, and join what describes them."""
    led: dict[str, set[Chain]] = {}
    for name in names.all:
        chain = book.of(name.head) or book.of(name.doc[name.start])
        if name.known is not None or name.type not in BODIES or chain is None:
            continue
        found = led_by(name)
        if found is None:
            continue
        wording = " ".join(name.doc[found.start : found.end].text.split())
        chain.spots.append(Spot(name.doc, found.start, found.end, "title", name.head))
        if name.type == "government-body":
            chain.acts_for = chain.acts_for or book.coded(found.state)
            if not found.owns:  # "Foreign Ministry" alone says nothing to a reader
                chain.names.append(wording)
        led.setdefault(initials(wording), set()).add(chain)
    _join_letters(led, book)
    _join_described(book)


def _join_letters(led: dict[str, set[Chain]], book: Book) -> None:
    """Join letters to the only wording, the state in front included, that they stand for."""
    for chain in list(book.chains):
        letters = chain.names[0] if chain.names else ""
        if len(letters) < 3 or not letters.isupper() or chain.type not in BODIES or chain.known:
            continue
        fits = led.get(letters, set()) - {chain}
        if len(fits) == 1 and not any(" " in n for n in chain.names):
            book.absorb(next(iter(fits)), chain)


def _join_described(book: Book) -> None:
    """Make "X's defence ministry" and the Ministry of Defence of X one, where one is named."""
    named: dict[tuple[str, Chain], list[Chain]] = {}
    for chain in book.chains:
        if chain.type == "government-body" and chain.names and chain.acts_for is not None:
            for key in {organ_key(name) for name in chain.names}:
                named.setdefault((key, chain.acts_for), []).append(chain)
    for chain in list(book.chains):
        if chain.body is None or chain.names or chain.type != "government-body":
            continue
        noun, owner = chain.body
        fits = named.get((organ_key(noun), owner), [])
        if len(fits) == 1:
            book.absorb(fits[0], chain)
