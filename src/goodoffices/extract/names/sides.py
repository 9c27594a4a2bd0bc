"""Whose a body is: of which state by the words around it ("the X-ian group", "group G in X"), and who
can have one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodoffices.extract.names.coreference import Chain
from goodoffices.text.gazetteer import known_at

if TYPE_CHECKING:
    from spacy.tokens import Token

_OF_STATES = frozenset(
    "government army military navy police ministry cabinet embassy regime junta treasury".split()
)
"""Bodies that states alone have."""

PERSONAL: frozenset[str] = frozenset(
    "administration government office regime cabinet junta team campaign".split()
)
"""What is called after a person: "the X administration", "Y's office"."""


def sides(noun: Token) -> frozenset[str]:
    """The states by whose names or adjectives a noun is told apart: "the X-ian group"."""
    before = (c for c in noun.children if c.i < noun.i and c.dep_ in ("amod", "compound"))
    known = (known_at(noun.doc, c.i) for c in before if c.text[0].isupper())
    return frozenset(k[0].code for k in known if k is not None and k[0].type == "state")


def tied_to(chain: Chain) -> frozenset[str]:
    """The states to which the words around an actor's mentions tie it: "X-ian group G", "G in X"."""
    found: set[str] = set()
    for s in chain.spots:
        before = s.doc[s.start - 1] if s.start else s.head
        for noun in {s.head, s.head.head if s.head.dep_ in ("appos", "compound") else s.head}:
            found |= sides(noun)
        known = known_at(s.doc, before.i) if before.text[0].isupper() else None
        for prep in s.head.children:
            place = next((t for t in prep.children if t.dep_ == "pobj"), None)
            if prep.lower_ in ("in", "of") and place is not None and known is None:
                known = known_at(s.doc, place.i)
        if known is not None and known[0].type == "state":
            found.add(known[0].code)
    return frozenset(found)


def can_own(chain: Chain, noun: str) -> bool:
    """Whether an actor can have such a body: states any, persons and bodies an office and so on."""
    if chain.type == "state":
        return True
    if chain.code is not None:
        return chain.type != "media" and noun not in _OF_STATES
    if chain.type == "person":
        return noun in PERSONAL
    return chain.type in ("government-body", "organisation") and noun in (
        "office",
        "court",
        "presidency",
    )


def state_of(chain: Chain) -> Chain | None:
    """The state that an actor is or acts for."""
    return chain if chain.type == "state" else chain.acts_for
