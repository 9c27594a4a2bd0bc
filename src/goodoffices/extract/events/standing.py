"""What a noun stands for: the thing that a measure is of, and whether it is somebody's of public life."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodoffices.extract.events.words import BODIES, PART_OF
from goodoffices.extract.names import actor_at
from goodoffices.text.nouns import CARRIERS, CLASSES

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.reading import Reading

BEFORE_NOUN = frozenset({"poss", "compound", "nmod", "amod"})
"""How what stands before a noun hangs on it."""
NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def measured(token: Token) -> Token:
    """What a measure is of: "some of its troops" acts upon the troops."""
    if token.lemma_.lower() in PART_OF or token.like_num:
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                return next((o for o in child.children if o.dep_ == "pobj"), token)
    return token


def carried(token: Token) -> frozenset[str]:
    """The lemmas that a noun stands for: "mediation efforts" also stands for mediation."""
    lemma = token.lemma_.lower()
    if lemma not in CARRIERS and lemma != "group":
        return frozenset({lemma})
    before = {
        c.lemma_.lower()
        for c in token.children
        if c.dep_ in ("compound", "nmod") or c.lower_ == "alert"
    }
    if lemma == "group":  # "a carrier strike group"; a protest group is no protest
        before &= CLASSES["troops"]
    return frozenset({lemma, *before})


def public_owner(reading: Reading, token: Token) -> bool:
    """Whether a word belongs to somebody named: "Danish police", "a court in Denmark"."""
    return any(
        (c.dep_ in BEFORE_NOUN and (c.ent_type_ in NAMED or actor_at(reading, c) is not None))
        or (c.dep_ in BEFORE_NOUN and any(g.ent_type_ in NAMED for g in c.children))
        or (c.dep_ == "prep" and any(o.ent_type_ in NAMED for o in c.children))
        for c in token.children
    )


def public(reading: Reading, token: Token, *, owned: bool = True) -> bool:
    """Whether a word stands for somebody of public life, known by name or by office only.

    ``owned`` lets what belongs to somebody stand for them ("X's bases").
    """
    if actor_at(reading, token) is not None or token.ent_type_ in NAMED:
        return True
    if token.lemma_.lower() in BODIES:
        return True
    return owned and any(
        c.dep_ in BEFORE_NOUN and (c.ent_type_ in NAMED or actor_at(reading, c) is not None)
        for c in token.children
    )
