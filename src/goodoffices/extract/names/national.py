"""Bodies of a state that are named with it: "the X Foreign Ministry", "the Ministry of Y of X".

A name is cut at the state's own; here the whole wording becomes a mention, the state the one that
the body acts for, and a described body ("X's foreign ministry") of the same kind the same actor.
"""

from __future__ import annotations

from dataclasses import replace

from goodoffices.extract.names.coreference import Book, Chain, Spot
from goodoffices.extract.names.described_bodies import OF_LEADERS
from goodoffices.extract.names.led import led_by
from goodoffices.extract.names.naming import Names
from goodoffices.text.bodies import initials, organ_key
from goodoffices.text.gazetteer import leading
from goodoffices.text.spelling import parts

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
    for chain in book.chains:
        if chain.body is not None and not chain.names:
            for letters in map(_letters, chain.spots):
                led.setdefault(letters, set()).add(chain)
    _join_letters(led, book)
    _join_described(book)
    _join_led(book)


def _letters(spot: Spot) -> str:
    """What shortens a description with capitals: "PMO" for "the X-ian Prime Minister's Office"."""
    rest = leading(spot.doc[spot.start : spot.end].text)
    return initials(rest[1]) if rest is not None and spot.head.text[0].isupper() else ""


def _join_letters(led: dict[str, set[Chain]], book: Book) -> None:
    """Join letters to the only wording, the state in front included, that they stand for."""
    for chain in list(book.chains):
        letters = chain.names[0] if chain.names else ""
        if len(letters) < 3 or not letters.isupper() or chain.type not in BODIES or chain.known:
            continue
        fits = led.get(letters, set()) - {chain}
        if len(fits) == 1 and not any(" " in n for n in chain.names):
            (fit,) = fits
            if fit.body is not None:  # still known by whose it is
                chain.names.clear()
                chain.spots[:] = [replace(s, form="description") for s in chain.spots]
            book.absorb(fit, chain)


def _join_described(book: Book) -> None:
    """Make "X's defence ministry" and the Ministry of Defence of X one, in whatever words named."""
    named: dict[tuple[str, Chain], Chain] = {}
    for chain in list(book.chains):
        if chain.type != "government-body" or not chain.names or chain.acts_for is None:
            continue
        keys = {(organ_key(name), chain.acts_for) for name in chain.names}
        known = {named[key] for key in keys if key in named}
        if len(known) == 1:
            book.absorb(known.pop(), chain)
        elif not known:
            named |= dict.fromkeys(keys, chain)
    described: dict[str, set[Chain]] = {}
    for chain in list(book.chains):
        if chain.body is None or chain.names or chain.type != "government-body":
            continue
        noun, owner = chain.body
        fit = named.get((organ_key(noun), owner))
        if fit is not None:
            book.absorb(fit, chain)
        elif owner.type == "state":
            described.setdefault(organ_key(noun), set()).add(chain)
    _join_bare(named, described, book)


def _join_bare(
    named: dict[tuple[str, Chain], Chain], described: dict[str, set[Chain]], book: Book
) -> None:
    """Make "the Ministry of Trade" the trade ministry that the document calls one state's."""
    owned = {organ for organ, _ in named}
    for chain in list(book.chains):
        if chain.type != "government-body" or not chain.names or chain.acts_for is not None:
            continue
        organs = {organ for name in chain.names if " " in (organ := organ_key(name))}
        fits = {c for organ in organs - owned for c in described.get(organ, ())}
        if len(fits) == 1 and (fit := fits.pop()) in book.chains:
            chain.acts_for = fit.acts_for
            book.absorb(chain, fit)


def _join_led(book: Book) -> None:
    """Make "the Orlov Administration" what "the Orlov administration" is: Orlov's, by description.

    With a capital it looks like a name, but it is one as long as its leader is in office alone.
    """
    known = {(organ_key(c.body[0]), c.body[1]): c for c in book.chains if c.body is not None}
    for chain in list(book.chains):
        words = chain.fullest().split() if chain.names else []
        noun = words[-1].casefold() if words else ""
        if noun not in OF_LEADERS or len(words) not in (2, 3) or chain.type not in BODIES:
            continue
        leaders = [c for c in book.chains if c.type == "person" and _bears(c, words[-2])]
        if len(leaders) != 1 or len(set(chain.names)) > 1:
            continue
        chain.names.clear()
        chain.spots[:] = [replace(s, form="description") for s in chain.spots]
        chain.type, chain.body = "government-body", (noun, leaders[0])
        chain.acts_for = leaders[0].acts_for
        described = known.setdefault((organ_key(noun), leaders[0]), chain)
        book.absorb(described, chain)


def _bears(person: Chain, surname: str) -> bool:
    """Whether a person is named in full with a surname."""
    names = (parts(name) for name in person.names)
    return any(len(name) > 1 and name[-1:] == parts(surname) for name in names)
