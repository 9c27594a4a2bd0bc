"""Stances told by nouns: "X's refusal to negotiate", "voiced its opposition to the cut"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.clauses.table import ACTUAL
from goodoffices.extract.names import actor_at
from goodoffices.extract.positions.issue import can_be_issue
from goodoffices.extract.positions.sided import NOT_OF_WORDS, SIDING, is_party
from goodoffices.extract.positions.stand import Stand
from goodoffices.extract.positions.table import (
    ENDING,
    NOUN_PREPOSITIONS,
    NOUNS,
    SPARED,
    VERBS,
    WISHES,
)
from goodoffices.extract.positions.verdicts import EVALUATIONS
from goodoffices.extract.reading import Reading
from goodoffices.model.shapes import Stance

if TYPE_CHECKING:
    from spacy.tokens import Token


HAVING: frozenset[str] = frozenset({"have", "harbour", "harbor"})
TIDINGS: frozenset[str] = frozenset("report news prospect possibility idea rumour rumor".split())
"""What one is angered or pleased by for what it tells."""

CLAIMED: frozenset[str] = frozenset("denial insistence demand".split())
"""Nouns whose "that" clause is what the stance is on."""

WANTING: frozenset[str] = frozenset("without despite lack if absent amid".split())
WANING: frozenset[str] = frozenset("erode wane fade collapse evaporate dwindle falter".split())
"""What precedes a stance that is not there, or follows one that goes."""

ALLEGED: frozenset[str] = frozenset("alleged supposed purported perceived reported".split())
"""What is said of a stance that somebody else tells of."""

HELD: frozenset[str] = frozenset(
    "reservation misgiving objection preference aversion hostility scepticism skepticism".split()
)
"""Nouns of stance that somebody "has", and does not only pursue."""


def of_light(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """ "voiced its opposition to", "expressed support for"."""
    for thing in clause.objects:
        stance = NOUNS.get(thing.lemma_.lower())
        if stance is not None and any(c.lower_ == "no" for c in thing.children):
            continue  # "has no objection to", "voiced no support for"
        if clause.lemma in HAVING and thing.lemma_.lower() not in HELD:
            continue
        if stance is not None:
            yield from _behind(reading, thing, stance, clause.doers)
            yield from _beside(reading, clause, thing, stance)


def _beside(reading: Reading, clause: Clause, noun: Token, stance: Stance) -> Iterator[Stand]:
    """ "Expressed indignation | at the vote", where the parse hangs its issue on the verb."""
    for child in clause.children:
        near = child.dep_ == "prep" and _next(noun, child) and child.lower_ != "with"
        if near and child.lower_ in NOUN_PREPOSITIONS:
            for thing in (_named_so(t) for t in child.children):
                if thing.dep_ in ("pobj", "pcomp", "attr") and can_be_issue(reading, thing):
                    yield Stand(stance, noun, thing, None, clause.doers)


def _next(noun: Token, preposition: Token) -> bool:
    """Whether nothing but when it was stands between: "raised concerns | in May | about"."""
    between = noun.doc[noun.i + 1 : preposition.i]
    dated = all(t.ent_type_ in ("DATE", "TIME") or t.lower_ in ("in", "on") for t in between)
    return preposition.i > noun.i and dated


def of_curb(curb: Token) -> Iterator[Stand]:
    """ "Restrictions by the donors on the use of the fund": theirs who curb it."""
    by = [
        o
        for c in curb.children
        if c.dep_ in ("prep", "agent") and c.lower_ == "by"
        for o in c.children
    ]
    for child in curb.children if by else ():
        if child.dep_ == "prep" and child.lower_ in ("on", "against"):
            for thing in child.children:
                if thing.dep_ == "pobj" and thing.pos_ == "NOUN":
                    yield Stand("opposes", curb, thing, None, tuple(by))
                    return


def of_noun(reading: Reading, noun: Token) -> Iterator[Stand]:
    """What whoever a noun of stance belongs to is for or against: "X's refusal to negotiate", "their support for a truce"."""
    holders = tuple(c for c in noun.children if c.dep_ == "poss") or _before(reading, noun)
    if noun.dep_ == "attr" and noun.head.dep_ == "pcomp":
        return  # "concern about what it says is their support for them"
    told = [c.lower_ for c in noun.children if c.dep_ == "amod"]
    if any(EVALUATIONS.get(word) == "opposes" or word in ALLEGED for word in told):
        return  # "their unfair support for carmakers", "its alleged support for the rebels"
    if noun.dep_ == "dobj" and noun.head.lemma_.lower() in ENDING:
        return  # "dropped its opposition": it stands there no longer
    governor = reading.clauses.of(noun)
    if noun.dep_ == "dobj" and governor is not None and _denied(reading, governor):
        return  # "did not signal their desire for it", "did not appear to"
    if holders and not any(c.lower_ == "no" for c in noun.children):
        yield from _behind(reading, noun, NOUNS[noun.lemma_.lower()], holders)
        yield from _with_party(reading, noun, holders)


def _with_party(reading: Reading, noun: Token, holders: tuple[Token, ...]) -> Iterator[Stand]:
    """ "Its support for the rebels", "Norwegian solidarity with Chile"."""
    if noun.lemma_.lower() not in SIDING or any(c.lower_ in NOT_OF_WORDS for c in noun.children):
        return
    if noun.dep_ == "dobj" and VERBS.get(noun.head.lemma_.lower()) == "opposes":
        return  # "criticised its support for Chile": who criticises it takes the stance there
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("for", "with", "to") and child.i > noun.i:
            for party in child.children:
                if party.dep_ == "pobj" and is_party(reading, party):
                    yield Stand(
                        NOUNS.get(noun.lemma_.lower(), "supports"), noun, party, None, holders
                    )
                    return


def _denied(reading: Reading, governor: Clause) -> bool:
    """Whether a verb is denied, or is what does not "appear to" be so."""
    above = reading.clauses.headed_by(governor.verb.head)
    seeming = governor.verb.dep_ == "xcomp" and above is not None
    return governor.negated or (seeming and above is not None and above.negated)


def _before(reading: Reading, noun: Token) -> tuple[Token, ...]:
    """Whose it is by the word before it: "Norwegian opposition to the levy", "army demands"."""
    if reading.clauses.status(noun) not in ACTUAL or noun.head.lower_ in WANTING:
        return ()
    if noun.dep_ == "nsubj" and noun.head.lemma_.lower() in WANING:
        return ()
    named = (c for c in noun.children if c.dep_ in ("amod", "compound") and c.i < noun.i)
    return tuple(c for c in named if actor_at(reading, c) is not None)[:1]


def _named_so(thing: Token) -> Token:
    """What "what they call a sham", "what it says are raids" or "reports of a raid" names; else
    the thing itself."""
    if thing.lemma_.lower() in TIDINGS:
        told = (o for c in thing.children if c.lower_ == "of" for o in c.children)
        return next((o for o in told if o.dep_ in ("pobj", "pcomp")), thing)
    if thing.dep_ != "pcomp" or thing.lemma_.lower() not in ("say", "call", "be"):
        return thing
    for token in thing.subtree:
        if token.dep_ == "attr" and token.pos_ == "NOUN" and token.head.lemma_ == "be":
            return token
    return thing


def _behind(
    reading: Reading, noun: Token, stance: Stance, holders: tuple[Token, ...]
) -> Iterator[Stand]:
    for child in noun.children:
        if child.i < noun.i:
            continue
        wished = noun.lemma_.lower() in WISHES
        if (
            child.dep_ == "prep"
            and child.lower_ in NOUN_PREPOSITIONS
            and not (
                wished and child.lower_ == "of"  # "the ambitions of the campaign": its own
            )
        ):
            for thing in (_named_so(t) for t in child.children):
                spared = noun.lemma_ == "concern" and thing.lemma_.lower() in SPARED
                behind = thing.dep_ in ("pobj", "pcomp", "attr")
                if behind and can_be_issue(reading, thing) and not spared:
                    yield Stand(stance, noun, thing, None, holders)
                    return
        if (
            child.dep_ in ("acl", "ccomp")
            and child.i > noun.i
            and noun.lemma_.lower() in CLAIMED
            and any(c.lower_ == "that" for c in child.children)
        ):
            yield Stand(stance, noun, child, child.left_edge.nbor(1), holders)
            return
        if (
            child.dep_ in ("acl", "xcomp")
            and child.tag_ == "VB"
            and (stance == "opposes" or wished)
        ):
            marker = next((c for c in child.children if c.lower_ == "to"), None)
            if marker is not None:
                yield Stand(stance, noun, child, marker, holders)
                return
