"""Whether a clause says that something was not so: "not", "nobody", "neither ... nor"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodoffices.extract.clauses.table import NEGATIVES

if TYPE_CHECKING:
    from spacy.tokens import Token


def negated(verb: Token) -> bool:
    """Whether a clause denies what its verb tells."""
    for child in verb.children:
        relation = child.dep_
        if relation == "neg" or (relation == "advmod" and child.lower_ in ("never", "hardly")):
            return True
        if relation in ("preconj", "cc") and child.lower_ in ("neither", "nor"):
            return True
        if relation in ("nsubj", "nsubjpass", "dobj", "preconj") and (
            child.lower_ in NEGATIVES
            or any(
                g.dep_ in ("det", "neg", "preconj") and g.lower_ in NEGATIVES
                for g in child.children
            )
        ):
            return True
    return _shares_negation(verb)


def _shares_negation(verb: Token) -> bool:
    """ "Has not confirmed or denied", "neither confirmed nor denied": neither of both."""
    if verb.dep_ != "conj" or verb.head.pos_ not in ("VERB", "AUX"):
        return False
    own = any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for c in verb.children)
    joined = any(c.dep_ == "cc" and c.lower_ in ("or", "nor") for c in verb.head.children)
    return joined and not own and negated(verb.head)
