"""Whether a verb stands in the passive, of its own or with one that it is coordinated with."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_passive(verb: Token) -> bool:
    """Whether a verb is a passive: "was freed", and "was arrested and | deported"."""
    if verb.lemma_ == "oppose" and any(c.lower_ == "to" for c in verb.children):
        return False  # "is opposed to X": opposes it
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        return True
    joined = verb.tag_ == "VBN" and verb.dep_ == "conj" and verb.head.tag_ == "VBN"
    own = {"aux", "nsubj", "dobj", "xcomp", "ccomp"}
    return joined and not any(c.dep_ in own for c in verb.children) and is_passive(verb.head)
