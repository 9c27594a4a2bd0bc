"""Whether what somebody will do is harm to another: undertaken, it is a threat and no promise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.offers.table import (
    CURBS,
    GOING_ON,
    HARM,
    HARSH,
    HOSTILE,
    PAINFUL,
    STRIKING,
    WAGING,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

TOLLS = frozenset("price toll revenge vengeance retribution cost".split())
"""What is "exacted"."""

LEGAL = frozenset({"lawsuit", "suit", "litigation"})
"""What one side brings against another before a court."""


def harms(head: Token, *, vowed: bool = False) -> bool:
    """Whether a verb or noun tells harm: plain harm, or, where it is vowed or sworn, whatever
    could hurt ("vowed to respond")."""
    if any(c.dep_ == "neg" for c in head.children):
        return False
    for verb, things in _done(head):
        words = {verb.lemma_.lower(), *(t.lemma_.lower() for t in things)}
        if words & HARSH or _painful(verb) or any(_painful(t) for t in things):
            return True
        if verb.pos_ == "VERB" and _plain(verb, things):
            return True
        if any(
            c.dep_ == "prep" and c.lower_ == "by" and any(o.lower_ == "force" for o in c.children)
            for c in verb.children
        ):
            return True
        nouns = {t.lemma_.lower() for t in (verb, *things) if t.pos_ == "NOUN"}
        if vowed and (words & HOSTILE or nouns & HARM):
            return True
    return False


def _done(head: Token) -> Iterator[tuple[Token, tuple[Token, ...]]]:
    """What is done and to what, the deed behind "continue to" included."""
    yield head, tuple(c for c in head.children if c.dep_ == "dobj")
    if head.lemma_.lower() in GOING_ON:
        for child in head.children:
            if child.dep_ == "xcomp":
                yield child, tuple(c for c in child.children if c.dep_ == "dobj")


def _plain(verb: Token, things: tuple[Token, ...]) -> bool:
    """Harm whoever says it: "to attack", "to launch an offensive", "to impose a tariff"."""
    lemma, done = verb.lemma_.lower(), {t.lemma_.lower() for t in things}
    if lemma in (STRIKING - {"respond"}) | {"inflict"}:
        return True
    if lemma == "exact":
        return bool(done & TOLLS)
    if lemma == "pay" and (done & TOLLS or _for_deed(verb)):
        return any(c.dep_ == "nsubj" for c in verb.children)  # "that they would pay for it"
    waged = lemma in WAGING and bool(done & ((HARM | LEGAL) - {"response", "consequence"}))
    return waged or (lemma == "impose" and bool(done & CURBS))


def _for_deed(verb: Token) -> bool:
    """ "Will pay for the attack"."""
    return any(
        o.lemma_.lower() in HARM for c in verb.children if c.lower_ == "for" for o in c.children
    )


def _painful(thing: Token) -> bool:
    return thing.lemma_.lower() in HARM and any(c.lower_ in PAINFUL for c in thing.subtree)
