"""Further wordings of who is named: the rank with the name, the office without its owner.

Around one name stand several wordings that readers search for: in "former Z adviser Lord Ivan Y"
also "Lord Ivan Y", in "X's Prime Minister Ivan Y" also "Prime Minister Ivan Y". And a body is also
what it is called with its name: "the militant group X", "X's ruling Y Party", "the news agency Z".
These places are read last: they identify nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodoffices.extract.names.coreference import Book, Chain, Spot
from goodoffices.extract.names.naming import Name, Names
from goodoffices.extract.names.phrases import BREAKS
from goodoffices.model.shapes import ActorType
from goodoffices.text.gazetteer import known_at
from goodoffices.text.titles import (
    ARMED_GROUP_NOUNS,
    ARMED_WORDS,
    FIRM_NOUNS,
    HONORIFICS,
    OFFICES,
    OUTLET_NOUNS,
    TITLE_ADJECTIVES,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

RANKED: frozenset[str] = frozenset({"rear", "vice", "lt", "lieutenant", "maj", "major", "brig"})
"""Words that begin a rank of two words: "Rear Admiral", "Lt. Gen." (NATO STANAG 2116)."""
_RANKS = HONORIFICS.keys() | RANKED | {"general"}
_OFFICE = OFFICES | TITLE_ADJECTIVES
_CALLING = FIRM_NOUNS | ARMED_GROUP_NOUNS | ARMED_WORDS | OUTLET_NOUNS | {"militia"}
"""Nouns that say of what kind the body is whose name follows."""
_BEFORE = frozenset({"amod", "compound", "nmod", "npadvmod", "punct", "case", "poss", "det"})
"""Relations of the words before a noun to it or to one another."""
_BODIES: frozenset[ActorType] = frozenset(
    {"organisation", "armed-group", "government-body", "media"}
)
LONGEST = 8
"""Words before a body's name that still are a wording of it."""


def read_wordings(names: Names, book: Book) -> None:
    """Add to those named the wordings that lie inside or around what is cited already."""
    for name in names.all:
        chain = book.of(name.head) or book.of(name.doc[name.start])
        if chain is None or not chain.spots:
            continue
        if chain.type == "person" and name.type == "person":
            _ranked(name, chain)
            _of_party(name, chain)
            _of_state(name, chain)
            _titled(name, chain)
            _owned(name, chain, book)
        elif chain.type in _BODIES and (name.type in _BODIES or name.known is not None):
            _called(name, chain)
            if name.type == "organisation":
                _owned(name, chain, book)


def _ranked(name: Name, chain: Chain) -> None:
    """Add the ranks and honorifics right before a name, with the name."""
    start = name.start
    while start > name.opening and _word(name.doc[start - 1]) in _RANKS:
        start -= 1
    if name.doc[start].lower_ == "general" and not _opens(name, start):
        return  # "Secretary-General X"
    if start < name.start and name.doc[start].text[0].isupper():
        chain.spots.append(Spot(name.doc, start, name.end, "title", name.head))


def _of_party(name: Name, chain: Chain) -> None:
    """Add the party or creed right before a name, with the name: "Democrat Ana Ruiz"."""
    before = name.doc[name.start - 1] if name.start > name.opening else None
    if before is None or before.ent_type_ != "NORP" or not before.text[0].isupper():
        return
    inside = before.dep_ in _BEFORE and before.tag_ in ("NNP", "JJ") and before.whitespace_
    if inside and known_at(name.doc, before.i) is None and _opens(name, before.i):
        chain.spots.append(Spot(name.doc, before.i, name.end, "title", name.head))


def _of_state(name: Name, chain: Chain) -> None:
    """Add the state whose somebody is said to be: "Peru's | Ana Ruiz"."""
    at = name.start - 1
    if at <= name.opening or name.doc[at].tag_ != "POS":
        return
    for first in range(max(at - 3, name.opening), at):
        known = known_at(name.doc, first)
        if known is not None and known[0].sort == "country" and first + known[1] == at:
            chain.spots.append(Spot(name.doc, first, name.end, "title", name.head))
            return


def _titled(name: Name, chain: Chain) -> None:
    """Add an office in capitals with the name, without whose office it is."""
    start = name.start
    while start > name.opening:
        token = name.doc[start - 1]
        hyphen = token.text == "-" and _word(name.doc[start - 2]) in _OFFICE
        office = token.text[0].isupper() and _word(token) in _OFFICE
        if not (hyphen or office) or known_at(name.doc, start - 1) is not None:
            break
        start -= 1
    held = any(_word(t) in OFFICES for t in name.doc[start : name.start])
    if held and not name.text.isupper() and _opens(name, start):
        chain.spots.append(Spot(name.doc, start, name.end, "title", name.head))


def _opens(name: Name, start: int) -> bool:
    """Whether a title can begin at a word: what stands before is none of its own."""
    before = name.doc[start - 1] if start > name.opening else None
    if before is None or before.tag_ == "POS":
        return True
    if before.text == "-":
        return False
    return not before.text[0].isupper() or before.is_sent_start or _ends_known(name, start)


def _ends_known(name: Name, at: int) -> bool:
    """Whether a known name ends right before a word: "U.S. | President X"."""
    for first in range(max(at - 3, 0), at):
        known = known_at(name.doc, first)
        if known is not None and first + known[1] == at:
            return True
    return False


def _word(token: Token) -> str:
    return token.lower_.rstrip(".")


def _owned(name: Name, chain: Chain, book: Book) -> None:
    """Add the body or state whose somebody is said to be: "Orlin Bank's | Ana Ruiz", "Oman's |
    Water Council"."""
    doc, at = name.doc, name.start - 1
    if at - 1 <= name.opening or doc[at].tag_ != "POS":
        return
    owner = doc[at - 1]
    whose = book.of(owner)
    if whose is not None and whose is not chain and whose.type in _BODIES:
        chain.spots.append(Spot(doc, owner.left_edge.i, name.end, "title", name.head))


def _called(name: Name, chain: Chain) -> None:
    """Add what a body is called together with its name."""
    doc, first = name.doc, name.start - 1
    if first < name.opening or not doc[first].whitespace_ or not doc[first].is_lower:
        return
    if name.head.dep_ in ("compound", "nmod", "amod") and name.head.head.i >= name.end:
        return  # they tell what the noun behind is
    told = doc[first]
    kind = told.lower_ in _CALLING and (told.tag_ == "NN" or told.lower_ in ARMED_WORDS)
    if not kind and not (told.tag_ in ("VBN", "VBG") and told.dep_ == "amod"):
        return
    start = _phrase_start(told, name)
    if doc[start].lower_ in ("a", "an") or doc[start].pos_ == "PRON":
        return
    chain.spots.append(Spot(doc, start, name.end, "title", name.head))


def _phrase_start(told: Token, name: Name) -> int:
    """Where the phrase starts that a word before a name belongs to."""
    doc, start = name.doc, told.i
    while start > max(name.opening, name.start - LONGEST):
        token = doc[start - 1]
        inside = start <= token.head.i < name.end or token.dep_ in ("case", "punct")
        if token.dep_ not in _BEFORE or not inside or token.text in BREAKS:
            break
        start -= 1
    return start
