"""Holders of an office whom a document titles in one place and names in another, never together.

"Ivanov said ... The Ruritanian president added ...": if the document names nobody else who could
hold the office as often beside that state, and never puts the two into one clause, they are one.
Speaking of the office and its holder in one clause marks two persons (disjoint reference; Chomsky
1981, principle C).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from goodoffices.extract.names.coreference import Book, Chain, Spot
from goodoffices.text.titles import TOP

if TYPE_CHECKING:
    from spacy.tokens import Token

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
    offices: Iterable[Chain],
    book: Book,
    at_home: Callable[[Chain, Chain], bool],
    ahead: Callable[[Chain, Chain], int],
) -> None:
    """Join the holder of a state's highest office, known by title alone, to who is named.

    ``at_home`` tells whether somebody is named beside that state more than beside any other,
    ``ahead`` by how much oftener than others of whom no state is told. Who bears that very title
    somewhere, nobody says of what, comes before who has none.
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
        owner = chain.roles[0][1]
        assert owner is not None
        if any(_known_to_lead(c, owner) for c in book.chains):
            continue
        titled = [c for c in book.chains if _bears(c, chain) and at_home(c, owner)]
        fits = [c for c in titled or book.chains if titled or _could_hold(c)]
        fits = [c for c in fits if not _together(c, chain) and _belongs(c, chain, at_home, ahead)]
        if len(fits) == 1:
            fits[0].acts_for = owner
            book.absorb(fits[0], chain)


def _known_to_lead(person: Chain, state: Chain) -> bool:
    """Whether a document names who leads a state: another word for its leader is theirs or open."""
    now = ((key, whose) for key, whose, _, former in person.roles if not former)
    named = person.type == "person" and bool(person.names)
    return named and any(w is state and k in _HIGHEST for k, w in now)


def _belongs(
    person: Chain,
    office: Chain,
    at_home: Callable[[Chain, Chain], bool],
    ahead: Callable[[Chain, Chain], int],
) -> bool:
    """Whether somebody is named with the state of an office oftener than all others."""
    state = office.roles[0][1]
    assert state is not None
    lead = ahead(person, state)
    return (lead > 0 and at_home(person, state)) or (lead >= 0 and _near(person, office))


def _could_hold(person: Chain) -> bool:
    """Whether somebody named often enough has no office and no state."""
    if person.type != "person" or not person.names or person.acts_for is not None or person.roles:
        return False
    return len(person.names) >= FEWEST


def _bears(person: Chain, office: Chain) -> bool:
    """Whether somebody is called by the very title and no other, the text does not say of what."""
    titles = {key for key, _, _, _ in office.roles}
    if person.type != "person" or not person.names or person.acts_for is not None:
        return False
    held = person.roles
    return bool(held) and all(k in titles and o is None and not past for k, o, _, past in held)


def _near(person: Chain, office: Chain) -> bool:
    """Whether most places of an office stand shortly behind a name."""
    if len(office.spots) < 2:
        return False
    places = sorted(s.place for s in person.spots if s.form == "name")
    near = sum(any(0 < s.place - p < NEAR for p in places) for s in office.spots)
    return near * 2 > len(office.spots)


def _together(person: Chain, office: Chain) -> bool:
    """Whether a name and a title somewhere are two persons: in one clause, or one says that of the
    other. "X was warned, which the president regretted" may be one."""
    for place in (s for s in person.spots if s.form == "name"):
        for other in (s for s in office.spots if _sentence(s) == _sentence(place)):
            clause = _clause(other.head)
            if _clause(place.head) == clause:
                return True
            told = clause.dep_ in ("ccomp", "xcomp", "advcl")
            if told and place.head.dep_ == "nsubj" and _clause(clause.head) == place.head.head:
                return True
    return False


def _clause(token: Token) -> Token:
    """The verb of the clause that a token stands in."""
    while token.head.i != token.i and not (token.dep_ in _CLAUSES and token.pos_ in _VERBAL):
        token = token.head
    return token


_VERBAL = frozenset({"VERB", "AUX"})
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "conj", "parataxis", "xcomp"})
"""Relations of what heads a clause of its own (ClearNLP labels)."""


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


def join_lead(book: Book) -> None:
    """Join whom the first sentence introduces without a name to the person who is named next.

    "A top Ruritanian general has said ... Lt Gen Ivan Orlov told reporters ...": the name comes
    where the lead ends, with the same rank or office, of no other state.
    """
    people = [c for c in book.chains if c.type == "person" and c.spots]
    if len(people) < 2:
        return
    lead = min(people, key=lambda c: min(s.place for s in c.spots))
    named = [c for c in people if c.names]
    if not lead.unnamed or lead.plural or not lead.roles or not named:
        return
    first = min(lead.spots, key=lambda s: s.place)
    person = min(named, key=lambda c: min(s.place for s in c.spots))
    noun = _last(lead.roles[0][0])
    titles = [_last(key) for key, _, _, former in person.roles if not former]
    same = noun in titles or noun in person.ranks
    at_one = person.acts_for is None or person.acts_for is lead.acts_for
    if same and at_one and _next(person, lead, first.place):
        book.absorb(person, lead)
        person.acts_for = person.acts_for or lead.acts_for


def _last(title: str) -> str:
    """The head of a title: of a "defence minister", "minister"."""
    return title.rpartition(" ")[2]


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
    if any(former for _, _, _, former in person.roles):
        return False
    if person.acts_for is None:  # "X's minister for trade ... | minister Ana Ruiz said"
        alone = all(whose is None for _, whose, _, _ in person.roles)
        return alone and any(_last(r[0]) == _last(office.roles[0][0]) for r in person.roles)
    if person.acts_for is not office.acts_for:
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
