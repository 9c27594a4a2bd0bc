"""Whether a clause stands in a condition, or is what follows from one.

Conditions are told by "if" and "unless", by inversion, by phrases ("provided that", "on condition
that", "as long as": Quirk et al., 1985, 15.34-15.46), and by a time that is still to come: "will
open the bridge once the drivers are freed" tells of no drivers freed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spacy.tokens import Token

Scope = Literal["", "condition", "consequence"]

PROVIDED = frozenset({"provided", "providing", "assuming", "supposing"})
"""Participles that introduce a condition, whatever a parser makes of them."""
TERMS = frozenset({"condition", "proviso", "event", "case", "understanding", "assumption"})
"""Nouns of a phrase that makes a condition: "on condition that", "in the event that"."""
STILL_TO_COME = frozenset({"once", "when", "until", "after", "before", "as"})
"""Conjunctions of time whose clause, under a future, has not happened yet ("as soon as")."""
_LOOSE = frozenset({"advcl", "pcomp", "ccomp", "acl", "relcl", "conj"})


def scope_of(verb: Token) -> Scope:
    """The part that a verb's clause plays in a condition; empty outside any."""
    if any(is_condition(c) for c in verb.children if c.dep_ == "advcl"):
        return "consequence"
    step = verb
    while step.dep_ in ("conj", "xcomp"):
        if _introduced(step):
            return "condition"
        step = step.head
    if step.dep_ in ("advcl", "pcomp") and is_condition(step):
        return "condition"
    return "condition" if _introduced(step) or _still_to_come(step) else ""


def is_condition(verb: Token) -> bool:
    """Whether a subordinate verb is introduced as a condition."""
    for child in verb.children:
        if child.dep_ == "mark" and child.lower_ in ("if", "unless"):
            before = child.nbor(-1).lower_ if child.i > 0 else ""
            return before not in ("even", "as") and not any(
                c.lower_ in ("even", "as") for c in child.children
            )
    if verb.lower_ in PROVIDED and verb.dep_ == "advcl":
        return not any(c.dep_ == "dobj" for c in verb.children)  # "providing them with money"
    first = next(iter(verb.subtree))  # inverted: "had they listened", "should talks fail"
    return (
        first.lower_ in ("had", "should", "were")
        and first.head == verb
        and any(c.dep_ in ("nsubj", "nsubjpass") and c.i > first.i for c in verb.children)
    )


def _introduced(verb: Token) -> bool:
    """ "provided that X", "on condition that X", "as long as X"."""
    if verb.dep_ not in _LOOSE:
        return False
    above = verb.head
    if above.lower_ in PROVIDED and above.i < verb.i:
        return not any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for c in above.children)
    if above.lower_ in TERMS and above.i < verb.i:
        marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)
        return marked and above.head.lower_ in ("on", "in", "under")
    return above.lower_ == "long" and any(
        c.dep_ == "mark" and c.lower_ == "as" for c in verb.children
    )


def _still_to_come(verb: Token) -> bool:
    """ "will open once they are freed": under a future, a clause of time tells no past."""
    if verb.dep_ != "advcl":
        return False
    if not any(c.lower_ in STILL_TO_COME and c.i < verb.i for c in verb.children):
        return False
    tags = {verb.tag_} | {c.tag_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    above = verb.head
    while above.dep_ == "xcomp":
        above = above.head
    if "VBD" in tags:  # "said it would stop once a truce was reached"
        would = any(c.dep_ == "aux" and c.lower_ == "would" for c in above.children)
        return would and any(c.lower_ in ("once", "until") for c in verb.children)
    if not tags & {"VBZ", "VBP"}:
        return False
    if any(c.dep_ == "mark" and c.lower_ == "as" for c in verb.children) and not any(
        c.lower_ == "soon" for c in (verb.head, *verb.head.children)
    ):
        return False
    return any(c.tag_ == "MD" for c in above.children if c.dep_ == "aux") or (
        above.tag_ == "VB" and any(c.lower_ == "to" for c in above.children)
    )
