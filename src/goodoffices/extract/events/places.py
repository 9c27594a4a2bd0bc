"""Places as parties: the states whose name, capital or soil stands behind a preposition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import with_conjuncts
from goodoffices.extract.events.standing import BEFORE_NOUN
from goodoffices.text.gazetteer import known_at

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.reading import Reading

SOIL = frozenset(
    "capital city town village port region province territory soil border coast island airport base".split()
)
"""Nouns of places that are a state's: "arrived in the X capital", "a strike on an X city"."""


def _lone(token: Token) -> bool:
    """Whether a name of one word is taken for a person's: of capitals the tables know better."""
    beside = (token.doc[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(token.doc))
    return token.ent_type_ == "PERSON" and all(t.ent_type_ != "PERSON" for t in beside)


def _code(token: Token) -> str | None:
    """The state that a word before a noun names: of "the X capital"."""
    known = known_at(token.doc, token.i)
    return known[0].code if known is not None and known[0].type == "state" else None


def states_meant(reading: Reading, tokens: Iterable[Token]) -> tuple[str, ...]:
    """The states whose name or capital stands as a place: "travelled to X", "raids in X"."""
    found: list[str] = []
    for token in with_conjuncts(tokens):
        inner = [o for name, o in prepositions(token) if name in ("of", "in", "near")]
        soil = [t for t in (token, *inner) if t.lemma_.lower() in SOIL]
        people = [c for t in soil for c in t.children if c.dep_ in BEFORE_NOUN]
        found += [a.id for a in reading.actors if a.code in {_code(c) for c in people} - {None}]
        for place in (token, *inner, *(x for o in inner for _, x in prepositions(o))):
            if place.ent_type_ not in ("GPE", "LOC", "") and not _lone(place):
                continue
            known = known_at(place.doc, place.i)
            if known is not None and known[0].type == "state":
                found += [a.id for a in reading.actors if a.code == known[0].code][:1]
    return tuple(dict.fromkeys(found))


def place_in(tokens: Iterable[tuple[str, Token]]) -> str | None:
    """Where it took place: an "in" or "at" phrase that names a place."""
    for name, token in tokens:
        if name in ("in", "at", "near") and token.ent_type_ in ("GPE", "LOC", "FAC"):
            span = [t for t in token.subtree if t.dep_ in ("compound", "amod") and t.head == token]
            return " ".join(t.text for t in [*(s for s in span if s.pos_ == "PROPN"), token])
    return None


def prepositions(noun: Token) -> Iterator[tuple[str, Token]]:
    """The prepositions behind a noun with what follows each."""
    for child in noun.children:
        if child.dep_ in ("prep", "agent"):
            for token in child.children:
                if token.dep_ == "pobj":
                    yield child.lower_, token
