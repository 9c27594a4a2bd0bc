"""Holders of an office whom a document titles in one place and names in another, never together.

"Ivanov said ... The Ruritanian president added ...": if the document names nobody else who could
hold the office, and never puts the two into one sentence, they are one. Speaking of the office
and its holder in one sentence marks two persons (disjoint reference; Chomsky 1981, principle C).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from goodoffices.extract.names.coreference import Book, Chain, Spot
from goodoffices.text.titles import TOP

NEAR = 900
"""Characters back in which the name must stand before the title: some five sentences."""
SOON = 500
"""Characters within which a surname explains who holds an office that was just named."""
RANKS: frozenset[str] = frozenset(
    "gen general lt lieutenant col colonel adm admiral maj major brig brigadier marshal cmdr"
    " commander capt captain".split()
)
"""Ranks that officers are named by (NATO STANAG 2116, OF-2 to OF-10)."""
COMMANDS: frozenset[str] = frozenset(
    "military army general commander navy force forces chief admiral colonel marshal".split()
)
"""Words of an office that an officer holds."""
_HIGHEST = TOP | {"leader"}
LEADING: frozenset[str] = frozenset({"chief", "head", "director", "boss", "leader", "chair"})
"""Words for who is first in a body: "security chief", "head of the security agency"."""
FEWEST = 3
"""Mentions by name below which nobody is a document's protagonist."""


def join_offices(
    offices: Iterable[Chain], book: Book, at_home: Callable[[Chain, Chain], bool]
) -> None:
    """Join the holder of a state's highest office, known by title alone, to who is named.

    ``at_home`` tells whether somebody is named beside that state more than beside any other.
    """
    by_state: dict[int, Chain] = {}
    for chain in offices:
        title, owner, _, former = chain.roles[0]
        if title not in _HIGHEST or owner is None or owner.type != "state" or former:
            continue
        if id(owner) in by_state:  # "the X president" and "the X leader" of one text
            book.absorb(by_state[id(owner)], chain)
        else:
            by_state[id(owner)] = chain
    for chain in by_state.values():
        fits = [c for c in book.chains if _could_hold(c, chain, at_home)]
        if len(fits) == 1:
            fits[0].acts_for = chain.roles[0][1]
            book.absorb(fits[0], chain)


def _could_hold(person: Chain, office: Chain, at_home: Callable[[Chain, Chain], bool]) -> bool:
    if person.type != "person" or not person.names or person.acts_for is not None or person.roles:
        return False
    if len(person.names) < FEWEST:
        return False
    named = [s for s in person.spots if s.form == "name"]
    if {_sentence(s) for s in named} & {_sentence(s) for s in office.spots}:
        return False
    owner = office.roles[0][1]
    if owner is not None and at_home(person, owner):
        return True
    if len(office.spots) < 2:
        return False
    places = sorted(s.place for s in named)
    near = sum(any(0 < s.place - p < NEAR for p in places) for s in office.spots)
    return near * 2 > len(office.spots)


def join_introduced(offices: Iterable[Chain], book: Book) -> None:
    """Join who is first called by office alone to the person who is named next, if only one fits.

    "Ruritania's army chief told troops ... The remarks by Gen Orlov ...": a surname with a rank
    that is never explained. "Its security chief announced ... Ivan Orlov, head of the security
    agency, told ...": an office of the same state in other words. The name stands within
    ``SOON`` of the only office left without a holder, and not in its sentence.
    """
    open_ = [c for c in offices if c in book.chains and not c.names and c.spots]
    for chain in open_:
        start = min(s.place for s in chain.spots)
        if any(0 <= start - min(s.place for s in c.spots) < SOON for c in open_ if c is not chain):
            continue
        fits = [c for c in book.chains if _next(c, chain, start) and _explains(c, chain)]
        if len(fits) == 1:
            fits[0].acts_for = chain.acts_for
            book.absorb(fits[0], chain)


def _next(person: Chain, office: Chain, start: int) -> bool:
    """Whether a person is first named right behind an office, and not in its sentence."""
    if person.type != "person" or not person.names:
        return False
    first = min(person.spots, key=lambda s: s.place)
    if not 0 < first.place - start < SOON:
        return False
    here = {_sentence(s) for s in office.spots}
    return not {_sentence(s) for s in person.spots} & here


def _explains(person: Chain, office: Chain) -> bool:
    """Whether the person can hold the office, by a rank or by an office in other words."""
    title = set(office.roles[0][0].split())
    if not person.roles:
        bare = person.acts_for is None and not any(" " in name for name in person.names)
        ranks = {w for s in person.spots for w in _words_before(s)} & RANKS
        return bare and bool(ranks) and bool(title & COMMANDS)
    if person.acts_for is not office.acts_for or person.acts_for is None:
        return False
    if any(former for _, _, _, former in person.roles):
        return False
    told = {w.lower_ for s in person.spots if s.form != "name" for w in s.doc[s.start : s.end]}
    heads = {r[0].split()[-1] for r in person.roles if r[0]}
    return bool((title - LEADING) & told) and bool(title & LEADING) and bool(heads & LEADING)


def _words_before(spot: Spot) -> set[str]:
    """The words of a mention and the two before it: ranks stand there."""
    first = max(spot.start - 2, spot.head.sent.start)
    return {t.lower_.rstrip(".") for t in spot.doc[first : spot.end]}


def _sentence(spot: Spot) -> tuple[int, int]:
    return id(spot.doc), spot.head.sent.start
